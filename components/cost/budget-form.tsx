"use client";

import { faultIn, refusalSentence } from "@/components/ui/refusal-sentence";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { decideBudget } from "@/lib/budget/actions";
import type { Payer } from "@/lib/domain/contribution";
import { BUDGETED } from "@/lib/domain/cost";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, formatInstant, formatRupiah, type Locale } from "@/lib/format";
import { costTextFor } from "@/lib/text/cost-text";
import { RupiahField } from "./rupiah-field";

/** A budget as it is stored, in whole rupiah. */
export interface StoredBudget {
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
  stored: StoredBudget | null;
  /** The year that a new one is proposed for. */
  year: number;
}

/** Decides what a payer has in a year: a new budget, or another amount in the place of one. */
export function BudgetForm({ locale, regencyCode, timeZone, stored, year }: BudgetFormProps) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  return (
    <VersionedForm
      action={decideBudget}
      carried={{
        place: regencyCode,
        ...(stored === null ? {} : { payer: stored.payer, year: String(stored.year) }),
      }}
      stored={{ version: stored?.version ?? null, typed: stored }}
      factsOf={(now) =>
        now === null
          ? []
          : [
              [text.cost.budget.amount, formatRupiah(now.rupiah, locale)],
              [words.basis, now.legalBasis],
            ]
      }
      says={(refusal) => whyNotSaved(refusal, { isNew: stored === null, timeZone, locale })}
      submit={words.save}
      saved={words.saved}
      locale={locale}
      className="grid gap-4"
    >
      {(filled, refusal) => <BudgetFields filled={filled} year={year} refusal={refusal} locale={locale} />}
    </VersionedForm>
  );
}

interface BudgetFieldsProps {
  filled: StoredBudget | null;
  year: number;
  refusal: Refusal | null;
  locale: Locale;
}

function BudgetFields({ filled, year, refusal, locale }: BudgetFieldsProps) {
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  const fault = (field: keyof typeof words.fault) => faultIn(refusal, field, words.fault[field]);
  return (
    <div className="form-two">
      {filled === null ? (
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
        defaultValue={filled === null ? "" : formatCount(filled.rupiah, "id")}
        error={fault("rupiah")}
      />
      <TextField
        label={words.basis}
        name="legalBasis"
        hint={words.basisHint}
        defaultValue={filled?.legalBasis}
        maxLength={200}
        error={fault("legalBasis")}
        required
      />
    </div>
  );
}

interface SaysProps {
  isNew: boolean;
  timeZone: string;
  locale: Locale;
}

/** A new budget is overtaken by one of the same payer and year, which has a form of its own. */
function whyNotSaved(refusal: Refusal, { isNew, timeZone, locale }: SaysProps): string {
  const words = costTextFor(locale).cost.budgets;
  if (!isNew || refusal.reason !== "SUPERSEDED") return refusalSentence(refusal, timeZone, locale);
  return words.existsAlready(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
}
