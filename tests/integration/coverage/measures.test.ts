import { beforeAll, expect, test } from "vitest";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { toPeriod } from "@/lib/domain/period";
import { coverageOf, factOf, mayRank, placeRate } from "@/lib/domain/picture";
import { rankPlaces } from "@/lib/domain/place-order";
import { SEGMENTS } from "@/lib/domain/programme";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { makeItHard } from "../../support/hard-counts";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

async function factsOf(areaCode: string, chosen: Partial<Selection> = {}) {
  const facts = await getCoverageFacts(branch, areaCode, JUNE, { ...WHOLE, ...chosen });
  if (facts === null) throw new Error(`no such area: ${areaCode}`);
  return facts;
}

async function juneOf(areaCode: string, chosen: Partial<Selection> = {}) {
  const fact = factOf((await factsOf(areaCode, chosen)).months, JUNE);
  if (fact === null) throw new Error(`no June in ${areaCode}`);
  return fact;
}

beforeAll(makeItHard);

test("two regencies of very different size are Σ ÷ Σ and no mean of rates", async () => {
  const [bali, large, small] = [await juneOf("51"), await juneOf(GIANYAR), await juneOf(BANGLI)];
  const sum = (of: "active" | "eligible") => (large[of] ?? 0) + (small[of] ?? 0);
  expect((large.eligible ?? 0) / (small.eligible ?? 1)).toBeGreaterThan(2);
  expect(coverageOf(bali)).toBe(sum("active") / sum("eligible"));
  expect(coverageOf(bali)).not.toBeCloseTo(((coverageOf(large) ?? 0) + (coverageOf(small) ?? 0)) / 2, 4);
});

test("a regency that does not split its eligible workers is in neither part of a segment's rate", async () => {
  const [bali, gianyar] = [await juneOf("51", { segment: "BPU" }), await juneOf(GIANYAR, { segment: "BPU" })];
  expect([bali.active, bali.eligible]).toEqual([gianyar.active, gianyar.eligible]);
  expect((await juneOf(BANGLI, { segment: "BPU" })).eligible).toBeNull();
  const people = await juneOf("51", { segment: "PMI" });
  expect([people.active, people.eligible]).toEqual([expect.any(Number), null]);
});

test("an unknown denominator is null, and more than 100 % is kept", async () => {
  const { villages } = await factsOf(GIANYAR, { segment: "PU" });
  expect(villages.some((village) => (placeRate(village) ?? 0) > 1)).toBe(true);
  const unsplit = villages.filter(({ code, active }) => code.endsWith("7") && active !== null);
  expect(unsplit.length).toBeGreaterThan(0);
  expect(unsplit.every(({ eligible }) => eligible === null)).toBe(true);
});

test("a category is people without a rate: 8,264 vulnerable workers", async () => {
  expect(await juneOf(GIANYAR, { category: "VULNERABLE" })).toMatchObject({ active: 8_264, eligible: null });
});

test("a programme is taken up by those who hold it of the active who may", async () => {
  const whole = await juneOf(GIANYAR, { programme: "jkp" });
  expect(whole).toMatchObject({ active: 46_215, eligible: 72_118, definition: null });
  expect(await juneOf(GIANYAR, { programme: "jkp", category: "JAKON" })).toMatchObject({
    active: null,
    eligible: null,
  });
});

test("two definitions at once block the ranking; take-up, which hangs on none, is ranked all the same", async () => {
  const moveDefinition = (from: number, to: number) =>
    rows(`UPDATE regency_coverage_definition SET valid_from = $2 WHERE regency_code = $3 AND valid_from = $1`, [
      from,
      to,
      BANGLI,
    ]);
  const ranksOf = async (chosen: Partial<Selection>) =>
    rankPlaces((await factsOf("51", chosen)).places, null).flatMap(({ rank }) => rank ?? []);
  await moveDefinition(202401, 202408);
  try {
    expect(mayRank((await factsOf("51")).places)).toBe(false);
    expect(await ranksOf({})).toEqual([]);
    expect(await ranksOf({ programme: "jht" })).toEqual([1, 2]);
  } finally {
    await moveDefinition(202408, 202401);
  }
  expect(await ranksOf({})).toEqual([1, 2]);
});

test("the segments add up to the whole", async () => {
  const parts = await Promise.all(SEGMENTS.map((segment) => juneOf(GIANYAR, { segment })));
  expect(parts.reduce((sum, { active }) => sum + (active ?? 0), 0)).toBe((await juneOf(GIANYAR)).active);
});
