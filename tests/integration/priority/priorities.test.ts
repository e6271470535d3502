import { describe, expect, test } from "vitest";
import { sumKnown } from "@/lib/domain/coverage";
import { periodCode, toPeriod } from "@/lib/domain/period";
import { villagesForHalf } from "@/lib/domain/priority";
import { answerScenarioFor, getPriorities } from "@/lib/priority/queries";
import { scenarioQuestion } from "@/lib/priority/schema";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const JULY = toPeriod(202407);
const TARO = "51.04.06.2007";
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const council = viewerAs("COUNCIL");

async function prioritiesOf(areaCode: string, { period = JUNE, viewer = branch } = {}) {
  const priorities = await getPriorities(viewer, areaCode, period);
  if (priorities === null) throw new Error(`no priorities: ${areaCode}`);
  return priorities;
}

const villageOf = async (code: string, of = {}) =>
  (await prioritiesOf(GIANYAR, of)).villages.find((village) => village.code === code);

describe("what there is to win in the villages of Gianyar, June 2024", () => {
  test("is measured by the regency's own target, over the newer survey", async () => {
    const { target, source, villages } = await prioritiesOf(GIANYAR);
    expect(target).toMatchObject({ authority: "PEMDA", value: 0.5, dueDate: "2024-12-31" });
    expect(source).toBe("Sakernas 2023");
    expect(villages).toHaveLength(70);
  });

  test("is what a recount says: people missing to half of the eligible workers", async () => {
    const { villages } = await prioritiesOf(GIANYAR);
    const recount = await rows<{ area_code: string; missing: number }>(
      `SELECT e.area_code, greatest(0, ceil(w.people * 0.5) - sum(e.jkk))::integer AS missing
       FROM enrolment e JOIN eligible_worker w ON w.area_code = e.area_code AND w.segment = 'ALL' AND w.as_of = '2023-08-31'
       WHERE e.regency_code = $1 AND e.area_code <> $1 AND e.period = 202406 GROUP BY e.area_code, w.people ORDER BY 1`,
      [GIANYAR],
    );
    const known = villages.filter(({ missing }) => missing !== null);
    expect(known.map(({ code, missing }) => [code, missing])).toEqual(
      recount.map(({ area_code, missing }) => [area_code, missing]),
    );
    expect([known.length, sumKnown(known.map(({ missing }) => missing)), villagesForHalf(known)]).toEqual([
      66, 29_410, 17,
    ]);
  });

  test("says of Taro what is missing, and what a visit may bring with its interval", async () => {
    const taro = await villageOf(TARO);
    expect(taro).toMatchObject({ active: 1_690, eligible: 6_849, missing: 1_735 });
    expect(taro?.visit?.months).toBe(6);
    expect(taro?.visit?.from).toBeGreaterThan(0);
    expect(taro?.visit?.expected).toBeGreaterThan(taro?.visit?.from ?? 0);
    expect(taro?.visit?.to).toBeGreaterThan(taro?.visit?.expected ?? 0);
  });

  test("is unknown for a village without data, with the reason", async () => {
    expect(await villageOf("51.04.07.2006")).toMatchObject({
      active: null,
      missing: null,
      toQuota: null,
      visit: null,
      noDataReason: "Berkas rekap rusak dan sedang disusun ulang oleh desa.",
    });
  });

  test("is the same for a district's villages as for the regency's", async () => {
    const { area, villages } = await prioritiesOf("51.04.06");
    const all = (await prioritiesOf(GIANYAR)).villages;
    expect(area.level).toBe("DISTRICT");
    expect(villages).toEqual(all.filter(({ code }) => code.startsWith("51.04.06.")));
  });

  test("has a distance to quota in a desa, which the policy gives 200, and none in a kelurahan", async () => {
    expect(await villageOf(TARO)).toMatchObject({ quota: 200, vulnerable: 90, toQuota: 110 });
    expect(await villageOf("51.04.05.1005")).toMatchObject({ kind: "KELURAHAN", quota: null, toQuota: null });
  });

  test("takes the quota that is due next", async () => {
    expect(await villageOf(TARO, { period: toPeriod(202310) })).toMatchObject({ quota: 100 });
  });
});

describe("who may see it", () => {
  test.each(["51.71", "51.04.05.2003", "51", "ID", "99.99", "Gianyar"])("nobody for %s", async (code) => {
    expect(await getPriorities(branch, code, JUNE)).toBeNull();
  });

  test("nobody of another regency", async () => {
    expect(await getPriorities(viewerAs("OPERATOR"), BANGLI, JUNE)).toBeNull();
  });

  test("the council reads published months only", async () => {
    expect(await villageOf(TARO, { viewer: council })).toMatchObject({ missing: 1_735 });
    const { villages } = await prioritiesOf(GIANYAR, { viewer: council, period: JULY });
    expect(
      villages.every(({ active, vulnerable, missing }) => active === null && vulnerable === null && missing === null),
    ).toBe(true);
  });
});

describe("a scenario", () => {
  function ask(villages: string, { area = GIANYAR, period = JUNE, viewer = branch, terms = {} } = {}) {
    const question = scenarioQuestion.parse({ area, period: periodCode(period), villages, start: "2024-08", ...terms });
    return answerScenarioFor(viewer, question);
  }

  test("the policy of 2024 costs Rp1,290,240,000 over six months", async () => {
    const answer = await ask(`${TARO}:12800`);
    expect(answer).toMatchObject({ workers: 12_800, cost: 1_290_240_000, lapsesOn: "2025-02-01", lapsesBefore: null });
  });

  test("adds to the regency's coverage and leaves the rest of the gap", async () => {
    const answer = await ask(`${TARO}:100,51.04.04.2004:100`);
    expect(answer?.before).toBeCloseTo(128_340 / 298_465, 10);
    expect(answer?.after).toBeCloseTo(128_540 / 298_465, 10);
    expect(answer?.standing).toMatchObject({ gapPeople: 20_693, standing: "NOT_REACHED", status: "BEHIND" });
    expect(answer?.villages).toMatchObject([
      { name: "Taro", workers: 100, missing: 1_635 },
      { name: "Manukaya", workers: 100, missing: 1_336 },
    ]);
  });

  test("holds a district against the regency's target, without the regency's line", async () => {
    const answer = await ask(`${TARO}:100`, { area: "51.04.06" });
    expect(answer?.standing).toMatchObject({ line: null, status: null, standing: "NOT_REACHED" });
  });

  test("pays half from April 2026 where the relief applies", async () => {
    const answer = await ask(`${TARO}:100`, { terms: { start: "2026-03", months: "2", payer: "SELF" } });
    expect(answer?.terms.map(({ contribution }) => contribution)).toEqual([16_800, 8_400]);
    expect(answer?.cost).toBe(2_520_000);
  });

  test("knows no coverage of a month that is under way, but its cost", async () => {
    expect(await ask(`${TARO}:100`, { period: JULY })).toMatchObject({ before: null, after: null, cost: 10_080_000 });
  });

  test.each([
    ["a village of another regency", "51.06.01.2001:100", {}],
    ["a village of another district", `${TARO}:100`, { area: "51.04.05" }],
    ["a village that does not exist", "51.04.06.2999:100", {}],
    ["a regency that is not the viewer's", "51.06.01.2001:100", { area: BANGLI, viewer: viewerAs("HEAD") }],
  ])("with %s has no answer", async (_, villages, of) => {
    expect(await ask(villages, of)).toBeNull();
  });

  test("of an unpublished month shows the council nothing of it", async () => {
    const answer = await ask(`${TARO}:100`, { period: JULY, viewer: council });
    expect(answer).toMatchObject({ before: null, villages: [{ active: null, after: null }] });
  });

  test.each([
    ["12,5", {}, [`workers:${TARO}`]],
    ["100", { start: "2024-05" }, ["start"]],
    ["100", { months: "0", payer: "ME" }, ["months", "payer"]],
  ])("that cannot be read names what is wrong: %s %j", (workers, terms, fields) => {
    const read = scenarioQuestion.safeParse({
      ...{ area: GIANYAR, period: "2024-06", village: TARO, workers, start: "2024-08" },
      ...terms,
    });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual(fields);
  });
});
