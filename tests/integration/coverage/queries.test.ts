import { describe, expect, test } from "vitest";
import { answerWhatIf, getCoverageFacts, listOpenMonths } from "@/lib/coverage/queries";
import { rollUpCoverage, sumKnown } from "@/lib/domain/coverage";
import { toPeriod } from "@/lib/domain/period";
import { coverageOf, definitionRuns, factOf, programmeTakeUp } from "@/lib/domain/picture";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const JULY = toPeriod(202407);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const council = viewerAs("COUNCIL");

async function factsOf(areaCode: string, period = JUNE, viewer = branch) {
  const facts = await getCoverageFacts(viewer, areaCode, period);
  if (facts === null) throw new Error(`no such area: ${areaCode}`);
  return facts;
}

async function monthOf(areaCode: string, period = JUNE, viewer = branch) {
  return factOf((await factsOf(areaCode, period, viewer)).months, period);
}

describe("the picture of a regency", () => {
  test("June 2024 is 43 % of Gianyar", async () => {
    const june = await monthOf(GIANYAR);
    expect(june).toMatchObject({
      active: 128_340,
      eligible: 298_465,
      vulnerable: 8_264,
      villages: 66,
      published: true,
    });
    expect(coverageOf(june)).toBeCloseTo(0.43, 5);
  });

  test("the line breaks where the denominator changes, in January 2024", async () => {
    const runs = definitionRuns((await factsOf(GIANYAR)).months);
    expect(runs.map((run) => [run.months[0]?.period, run.months.at(-1)?.period])).toEqual([
      [202301, 202312],
      [202401, 202406],
    ]);
  });

  test("districts and villages below add up to what is mapped", async () => {
    const { places, villages, unmapped, months } = await factsOf(GIANYAR);
    const mapped = sumKnown(villages.map((village) => village.active));
    expect(sumKnown(places.map((district) => district.active))).toBe(mapped);
    expect((mapped ?? 0) + (unmapped ?? 0)).toBe(factOf(months, JUNE)?.active);
    expect([places.length, villages.length, unmapped]).toEqual([7, 70, 15_434]);
  });

  test("programmes divide by those who may hold them", async () => {
    const takeUp = programmeTakeUp((await factsOf(GIANYAR)).categories, JUNE);
    expect(takeUp.jht).toMatchObject({ count: 76_940, mayHold: 108_904 });
    expect(takeUp.jkp).toMatchObject({ count: 46_215, mayHold: 72_118 });
  });
});

describe("an area above", () => {
  test("is Σ active ÷ Σ eligible of its regencies, not a mean of rates", async () => {
    const [gianyar, bangli, bali] = [await monthOf(GIANYAR), await monthOf(BANGLI), await monthOf("51")];
    const whole = rollUpCoverage(
      [gianyar, bangli].map((fact) => ({ active: fact?.active ?? null, eligible: fact?.eligible ?? null })),
    );
    expect(bali).toMatchObject({ active: whole.active, eligible: whole.eligible, regencies: 2 });
    expect(coverageOf(bali)).toBe(whole.rate);
  });

  test("leaves out a regency that nothing divides, and says so", async () => {
    const gianyar = await monthOf(GIANYAR);
    await asOwner((client) =>
      client.query(`INSERT INTO eligible_definition VALUES ('UNCOUNTED', 'Belum dihitung', 'Not counted', 'uji', 2024);
        INSERT INTO coverage_definition VALUES ('UNCOUNTED', 'Belum dihitung', 'Not counted', '{PU,BPU}', 'UNCOUNTED')`),
    );
    const define = (code: string) =>
      asOwner((client) =>
        client.query(
          "UPDATE regency_coverage_definition SET definition_code = $2 WHERE regency_code = $1 AND valid_from = 202401",
          [BANGLI, code],
        ),
      );
    await define("UNCOUNTED");
    try {
      const bali = await monthOf("51");
      expect(bali).toMatchObject({ active: gianyar?.active, eligible: gianyar?.eligible, regencies: 2, unmeasured: 1 });
      expect(bali).toMatchObject({ villages: 138, summedVillages: 66, definition: gianyar?.definition });
      const { places } = await factsOf(BANGLI, toPeriod(202401));
      expect(places.map(({ previousActive }) => previousActive)).toEqual(places.map(() => null));
    } finally {
      await define("ALL_SEGMENTS_SAKERNAS_2023");
    }
    expect(await monthOf("51")).toMatchObject({ regencies: 2, unmeasured: 0, summedVillages: 138 });
    const { places } = await factsOf(BANGLI, toPeriod(202401));
    expect(places.map(({ previousActive }) => previousActive)).not.toContain(null);
  });

  test("shows no more than the viewer's own regencies", async () => {
    const own = await monthOf("51", JUNE, viewerAs("OPERATOR"));
    expect(own).toMatchObject({ active: 128_340, eligible: 298_465, regencies: 1 });
  });
});

describe("a district", () => {
  test("is measured by the villages that report", async () => {
    const { months, places } = await factsOf("51.04.07");
    const reporting = places.filter((village) => village.active !== null);
    expect(places.length - reporting.length).toBe(2);
    expect(factOf(months, JUNE)).toMatchObject({
      active: sumKnown(reporting.map((village) => village.active)),
      eligible: sumKnown(reporting.map((village) => village.eligible)),
    });
  });
});

describe("a village", () => {
  test("has its own months, vulnerable workers included", async () => {
    const { months, places } = await factsOf("51.04.02.2003");
    expect(places).toEqual([]);
    expect(factOf(months, JUNE)?.vulnerable).toBeGreaterThan(0);
  });
});

describe("a month that is under way", () => {
  test("has no coverage while villages are missing", async () => {
    const july = await monthOf(GIANYAR, JULY);
    expect(july).toMatchObject({ partial: true, published: false, villages: 41 });
    expect(coverageOf(july)).toBeNull();
  });

  test("does not exist for the council", async () => {
    expect((await listOpenMonths(council, GIANYAR)).map(({ period }) => period)).not.toContain(JULY);
    const facts = await factsOf(GIANYAR, JULY, council);
    expect(factOf(facts.months, JULY)).toBeNull();
    expect(facts.unmapped).toBeNull();
    expect(facts.categories.filter(({ period }) => period === JULY)).toEqual([]);
    expect(facts.villages.every((village) => village.active === null)).toBe(true);
  });
});

test("a foreign regency shows its name and nothing else", async () => {
  const facts = await factsOf(BANGLI, JUNE, viewerAs("OPERATOR"));
  expect(facts).toMatchObject({ months: [], categories: [], unmapped: null });
  expect(facts.villages.every((village) => village.active === null && village.eligible === null)).toBe(true);
});

test("a count changed by plain SQL is in the very next picture", async () => {
  const before = await monthOf(GIANYAR);
  await asOwner((client) =>
    client.query(`UPDATE enrolment SET jkk = jkk + 7, jkm = jkm + 7
      WHERE regency_code = '51.04' AND area_code = '51.04' AND category_code = 'BPU_SELF' AND period = 202406`),
  );
  expect((await monthOf(GIANYAR))?.active).toBe((before?.active ?? 0) + 7);
  await asOwner((client) =>
    client.query(`UPDATE enrolment SET jkk = jkk - 7, jkm = jkm - 7
      WHERE regency_code = '51.04' AND area_code = '51.04' AND category_code = 'BPU_SELF' AND period = 202406`),
  );
});

test("what if answers by the same rules, from the real figures where nothing is supposed", async () => {
  const question = { area: GIANYAR, period: JUNE, active: null, target: null, due: null };
  expect(await answerWhatIf(branch, question)).toMatchObject({
    gapPeople: 20_893,
    status: "BEHIND",
    targetPeople: 149_233,
  });
  expect(await answerWhatIf(branch, { ...question, active: 149_233 })).toMatchObject({
    gapPeople: 0,
    standing: "REACHED",
  });
  expect(await answerWhatIf(viewerAs("OPERATOR"), { ...question, area: BANGLI })).toBeNull();
});

test("what if of a month under way knows no active people but those that are supposed", async () => {
  const question = { area: GIANYAR, period: JULY, active: null, target: null, due: null };
  expect(await answerWhatIf(branch, question)).toMatchObject({ coverage: null, gapPeople: null, status: null });
  expect(await answerWhatIf(branch, { ...question, active: 149_232 })).toMatchObject({ gapPeople: 1 });
});
