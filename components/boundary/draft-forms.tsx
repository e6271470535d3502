"use client";

import { Check, RefreshCw, RotateCw, Trash2 } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { confirm, discard, saveReading } from "@/lib/boundary/actions";
import type { BoundaryReading } from "@/lib/domain/boundary-check";
import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { boundaryTextFor } from "@/lib/text/boundary-text";

function refusalSentence({ reason }: Refusal, locale: Locale): string {
  const { refused } = boundaryTextFor(locale).access;
  return isAccessReason(reason) ? refused[reason] : refused.INVALID;
}

function Refused({ state, locale }: { state: { status: string; refusal?: Refusal }; locale: Locale }) {
  return state.refusal === undefined ? null : (
    <Notice kind="error" live>
      {refusalSentence(state.refusal, locale)}
    </Notice>
  );
}

interface ReadingFormProps {
  id: string;
  reading: BoundaryReading;
  properties: readonly SelectOption[];
  regencies: readonly SelectOption[];
  locale: Locale;
}

/** Which property holds the codes, and of several regencies in the file which one is meant. */
export function ReadingForm({ id, reading, properties, regencies, locale }: ReadingFormProps) {
  const { boundary: text } = boundaryTextFor(locale);
  return (
    <KeptForm
      action={saveReading}
      carried={{ id, ...(reading.turn ? { turn: "on" } : {}) }}
      says={(refusal) => refusalSentence(refusal, locale)}
      className="grid gap-4"
    >
      {({ isSending }) => (
        <>
          <SelectField
            key={`property ${reading.property}`}
            name="property"
            label={text.report.property}
            options={properties}
            defaultValue={reading.property ?? undefined}
          />
          <SelectField
            key={`regency ${reading.regencyCode}`}
            name="regencyCode"
            label={text.regency}
            options={regencies}
            defaultValue={reading.regencyCode ?? ""}
          />
          <div>
            <Button type="submit" icon={RefreshCw} blocked={isSending}>
              {text.report.readAgain}
            </Button>
          </div>
        </>
      )}
    </KeptForm>
  );
}

interface TurnFormProps {
  id: string;
  reading: BoundaryReading;
  locale: Locale;
}

/** One button: turns longitude and latitude round, or back, and shows the check again. */
export function TurnForm({ id, reading, locale }: TurnFormProps) {
  const [state, send, isSending] = useActionState(saveReading, { status: "idle" });
  const { report: text } = boundaryTextFor(locale).boundary;
  return (
    <form action={send} className="mt-3 grid gap-3">
      <Refused state={state} locale={locale} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="property" value={reading.property ?? ""} />
      <input type="hidden" name="regencyCode" value={reading.regencyCode ?? ""} />
      {reading.turn ? null : <input type="hidden" name="turn" value="on" />}
      <div>
        <Button type="submit" icon={RotateCw} blocked={isSending}>
          {reading.turn ? text.turnBack : text.turn}
        </Button>
      </div>
    </form>
  );
}

interface DecisionProps {
  id: string;
  /** Of the report on this page. */
  digest: string;
  usable: boolean;
  missing: number;
  locale: Locale;
}

/** Uses the boundaries of the report or forgets the file. Without some villages only after a tick. */
export function Decision({ id, digest, usable, missing, locale }: DecisionProps) {
  const [state, send, isSending] = useActionState(confirm, { status: "idle" });
  const [discarded, sendDiscard, isDiscarding] = useActionState(discard, { status: "idle" });
  const { confirm: text } = boundaryTextFor(locale).boundary;
  const answer = state.status === "done" ? state.value.kind : null;
  return (
    <div className="grid gap-4">
      <Refused state={state} locale={locale} />
      <Refused state={discarded} locale={locale} />
      {answer === null ? null : (
        <Notice kind={answer === "OUTDATED" ? "warn" : "error"} live>
          {text[answer]}
        </Notice>
      )}
      {usable ? (
        <form action={send} id="use" className="grid gap-4">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="digest" value={digest} />
          {missing > 0 ? (
            <label className="tick">
              <input type="checkbox" name="incomplete" required />
              <span>{text.incomplete(formatCount(missing, locale))}</span>
            </label>
          ) : null}
        </form>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {usable ? (
          <Button type="submit" form="use" variant="primary" icon={Check} blocked={isSending}>
            {isSending ? text.using : text.use}
          </Button>
        ) : null}
        <form action={sendDiscard}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" icon={Trash2} blocked={isDiscarding}>
            {text.discard}
          </Button>
        </form>
      </div>
    </div>
  );
}
