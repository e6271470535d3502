import { describe, expect, test } from "vitest";
import type { CountRow, MonthCounts } from "@/lib/domain/cell-table";
import { CATEGORY_CODES, classOf, isClosed, PROGRAMMES, type Programme, SEGMENTS } from "@/lib/domain/programme";
import { askAll, askCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";
import { computable, type ShownCell } from "../../support/subtraction";
import { BANGLI, GIANYAR } from "../../support/viewers";

const LEVELS = ["REGENCY", "DISTRICT", "VILLAGE"];
const CHOICES = [
  { group: "ALL" as const, query: "" },
  ...SEGMENTS.map((segment) => ({ group: segment, query: `&segment=${segment}` })),
  ...CATEGORY_CODES.map((category) => ({ group: category, query: `&category=${category}` })),
];

async function countsOf(regencyCode: string, period: number): Promise<MonthCounts> {
  const found = await rows<CountRow>(
    `SELECT area_code AS "areaCode", category_code AS "categoryCode", to_jsonb(enrolment) AS counts
     FROM enrolment WHERE regency_code = $1 AND period = $2`,
    [regencyCode, period],
  );
  return { regencyCode, segments: SEGMENTS, rows: found };
}

/** Everything that the open data says of a month: of members of a programme, or of its denominators, members of JKK. */
async function everyAnswer(regencyCode: string, period: number, programme: Programme | null) {
  const month = `${Math.floor(period / 100)}-${String(period % 100).padStart(2, "0")}`;
  const asked = LEVELS.flatMap((level) => CHOICES.map((choice) => ({ level, ...choice })));
  const answers = await askAll(asked, ({ level, query }) => {
    const chosen = programme === null ? query : `${query}&programme=${programme}`;
    return askCoverage(`area=${regencyCode}&level=${level}&period=${month}&limit=1000${chosen}`);
  });
  return answers.flatMap(({ data }, at) =>
    data.map((row) => ({ row, group: asked[at]?.group ?? "ALL", areaCode: row.area_code })),
  );
}

describe.each([
  [GIANYAR, 202406],
  [BANGLI, 202406],
])("all answers for %s in %i together", (regencyCode, period) => {
  test("give back no hidden count of members, the denominators of take-up included", async () => {
    const counts = await countsOf(regencyCode, period);
    const people = await everyAnswer(regencyCode, period, null);
    const cells: ShownCell[] = people.map(({ row, group, areaCode }) => ({
      areaCode,
      group,
      // What is unknown is no cell of anybody: 0 people, as far as sums go.
      people: row.suppressed ? null : (row.active ?? 0),
    }));
    const takeUps = await Promise.all(["jht", "jp"].map((one) => everyAnswer(regencyCode, period, one as Programme)));
    const denominators = takeUps.flatMap((answers, at) =>
      answers.flatMap(({ row, group, areaCode }): ShownCell[] => {
        const programme = at === 0 ? "jht" : "jp";
        const inside = CHOICES.find((choice) => choice.group === group)?.query.startsWith("&category") ? [group] : null;
        const categories = CATEGORY_CODES.filter(
          (code) =>
            !isClosed(classOf(code), programme) &&
            (inside === null ? group === "ALL" || classOf(code).startsWith(group) : code === group),
        );
        return row.eligible === null ? [] : [{ areaCode, group: categories, people: row.eligible }];
      }),
    );
    const hidden = cells.filter((cell) => cell.people === null);
    expect(hidden.length).toBeGreaterThan(0);
    expect(denominators.length).toBeGreaterThan(0);
    expect(computable(counts, [...cells, ...denominators])).toEqual([]);
    expect([...cells, ...denominators].filter((cell) => isSmall(cell.people))).toEqual([]);
  });

  test.each(PROGRAMMES)("give back no hidden count of %s", async (programme) => {
    const counts = await countsOf(regencyCode, period);
    const answers = await everyAnswer(regencyCode, period, programme);
    const cells: ShownCell[] = answers.map(({ row, group, areaCode }) => ({
      areaCode,
      group,
      people: row.suppressed && row.active === null ? null : (row.active ?? 0),
    }));
    expect(computable(counts, cells)).toEqual([]);
    expect(cells.filter((cell) => isSmall(cell.people))).toEqual([]);
  });
});

function isSmall(people: number | null): boolean {
  return people !== null && people >= 1 && people <= 4;
}
