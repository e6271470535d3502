"use client";

import { useState } from "react";
import { cellText } from "@/components/sheet/cell-text";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { saveDetail } from "@/lib/batch/actions";
import type { DetailOutcome } from "@/lib/batch/mutations";
import type { BatchDetail } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { lapseOf, MAX_BATCH_MONTHS, mayRenew } from "@/lib/domain/batch-terms";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { parsePeriod, periodCode } from "@/lib/domain/period";
import { formatCount, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchAddress } from "./batch-address";
import { batchProblemSentence } from "./batch-problem-sentence";
import { batchRefusal } from "./batch-refusal";
import { columnName, monthsWords } from "./batch-words";
import { DropFields } from "./drop-fields";

interface BatchFormProps {
  regencyCode: string;
  detail: BatchDetail;
  timeZone: string;
  locale: Locale;
}

/** Everything of one batch. What somebody else has saved meanwhile is shown, and one of the two is chosen. */
export function BatchForm({ regencyCode, detail, timeZone, locale }: BatchFormProps) {
  const { batch, neighbours } = detail;
  const text = batchTextFor(locale);
  const words = text.batch.form;
  const [start, setStart] = useState(batch.start);
  return (
    <KeptForm
      action={saveDetail}
      carried={{ regencyCode, id: batch.id }}
      says={(refusal) => batchRefusal(refusal, timeZone, locale)}
      className="grid gap-5"
    >
      {({ isSending, done }) => {
        const typed = done !== null && "typed" in done ? done.typed : null;
        const first = typed?.start ?? batch.start;
        const offered = neighbours.filter(
          (one) => one.id === batch.renewsId || mayRenew({ ...batch, start: start ?? first }, one),
        );
        return (
          <>
            <input type="hidden" name="version" value={versionSeen(done, batch.version)} />
            <Outcome {...{ regencyCode, id: batch.id, done, timeZone, locale }} />
            <fieldset className="grid gap-3">
              <legend className="font-semibold">{words.figures}</legend>
              <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
                {BATCH_COLUMNS.map((column) => (
                  <TextField
                    key={column}
                    label={columnName(column, locale)}
                    name={column}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={typed?.cells[column] ?? cellText(batch.counts[column], locale)}
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className="grid gap-3">
              <legend className="font-semibold">{words.term}</legend>
              <div className="grid gap-3 sm:grid-cols-2">
                <TextField
                  label={words.start}
                  name="start"
                  hint={words.startHint}
                  autoComplete="off"
                  defaultValue={first === null ? "" : periodCode(first)}
                  onChange={(event) => setStart(parsePeriod(event.target.value))}
                />
                <TextField
                  label={words.months}
                  name="months"
                  type="number"
                  min={1}
                  max={MAX_BATCH_MONTHS}
                  hint={lapseHint()}
                  defaultValue={typed?.months ?? batch.months}
                  required
                />
              </div>
              <SelectField
                label={words.renews}
                name="renewsId"
                hint={words.renewsHint}
                defaultValue={typed?.renewsId ?? batch.renewsId ?? ""}
                options={[
                  { value: "", label: words.renewsNone },
                  ...offered.map(({ id, programme, phase, payer }) => ({
                    value: id,
                    label: words.renewsOption(programme, formatCount(phase, locale), text.payer[payer]),
                  })),
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
            <DropFields counts={batch.counts} reasons={typed?.drops ?? detail.reasons} locale={locale} />
            <TextAreaField
              label={words.note}
              name="note"
              hint={words.noteHint}
              maxLength={MAX_NOTE_LENGTH}
              rows={2}
              defaultValue={typed?.note ?? detail.note ?? ""}
            />
            <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
              {done?.kind === "STALE" ? words.keep : words.save}
            </Button>
          </>
        );
      }}
    </KeptForm>
  );

  function lapseHint(): string {
    const lapse = lapseOf({ start, months: batch.months });
    return lapse === null ? words.monthsHint : words.lapses(formatPeriod(lapse, locale));
  }
}

/** The version that the next sending has before it: after a conflict the one that was shown in it. */
function versionSeen(done: DetailOutcome | null, version: number): number {
  if (done?.kind === "STALE") return done.theirs.version;
  return done?.kind === "SAVED" ? Math.max(done.version, version) : version;
}

interface OutcomeProps {
  regencyCode: string;
  id: string;
  done: DetailOutcome | null;
  timeZone: string;
  locale: Locale;
}

/** What became of the last sending: saved, objected to, or somebody else was first. */
function Outcome({ regencyCode, id, done, timeZone, locale }: OutcomeProps) {
  const text = batchTextFor(locale);
  const words = text.batch.form;
  if (done === null) return null;
  if (done.kind === "SAVED") {
    return (
      <Notice kind="done" live>
        {words.saved}
      </Notice>
    );
  }
  if (done.kind === "REFUSED") {
    return (
      <Notice kind="error" title={words.notSaved} live>
        {done.problems.map((problem) => {
          const { what, todo } = batchProblemSentence(problem, locale);
          return (
            <p key={what}>
              <b>{what}</b> {todo}
            </p>
          );
        })}
      </Notice>
    );
  }
  const { theirs } = done;
  const known = (count: number | null) => (count === null ? text.common.noData : formatCount(count, locale));
  const figures = BATCH_COLUMNS.map((column) => `${columnName(column, locale)} ${known(theirs.counts[column])}`);
  return (
    <Notice
      kind="warn"
      title={words.stale(theirs.changedBy ?? words.someone, formatInstant(theirs.changedAt, timeZone, locale))}
      live
    >
      {words.staleHint} {[...figures, monthsWords(theirs, locale)].join(" · ")}. {words.staleMine}{" "}
      <a href={batchAddress(regencyCode, id)}>{words.take}</a>
    </Notice>
  );
}
