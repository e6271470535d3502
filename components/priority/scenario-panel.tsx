"use client";

import { useSearchParams } from "next/navigation";
import { type FormEvent, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { useAsking } from "@/components/ui/use-asking";
import type { FormState } from "@/lib/action";
import { type Period, periodCode } from "@/lib/domain/period";
import type { PriorityOrder } from "@/lib/domain/priority";
import type { ScenarioAnswer } from "@/lib/domain/scenario";
import { typedScenario } from "@/lib/domain/typed-scenario";
import type { Locale } from "@/lib/format";
import { askScenario } from "@/lib/priority/actions";
import { priorityTextFor } from "@/lib/text/priority-text";
import { AddVillage, ChosenVillages, type NamedVillage, ScenarioTerms } from "./scenario-fields";
import { ScenarioLink } from "./scenario-link";
import { ScenarioResult } from "./scenario-result";
import { fieldsOf, readWhereNext, whereNextHref } from "./where-next-address";

interface ScenarioPanelProps {
  locale: Locale;
  areaCode: string;
  period: Period;
  order: PriorityOrder;
  /** The villages of the area, by name. */
  villages: readonly NamedVillage[];
  /** What the target is, in words; null without one. */
  target: string | null;
  /** The answer to the scenario of the address, so that it is there without JavaScript too. */
  answer: FormState<ScenarioAnswer>;
}

/**
 * "Add n workers in these villages": the address holds what is typed, and the server answers by the same rules as for
 * real figures and keeps nothing. Without JavaScript the form is an ordinary question to the page.
 */
export function ScenarioPanel({ locale, areaCode, period, order, villages, target, answer }: ScenarioPanelProps) {
  const text = priorityTextFor(locale).priority.scenario;
  const { scenario: typed } = readWhereNext(fieldsOf(useSearchParams()), period);
  const [state, ask, pending] = useActionState(askScenario, answer);
  const faults = state.status === "refused" && state.refusal.reason === "INVALID" ? state.refusal.fields : [];

  const { form, askSoon, onSubmit } = useAsking(ask, (fields) =>
    whereNextHref(areaCode, period, { order, scenario: typedScenario(fieldsOf(fields), period) }),
  );

  function onInput(event: FormEvent) {
    // A village is chosen together with its number: nothing is asked before it is added.
    if ((event.target as Element).closest("[data-add]") === null) askSoon();
  }

  return (
    <section className="scenario panel" aria-labelledby="scenario">
      <section>
        <h2 id="scenario">{text.title}</h2>
        <p className="hint">{text.intro}</p>
        <form
          ref={form}
          method="get"
          action={`/coverage/${areaCode}/where-next`}
          onSubmit={onSubmit}
          onInput={onInput}
          className="scenario__form"
        >
          <input type="hidden" name="area" value={areaCode} />
          <input type="hidden" name="period" value={periodCode(period)} />
          <input type="hidden" name="sort" value={order} />
          <ChosenVillages {...{ locale, areaCode, period, villages, typed, faults }} />
          {/* A new list once a village was taken from it. */}
          <AddVillage key={typed.villages.length} {...{ locale, villages, typed }} />
          <ScenarioTerms {...{ locale, period, typed, faults }} />
          <div className="scenario__buttons">
            <Button type="submit" variant="primary">
              {text.compute}
            </Button>
            {typed.villages.length === 0 ? null : (
              <ScenarioLink areaCode={areaCode} period={period} clear className="btn btn--quiet">
                {text.clear}
              </ScenarioLink>
            )}
          </div>
        </form>
      </section>
      {typed.villages.length === 0 ? null : (
        <ScenarioResult locale={locale} state={state} pending={pending} target={target}>
          <ScenarioLink areaCode={areaCode} period={period}>
            {text.link}
          </ScenarioLink>
        </ScenarioResult>
      )}
    </section>
  );
}
