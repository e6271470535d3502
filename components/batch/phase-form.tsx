"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { openNewPhase } from "@/lib/batch/actions";
import type { BatchGroup } from "@/lib/batch/batch-form";
import type { OpenedPhase } from "@/lib/batch/mutations";
import type { BatchChoice, BatchProgramme } from "@/lib/batch/queries";
import { lapseOf, MAX_BATCH_MONTHS, MAX_PHASE } from "@/lib/domain/batch-terms";
import { PAYERS } from "@/lib/domain/contribution";
import { type Period, periodCode } from "@/lib/domain/period";
import { formatCount, formatPeriod, type Locale, nameIn } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchesAddress } from "./batch-address";
import { batchRefusal } from "./batch-refusal";

interface PhaseFormProps {
  choice: BatchChoice;
  /** What the form begins with. */
  group: BatchGroup;
  start: Period;
  timeZone: string;
  locale: Locale;
}

/** Makes all batches of a phase at once, from the programme's rule or where batches lapse. */
export function PhaseForm({ choice, group, start, timeZone, locale }: PhaseFormProps) {
  const words = batchTextFor(locale).batch.open;
  return (
    <KeptForm
      action={openNewPhase}
      carried={{ regencyCode: group.regencyCode }}
      says={(refusal) => batchRefusal(refusal, timeZone, locale)}
      className="grid max-w-2xl gap-4"
    >
      {({ isSending, done }) => (
        <>
          {done === null ? null : (
            <Notice kind="done" live>
              {doneSentence(done, locale)} <Link href={batchesAddress(done.group)}>{words.toSheet}</Link>
            </Notice>
          )}
          <PhaseFields {...{ choice, group, start, locale }} />
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {words.apply}
          </Button>
        </>
      )}
    </KeptForm>
  );
}

type PhaseFieldsProps = Omit<PhaseFormProps, "timeZone">;

function PhaseFields({ choice, group, start, locale }: PhaseFieldsProps) {
  const text = batchTextFor(locale);
  const { batch } = text;
  const words = batch.open;
  const programme = choice.programmes.find(({ id }) => id === group.programmeId);
  return (
    <>
      <SelectField
        label={batch.programme}
        name="programmeId"
        options={choice.programmes.map((one) => ({ value: one.id, label: programmeName(one) }))}
        defaultValue={group.programmeId}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={batch.phase}
          name="phase"
          type="number"
          min={1}
          max={MAX_PHASE}
          defaultValue={group.phase}
          required
        />
        <SelectField
          label={batch.payer}
          name="payer"
          options={PAYERS.map((payer) => ({ value: payer, label: text.payer[payer] }))}
          defaultValue={group.payer}
        />
        <TextField
          label={batch.form.start}
          name="start"
          hint={words.startHint}
          defaultValue={periodCode(start)}
          autoComplete="off"
          required
        />
        <TextField
          label={batch.form.months}
          name="months"
          type="number"
          min={1}
          max={MAX_BATCH_MONTHS}
          defaultValue={programme?.months ?? 6}
          required
        />
      </div>
      <SelectField
        label={batch.category}
        name="categoryCode"
        options={choice.categories.map((category) => ({ value: category.code, label: nameIn(category, locale) }))}
        defaultValue={group.categoryCode}
      />
      <SelectField
        label={words.renews}
        name="renews"
        hint={words.renewsHint}
        options={[{ value: "", label: words.renewsNone }, ...renewable(choice, group, locale)]}
      />
      <TextField
        label={words.quota}
        name="quota"
        hint={programme ? words.quotaHint(formatCount(programme.quotaPerVillage, locale)) : undefined}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={programme?.quotaPerVillage}
      />
    </>
  );
}

function programmeName({ name, year }: BatchProgramme): string {
  return `${name} ${year}`;
}

/** Every phase whose lapse is known, the last first, with how many batches lapse when. */
function renewable({ phases, programmes }: BatchChoice, { categoryCode }: BatchGroup, locale: Locale) {
  const words = batchTextFor(locale).batch.open;
  const known = phases.flatMap((one) => {
    const lapse = one.categoryCode === categoryCode ? lapseOf(one) : null;
    return lapse === null ? [] : { ...one, lapse, value: `${one.programmeId}/${one.phase}` };
  });
  known.sort((a, b) => b.lapse - a.lapse);
  return [...new Set(known.map(({ value }) => value))].flatMap((value) => {
    const inPhase = known.filter((one) => one.value === value);
    const [first] = inPhase;
    const programme = programmes.find(({ id }) => id === first?.programmeId);
    if (first === undefined || programme === undefined) return [];
    const months = [...new Set(inPhase.map(({ lapse }) => lapse))].map((month) => {
      const batches = inPhase.filter(({ lapse }) => lapse === month).reduce((sum, one) => sum + one.batches, 0);
      return words.renewsMonth(formatCount(batches, locale), formatPeriod(month, locale));
    });
    return {
      value,
      label: words.renewsOption(programmeName(programme), formatCount(first.phase, locale), months.join(", ")),
    };
  });
}

function doneSentence({ made, standing, overlapping }: OpenedPhase, locale: Locale): string {
  const words = batchTextFor(locale).batch.open;
  const count = (n: number) => formatCount(n, locale);
  return [
    words.made(count(made)),
    standing > 0 ? words.standing(count(standing)) : "",
    overlapping > 0 ? words.overlapping(count(overlapping)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
