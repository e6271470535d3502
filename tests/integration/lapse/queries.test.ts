import { describe, expect, test } from "vitest";
import { lapseLead } from "@/components/lapse/lapse-lead";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { comingMonths, lapseCalendar, lapsesOf, pastMonths } from "@/lib/domain/lapse";
import { coverageAfter } from "@/lib/domain/lapse-coverage";
import { toPeriod } from "@/lib/domain/period";
import { getLapseDesk, listNearLapses } from "@/lib/lapse/queries";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const JUNE = toPeriod(202406);

async function desk() {
  const read = await getLapseDesk(viewerAs("HEAD"), GIANYAR, TODAY);
  if (read === null) throw new Error("the head reads the calendar");
  return read;
}

describe("the calendar of Gianyar", () => {
  test("has 3,100 in September, 2,735 in October and 2,429 in December, of the newest complete month", async () => {
    const { lapses, open, base } = await desk();
    const months = lapseCalendar(lapses, comingMonths(open)).map(({ month, people }) => [month, people]);
    expect(months.filter(([month, people]) => Number(month) < 202502 && people !== 0)).toEqual([
      [202409, 3_100],
      [202410, 2_735],
      [202412, 2_429],
    ]);
    expect(base).toMatchObject({ period: 202406, active: 128_340, eligible: 298_465 });
  });

  test("says so in a sentence with the coverage that it costs, and tells of January 2024 as the past", async () => {
    const read = await desk();
    const sentence = lapseLead(read, { month: null, payer: null }, "id");
    expect(sentence).toContain("**3.100 pekerja rentan**");
    expect(sentence).toContain("**1 September 2024**; 140 sudah diperpanjang");
    expect(sentence).toContain("cakupan turun dari 43,00% menjadi 42,01% pada September 2024.");
    const past = lapseCalendar(read.lapses, pastMonths(read.open)).filter(({ people }) => people > 0);
    expect(past).toHaveLength(1);
    expect(past[0]).toMatchObject({ month: 202401, people: 6_400, renewed: 0 });
    expect(past[0]?.converted).toBeGreaterThan(0);
    expect(lapseLead(read, { month: toPeriod(202401), payer: null }, "id")).not.toContain("cakupan turun");
  });

  test("takes off by December the 8,264 who are active, less those renewed", async () => {
    const { lapses, base } = await desk();
    if (base === null) throw new Error("June is complete");
    const [december, march] = coverageAfter(lapses, [toPeriod(202412), toPeriod(202503)], base);
    expect(december?.lost).toBe(8_264 - 140);
    expect(march?.lost).toBe(8_264);
  });
});

test("who may read it: the office and the branch in their own regencies", async () => {
  for (const role of ["OPERATOR", "HEAD", "BRANCH"] as const) {
    expect(await getLapseDesk(viewerAs(role), GIANYAR, TODAY)).not.toBeNull();
    expect(await getLapseDesk(viewerAs(role, { regencyCodes: [BANGLI] }), GIANYAR, TODAY)).toBeNull();
  }
  for (const role of ["COUNCIL", "ADMINISTRATOR"] as const) {
    expect(await getLapseDesk(viewerAs(role), GIANYAR, TODAY)).toBeNull();
  }
  expect(await getLapseDesk(viewerAs("HEAD", { national: true }), "51.99", TODAY)).toBeNull();
});

describe("sixty days ahead", () => {
  test.each([
    ["2024-07-02", []],
    ["2024-07-03", [202409]],
    ["2024-08-02", [202409, 202410]],
    ["2024-09-01", [202409, 202410]],
    ["2024-09-02", [202410]],
  ])("on %s the work list tells of %j", async (today, months) => {
    const near = await listNearLapses(viewerAs("OPERATOR"), date(today));
    expect(near.map(({ month }) => Number(month))).toEqual(months);
  });

  test("a village with a renewal under way need not propose another", async () => {
    const [near] = await listNearLapses(viewerAs("OPERATOR"), TODAY);
    expect(near).toMatchObject({ month: 202409, lapsing: 2_960, renewed: 140 });
    expect(near?.toPropose).toBe((near?.villages ?? 0) - 9);
  });

  test("of the viewer's regencies, nobody else's, and nothing to the council", async () => {
    const today = date("2024-08-08");
    const codes = async (viewer: Parameters<typeof listNearLapses>[0]) =>
      new Set((await listNearLapses(viewer, today)).map(({ regencyCode }) => regencyCode));
    expect(await codes(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }))).toEqual(new Set([GIANYAR, BANGLI]));
    expect(await codes(viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).toEqual(new Set([BANGLI]));
    expect(await codes(viewerAs("COUNCIL"))).toEqual(new Set());
    expect(await codes(viewerAs("ADMINISTRATOR", { national: true }))).toEqual(new Set());
  });
});

describe("the coverage page", () => {
  const factsOf = (areaCode: string, viewer = viewerAs("COUNCIL")) => getCoverageFacts(viewer, areaCode, JUNE);

  test("has the batches of the regency, of a district and of a village, and none above", async () => {
    const people = async (areaCode: string) => {
      const facts = await factsOf(areaCode);
      return lapseCalendar(lapsesOf(facts?.batches ?? []), [toPeriod(202409)])[0]?.people;
    };
    const districts = await rows<{ code: string }>(
      `SELECT code FROM area WHERE parent_code = '${GIANYAR}' ORDER BY code`,
    );
    const parts = await Promise.all(districts.map(({ code }) => people(code)));
    const [unmapped] = await rows<{ active: number }>(
      `SELECT active FROM subsidy_batch WHERE regency_code = area_code AND area_code = '${GIANYAR}' AND start_period = 202403`,
    );
    expect(await people(GIANYAR)).toBe(3_100);
    expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), unmapped?.active ?? 0)).toBe(3_100);
    const [village] = await rows<{ areaCode: string; active: number }>(
      `SELECT area_code AS "areaCode", active FROM subsidy_batch
        WHERE regency_code = '${GIANYAR}' AND area_code <> regency_code AND start_period = 202403 ORDER BY area_code LIMIT 1`,
    );
    expect(await people(village?.areaCode ?? "")).toBe(village?.active);
    expect((await factsOf("51"))?.batches).toEqual([]);
  });

  test("has none of a regency that the viewer does not see", async () => {
    expect((await factsOf(GIANYAR, viewerAs("COUNCIL", { regencyCodes: [BANGLI] })))?.batches).toEqual([]);
  });
});
