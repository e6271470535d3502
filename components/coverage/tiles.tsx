import type { ReactNode } from "react";
import { DotGrid } from "@/components/charts/dot-grid";
import { QuotaBar } from "@/components/charts/quota-bar";
import { SegmentStrip } from "@/components/charts/segment-strip";
import { Sparkline } from "@/components/charts/sparkline";
import { sumKnown } from "@/lib/domain/coverage";
import { addMonths, periodOf, yearOf } from "@/lib/domain/period";
import {
  activeByFamily,
  areComparable,
  changeSinceLastMonth,
  FAMILIES,
  factOf,
  type MonthFact,
  placeRate,
} from "@/lib/domain/picture";
import { countsAll } from "@/lib/domain/selection";
import { formatCount, formatPeriodShort, formatRate, formatSignedCount, formatSignedRate } from "@/lib/format";
import { closedSentence } from "./hero-words";
import type { Picture } from "./picture";
import { amongWhom, countOr, lastMonth } from "./wording";

/** A year of months, both ends included. */
const SPARK_MONTHS = 13;
/** Villages named before "and n more". */
const NAMED_VILLAGES = 4;

export function Tiles({ picture }: { picture: Picture }) {
  return (
    <div className="tiles">
      <ActiveTile picture={picture} />
      <VulnerableTile picture={picture} />
      <SegmentTile picture={picture} />
      <VillageTile picture={picture} />
    </div>
  );
}

interface TileProps {
  title: string;
  value: ReactNode;
  note: string;
  children?: ReactNode;
}

function Tile({ title, value, note, children }: TileProps) {
  return (
    <section className="tile">
      <h2>{title}</h2>
      <p className="tile__v">{value}</p>
      <p className="tile__n">{note}</p>
      {children ? <div className="tile__viz">{children}</div> : null}
    </section>
  );
}

function ActiveTile({ picture }: { picture: Picture }) {
  const { text, locale, period, facts, now } = picture;
  const words = text.coverage.tiles;
  const closed = closedSentence(picture);
  const change = changeSinceLastMonth(facts.months, period);
  const before = factOf(facts.months, addMonths(period, -1))?.active ?? 0;
  const first = addMonths(period, 1 - SPARK_MONTHS);
  const labels = [formatPeriodShort(first, locale), formatPeriodShort(period, locale)] as const;
  const months = Array.from({ length: SPARK_MONTHS }, (_, n) => addMonths(first, n));
  const values = months.map((month) => comparableActiveOf(factOf(facts.months, month), picture));
  return (
    <Tile
      title={activeTitle(picture)}
      value={closed === null ? countOr(now?.active ?? null, picture) : text.common.notApplicable}
      note={
        closed !== null
          ? closed
          : change === null || before === 0
            ? whyNoChange(picture)
            : words.changeSince(
                formatSignedCount(change, locale),
                lastMonth(picture),
                formatSignedRate(change / before, locale, 2),
              )
      }
    >
      {closed === null && values.filter((value) => value !== null).length > 1 ? (
        <Sparkline label={words.sparkline(...labels)} values={values} firstLabel={labels[0]} lastLabel={labels[1]} />
      ) : null}
    </Tile>
  );
}

/** Why the people of the month are not compared with those of the month before. */
function whyNoChange({ text, now }: Picture): string {
  const words = text.coverage.tiles;
  return now?.partial ? words.behind : words.noChange;
}

/** The people of a month; null unless it compares with the newest whole month, for the line would fall where nobody left. */
function comparableActiveOf(fact: MonthFact | null, { facts }: Picture): number | null {
  const newest = facts.months.findLast(({ partial }) => !partial) ?? null;
  return fact !== null && areComparable(newest, fact) ? fact.active : null;
}

/** Whose people the tile counts. */
function activeTitle(picture: Picture): string {
  const { text, selection } = picture;
  if (countsAll(selection)) return text.coverage.tiles.active;
  const { columns, of, what } = text.picture;
  const { programme } = selection;
  const people = programme === null ? what.PEOPLE : `${columns.held} ${text.programme[programme].short}`;
  const among = amongWhom(selection, picture);
  return among === null ? people : of(people, among);
}

function VulnerableTile({ picture }: { picture: Picture }) {
  const { text, locale, now, vulnerable } = picture;
  const words = text.coverage.tiles;
  const actual = now?.vulnerable ?? null;
  if (vulnerable === null) {
    return <Tile title={words.vulnerable} value={countOr(actual, picture)} note={words.noQuota} />;
  }
  const { target, standing } = vulnerable;
  const quota = formatCount(target.value, locale);
  const before = target.baseline === null ? null : formatCount(target.baseline, locale);
  return (
    <Tile
      title={words.vulnerable}
      value={
        <>
          {countOr(actual, picture)} <small>{words.ofQuota(quota)}</small>
        </>
      }
      note={
        standing.attainment === null
          ? text.common.noData
          : words.quotaFilled(formatRate(standing.attainment, locale), before ?? text.common.noData)
      }
    >
      <QuotaBar
        label={words.quotaBar(countOr(actual, picture), quota)}
        actual={actual}
        quota={target.value}
        quotaText={words.quotaEnd(quota, String(yearOf(periodOf(target.dueDate))))}
        before={
          target.baseline === null || before === null
            ? undefined
            : { quota: target.baseline, text: words.quotaBefore(before) }
        }
      />
    </Tile>
  );
}

function SegmentTile({ picture }: { picture: Picture }) {
  const { text, locale, period, facts, now } = picture;
  const words = text.coverage.tiles;
  const active = activeByFamily(facts.categories, period);
  const before = activeByFamily(facts.categories, addMonths(period, -1));
  const bpu = sumKnown([active.bpu, active.vul]);
  const bpuBefore = sumKnown([before.bpu, before.vul]);
  const parts = [
    { family: "pu" as const, label: text.segment.PU.short, active: sumKnown([active.pu, active.gov]) },
    { family: "bpu" as const, label: text.segment.BPU.short, active: bpu },
    { family: "jakon" as const, label: text.segment.JAKON.short, active: active.jakon },
    { family: "pmi" as const, label: text.segment.PMI.short, active: active.pmi },
  ];
  return (
    <Tile
      title={words.segments}
      value={
        FAMILIES.every((family) => active[family] === null) ? (
          text.common.noData
        ) : (
          <>
            {countOr(parts[0]?.active ?? null, picture)} <small>{text.segment.PU.short} ·</small>{" "}
            {countOr(bpu, picture)} <small>{text.segment.BPU.short}</small>
          </>
        )
      }
      note={
        bpu === null || bpuBefore === null || !areComparable(now, factOf(facts.months, addMonths(period, -1)))
          ? whyNoChange(picture)
          : words.segmentChange(text.segment.BPU.short, formatSignedCount(bpu - bpuBefore, locale), lastMonth(picture))
      }
    >
      <SegmentStrip locale={locale} parts={parts} />
    </Tile>
  );
}

function VillageTile({ picture }: { picture: Picture }) {
  const { text, locale, facts, now } = picture;
  const words = text.coverage.tiles;
  const reported = now?.villages ?? 0;
  const all = now?.ofVillages ?? facts.area.villageCount;
  return (
    <Tile
      title={words.villages}
      value={
        <>
          {formatCount(reported, locale)} <small>{words.ofVillages(formatCount(all, locale))}</small>
        </>
      }
      note={silentVillages(picture)}
    >
      <DotGrid
        label={words.dots(formatCount(reported, locale), formatCount(all - reported, locale))}
        filled={reported}
        total={all}
      />
    </Tile>
  );
}

/** The villages that are silent, by name where they are few. */
function silentVillages({ text, locale, facts, now }: Picture): string {
  const words = text.coverage.tiles;
  if (now !== null && now.villages === now.ofVillages) return words.allVillages;
  const villages =
    facts.area.level === "REGENCY" ? facts.villages : facts.area.level === "DISTRICT" ? facts.places : [];
  const silent = villages
    .filter((village) => placeRate(village) === null && village.villages === 0)
    .map(({ name }) => name);
  if (silent.length === 0) return "";
  const named = silent.slice(0, NAMED_VILLAGES).join(", ");
  return silent.length > NAMED_VILLAGES
    ? words.moreVillages(named, formatCount(silent.length - NAMED_VILLAGES, locale))
    : words.missingVillages(named);
}
