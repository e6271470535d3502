"use client";

import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { keepScenario } from "@/lib/cost/actions";
import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import { shareField, type TypedCostScenario, typedCostScenario } from "@/lib/domain/typed-cost-scenario";
import type { Locale } from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";

interface KeepScenarioProps {
  locale: Locale;
  regencyCode: string;
  /** What the scenario is before anybody types. */
  usual: TypedCostScenario;
}

/** Gives the scenario that stands in the address a name. */
export function KeepScenario({ locale, regencyCode, usual }: KeepScenarioProps) {
  const { payers, programme, ...typed } = typedCostScenario(Object.fromEntries(useSearchParams()), usual);
  const text = costTextFor(locale);
  const words = text.cost.saved;
  const shares = payers.map(({ payer, percent }) => [shareField(payer), percent]);
  return (
    <KeptForm
      action={keepScenario}
      carried={{ place: regencyCode, ...typed, ...(programme ? { programme } : {}), ...Object.fromEntries(shares) }}
      says={(refusal) => whyNotKept(refusal, text)}
      className="what__keep"
    >
      {({ isSending, refusal, done }) => (
        <>
          {done === null ? null : (
            <Notice kind="done" live>
              {words.kept(done.name)}
            </Notice>
          )}
          <TextField
            label={words.name}
            name="name"
            hint={words.nameHint}
            maxLength={120}
            autoComplete="off"
            error={refusal?.reason === "INVALID" && refusal.fields.includes("name") ? words.nameFault : undefined}
            required
          />
          <Button type="submit" blocked={isSending}>
            {isSending ? words.sending : words.keep}
          </Button>
        </>
      )}
    </KeptForm>
  );
}

function whyNotKept(refusal: Refusal, text: CostText): string {
  const words = text.cost.saved;
  switch (refusal.reason) {
    case "EXISTS":
      return words.exists;
    case "INVALID":
      return refusal.fields.every((field) => field === "name") ? words.nameFault : words.unreadable;
    default:
      return isAccessReason(refusal.reason) ? text.access.refused[refusal.reason] : words.failed;
  }
}
