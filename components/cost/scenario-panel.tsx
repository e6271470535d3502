"use client";

import { useSearchParams } from "next/navigation";
import { type FormEvent, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { useAsking } from "@/components/ui/use-asking";
import type { FormState } from "@/lib/action";
import { askCost } from "@/lib/cost/actions";
import type { CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import { costScenarioQuery, type TypedCostScenario, typedCostScenario } from "@/lib/domain/typed-cost-scenario";
import type { Locale } from "@/lib/format";
import { costTextFor } from "@/lib/text/cost-text";
import { costsHref, gapChoice } from "./cost-address";
import { ScenarioFields } from "./scenario-fields";
import { ScenarioResult } from "./scenario-result";

interface ScenarioPanelProps {
  locale: Locale;
  regencyCode: string;
  /** What the scenario is before anybody types. */
  usual: TypedCostScenario;
  /** The answer to the scenario of the address, so that it is there without JavaScript too. */
  answer: FormState<CostScenarioAnswer>;
}

/**
 * "So many workers in every village": the address holds what is typed, and the server answers by the same rules as for
 * what runs and keeps nothing. Without JavaScript the form is an ordinary question to the page.
 */
export function ScenarioPanel({ locale, regencyCode, usual, answer }: ScenarioPanelProps) {
  const text = costTextFor(locale).cost.scenario;
  const address = Object.fromEntries(useSearchParams());
  const typed = typedCostScenario(address, usual);
  const choice = gapChoice(address);
  const [state, ask, pending] = useActionState(askCost, answer);
  const faults = state.status === "refused" && state.refusal.reason === "INVALID" ? state.refusal.fields : [];
  const query = costScenarioQuery(typed);

  const { form, askSoon, onSubmit } = useAsking(ask, (sent) => {
    const fields = Object.fromEntries(sent);
    return costsHref(regencyCode, costScenarioQuery(typedCostScenario(fields)), gapChoice(fields));
  });

  function onInput(event: FormEvent<HTMLFormElement>) {
    moveTogether(event);
    askSoon();
  }

  return (
    <section className="card c12 what" id="scenario" aria-labelledby="scenario-title">
      <div className="card__head">
        <h2 className="card__title" id="scenario-title">
          {text.title}
        </h2>
        <p className="card__sub">{text.intro}</p>
      </div>
      <div className="card__body what__body">
        <form
          ref={form}
          method="get"
          action={costsHref(regencyCode)}
          onSubmit={onSubmit}
          onInput={onInput}
          className="what__form"
        >
          <input type="hidden" name="place" value={regencyCode} />
          {Object.entries(choice).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {typed.programme === undefined ? null : <input type="hidden" name="programme" value={typed.programme} />}
          <ScenarioFields locale={locale} typed={typed} faults={faults} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {text.compute}
            </Button>
            <ButtonLink href={`${costsHref(regencyCode, "", choice)}#scenario`} variant="quiet" prefetch={false}>
              {text.reset}
            </ButtonLink>
          </div>
        </form>
        <ScenarioResult {...{ locale, state, pending, regencyCode, query, choice }} />
      </div>
    </section>
  );
}

/** A slider and the field beside it say the same: whichever is moved, the other follows. */
function moveTogether({ target, currentTarget }: FormEvent<HTMLFormElement>) {
  if (!(target instanceof HTMLInputElement)) return;
  const pair = target.dataset.slides ?? target.name;
  for (const input of currentTarget.querySelectorAll("input")) {
    if (input !== target && (input.name === pair || input.dataset.slides === pair)) input.value = target.value;
  }
}
