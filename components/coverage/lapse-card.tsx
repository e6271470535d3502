import { ChartCard } from "@/components/charts/chart-card";
import { LapseRows } from "@/components/charts/lapse-rows";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { levelOf, regencyCodeOf } from "@/lib/domain/area";
import { firstStart, type LapseMonth, lapseCalendar, lapsesOf, monthsAfter } from "@/lib/domain/lapse";
import { type CoverageAfter, coverageAfter } from "@/lib/domain/lapse-coverage";
import { firstDayOf, type Period } from "@/lib/domain/period";
import { countsAll } from "@/lib/domain/selection";
import { runningIn } from "@/lib/domain/subsidy";
import { formatCount, formatDate, formatPeriod, formatPeriodShort, formatRate, formatSignedPoints } from "@/lib/format";
import { drawingName } from "./downloads";
import type { Picture } from "./picture";

/** A month in which sponsored workers of the area lapse, with the coverage that is then left. */
interface Line extends LapseMonth {
  /** The first month of the earliest of its batches. */
  readonly from: Period;
  readonly rate: number | null;
  /** By how much the coverage is less than the line before, as a fraction of 1; null where it is unknown. */
  readonly change: number | null;
}

interface LapseCardProps {
  picture: Picture;
  /** Whether the reader may open the calendar; totals alone are for everybody. */
  opensCalendar: boolean;
}

/** The sponsored workers of the month: when whom of them nobody pays for any more, and what it costs in coverage. */
export function LapseCard({ picture, opensCalendar }: LapseCardProps) {
  const { text, locale, date, facts, selection } = picture;
  const lines = countsAll(selection) ? linesOf(picture) : [];
  if (lines.length === 0) return null;
  const words = text.lapse.coverage;
  const lapsing = lines.reduce((sum, line) => sum + line.lapsing, 0);
  const last = lines.at(-1) ?? lines[0];
  const regencyCode = regencyCodeOf(facts.area.code);
  return (
    <ChartCard
      locale={locale}
      span={12}
      title={words.title(formatCount(lapsing, locale), last === undefined ? "" : formatPeriod(last.month, locale))}
      subtitle={words.sub}
      figure={
        <>
          <LapseDrawing picture={picture} lines={lines} />
          {opensCalendar && regencyCode !== null ? (
            <ButtonLink href={`/subsidies/${regencyCode}/lapses`} className="justify-self-start">
              {words.open}
            </ButtonLink>
          ) : null}
        </>
      }
      table={<LapseTable picture={picture} lines={lines} />}
      drawing={drawingName(picture, "lapses")}
      about={<p>{text.lapse.calendar.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

interface LinesProps {
  picture: Picture;
  lines: readonly Line[];
}

function LapseDrawing({ picture, lines }: LinesProps) {
  const { text, locale, date, period } = picture;
  const words = text.lapse.coverage;
  const people = (n: number) => formatCount(n, locale);
  return (
    <LapseRows
      label={words.story(
        lines
          .map((line) =>
            words.part(people(line.people), formatDate(firstDayOf(line.month), locale), people(line.lapsing)),
          )
          .join("; "),
      )}
      now={period}
      monthName={(month) => formatPeriodShort(month, locale).split(" ")[0] ?? ""}
      rows={lines.map((line) => ({
        from: line.from,
        lapsesIn: line.month,
        people: people(line.people),
        day: shortDay(line.month, picture),
        lapses: words.lapses(shortDay(line.month, picture), people(line.lapsing)),
        cost: line.change === null ? null : words.points(formatSignedPoints(line.change, locale)),
        rest: line.renewed === 0 ? null : words.renewed(people(line.renewed)),
        rate: line.rate === null ? null : formatRate(line.rate, locale),
      }))}
      start={picture.rate === null ? null : { rate: formatRate(picture.rate, locale), day: formatDate(date, locale) }}
      rateTitle={words.ifNot}
    />
  );
}

function LapseTable({ picture, lines }: LinesProps) {
  const { text, locale } = picture;
  const words = text.lapse.coverage;
  const people = (n: number) => formatCount(n, locale);
  return (
    <DataTable
      caption={words.caption}
      columns={[
        ...[text.lapse.calendar.month, text.lapse.calendar.people, text.lapse.calendar.renewed],
        ...[text.lapse.calendar.lapsing, words.points2, words.ifNot],
      ]}
      rows={lines.map((line) => ({
        key: String(line.month),
        head: formatDate(firstDayOf(line.month), locale),
        cells: [
          ...[people(line.people), people(line.renewed), people(line.lapsing)],
          line.change === null ? text.common.noData : formatSignedPoints(line.change, locale),
          line.rate === null ? text.common.noData : formatRate(line.rate, locale),
        ],
      }))}
    />
  );
}

/** "1 Sep 2024": the day on which a batch lapses is always the first. */
function shortDay(month: Period, { locale }: Picture): string {
  return `1 ${formatPeriodShort(month, locale)}`;
}

function linesOf({ facts, period, now, rate }: Picture): Line[] {
  const lapses = lapsesOf(facts.batches);
  const running = lapses.filter(({ batch }) => runningIn(batch, period));
  const months = lapseCalendar(running, monthsAfter(period)).filter(({ people }) => people > 0);
  const definition = facts.definitions.find(({ code }) => code === now?.definition);
  // A district is measured by the villages that report.
  const silent = levelOf(facts.area.code) === "DISTRICT" ? facts.places.filter(({ active }) => active === null) : [];
  const after = coverageAfter(
    running,
    months.map(({ month }) => month),
    {
      period,
      active: rate === null ? null : (now?.active ?? null),
      eligible: now?.eligible ?? null,
      segments: definition?.segments ?? null,
      silent: silent.map(({ code }) => code),
    },
  );
  const rates = [rate, ...after.map((one: CoverageAfter) => one.rate)];
  return months.map((month, at) => {
    const [before, then] = [rates[at] ?? null, rates[at + 1] ?? null];
    const own = running.filter((one) => one.month === month.month);
    return {
      ...month,
      from: firstStart(own) ?? period,
      rate: then,
      change: before === null || then === null ? null : then - before,
    };
  });
}
