import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { StatusMark } from "@/components/ui/status-mark";
import type { FormState } from "@/lib/action";
import type { CostTerm } from "@/lib/domain/cost";
import { firstDayOf } from "@/lib/domain/period";
import { isAccessReason } from "@/lib/domain/refusal";
import type { ScenarioAnswer } from "@/lib/domain/scenario";
import {
  formatCount,
  formatDate,
  formatPeriodShort,
  formatPoints,
  formatRate,
  formatRupiah,
  formatSignedCount,
  type Locale,
} from "@/lib/format";
import { priorityTextFor } from "@/lib/text/priority-text";

interface ScenarioResultProps {
  locale: Locale;
  state: FormState<ScenarioAnswer>;
  pending: boolean;
  /** What the target is, in words; null without one. */
  target: string | null;
  /** The way to send it. */
  children: ReactNode;
}

/** The answer, read aloud when it changes: coverage, attainment, what is left and what it costs. */
export function ScenarioResult({ locale, state, pending, target, children }: ScenarioResultProps) {
  const { priority, access } = priorityTextFor(locale);
  const text = priority.scenario;
  if (state.status === "refused" && state.refusal.reason !== "INVALID") {
    const { reason } = state.refusal;
    const refused = { ...access.refused, NOT_FOUND: text.foreign };
    return (
      <section>
        <Notice kind="error" live>
          {isAccessReason(reason) ? refused[reason] : text.failed}
        </Notice>
      </section>
    );
  }
  if (state.status !== "done") return <div aria-live="polite" />;
  return (
    <section aria-live="polite" aria-busy={pending} aria-label={text.result} className="scenario__result">
      <dl>
        <Coverage answer={state.value} locale={locale} />
        <Target answer={state.value} target={target} locale={locale} />
        <Cost answer={state.value} locale={locale} />
      </dl>
      <Lapse answer={state.value} locale={locale} />
      <Villages answer={state.value} locale={locale} />
      <p className="hint">{text.assumption}</p>
      <p>{children}</p>
    </section>
  );
}

interface AnswerProps {
  answer: ScenarioAnswer;
  locale: Locale;
}

function Coverage({ answer: { before, after }, locale }: AnswerProps) {
  const text = priorityTextFor(locale).priority.scenario;
  return (
    <div>
      <dt>{text.coverage}</dt>
      {before === null || after === null ? (
        <dd>{text.incomplete}</dd>
      ) : (
        <>
          <dd className="v">{text.fromTo(formatRate(before, locale), formatRate(after, locale))}</dd>
          <dd className="n">{text.points(`+${formatPoints(after - before, locale)}`)}</dd>
        </>
      )}
    </div>
  );
}

function Target({ answer: { standing }, target, locale }: AnswerProps & { target: string | null }) {
  const { priority } = priorityTextFor(locale);
  const text = priority.scenario;
  if (standing === null || standing.attainment === null || standing.gapPeople === null) return null;
  return (
    <>
      <div>
        <dt>{text.attainment}</dt>
        <dd className="v">{formatRate(standing.attainment, locale)}</dd>
        <dd className="n">{target}</dd>
      </div>
      <div>
        <dt>{text.gap}</dt>
        <dd className="v">
          {standing.gapPeople === 0 ? text.noGap : text.gapValue(formatCount(standing.gapPeople, locale))}
        </dd>
        <dd className="n">
          <StatusMark
            status={standing.standing === "REACHED" ? "REACHED" : (standing.status ?? standing.standing)}
            locale={locale}
          />
        </dd>
      </div>
    </>
  );
}

function Cost({ answer: { cost, terms, workers }, locale }: AnswerProps) {
  const { priority, common } = priorityTextFor(locale);
  const text = priority.scenario;
  const inWords = ({ from, to, months, contribution }: CostTerm) =>
    contribution === null
      ? text.noRate
      : text.term(
          formatCount(workers, locale),
          formatCount(months, locale),
          formatRupiah(contribution, locale),
          formatPeriodShort(from, locale),
          formatPeriodShort(to, locale),
        );
  return (
    <div>
      <dt>{text.cost}</dt>
      <dd className="v">{cost === null ? common.noData : formatRupiah(cost, locale)}</dd>
      {terms.map((term) => (
        <dd key={term.from} className="n">
          {inWords(term)}
        </dd>
      ))}
    </div>
  );
}

function Lapse({ answer, locale }: AnswerProps) {
  const text = priorityTextFor(locale).priority.scenario;
  const { lapsesOn, lapsesBefore, startsAfter } = answer;
  const date = formatDate(lapsesOn, locale);
  if (startsAfter !== null) {
    const begins = formatDate(firstDayOf(answer.scenario.start), locale);
    return <Notice kind="warn">{text.startsLate(begins, date, formatDate(startsAfter, locale))}</Notice>;
  }
  if (lapsesBefore === null) return <p className="n">{text.lapses(date)}</p>;
  return <Notice kind="warn">{text.lapsesEarly(date, formatDate(lapsesBefore, locale))}</Notice>;
}

function Villages({ answer: { villages }, locale }: AnswerProps) {
  const { priority, common } = priorityTextFor(locale);
  const text = priority.scenario;
  const rate = (value: number | null) => (value === null ? common.noData : formatRate(value, locale));
  return (
    <DataTable
      caption={text.villages}
      columns={[priority.village, text.added, text.after, text.left]}
      rows={villages.map(({ code, name, workers, after, missing }) => ({
        key: code,
        head: name,
        cells: [
          formatSignedCount(workers, locale),
          after !== null && after > 1 ? (
            <>
              {rate(after)} <small>{text.over}</small>
            </>
          ) : (
            rate(after)
          ),
          missing === null ? common.noData : formatCount(missing, locale),
        ],
      }))}
    />
  );
}
