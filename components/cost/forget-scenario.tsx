"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { forgetScenario } from "@/lib/cost/actions";
import { isAccessReason } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import { costTextFor } from "@/lib/text/cost-text";

interface ForgetScenarioProps {
  locale: Locale;
  regencyCode: string;
  id: string;
  name: string;
}

export function ForgetScenario({ locale, regencyCode, id, name }: ForgetScenarioProps) {
  const text = costTextFor(locale);
  const words = text.cost.saved;
  return (
    <KeptForm
      action={forgetScenario}
      carried={{ place: regencyCode, id }}
      says={({ reason }) => (isAccessReason(reason) ? text.access.refused[reason] : words.failed)}
    >
      {({ isSending }) => (
        <Button type="submit" variant="quiet" small aria-label={words.forgetOf(name)} blocked={isSending}>
          {words.forget}
        </Button>
      )}
    </KeptForm>
  );
}
