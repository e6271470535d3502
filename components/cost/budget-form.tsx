"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm, type Sent } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { decideBudget } from "@/lib/budget/actions";
import { BUDGETED } from "@/lib/domain/cost";
import type { Refusal } from "@/lib/domain/refusal";
import { parseRupiah } from "@/lib/domain/rupiah";
import { formatCount, formatInstant, formatNumber, formatRupiah, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { heldAfter, type SeenBudget } from "./held-budget";

type SavedBudget = Pick<SeenBudget, "version" | "rupiah">;

interface BudgetFormProps {
  locale: Locale;
  regencyCode: string;
  timeZone: string;
  /** Null for a new budget. */
  seen: SeenBudget | null;
  /** The year that a new one is proposed for. */
  year: number;
}

/** Decides what a payer has in a year: a new budget, or another amount in the place of one. */
export function BudgetForm(props: BudgetFormProps) {
  const { locale, regencyCode, timeZone, seen } = props;
  return (
    <KeptForm
      action={decideBudget}
      carried={{ place: regencyCode, ...(seen === null ? {} : { payer: seen.payer, year: String(seen.year) }) }}
      says={(refusal) => whyNotSaved(refusal, { isNew: seen === null, timeZone, locale })}
      className="grid gap-4"
    >
      {(sent) => <BudgetFields {...props} sent={sent} />}
    </KeptForm>
  );
}

function BudgetFields({ locale, seen, year, sent }: BudgetFormProps & { sent: Sent<SavedBudget> }) {
  const { isSending, refusal, done } = sent;
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  // What stands in the fields is never replaced by what others save meanwhile.
  const [opened] = useState(seen);
  const held = useHeld(seen, sent);
  const isOvertaken = held !== null && refusal?.reason === "SUPERSEDED";
  const fault = (field: keyof typeof words.fault) =>
    refusal?.reason === "INVALID" && refusal.fields.includes(field) ? words.fault[field] : undefined;
  return (
    <>
      {held === null ? null : <input type="hidden" name="version" value={held.version} />}
      {done === null ? null : (
        <Notice kind="done" live>
          {words.saved(formatRupiah(done.rupiah, locale))}
        </Notice>
      )}
      {isOvertaken ? <p>{words.now(formatRupiah(held.rupiah, locale), held.legalBasis)}</p> : null}
      <div className="form-two">
        {opened === null ? (
          <>
            <SelectField
              label={text.cost.budget.payer}
              name="payer"
              options={BUDGETED.map((payer) => ({ value: payer, label: text.payer[payer] }))}
            />
            <TextField
              label={words.year}
              name="year"
              inputMode="numeric"
              defaultValue={String(year)}
              error={fault("year")}
              required
            />
          </>
        ) : null}
        <RupiahField
          locale={locale}
          defaultValue={opened === null ? "" : formatCount(opened.rupiah, "id")}
          error={fault("rupiah")}
        />
        <TextField
          label={words.basis}
          name="legalBasis"
          hint={words.basisHint}
          defaultValue={opened?.legalBasis}
          maxLength={200}
          error={fault("legalBasis")}
          required
        />
      </div>
      <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
        {isSending ? words.sending : isOvertaken ? words.saveMine : words.save}
      </Button>
    </>
  );
}

/** What the next save is held against; null for a new budget. */
function useHeld(shown: SeenBudget | null, sent: Sent<SavedBudget>): SeenBudget | null {
  const [held, setHeld] = useState(shown);
  if (held === null || shown === null) return null;
  const next = heldAfter(held, shown, sent);
  if (next.version !== held.version) setHeld(next);
  return next;
}

/** An amount that says how it is read while it is typed. */
function RupiahField({ locale, defaultValue, error }: { locale: Locale; defaultValue: string; error?: string }) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  const [typed, setTyped] = useState(defaultValue);
  const read = parseRupiah(typed);
  const reading =
    read.kind === "count" ? words.understood(formatRupiah(read.value, locale)) : readingOf(typed, text, locale);
  return (
    <TextField
      label={words.amount}
      name="rupiah"
      inputMode="numeric"
      autoComplete="off"
      defaultValue={defaultValue}
      onInput={(event) => setTyped(event.currentTarget.value)}
      hint={error === undefined ? (reading ?? words.amountHint) : words.amountHint}
      error={error === undefined ? undefined : (reading ?? error)}
      required
    />
  );
}

/** How an amount that is not whole was understood, and what may have been meant; nothing where it is no number. */
function readingOf(typed: string, text: CostText, locale: Locale): string | null {
  const words = text.cost.budgets;
  const read = parseRupiah(typed);
  if (read.kind !== "error" || read.understood === undefined) return null;
  const understood = formatNumber(read.understood, locale);
  const meant = read.suggestions.map((rupiah) => formatRupiah(rupiah, locale)).join(words.or);
  return [words.notWhole(typed.trim(), understood), ...(meant === "" ? [] : [words.meant(meant)])].join(" ");
}

interface SaysProps {
  isNew: boolean;
  timeZone: string;
  locale: Locale;
}

function whyNotSaved(refusal: Refusal, { isNew, timeZone, locale }: SaysProps): string {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  switch (refusal.reason) {
    case "SUPERSEDED": {
      const say = isNew ? words.existsAlready : words.superseded;
      return say(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
    }
    case "INVALID":
      return words.invalid;
    case "SIGNED_OUT":
    case "FORBIDDEN":
    case "NOT_FOUND":
      return text.access.refused[refusal.reason];
    default:
      return words.failed;
  }
}
