"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { faultIn } from "@/components/ui/refusal-sentence";
import { parseCount } from "@/lib/domain/entry";
import { quotaTotal } from "@/lib/domain/quota";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { saveQuotas } from "@/lib/target/actions";
import { quotaField } from "@/lib/target/target-form";
import { targetTextFor } from "@/lib/text/target-text";
import { NumberLine } from "./number-line";
import { setRefusal } from "./refusal-sentence";
import { SetFields, type SetFrame } from "./set-fields";

/** The villages of a district with what they are to have; empty is no quota. */
export interface QuotaDistrict {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly { readonly code: string; readonly name: string; readonly quota: string }[];
}

interface QuotaFormProps {
  frame: SetFrame;
  category: string;
  dueDate: string;
  districts: readonly QuotaDistrict[];
  timeZone: string;
  locale: Locale;
}

/** A plan of village quotas, adjusted village by village under a total that follows. */
export function QuotaForm({ frame, category, dueDate, districts, timeZone, locale }: QuotaFormProps) {
  const text = targetTextFor(locale).targetForm;
  return (
    <KeptForm
      action={saveQuotas}
      carried={{ place: frame.place, replaces: frame.replaces ?? "", categoryCode: category, dueDate }}
      says={(refusal) => setRefusal(refusal, timeZone, locale)}
      className="grid gap-4"
    >
      {({ isSending, refusal }) => (
        <>
          <SetFields frame={frame} refusal={refusal} locale={locale} />
          <QuotaFields districts={districts} refusal={refusal} locale={locale}>
            <Button type="submit" variant="primary" blocked={isSending}>
              {isSending ? text.sending : text.saveQuota}
            </Button>
          </QuotaFields>
        </>
      )}
    </KeptForm>
  );
}

interface QuotaFieldsProps extends Pick<QuotaFormProps, "districts" | "locale"> {
  refusal: Refusal | null;
  /** What saves the plan. */
  children: ReactNode;
}

function QuotaFields({ districts, refusal, locale, children }: QuotaFieldsProps) {
  const text = targetTextFor(locale).targetForm;
  const [typed, setTyped] = useState(() => districts.flatMap(({ villages }) => villages.map(({ quota }) => quota)));
  const counts = typed.map((text) => parseCount(text));
  const odd = counts.filter(({ kind }) => kind === "error").length;
  const total = quotaTotal(
    counts.map((count, place) => ({
      areaCode: String(place),
      people: count.kind === "count" && count.value > 0 ? count.value : null,
    })),
  );
  const read = (event: FormEvent<HTMLDivElement>) =>
    setTyped([...event.currentTarget.querySelectorAll("input")].map(({ value }) => value));
  return (
    <>
      <p className="hint">{text.quotaEmpty}</p>
      <div className="quota-districts" onInput={read}>
        {districts.map((district) => (
          <fieldset key={district.code}>
            <legend>{district.name}</legend>
            {district.villages.map(({ code, name, quota }) => (
              <NumberLine
                key={code}
                name={quotaField(code)}
                place={name}
                label={text.quotaOf(name)}
                value={quota}
                error={faultIn(refusal, quotaField(code), text.fault.quota)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className="quota-total">
        <output>
          <b>{text.quotaTotal(formatCount(total.people, locale), formatCount(total.villages, locale))}</b>
          {odd === 0 ? null : ` · ${text.quotaOdd(formatCount(odd, locale))}`}
          {faultIn(refusal, "quotas", ` · ${text.fault.quotas}`)}
        </output>
        {children}
      </div>
    </>
  );
}
