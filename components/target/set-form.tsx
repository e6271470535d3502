"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { faultIn } from "@/components/ui/refusal-sentence";
import { SaveForm } from "@/components/ui/save-form";
import type { SelectOption } from "@/components/ui/select-field";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { saveSet } from "@/lib/target/actions";
import { blankTarget, type TypedTarget } from "@/lib/target/target-form";
import { targetTextFor } from "@/lib/text/target-text";
import { setRefusal } from "./refusal-sentence";
import { SetFields, type SetFrame } from "./set-fields";
import { TargetRow } from "./target-row";

export interface SetFormProps {
  frame: SetFrame;
  /** The targets of the version that is changed, as somebody would type them; a blank one for a new set. */
  targets: readonly TypedTarget[];
  areas: readonly SelectOption[];
  categories: readonly SelectOption[];
  timeZone: string;
  locale: Locale;
}

/** A set and its targets: what is saved is a version of its own. */
export function SetForm({ frame, targets, areas, categories, timeZone, locale }: SetFormProps) {
  const text = targetTextFor(locale).targetForm;
  return (
    <SaveForm
      action={saveSet}
      carried={{ place: frame.place, replaces: frame.replaces ?? "" }}
      timeZone={timeZone}
      locale={locale}
      says={setRefusal}
      submit={frame.replaces === null ? text.saveFirst : text.save}
      variant="primary"
    >
      {(refusal) => (
        <>
          <SetFields frame={frame} refusal={refusal} locale={locale} />
          <TargetRows {...{ targets, areas, categories, refusal, locale }} />
        </>
      )}
    </SaveForm>
  );
}

interface TargetRowsProps extends Pick<SetFormProps, "targets" | "areas" | "categories" | "locale"> {
  refusal: Refusal | null;
}

function TargetRows({ targets, areas, categories, refusal, locale }: TargetRowsProps) {
  const [rows, setRows] = useState(targets);
  const [next, setNext] = useState(targets.length);
  const text = targetTextFor(locale).targetForm;
  const missing = faultIn(refusal, "targets", text.fault.targets);
  return (
    <>
      {rows.map((target, place) => (
        <TargetRow
          key={target.row}
          number={place + 1}
          {...{ target, areas, categories, refusal, locale }}
          remove={
            <Button
              small
              icon={Trash2}
              variant="quiet"
              className="js-only self-end justify-self-start"
              aria-label={text.removeRow(formatCount(place + 1, locale))}
              onClick={() => setRows(rows.filter((one) => one !== target))}
            >
              {text.remove}
            </Button>
          }
        />
      ))}
      {missing ? <p className="field__error">{missing}</p> : null}
      <Button
        small
        icon={Plus}
        className="js-only justify-self-start"
        onClick={() => {
          setRows([...rows, blankTarget(next, areas[0]?.value ?? "")]);
          setNext(next + 1);
        }}
      >
        {text.addRow}
      </Button>
    </>
  );
}
