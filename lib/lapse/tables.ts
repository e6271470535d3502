/**
 * The tables of the lapse calendar as neutral rows: CSV and XLSX write the same numbers, and the page shows them. Rates are
 * fractions of 1, unknown is null. Column names are English, as the open data has them.
 */
import type { Table } from "@/lib/coverage/tables";
import { type Conversion, conversionOf } from "@/lib/domain/conversion";
import {
  activeByMonth,
  type BatchLapse,
  comingMonths,
  type LapseSum,
  lapseCalendar,
  pastMonths,
  sumLapses,
} from "@/lib/domain/lapse";
import { coverageAfter } from "@/lib/domain/lapse-coverage";
import { firstDayOf, type Period, periodCode } from "@/lib/domain/period";
import type { LapseDesk, LapseVillage } from "@/lib/lapse/queries";
import type { LapseChoice, LapseTable } from "@/lib/lapse/schema";

/** A village, or what is mapped to none (null), with the lapses of its batches. */
export interface VillageLapses {
  readonly village: LapseVillage | null;
  readonly lapses: readonly BatchLapse[];
}

/** The lapses of a payer, of everyone without one. */
export function paidBy(lapses: readonly BatchLapse[], payer: LapseChoice["payer"]): readonly BatchLapse[] {
  return payer === null ? lapses : lapses.filter(({ batch }) => batch.payer === payer);
}

/** Whose batches lapse in a month, by village, what is mapped to none last; nobody of whom nobody lapses. */
export function villagesOf(desk: LapseDesk, { month, payer }: LapseChoice): VillageLapses[] {
  const own = paidBy(desk.lapses, payer).filter((lapse) => lapse.month === month);
  return byVillage(desk, own).filter(({ lapses }) => lapses.some(({ people }) => people !== 0));
}

/** The lapses by village; a village without one is left out. */
function byVillage(desk: LapseDesk, lapses: readonly BatchLapse[]): VillageLapses[] {
  const byArea = new Map<string, BatchLapse[]>();
  for (const lapse of lapses) {
    const { areaCode } = lapse.batch;
    byArea.set(areaCode, [...(byArea.get(areaCode) ?? []), lapse]);
  }
  return [...desk.villages, null].flatMap((village) => {
    const own = byArea.get(village?.code ?? desk.place.code);
    return own === undefined ? [] : [{ village, lapses: own }];
  });
}

/** A village, or what is mapped to none (null), with who went on paying by themselves. */
export interface VillageConversion {
  readonly village: LapseVillage | null;
  readonly conversion: Conversion;
}

/** Of each village of which a batch has lapsed, the highest rate first; at the end those of which none is known. */
export function conversionsOf(desk: LapseDesk): VillageConversion[] {
  const past = desk.lapses.filter(({ month }) => month <= desk.open);
  return byVillage(desk, past)
    .map(({ village, lapses }) => ({ village, conversion: conversionOf(lapses, desk.open) }))
    .sort((a, b) => (b.conversion.rate ?? -1) - (a.conversion.rate ?? -1));
}

/** One table of the calendar: all of its rows. The coverage is that of everyone, whichever payer was chosen. */
export function lapseTable(desk: LapseDesk, choice: LapseChoice, table: LapseTable): Table {
  return TABLES[table](desk, choice);
}

const people = (...names: string[]) => names.map((name) => ({ name, kind: "people" as const }));
const rate = (...names: string[]) => names.map((name) => ({ name, kind: "rate" as const }));
const words = (...names: string[]) => names.map((name) => ({ name, kind: "text" as const }));

const SUM_COLUMNS = people("people", "renewed", "converted", "in_process", "lapsing");
const sumCells = (sum: LapseSum) => [sum.people, sum.renewed, sum.converted, sum.inProcess, sum.lapsing];

const TABLES: Record<LapseTable, (desk: LapseDesk, choice: LapseChoice) => Table> = {
  calendar: (desk, { payer }) => {
    const months = [...pastMonths(desk.open), ...comingMonths(desk.open)];
    const rates = new Map(
      desk.base === null ? [] : coverageAfter(desk.lapses, months, desk.base).map((one) => [one.month, one.rate]),
    );
    const line = (month: Period, whose: string, sum: LapseSum, coverage: number | null) => [
      ...[periodCode(month), firstDayOf(month), whose, ...sumCells(sum)],
      ...[sum.villages, sum.unmapped, sum.unknown, coverage],
    ];
    return {
      columns: [
        ...words("month", "lapses_on", "payer"),
        ...SUM_COLUMNS,
        ...people("villages", "unmapped", "batches_unknown"),
        ...rate("coverage_after"),
      ],
      rows: lapseCalendar(paidBy(desk.lapses, payer), months).flatMap(({ month, payers, ...sum }) => [
        line(month, "ALL", sum, month < desk.open ? null : (rates.get(month) ?? null)),
        ...payers.map((paid) => line(month, paid.payer, paid, null)),
      ]),
    };
  },
  villages: (desk, choice) => ({
    columns: [...words("month", "code", "name", "district", "payers"), ...SUM_COLUMNS, ...people("batches_unknown")],
    rows: villagesOf(desk, choice).map(({ village, lapses }) => {
      const sum = sumLapses(lapses);
      return [
        choice.month === null ? null : periodCode(choice.month),
        ...[village?.code ?? desk.place.code, village?.name ?? desk.place.name, village?.districtName ?? null],
        [...new Set(lapses.map(({ batch }) => batch.payer))].sort().join(" "),
        ...sumCells(sum),
        sum.unknown,
      ];
    }),
  }),
  active: (desk) => ({
    columns: [...words("month", "coming"), ...people("active")],
    rows: activeByMonth(desk.batches, [...pastMonths(desk.open), ...comingMonths(desk.open)]).map((one) => [
      periodCode(one.month),
      String(one.month >= desk.open),
      one.people,
    ]),
  }),
  conversion: (desk) => ({
    columns: [
      ...[...words("code", "name", "district"), ...people("lapsed", "converted"), ...rate("conversion")],
      ...people("batches_unknown"),
    ],
    rows: conversionsOf(desk).map(({ village, conversion }) => [
      ...[village?.code ?? desk.place.code, village?.name ?? desk.place.name, village?.districtName ?? null],
      ...[conversion.lapsed, conversion.converted, conversion.rate, conversion.unknown],
    ]),
  }),
};
