"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/text-field";
import { useAsking } from "@/components/ui/use-asking";
import type { FormState } from "@/lib/action";
import { askWhatIf } from "@/lib/coverage/actions";
import type { WhatIfAnswer } from "@/lib/domain/target";
import type { Locale } from "@/lib/format";
import { whatIfTextFor } from "@/lib/text/what-if-text";
import type { TypedQuestion } from "./what-if-question";
import { WhatIfResult } from "./what-if-result";

interface WhatIfProps {
  locale: Locale;
  area: string;
  /** "2024-06". */
  period: string;
  /** What the address asks, as it was typed; the real figures where it asks nothing. */
  question: TypedQuestion;
  /** Whether the address asks anything: then the panel is open. */
  asked: boolean;
  /** The answer to the question of the address, so that it is there without JavaScript too. */
  answer: FormState<WhatIfAnswer>;
}

/**
 * Supposed figures beside the target bar. Typing asks the server, which answers by the same rules as for real
 * figures and keeps nothing; the question goes into the address, so that it can be sent. Without JavaScript the
 * form is an ordinary question to the page.
 */
export function WhatIf({ locale, area, period, question, asked, answer }: WhatIfProps) {
  const text = whatIfTextFor(locale).whatIf;
  const [state, ask, pending] = useActionState(askWhatIf, answer);
  const wrong = state.status === "refused" && state.refusal.reason === "INVALID" ? state.refusal.fields : [];

  const { form, askSoon, onSubmit } = useAsking(ask, addressOf);

  return (
    <details className="whatif" open={asked}>
      <summary>{text.title}</summary>
      <p className="whatif__intro">{text.intro}</p>
      <form ref={form} method="get" action={`/coverage/${area}`} onSubmit={onSubmit} onInput={askSoon}>
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="period" value={period} />
        <div className="whatif__fields">
          <TextField
            label={text.active}
            name="active"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={question.active}
            error={wrong.includes("active") ? text.problem.active : undefined}
          />
          <TextField
            label={text.target}
            name="target"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={question.target}
            error={wrong.includes("target") ? text.problem.target : undefined}
          />
          <TextField
            label={text.due}
            name="due"
            type="date"
            defaultValue={question.due}
            error={wrong.includes("due") ? text.problem.due : undefined}
          />
          <Button type="submit">{text.compute}</Button>
          <ButtonLink href={`/coverage/${area}?period=${period}`} variant="quiet" prefetch={false}>
            {text.reset}
          </ButtonLink>
        </div>
      </form>
      <WhatIfResult locale={locale} state={state} pending={pending} />
    </details>
  );
}

/** The page's own address with the question in it; the area is in the path already. */
function addressOf(fields: FormData): string {
  const query = new URLSearchParams();
  for (const name of ["period", "active", "target", "due"]) {
    const value = fields.get(name);
    if (typeof value === "string" && value !== "") query.set(name, value);
  }
  return `?${query}`;
}
