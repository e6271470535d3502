import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYERS } from "@/lib/domain/contribution";
import { toPeriod } from "@/lib/domain/period";
import {
  MOST_VILLAGES,
  readScenario,
  scenarioQuery,
  type TypedScenario,
  typedScenario,
} from "@/lib/domain/typed-scenario";

const JUNE = toPeriod(202406);
const ONE: TypedScenario = {
  villages: [{ code: "51.04.05.2003", workers: "120" }],
  start: "2024-08",
  months: "6",
  payer: "APBD_REGENCY",
};

const addressed = (query: string) => {
  const asked = new URLSearchParams(query);
  return typedScenario(Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)])), JUNE);
};

describe("what is typed", () => {
  test("is read from a list and from pairs of fields, the last of a village counting", () => {
    expect(
      typedScenario(
        {
          villages: "51.04.05.2003:120,51.04.05.2004:80",
          village: ["51.04.05.2004", "", "51.04.05.2006"],
          workers: ["90", "7", "12,5"],
          start: "2024-08",
        },
        JUNE,
      ),
    ).toEqual({
      villages: [
        { code: "51.04.05.2003", workers: "120" },
        { code: "51.04.05.2004", workers: "90" },
        { code: "51.04.05.2006", workers: "12,5" },
      ],
      start: "2024-08",
      months: "6",
      payer: "APBD_REGENCY",
    });
  });

  test("begins the month after, for half a year, paid by the regency", () => {
    expect(typedScenario({}, JUNE)).toEqual({ ...ONE, villages: [], start: "2024-07" });
  });

  test("stands in the address as it is sent", () => {
    expect(scenarioQuery(ONE)).toBe("villages=51.04.05.2003:120&start=2024-08&months=6&payer=APBD_REGENCY");
    expect(scenarioQuery({ ...ONE, villages: [] })).toBe("");
  });

  test("comes out of its address as it went in, readable or not", () => {
    const text = fc.string({ maxLength: 12 }).map((typed) => typed.trim());
    const workers = fc.oneof(fc.integer({ min: 0, max: 10_000_000 }).map(String), text);
    const village = fc.record({ code: text.filter((code) => !/^$|[,:]/.test(code)), workers });
    const villages = fc.uniqueArray(village, { selector: ({ code }) => code, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.record({ villages, start: text, months: text, payer: text }), (typed) => {
        const back = addressed(scenarioQuery(typed));
        const same = readScenario(typed, JUNE);
        expect(readScenario(back, JUNE)).toEqual(same);
        expect(back.villages.map(({ code }) => code)).toEqual(typed.villages.map(({ code }) => code));
      }),
    );
  });
});

describe("what can be read", () => {
  test("is a scenario", () => {
    expect(readScenario({ ...ONE, villages: [{ code: "51.04.05.2003", workers: "1.200" }] }, JUNE)).toEqual({
      additions: [{ code: "51.04.05.2003", workers: 1_200 }],
      start: 202408,
      months: 6,
      payer: "APBD_REGENCY",
    });
  });

  test("a village without a number adds nobody", () => {
    const read = readScenario({ ...ONE, villages: [{ code: "51.04.05.2003", workers: " " }] }, JUNE);
    expect(read).toMatchObject({ additions: [{ workers: 0 }] });
  });

  test.each<[Partial<TypedScenario>, readonly string[] | null]>([
    [{ start: "2024-06" }, null],
    [{ start: "2024-05" }, ["start"]],
    [{ start: "2034-06" }, null],
    [{ start: "2034-07" }, ["start"]],
    [{ start: "Agustus" }, ["start"]],
    [{ months: "1" }, null],
    [{ months: "0" }, ["months"]],
    [{ months: "60" }, null],
    [{ months: "61" }, ["months"]],
    [{ months: "" }, ["months"]],
    [{ payer: PAYERS[5] }, null],
    [{ payer: "NOBODY" }, ["payer"]],
    [{ villages: [{ code: "51.04.05", workers: "1" }] }, ["village:51.04.05"]],
    [{ villages: [{ code: "51.04.05.2003", workers: "10000000" }] }, null],
    [{ villages: [{ code: "51.04.05.2003", workers: "10000001" }] }, ["workers:51.04.05.2003"]],
    [{ villages: [{ code: "51.04.05.2003", workers: "12,5" }] }, ["workers:51.04.05.2003"]],
    [{ villages: [{ code: "51.04.05.2003", workers: "-1" }] }, ["workers:51.04.05.2003"]],
  ])("%j: %j", (change, faults) => {
    const read = readScenario({ ...ONE, ...change }, JUNE);
    if (faults === null) expect(read).toHaveProperty("additions");
    else expect(read).toEqual(faults);
  });

  test.each([
    [MOST_VILLAGES, true],
    [MOST_VILLAGES + 1, false],
  ])("%d villages: %s", (count, readable) => {
    const villages = Array.from({ length: count }, (_, n) => ({ code: `51.04.05.${2_000 + n}`, workers: "1" }));
    expect(!Array.isArray(readScenario({ ...ONE, villages }, JUNE))).toBe(readable);
  });
});
