import { useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { BatchDetail } from "@/lib/batch/queries";
import type { BatchDetailInput } from "@/lib/batch/schema";
import { lapseOf, MAX_BATCH_MONTHS, mayRenew } from "@/lib/domain/batch-terms";
import { parsePeriod, periodCode } from "@/lib/domain/period";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { renewalWords } from "./batch-words";

interface TermFieldsProps extends Pick<BatchDetail, "batch" | "neighbours"> {
  typed: Pick<BatchDetailInput, "start" | "months" | "renewsId"> | null;
  locale: Locale;
}

/** From when on for how long, and which batch is renewed: offered are those that lapse in the month typed. */
export function TermFields({ batch, neighbours, typed, locale }: TermFieldsProps) {
  const words = batchTextFor(locale).batch.form;
  const first = typed ?? batch;
  const [start, setStart] = useState(first.start);
  const [months, setMonths] = useState(first.months);
  const lapse = months >= 1 && months <= MAX_BATCH_MONTHS ? lapseOf({ start, months: Math.floor(months) }) : null;
  const offered = neighbours.filter((one) => one.id === first.renewsId || mayRenew({ ...batch, start }, one));
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{words.term}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={words.start}
          name="start"
          hint={words.startHint}
          autoComplete="off"
          defaultValue={first.start === null ? "" : periodCode(first.start)}
          onChange={(event) => setStart(parsePeriod(event.target.value))}
        />
        <TextField
          label={words.months}
          name="months"
          type="number"
          min={1}
          max={MAX_BATCH_MONTHS}
          hint={lapse === null ? words.monthsHint : words.lapses(formatPeriod(lapse, locale))}
          defaultValue={first.months}
          onChange={(event) => setMonths(event.target.valueAsNumber)}
          required
        />
      </div>
      <SelectField
        label={words.renews}
        name="renewsId"
        hint={words.renewsHint}
        defaultValue={first.renewsId ?? ""}
        options={[
          { value: "", label: words.renewsNone },
          ...offered.map((one) => ({ value: one.id, label: renewalWords(one, locale) })),
        ]}
      />
      {neighbours
        .filter(({ renewsId }) => renewsId === batch.id)
        .map(({ id, programme, phase }) => (
          <p key={id} className="text-13 text-ink-2">
            {words.renewedBy(programme, formatCount(phase, locale))}
          </p>
        ))}
    </fieldset>
  );
}
