"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { decideBudget } from "@/lib/budget/actions";
import type { Payer } from "@/lib/domain/contribution";
import { BUDGETED } from "@/lib/domain/cost";
import type { Refusal } from "@/lib/domain/refusal";
import { parseRupiah } from "@/lib/domain/rupiah";
import { formatCount, formatInstant, formatRupiah, type Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";

/** The budget that is changed, as the writer has it before them. */
export interface SeenBudget {
  readonly payer: Payer;
  readonly year: number;
  readonly rupiah: number;
  readonly legalBasis: string;
  readonly version: number;
}

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
export function BudgetForm({ locale, regencyCode, timeZone, seen, year }: BudgetFormProps) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  const fault = (refusal: Refusal | null, field: keyof typeof words.fault) =>
    refusal?.reason === "INVALID" && refusal.fields.includes(field) ? words.fault[field] : undefined;
  const known: Record<string, string> =
    seen === null ? {} : { payer: seen.payer, year: String(seen.year), version: String(seen.version) };
  return (
    <KeptForm
      action={decideBudget}
      carried={{ place: regencyCode, ...known }}
      says={(refusal) => whyNotSaved(refusal, timeZone, text, locale)}
      className="grid gap-4"
    >
      {({ isSending, refusal, done }) => (
        <>
          {done === null ? null : (
            <Notice kind="done" live>
              {words.saved(formatRupiah(done.rupiah, locale))}
            </Notice>
          )}
          <div className="form-two">
            {seen === null ? (
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
                  error={fault(refusal, "year")}
                  required
                />
              </>
            ) : null}
            <RupiahField
              locale={locale}
              defaultValue={seen === null ? "" : formatCount(seen.rupiah, "id")}
              error={fault(refusal, "rupiah")}
            />
            <TextField
              label={words.basis}
              name="legalBasis"
              hint={words.basisHint}
              defaultValue={seen?.legalBasis}
              maxLength={200}
              error={fault(refusal, "legalBasis")}
              required
            />
          </div>
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {isSending ? words.sending : words.save}
          </Button>
        </>
      )}
    </KeptForm>
  );
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
  const understood = String(read.understood).replace(".", ",");
  const meant = read.suggestions.map((rupiah) => formatRupiah(rupiah, locale)).join(words.or);
  return [words.notWhole(typed.trim(), understood), ...(meant === "" ? [] : [words.meant(meant)])].join(" ");
}

function whyNotSaved(refusal: Refusal, timeZone: string, text: CostText, locale: Locale): string {
  const words = text.cost.budgets;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return words.superseded(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
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
