import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { writeCsv } from "@/lib/coverage/csv";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { PAYERS } from "@/lib/domain/contribution";
import { comingMonths, lapseCalendar, pastMonths } from "@/lib/domain/lapse";
import { periodCode, toPeriod } from "@/lib/domain/period";
import { getLapseDesk, type LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice, LapseTable } from "@/lib/lapse/schema";
import { lapseTable, paidBy } from "@/lib/lapse/tables";
import { date } from "../../support/date";
import {
  recountActive,
  recountConversions,
  recountLapse,
  recountLapseAreas,
  recountLapsed,
  recountLoss,
} from "../../support/lapse-recount";
import { rows } from "../../support/plain-sql";
import { readTable } from "../../support/table-file";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const DRAWS = 100;
const TODAY = date("2024-07-08");
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const desks = new Map<string, LapseDesk>();

/** Unknown and emptied figures, the converted, and chains of renewals of every kind, beside the demo's batches. */
const HARD = [
  "SELECT setseed(0.5)",
  "UPDATE subsidy_batch SET active = NULL, converted = NULL WHERE random() < 0.1",
  "UPDATE subsidy_batch SET registered = NULL WHERE active IS NULL AND random() < 0.3",
  "UPDATE subsidy_batch SET converted = floor(random() * (active + 1)) WHERE random() < 0.3",
  ...[50, 60, 70].map(
    (phase) => `
    INSERT INTO subsidy_batch (regency_code, programme_id, area_code, category_code, payer, phase, start_period, months, renews_id,
      proposed, verified, registered, active)
    SELECT regency_code, programme_id, area_code, category_code,
      (ARRAY['APBD_REGENCY', 'APBDES', 'CSR', 'SELF'])[1 + floor(random() * 4)]::payer, ${phase} + row_number() OVER (
        PARTITION BY area_code ORDER BY id), to_char(to_date(start_period::text, 'YYYYMM') + months * interval '1 month', 'YYYYMM')::integer,
      1 + floor(random() * 12)::integer, id, 90, CASE WHEN random() < 0.8 THEN 80 END,
      CASE WHEN random() < 0.6 THEN floor(random() * 81) END, NULL
    FROM subsidy_batch WHERE start_period IS NOT NULL AND random() < 0.4 AND phase < ${phase}`,
  ),
  "UPDATE subsidy_batch SET active = floor(random() * (registered + 1)) WHERE phase >= 50 AND registered IS NOT NULL AND random() < 0.7",
];

beforeAll(async () => {
  for (const statement of HARD) await rows(statement);
  for (const regency of [GIANYAR, BANGLI]) {
    const desk = await getLapseDesk(branch, regency, TODAY);
    if (desk !== null) desks.set(regency, desk);
  }
});

const MONTHS = [...pastMonths(toPeriod(202407)), ...comingMonths(toPeriod(202407))];
const draw = fc.record({
  regency: fc.constantFrom(GIANYAR, BANGLI),
  month: fc.constantFrom(...MONTHS),
  payer: fc.option(fc.constantFrom(...PAYERS), { nil: null }),
});

async function filesOf(desk: LapseDesk, choice: LapseChoice, name: LapseTable) {
  const table = lapseTable(desk, choice, name);
  const words = { title: name, dataSheet: "Data", notesSheet: "Notes" };
  return readTable(table, writeCsv(table), await writeTableWorkbook(table, [], words));
}

type Files = ReturnType<typeof filesOf>;
const calendars = new Map<string, Files>();

/** The calendar as files: it holds every month, so that each payer's is written once. */
function calendarOf(desk: LapseDesk, payer: LapseChoice["payer"]): Files {
  const key = `${desk.place.code} ${payer}`;
  const files = calendars.get(key) ?? filesOf(desk, { month: null, payer }, "calendar");
  calendars.set(key, files);
  return files;
}

test(`page, CSV, workbook and SQL say the same of ${DRAWS} draws of regency, month and payer`, async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(draw, async ({ regency, month, payer }) => {
      const desk = desks.get(regency);
      if (desk === undefined) throw new Error(`no desk: ${regency}`);
      const counted = await recountLapse(regency, periodCode(month), payer);
      const [page] = lapseCalendar(paidBy(desk.lapses, payer), [month]);
      people += counted.people;
      expect(page).toMatchObject({
        ...{ people: counted.people, renewed: counted.renewed, converted: counted.converted },
        ...{ inProcess: counted.in_process, lapsing: counted.lapsing, villages: counted.villages },
        ...{ unmapped: counted.unmapped, unknown: counted.batches_unknown },
      });
      for (const file of await calendarOf(desk, payer)) {
        const row = file.find((one) => one.month === periodCode(month) && one.payer === "ALL");
        expect(row).toMatchObject(counted);
      }
      const areas = await recountLapseAreas(regency, periodCode(month), payer);
      for (const file of await filesOf(desk, { month, payer }, "villages")) {
        const listed = file.map(({ code, people: of, lapsing }) => ({ code: String(code), people: of, lapsing }));
        expect(listed.sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(areas);
      }
    }),
    { numRuns: DRAWS },
  );
  expect(people).toBeGreaterThan(0);
}, 120_000);

test("the months of the year add up to every batch that lapses in it", async () => {
  for (const [regency, desk] of desks) {
    const all = lapseCalendar(desk.lapses, MONTHS).reduce((sum, { people }) => sum + people, 0);
    expect(all).toBe(await recountLapsed(regency, "2023-07", "2025-06"));
    expect(all).toBeGreaterThan(0);
  }
});

const WHOLE: LapseChoice = { month: null, payer: null };

test("the files of the active say what SQL counts of every month", async () => {
  for (const [regency, desk] of desks) {
    const counted = await Promise.all(MONTHS.map((month) => recountActive(regency, periodCode(month))));
    expect(Math.max(...counted)).toBeGreaterThan(0);
    for (const file of await filesOf(desk, WHOLE, "active")) {
      expect(file.map(({ month, active }) => [month, active])).toEqual(
        MONTHS.map((month, at) => [periodCode(month), counted[at]]),
      );
    }
  }
});

test("the files of conversion say what SQL counts of every village, the unknown included", async () => {
  for (const [regency, desk] of desks) {
    const counted = await recountConversions(regency, "2024-07");
    expect(counted.some(({ lapsed }) => lapsed === null)).toBe(true);
    const withRates = counted.map((one) => ({
      ...one,
      conversion: one.lapsed === null || one.lapsed === 0 ? null : Number(one.converted) / one.lapsed,
    }));
    for (const file of await filesOf(desk, WHOLE, "conversion")) {
      const listed = file.map(({ name: _, district: __, ...row }) => row as { code: string });
      expect(listed.sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(withRates);
    }
  }
});

test("the coverage of every coming month is that of the newest whole month less whom SQL counts as lost", async () => {
  for (const [regency, desk] of desks) {
    const { base } = desk;
    if (base?.active == null || base.eligible === null) throw new Error(`no whole month: ${regency}`);
    for (const file of await calendarOf(desk, null)) {
      for (const month of comingMonths(desk.open)) {
        const lost = await recountLoss(regency, base.period, periodCode(month));
        const row = file.find((one) => one.month === periodCode(month) && one.payer === "ALL");
        expect(row?.coverage_after).toBeCloseTo((base.active - lost) / base.eligible, 10);
      }
    }
  }
});
