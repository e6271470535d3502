import { expect, test } from "vitest";
import { lede } from "@/components/coverage/hero-words";
import { pictureOf } from "@/components/coverage/picture";
import { trendTitle } from "@/components/coverage/trend-title";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { sumKnown } from "@/lib/domain/coverage";
import { toPeriod } from "@/lib/domain/period";
import { changeSinceLastMonth, factOf, placeChange, placeGrowth } from "@/lib/domain/picture";
import { WHOLE } from "@/lib/domain/selection";
import { getPriorities } from "@/lib/priority/queries";
import { getTargetDesk } from "@/lib/target/queries";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const council = viewerAs("COUNCIL", { regencyCodes: [GIANYAR, BANGLI] });

async function factsOf(areaCode: string, viewer = branch) {
  const facts = await getCoverageFacts(viewer, areaCode, JUNE);
  if (facts === null) throw new Error(`no such area: ${areaCode}`);
  return facts;
}

async function pictureIn(areaCode: string, viewer = branch) {
  return pictureOf(await factsOf(areaCode, viewer), {
    ...{ period: JUNE, selection: WHOLE, locale: "en", illustrative: true },
  });
}

/** Below every rule and trail, as no user can: the state that other months would have led to. */
async function withState(make: string, undo: string, run: () => Promise<void>): Promise<void> {
  const state = (statement: string) =>
    asOwner((client) => client.query(`SET session_replication_role = replica; ${statement}`));
  await state(make);
  try {
    await run();
  } finally {
    await state(undo);
  }
}

const stepOf = (code: string, period: number, status: string) =>
  `UPDATE submission SET status = '${status}' WHERE regency_code = '${code}' AND period = ${period}`;

test("a regency that has not published yet is no loss of members of its province", async () => {
  const { facts } = await pictureIn("51", council);
  expect(changeSinceLastMonth(facts.months, JUNE)).not.toBeNull();
  await withState(stepOf(BANGLI, 202406, "VERIFIED"), stepOf(BANGLI, 202406, "PUBLISHED"), async () => {
    const late = await pictureIn("51", council);
    expect(late.now).toMatchObject({ active: 128_340, regencies: 1, partial: false });
    expect(changeSinceLastMonth(late.facts.months, JUNE)).toBeNull();
    expect(trendTitle(late)).not.toContain("since");
    expect(late.coverageTargets.filter(({ standing }) => standing.pace !== null)).toEqual([]);
    const bali = (await factsOf("ID", council)).places.find(({ code }) => code === "51");
    expect([bali?.active, bali && placeChange(bali), bali && placeGrowth(bali)]).toEqual([128_340, null, null]);
  });
});

test("a village that fell silent is no loss of members of its district", async () => {
  const district = "51.04.05";
  const read = async () => {
    const below = (await factsOf(GIANYAR)).places.find(({ code }) => code === district);
    return { picture: await pictureIn(district), below };
  };
  const whole = await read();
  expect(changeSinceLastMonth(whole.picture.facts.months, JUNE)).not.toBeNull();
  expect(whole.below && placeGrowth(whole.below)).toBe(changeSinceLastMonth(whole.picture.facts.months, JUNE));
  const village = (await factsOf(district)).places.find(({ active }) => active !== null)?.code;
  const books = `enrolment_rollup WHERE area_code = '${village}' AND period = 202406`;
  await withState(
    `CREATE TABLE silenced AS SELECT * FROM ${books}; DELETE FROM ${books};
     UPDATE enrolment_rollup SET villages = villages - 1 WHERE area_code = '${district}' AND category_code = 'ALL' AND period = 202406`,
    `INSERT INTO enrolment_rollup SELECT * FROM silenced; DROP TABLE silenced;
     UPDATE enrolment_rollup SET villages = villages + 1 WHERE area_code = '${district}' AND category_code = 'ALL' AND period = 202406`,
    async () => {
      const { picture, below } = await read();
      expect(picture.now?.active).toBeGreaterThan(0);
      expect(changeSinceLastMonth(picture.facts.months, JUNE)).toBeNull();
      expect(below?.active).toBe(picture.now?.active);
      expect(below && [placeChange(below), placeGrowth(below)]).toEqual([null, null]);
    },
  );
});

test("a category that is not known any more is no loss of members of its village", async () => {
  const village = "51.04.05.2003";
  const changes = async () => {
    const below = (await factsOf("51.04.05")).places.find(({ code }) => code === village);
    return [changeSinceLastMonth((await factsOf(village)).months, JUNE), below && placeGrowth(below)];
  };
  const [change] = await changes();
  expect(await changes()).toEqual([expect.any(Number), change]);
  const entry = `enrolment WHERE area_code = '${village}' AND category_code = 'PU_FIRM' AND period = 202406`;
  await withState(
    `CREATE TABLE forgotten AS SELECT jkk FROM ${entry};
     UPDATE enrolment_rollup SET jkk = jkk - (SELECT jkk FROM forgotten), jkk_known = jkk_known - 1
       WHERE area_code = '${village}' AND category_code = 'ALL' AND period = 202406`,
    `UPDATE enrolment_rollup SET jkk = jkk + (SELECT jkk FROM forgotten), jkk_known = jkk_known + 1
       WHERE area_code = '${village}' AND category_code = 'ALL' AND period = 202406;
     DROP TABLE forgotten`,
    async () => {
      expect(await changes()).toEqual([null, null]);
      const visits = (await getPriorities(branch, GIANYAR, JUNE))?.villages.find(({ code }) => code === village);
      expect(visits?.visit?.months).toBe(5);
    },
  );
});

test("a definition that counts other segments leaves no pace and no growth behind", async () => {
  const pace = async () => {
    const desk = await getTargetDesk(branch, GIANYAR);
    const target = desk?.sets.flatMap(({ targets }) => targets).find(({ measure }) => measure === "COVERAGE");
    return [(await pictureIn(GIANYAR)).main?.standing.pace, target && desk?.standing(target)?.pace];
  };
  // From Sakernas 2022 to 2023 only the denominator changed: members are members.
  expect((await pace()).map((people) => people?.toFixed(2))).toEqual(["71.83", "71.83"]);
  await withState(
    `INSERT INTO coverage_definition VALUES ('BPU_ONLY', 'BPU', 'BPU', '{BPU}', 'SAKERNAS_2023');
     INSERT INTO regency_coverage_definition (regency_code, valid_from, definition_code) VALUES ('${GIANYAR}', 202406, 'BPU_ONLY')`,
    `DELETE FROM regency_coverage_definition WHERE definition_code = 'BPU_ONLY';
     DELETE FROM coverage_definition WHERE code = 'BPU_ONLY'`,
    async () => {
      const { facts } = await pictureIn(GIANYAR);
      const villages = sumKnown(facts.villages.map(({ active }) => active)) ?? 0;
      // What is not mapped to a village is counted as the whole is: its non-wage workers alone.
      expect(villages + (facts.unmapped ?? 0)).toBe(factOf(facts.months, JUNE)?.active);
      expect(changeSinceLastMonth(facts.months, JUNE)).toBeNull();
      expect(facts.villages.filter(({ active }) => active !== null).map(placeGrowth)).not.toContainEqual(
        expect.any(Number),
      );
      expect(await pace()).toEqual([null, null]);
    },
  );
});

test("a wider area asks the villages of the regencies that may be read, and no others", async () => {
  expect((await pictureIn("51")).now).toMatchObject({ villages: 138, ofVillages: 142 });
  expect((await pictureIn("51.04.07")).now).toMatchObject({ villages: 7, ofVillages: 9 });
});

test("a regency that no definition measures is not said to be in the sum of its province, nor to have sent nothing", async () => {
  const definitions = `regency_coverage_definition WHERE regency_code = '${BANGLI}'`;
  await withState(
    `CREATE TABLE undefined_then AS SELECT * FROM ${definitions}; DELETE FROM ${definitions}`,
    "INSERT INTO regency_coverage_definition SELECT * FROM undefined_then; DROP TABLE undefined_then",
    async () => {
      expect((await pictureIn("51")).now).toMatchObject({ active: 128_340, regencies: 1 });
      const bangli = await pictureIn(BANGLI);
      expect([bangli.now?.active, bangli.now?.regencies]).toEqual([null, 0]);
      expect(lede(bangli)).toBe(bangli.text.coverage.notKnownHere);
    },
  );
});
