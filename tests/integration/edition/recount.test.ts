import { expect, test } from "vitest";
import type { EditionFacts } from "@/lib/domain/edition";
import { toPeriod } from "@/lib/domain/period";
import { MAX_SMALL, type Shown, suppress } from "@/lib/domain/suppression";
import { collectEditionFacts } from "@/lib/edition/facts";
import { date } from "../../support/date";
import { countsOf, recountCovered, recountDapil, recountEdition, recountSpent } from "../../support/edition-recount";
import { asOwner } from "../../support/plain-sql";
import { allCells, computable, peopleIn, type ShownCell } from "../../support/subtraction";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const HEAD = viewerAs("HEAD", { regencyCodes: [GIANYAR, BANGLI] });
const MONTHS = 24;

/** A month with silent villages, unknown counts, small ones and batches of unknown or small size. */
async function makeItHard(regency: string, period: number, seed: number): Promise<void> {
  await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT setseed($1)", [seed]);
    await client.query(
      `DELETE FROM enrolment WHERE regency_code = $1 AND period = $2 AND area_code IN (
        SELECT code FROM area WHERE level = 'VILLAGE' AND starts_with(code, $1 || '.') AND random() < 0.06)`,
      [regency, period],
    );
    await client.query(
      `UPDATE enrolment e SET jkk = n.people, jkm = n.people, jht = CASE WHEN e.jht IS NOT NULL THEN least(e.jht, n.people) END
      FROM (SELECT area_code, category_code, CASE WHEN random() < 0.4 THEN NULL ELSE floor(random() * 7) END AS people
        FROM enrolment WHERE regency_code = $1 AND period = $2 AND random() < 0.12
          AND category_code IN ('VULNERABLE', 'BPU_SELF', 'JAKON', 'PMI', 'VILLAGE_CADRE', 'SOCIAL_WORKER')) n
      WHERE e.regency_code = $1 AND e.period = $2 AND e.area_code = n.area_code AND e.category_code = n.category_code`,
      [regency, period],
    );
    await client.query(
      `UPDATE subsidy_batch SET converted = NULL, active = CASE WHEN random() < 0.5 THEN least(active, floor(random() * 6)) ELSE active - 1 END
      WHERE regency_code = $1 AND active > 1 AND random() < 0.05`,
      [regency],
    );
    await client.query("COMMIT");
  });
}

/** Forty months of the two regencies, in an order that jumps about. */
const samples = Array.from({ length: MONTHS }, (_, at): [string, number, number] => {
  const month = (at * 7) % 18;
  const period = month < 12 ? 202301 + month : 202401 + month - 12;
  return [at % 3 === 2 ? BANGLI : GIANYAR, period, ((at * 37) % 100) / 100];
});

async function factsOf(regencyCode: string, period: number): Promise<EditionFacts> {
  const facts = await collectEditionFacts(HEAD, {
    ...{ regencyCode, period: toPeriod(period), number: `${regencyCode}-${period}-1`, publishedOn: date("2024-07-12") },
    ...{ approvedBy: { name: "Kepala Disnaker", role: "HEAD" }, replaces: null, previous: null },
  });
  if (facts === null) throw new Error(`no facts: ${regencyCode} ${period}`);
  return facts;
}

/** Of the regency as a whole there is no mark for what is kept back: it is not told. */
const isFew = (people: number | null) => people !== null && people > 0 && people <= MAX_SMALL;

/** What is shown is what was counted and tells of nobody; what is hidden is there. */
function expectShown(shown: Shown | undefined, counted: number | null): void {
  if (shown === "HIDDEN") expect(counted).toBeGreaterThan(0);
  else expect(shown).toBe(counted);
  expect([1, 2, 3, 4]).not.toContain(shown);
}

test.each(samples)("%s %i (%d) is what the books say, and gives nothing back", async (regency, period, seed) => {
  await makeItHard(regency, period, seed);
  const facts = await factsOf(regency, period);
  const counted = await recountEdition(regency, period);
  expect(facts.coverage).toMatchObject({ active: counted.active, eligible: counted.eligible });
  expect(facts.vulnerable.quota).toBe(counted.quota);
  expect(facts.vulnerable.active).toBe(isFew(counted.vulnerable) ? null : counted.vulnerable);
  for (const { segment, active } of facts.segments) expectShown(active, counted.segments[segment] ?? null);
  expectShown(facts.quality.unmapped, counted.unmapped);

  const dapil = await recountDapil(regency, period);
  expect(facts.dapil?.districts.map(({ number }) => number) ?? []).toEqual(dapil.map(({ number }) => number));
  for (const one of dapil) {
    const told = facts.dapil?.districts.find(({ number }) => number === one.number);
    expect(told).toMatchObject({ villages: one.villages, villagesIn: one.reporting, eligible: one.eligible });
    expectShown(told?.active, one.active);
    expectShown(told?.vulnerableActive, one.vulnerable);
    if (typeof told?.rate === "number") expect(told.rate).toBe((one.active ?? 0) / (one.eligible ?? 0));
    for (const { people } of told?.lapses ?? []) expect([1, 2, 3, 4]).not.toContain(people);
  }
  const restored = (facts.dapil?.districts ?? []).reduce(
    (sum, { active }) => sum + (typeof active === "number" ? active : 0),
    0,
  );
  if (typeof facts.dapil?.rest.active === "number") expect(facts.dapil.rest.active + restored).toBe(counted.active);

  const covered = await recountCovered(regency, period);
  expect(new Map(facts.lapses.map(({ on, people }) => [on, people]))).toEqual(covered);
  for (const { on, people } of facts.lapses) {
    const told = (facts.dapil?.districts ?? []).flatMap(({ lapses }) => lapses.filter((lapse) => lapse.on === on));
    const rest = told.reduce((sum, lapse) => sum - (typeof lapse.people === "number" ? lapse.people : 0), people);
    expect([1, 2, 3, 4]).not.toContain(rest);
  }
  const spent = await recountSpent(regency, period);
  for (const { payer, year, spent: told } of facts.costs.budgets) {
    expect(told).toBe(year === Math.floor(period / 100) ? (spent.get(payer) ?? 0) : 0);
  }

  const month = await countsOf(regency, period);
  const { isHidden } = suppress(month);
  const openData = allCells(month).map(({ areaCode, group }): ShownCell => {
    const isKeptBack = isHidden(areaCode, group, "jkk");
    return { areaCode, group, people: isKeptBack ? null : peopleIn(month, areaCode, group, "jkk") };
  });
  const told = facts.segments.flatMap(({ segment, active }): ShownCell[] =>
    typeof active === "number" ? [{ areaCode: regency, group: segment, people: active }] : [],
  );
  expect(computable(month, [...openData, ...told])).toEqual([]);
});
