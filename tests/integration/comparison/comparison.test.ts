import { describe, expect, test } from "vitest";
import { getComparison } from "@/lib/comparison/queries";
import { comparedChange, comparedRate, compareRegencies, isPartial } from "@/lib/domain/comparison";
import { toPeriod } from "@/lib/domain/period";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const JULY = toPeriod(202407);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

async function regencyOf(code: string, { viewer = branch, period = JUNE } = {}) {
  const regency = (await getComparison(viewer, period)).regencies.find((candidate) => candidate.code === code);
  if (regency === undefined) throw new Error(`not compared: ${code}`);
  return regency;
}

describe("the branch's regencies in June 2024", () => {
  test("come with figure, denominator, its source and date, villages, target and what was published", async () => {
    expect(await regencyOf(GIANYAR)).toMatchObject({
      name: "Kabupaten Gianyar",
      active: 128_340,
      eligible: 298_465,
      definition: "ALL_SEGMENTS_SAKERNAS_2023",
      eligibleSource: "Sakernas 2023 (ilustrasi)",
      eligibleAsOf: "2023-08-31",
      villages: 66,
      villageCount: 70,
      published: true,
      target: { authority: "PEMDA", value: 0.5, dueDate: "2024-12-31" },
      reported: { value: 0.43, asOf: "2024-06-30", source: "balitribune.co.id" },
    });
  });

  test("say nothing that was published only later", async () => {
    expect((await regencyOf(BANGLI)).reported).toBeNull();
  });

  test("change since May by what both months are, over one definition", async () => {
    const change = comparedChange(await regencyOf(GIANYAR));
    expect(change).toBeCloseTo(2_237 / 298_465, 10);
  });

  test("are ranked, for they share one definition", async () => {
    const { comparable, rows: ranked } = compareRegencies((await getComparison(branch, JUNE)).regencies);
    expect(comparable).toBe(true);
    expect(ranked.map(({ item, rank }) => [item.code, rank])).toEqual([
      [GIANYAR, 1],
      [BANGLI, 2],
    ]);
  });

  test("are not ranked once one is measured by another definition, and it is said which", async () => {
    await rows(
      "UPDATE regency_coverage_definition SET definition_code = $2 WHERE regency_code = $1 AND valid_from = 202401",
      [BANGLI, "ALL_SEGMENTS_SAKERNAS_2022"],
    );
    try {
      const comparison = compareRegencies((await getComparison(branch, JUNE)).regencies);
      expect(comparison.comparable).toBe(false);
      expect(comparison.rows.every(({ rank }) => rank === null)).toBe(true);
      expect(comparison.definitions.map(({ definition, regencies }) => [definition, regencies[0]?.code])).toEqual([
        ["ALL_SEGMENTS_SAKERNAS_2022", BANGLI],
        ["ALL_SEGMENTS_SAKERNAS_2023", GIANYAR],
      ]);
    } finally {
      await rows(
        "UPDATE regency_coverage_definition SET definition_code = $2 WHERE regency_code = $1 AND valid_from = 202401",
        [BANGLI, "ALL_SEGMENTS_SAKERNAS_2023"],
      );
    }
  });
});

describe("a month that is under way", () => {
  test("has people and no percentage", async () => {
    const july = await regencyOf(GIANYAR, { period: JULY });
    expect([isPartial(july), comparedRate(july), july.villages]).toEqual([true, null, 41]);
  });

  test("is nothing at all for the council", async () => {
    const july = await regencyOf(GIANYAR, { period: JULY, viewer: viewerAs("COUNCIL") });
    expect(july).toMatchObject({ active: null, eligible: null, villages: 0 });
  });
});

test("a regency without data is there and says so; one of somebody else is not", async () => {
  const { regencies } = await getComparison(viewerAs("BRANCH", { regencyCodes: [GIANYAR, "51.71"] }), JUNE);
  expect(regencies.map(({ code }) => code)).not.toContain(BANGLI);
  const { regencies: early } = await getComparison(branch, toPeriod(202001));
  expect(early.map(({ code, active, definition }) => [code, active, definition])).toEqual([
    [GIANYAR, null, null],
    [BANGLI, null, null],
  ]);
});
