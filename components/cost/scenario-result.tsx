import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/action";
import { monthsWithoutRate } from "@/lib/domain/cost";
import type { CostScenarioAnswer, PayerOutcome } from "@/lib/domain/cost-scenario";
import { addMonths, yearOf } from "@/lib/domain/period";
import { isAccessReason } from "@/lib/domain/refusal";
import {
  formatCount,
  formatDate,
  formatPercent,
  formatPeriodShort,
  formatRate,
  formatRupiah,
  formatSignedPoints,
  type Locale,
} from "@/lib/format";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { CellTable } from "./cell-table";
import { costsHref, type GapChoice, scenarioFileHref } from "./cost-address";
import { endInWords, inRupiah } from "./cost-words";

interface ScenarioResultProps {
  locale: Locale;
  state: FormState<CostScenarioAnswer>;
  pending: boolean;
  regencyCode: string;
  /** The scenario as the part of an address. */
  query: string;
  /** What the gap is closed to, in the same address. */
  choice: GapChoice;
}

/** The answer, read aloud when it changes: people, coverage, rupiah and the month in which the budget ends. */
export function ScenarioResult({ locale, state, pending, regencyCode, query, choice }: ScenarioResultProps) {
  const text = costTextFor(locale);
  const words = text.cost.scenario;
  if (state.status === "refused" && state.refusal.reason !== "INVALID") {
    const { reason } = state.refusal;
    if (reason === "NO_PROGRAMME") return <Notice kind="warn">{words.noProgramme}</Notice>;
    return (
      <Notice kind="error" live>
        {isAccessReason(reason) ? text.access.refused[reason] : words.failed}
      </Notice>
    );
  }
  if (state.status !== "done") return <div aria-live="polite" />;
  const answer = state.value;
  return (
    <section aria-live="polite" aria-busy={pending} aria-label={words.result} className="what__result">
      <Figures answer={answer} locale={locale} />
      <MissingRates answer={answer} locale={locale} />
      <Payers answer={answer} locale={locale} />
      <details>
        <summary>{words.byMonthOpen}</summary>
        <CellTable
          caption={words.byMonth}
          cells={answer.cells}
          months={[...new Set(answer.cells.map(({ period }) => period))].sort((a, b) => a - b)}
          frame={{ text, locale }}
        />
      </details>
      <p className="hint">{words.assumption}</p>
      <p className="what__links">
        <ButtonLink href={scenarioFileHref(regencyCode, query)} download small icon={Download}>
          {words.xlsx}
        </ButtonLink>
        <a href={costsHref(regencyCode, query, choice)}>{words.link}</a>
      </p>
    </section>
  );
}

interface AnswerProps {
  answer: CostScenarioAnswer;
  locale: Locale;
}

function Figures({ answer, locale }: AnswerProps) {
  const text = costTextFor(locale);
  const words = text.cost.scenario;
  const { scenario, workers, villages, before, after, lapsesOn, rupiah } = answer;
  return (
    <dl className="what__figures">
      <div>
        <dt>{words.workers}</dt>
        <dd className="v">{formatCount(workers, locale)}</dd>
        <dd className="n">
          {words.workersNote(formatCount(scenario.perVillage, locale), formatCount(villages, locale))}
        </dd>
      </div>
      <div>
        <dt>{words.cost}</dt>
        <dd className="v">{inRupiah(rupiah, text, locale)}</dd>
        <dd className="n">{termInWords(answer, text, locale)}</dd>
      </div>
      <div>
        <dt>{words.coverage}</dt>
        {before === null || after === null ? (
          <dd>{words.coverageUnknown}</dd>
        ) : (
          <>
            <dd className="v">{words.coverageFromTo(formatRate(before, locale), formatRate(after, locale))}</dd>
            <dd className="n">
              {words.until(formatSignedPoints(after - before, locale), formatDate(lapsesOn, locale))}
            </dd>
          </>
        )}
      </div>
      <div>
        <dt>{words.end}</dt>
        <dd className="v">{answerEnd(answer, text, locale)}</dd>
        {answer.end.payer === null ? null : <dd className="n">{text.payer[answer.end.payer]}</dd>}
      </div>
    </dl>
  );
}

/** "12.800 pekerja × 6 bulan × Rp16.800"; nothing where more than one rate is paid. */
function termInWords({ scenario, workers, payers }: CostScenarioAnswer, text: CostText, locale: Locale): string | null {
  const rates = new Set(payers.flatMap(({ terms }) => terms.map(({ contribution }) => contribution)));
  const [rate] = rates;
  if (rates.size !== 1 || rate === undefined || rate === null) return null;
  return text.cost.scenario.term(
    formatCount(workers, locale),
    formatCount(scenario.months, locale),
    formatRupiah(rate, locale),
  );
}

/** The first end among the payers, without the payer. */
export function answerEnd({ end, scenario }: CostScenarioAnswer, text: CostText, locale: Locale): string {
  return endInWords(end, lastYear(scenario), text, locale);
}

/** The last year that is asked of the budgets. */
function lastYear({ start, months }: CostScenarioAnswer["scenario"]): number {
  return yearOf(addMonths(start, months - 1));
}

function MissingRates({ answer, locale }: AnswerProps) {
  const missing = monthsWithoutRate(answer.cells);
  if (missing.length === 0) return null;
  const months = missing.map((period) => formatPeriodShort(period, locale)).join(", ");
  return <Notice kind="warn">{costTextFor(locale).cost.noRate(months)}</Notice>;
}

function Payers({ answer: { payers, scenario }, locale }: AnswerProps) {
  const text = costTextFor(locale);
  const words = text.cost;
  const last = lastYear(scenario);
  return (
    <DataTable
      caption={words.scenario.byPayer}
      columns={[
        words.budget.payer,
        words.scenario.percent,
        words.scenario.workers,
        words.scenario.cost,
        words.scenario.end,
      ]}
      rows={payers.map((outcome: PayerOutcome) => ({
        key: outcome.payer,
        head: text.payer[outcome.payer],
        cells: [
          formatPercent(outcome.percent, locale),
          formatCount(outcome.workers, locale),
          inRupiah(outcome.rupiah, text, locale),
          endInWords(outcome.end, last, text, locale),
        ],
      }))}
    />
  );
}
