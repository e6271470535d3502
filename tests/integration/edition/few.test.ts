import { expect, test } from "vitest";
import type { EditionFacts } from "@/lib/domain/edition";
import { toPeriod } from "@/lib/domain/period";
import { suppress } from "@/lib/domain/suppression";
import { collectEditionFacts } from "@/lib/edition/facts";
import { date } from "../../support/date";
import { countsOf } from "../../support/edition-recount";
import { asOwner, rows } from "../../support/plain-sql";
import { allCells, computable, peopleIn, type ShownCell } from "../../support/subtraction";
import { GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const BLAHBATUH = "51.04.02";
const BEDULU = "51.04.02.2007";

/** Three vulnerable workers in all of Blahbatuh, and two construction workers there in one village. */
async function leaveFew(): Promise<void> {
  await asOwner(async (client) => {
    const people = "CASE WHEN area_code = $2 THEN 3 ELSE 0 END";
    await client.query(
      `UPDATE enrolment SET jkk = ${people}, jkm = ${people}, jht = 0
      WHERE starts_with(area_code, $1) AND period = 202406 AND category_code = 'VULNERABLE'`,
      [BLAHBATUH, BEDULU],
    );
    await client.query(
      `UPDATE subsidy_batch SET converted = NULL, active = ${people} WHERE starts_with(area_code, $1) AND start_period > 202401 AND active IS NOT NULL`,
      [BLAHBATUH, BEDULU],
    );
  });
}

async function factsOfJune(): Promise<EditionFacts> {
  const facts = await collectEditionFacts(viewerAs("HEAD"), {
    ...{ regencyCode: GIANYAR, period: JUNE, number: "51.04-2024-06-1", publishedOn: date("2024-07-12") },
    ...{ approvedBy: { name: "Kepala Disnaker", role: "HEAD" }, replaces: null, previous: null },
  });
  if (facts === null) throw new Error("no facts of June");
  return facts;
}

/** By the first digits of the codes of its kecamatan; in 2024 each district is one. */
const CODES = ["51.04.03", "51.04.02", "51.04.01", "51.04.05", "51.04.07", "51.04.06", "51.04.04"];

/** What the regency has more on a date than the districts that are told is that of several, and of more than four. */
async function expectLapsesKept({ lapses, dapil }: EditionFacts): Promise<void> {
  const districts = dapil?.districts ?? [];
  const hidden = districts.filter(({ isBookHidden }) => isBookHidden).map(({ number }) => CODES[number - 1] ?? "");
  expect(lapses.length).toBeGreaterThan(1);
  for (const { on, people } of lapses) {
    const same = districts.flatMap((district) => district.lapses.filter((lapse) => lapse.on === on));
    const rest = same.reduce((sum, lapse) => sum - (typeof lapse.people === "number" ? lapse.people : 0), people);
    expect([1, 2, 3, 4]).not.toContain(rest);
    const holding = await rows(
      `SELECT left(area_code, 8) FROM subsidy_batch WHERE left(area_code, 8) = ANY ($1) AND start_period <= 202406
        AND to_date(start_period::text, 'YYYYMM') + months * interval '1 month' = $2::date
      GROUP BY 1 HAVING sum(coalesce(active, registered)) > 0`,
      [hidden, on],
    );
    expect(holding).not.toHaveLength(1);
  }
}

test("few vulnerable workers in a district are kept back in its figure, its money and its lapses, and no sum gives them back", async () => {
  await leaveFew();
  const facts = await factsOfJune();
  const districts = facts.dapil?.districts ?? [];
  const hidden = districts.filter(({ vulnerableActive }) => vulnerableActive === "HIDDEN");
  expect(hidden.map(({ name }) => name)).toContain("Blahbatuh");
  expect(facts.dapil?.rest.vulnerableActive).toBe("HIDDEN");
  const keptBack = districts.filter(({ spent }) => spent === null);
  expect(keptBack.length).toBeGreaterThan(1);
  expect(keptBack.map(({ name }) => name)).toEqual(expect.arrayContaining(hidden.map(({ name }) => name)));
  expect(keptBack.map(({ lapses, isBookHidden }) => [lapses, isBookHidden])).toEqual(keptBack.map(() => [[], true]));
  await expectLapsesKept(facts);

  const month = await countsOf(GIANYAR, JUNE);
  const { isHidden } = suppress(month);
  const openData = allCells(month).map(({ areaCode, group }): ShownCell => {
    const isKeptBack = isHidden(areaCode, group, "jkk");
    return { areaCode, group, people: isKeptBack ? null : peopleIn(month, areaCode, group, "jkk") };
  });
  expect(openData.find(({ areaCode, group }) => areaCode === BEDULU && group === "VULNERABLE")?.people).toBeNull();
  const told = districts.flatMap(({ number, active, vulnerableActive }): ShownCell[] => {
    const areaCode = CODES[number - 1] ?? "";
    return [
      ...(typeof active === "number" ? [{ areaCode, group: "DEFINITION" as const, people: active }] : []),
      ...(typeof vulnerableActive === "number"
        ? [{ areaCode, group: "VULNERABLE" as const, people: vulnerableActive }]
        : []),
    ];
  });
  expect(told.length).toBeGreaterThan(7);
  expect(computable(month, [...openData, ...told])).toEqual([]);
});
