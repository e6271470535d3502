import { targetOwner } from "@/components/area/target-words";
import { ChartCard } from "@/components/charts/chart-card";
import { Sparkline } from "@/components/charts/sparkline";
import { DataTable } from "@/components/ui/data-table";
import { Emphasis } from "@/components/ui/emphasis";
import { StatusMark } from "@/components/ui/status-mark";
import { progress } from "@/lib/domain/coverage";
import { formatCount, formatDate, formatPeriodShort, formatRate, formatSignedCount } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import { PeopleBar } from "./hero";
import type { Picture, StoodTarget } from "./picture";
import { arrivalInWords } from "./standing-facts";

/** Vulnerable workers on their way from last year's number to this year's target. */
export function VulnerableCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, vulnerable } = picture;
  if (vulnerable === null) return null;
  const words = text.coverage.vulnerable;
  const [first, last] = [facts.months[0], facts.months.at(-1)];
  const span = [first, last].map((fact) => (fact ? formatPeriodShort(fact.period, locale) : "")) as [string, string];
  return (
    <ChartCard
      locale={locale}
      span={12}
      title={vulnerableTitle(vulnerable, picture)}
      subtitle={words.subtitle(...span)}
      figure={
        <div className="vulnerable">
          <div>
            <VulnerableSentence stood={vulnerable} picture={picture} />
            <PeopleBar stood={vulnerable} picture={picture} />
          </div>
          <div>
            <Sparkline
              label={words.chart(...span)}
              values={facts.months.map((fact) => (fact.partial ? null : fact.vulnerable))}
              firstLabel={span[0]}
              lastLabel={span[1]}
            />
          </div>
          <div className="col-span-full">
            <VulnerableFacts stood={vulnerable} picture={picture} />
          </div>
        </div>
      }
      table={
        <DataTable
          caption={words.table}
          columns={[text.common.month, words.people]}
          rows={facts.months.map((fact) => ({
            key: String(fact.period),
            head: formatPeriodShort(fact.period, locale),
            cells: [fact.vulnerable === null ? text.common.noData : formatCount(fact.vulnerable, locale)],
          }))}
        />
      }
      downloads={downloadsOf(picture, "months", words.table)}
      drawing={drawingName(picture, "vulnerable")}
      about={<p>{words.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

interface PartProps {
  stood: StoodTarget;
  picture: Picture;
}

function vulnerableTitle({ target, standing }: StoodTarget, { text, locale }: Picture): string {
  const words = text.coverage.vulnerable;
  const goal = formatCount(target.value, locale);
  if (standing.actual === null) return words.unknown;
  return standing.standing === "REACHED"
    ? words.reached(goal)
    : words.title(formatCount(standing.actual, locale), goal);
}

function VulnerableSentence({ stood: { target }, picture }: PartProps) {
  const { text, locale } = picture;
  if (target.baseline === null || target.baselineDate === null) return null;
  return (
    <p className="lede">
      <Emphasis
        text={text.coverage.vulnerable.sentence(
          formatCount(target.baseline, locale),
          formatDate(target.baselineDate, locale),
          formatCount(target.value, locale),
          formatDate(target.dueDate, locale),
          targetOwner(target, picture.facts.area.code, picture.locale),
        )}
      />
    </p>
  );
}

function VulnerableFacts({ stood: { target, standing }, picture }: PartProps) {
  const { text, locale } = picture;
  const words = text.coverage.facts;
  const done = progress(standing.actual, target.baseline, target.value);
  const people = (value: number | null) =>
    value === null ? text.common.noData : `${formatCount(Math.ceil(value), locale)} ${words.people}`;
  return (
    <dl className="factrow">
      <div>
        <dt>{words.status}</dt>
        <dd>
          <StatusMark status={standing.status ?? standing.standing} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{words.gap}</dt>
        <dd>{people(standing.gapPeople)}</dd>
      </div>
      <div>
        <dt>{text.coverage.vulnerable.progress}</dt>
        <dd>{done === null ? text.common.noData : formatRate(done, locale)}</dd>
      </div>
      <div>
        <dt>{words.pace}</dt>
        <dd>
          {standing.pace === null
            ? text.common.noData
            : `${formatSignedCount(standing.pace, locale)} ${words.perMonth}`}
        </dd>
      </div>
      <div>
        <dt>{text.coverage.whatIf.needed}</dt>
        <dd>
          {standing.neededPace === null
            ? standing.monthsLeft === 0
              ? words.noMonthsLeft
              : text.common.noData
            : text.coverage.whatIf.perMonth(formatCount(Math.ceil(standing.neededPace), locale))}
        </dd>
      </div>
      <div>
        <dt>{words.arrival}</dt>
        <dd>{arrivalInWords(standing.arrival, picture)}</dd>
      </div>
    </dl>
  );
}
