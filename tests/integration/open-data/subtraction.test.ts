import { describe, expect, test } from "vitest";
import type { CountRow, MonthCounts } from "@/lib/domain/cell-table";
import { periodCode, toPeriod } from "@/lib/domain/period";
import { CATEGORY_CODES, classOf, isClosed, type Programme, SEGMENTS, segmentOf } from "@/lib/domain/programme";
import { askAll, askCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";
import { computable, type ShownCell } from "../../support/subtraction";
import { BANGLI, GIANYAR } from "../../support/viewers";

const LEVELS = ["REGENCY", "DISTRICT", "VILLAGE"];
/** Everything that can be chosen, with the categories that it stands for. */
const CHOICES = [
  { group: "ALL" as const, query: "", categories: CATEGORY_CODES },
  ...SEGMENTS.map((segment) => {
    const categories = CATEGORY_CODES.filter((code) => segmentOf(classOf(code)) === segment);
    return { group: segment, query: `&segment=${segment}`, categories };
  }),
  ...CATEGORY_CODES.map((category) => ({ group: category, query: `&category=${category}`, categories: [category] })),
];

async function countsOf(regencyCode: string, period: number): Promise<MonthCounts> {
  const found = await rows<CountRow>(
    `SELECT area_code AS "areaCode", category_code AS "categoryCode", to_jsonb(enrolment) AS counts
     FROM enrolment WHERE regency_code = $1 AND period = $2`,
    [regencyCode, period],
  );
  return { regencyCode, segments: SEGMENTS, rows: found };
}

/** Everything that the open data says of a month: of coverage, or of one programme. */
async function everyAnswer({ regencyCode }: MonthCounts, period: number, programme: Programme | null) {
  const month = periodCode(toPeriod(period));
  const asked = LEVELS.flatMap((level) => CHOICES.map((choice) => ({ level, ...choice })));
  const answers = await askAll(asked, ({ level, query }) => {
    const chosen = programme === null ? query : `${query}&programme=${programme}`;
    return askCoverage(`area=${regencyCode}&level=${level}&period=${month}&limit=1000${chosen}`);
  });
  return asked.flatMap(({ group, categories }, at) =>
    (answers[at]?.data ?? []).map((row) => ({ row, group, categories, areaCode: row.area_code })),
  );
}

type Answer = Awaited<ReturnType<typeof everyAnswer>>[number];

/** What is unknown holds nobody, as far as sums go. */
function membersIn({ row, group, areaCode }: Answer): ShownCell {
  return { areaCode, group, people: row.suppressed && row.active === null ? null : (row.active ?? 0) };
}

/** The denominator of take-up is a sum of members too: of those categories that may hold the programme. */
function mayHoldIn({ row, categories, areaCode }: Answer, programme: Programme): ShownCell[] {
  const group = categories.filter((code) => !isClosed(classOf(code), programme));
  return row.eligible === null ? [] : [{ areaCode, group, people: row.eligible }];
}

describe.each([
  [GIANYAR, 202406],
  [BANGLI, 202406],
])("all answers for %s in %i together", (regencyCode, period) => {
  test("give back no hidden count of members, the denominators of take-up included", async () => {
    const counts = await countsOf(regencyCode, period);
    const cells = (await everyAnswer(counts, period, null)).map(membersIn);
    const [jht, jp] = [await everyAnswer(counts, period, "jht"), await everyAnswer(counts, period, "jp")];
    const denominators = [
      ...jht.flatMap((answer) => mayHoldIn(answer, "jht")),
      ...jp.flatMap((answer) => mayHoldIn(answer, "jp")),
    ];
    expect(cells.filter(({ people }) => people === null).length).toBeGreaterThan(0);
    expect(denominators.length).toBeGreaterThan(0);
    expect(computable(counts, [...cells, ...denominators])).toEqual([]);
    expect([...cells, ...denominators].filter(isSmall)).toEqual([]);
  });

  test.each(["jkk", "jht", "jkp"] as const)("give back no hidden count of %s", async (programme) => {
    const counts = await countsOf(regencyCode, period);
    const cells = (await everyAnswer(counts, period, programme)).map(membersIn);
    expect(computable(counts, cells)).toEqual([]);
    expect(cells.filter(isSmall)).toEqual([]);
  });
});

function isSmall({ people }: ShownCell): boolean {
  return people !== null && people >= 1 && people <= 4;
}
