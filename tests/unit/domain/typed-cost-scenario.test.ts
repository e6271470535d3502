import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYERS } from "@/lib/domain/contribution";
import { toPeriod } from "@/lib/domain/period";
import {
  costScenarioQuery,
  readCostScenario,
  shareField,
  type TypedCostScenario,
  typedCostScenario,
  typedInQuery,
  usualCostScenario,
} from "@/lib/domain/typed-cost-scenario";

const QUERY = "perVillage=200&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100";
const USUAL = usualCostScenario(200, 6, toPeriod(202408));

const read = (change: Partial<TypedCostScenario>) => readCostScenario({ ...USUAL, ...change });
const mix = (...percents: string[]) =>
  percents.map((percent, place) => ({ payer: PAYERS[place] ?? `PAYER_${place}`, percent }));

test("the usual scenario stands in the address as it is read there", () => {
  expect(costScenarioQuery(USUAL)).toBe(QUERY);
  expect(typedInQuery(QUERY)).toEqual(USUAL);
  expect(readCostScenario(typedInQuery(QUERY))).toEqual({
    ...{ perVillage: 200, months: 6, start: 202408, programmes: ["jkk", "jkm"] },
    payers: [{ payer: "APBD_REGENCY", percent: 100 }],
  });
});

test("a field for each payer says the same as a list", () => {
  const fields = { ...USUAL, payers: undefined, [shareField("APBD_REGENCY")]: "70", [shareField("CSR")]: "30" };
  expect(costScenarioQuery(typedCostScenario(fields))).toBe(QUERY.replace("100", "70,CSR:30"));
});

test("what is not there is as usual, and empty where nothing is usual", () => {
  expect(typedCostScenario({ months: "12" }, USUAL)).toEqual({ ...USUAL, months: "12" });
  expect(typedCostScenario({})).toEqual({ perVillage: "", months: "", start: "", programmes: "", payers: [] });
});

test("it comes out of its address as it went in, readable or not", () => {
  const text = fc.string({ maxLength: 12 });
  const percent = fc.oneof(fc.nat(100).map(String), text);
  fc.assert(
    fc.property(
      fc.record({ perVillage: text, months: text, start: text, programmes: text }),
      fc.array(percent, { maxLength: 6 }),
      (typed, percents) => {
        const scenario = { ...typed, payers: mix(...percents) };
        const back = typedInQuery(costScenarioQuery(scenario));
        expect(back).toMatchObject(typed);
        expect(readCostScenario(back)).toEqual(readCostScenario(scenario));
      },
    ),
  );
});

describe("what can be read", () => {
  test.each<[Partial<TypedCostScenario>, readonly string[] | null]>([
    [{ perVillage: "1" }, null],
    [{ perVillage: "0" }, ["perVillage"]],
    [{ perVillage: "10.000" }, null],
    [{ perVillage: "10.001" }, ["perVillage"]],
    [{ perVillage: "1.5" }, ["perVillage"]],
    [{ perVillage: "" }, ["perVillage"]],
    [{ months: "1" }, null],
    [{ months: "0" }, ["months"]],
    [{ months: "60" }, null],
    [{ months: "61" }, ["months"]],
    [{ start: "2100-12" }, null],
    [{ start: "2101-01" }, ["start"]],
    [{ start: "2000-01" }, null],
    [{ start: "1999-12" }, ["start"]],
    [{ start: "Agustus" }, ["start"]],
    [{ programmes: "jkk,jkm,jht" }, null],
    [{ programmes: "jkm" }, ["programmes"]],
    [{ payers: mix("99", "1") }, null],
    [{ payers: mix("99") }, ["payers"]],
    [{ payers: mix("99", "2") }, ["payers"]],
    [{ payers: mix("50 %", "50%") }, null],
    [{ payers: mix("100", "") }, null],
    [{ payers: mix("99,5", "0,5") }, ["share-APBD_REGENCY", "share-APBD_PROVINCE"]],
    [{ payers: mix("101") }, ["share-APBD_REGENCY"]],
    [{ payers: [{ payer: "NOBODY", percent: "100" }] }, ["share-NOBODY"]],
    [{ payers: [] }, ["payers"]],
    [{ months: "", start: "", payers: [] }, ["months", "start", "payers"]],
  ])("%j: %j", (change, faults) => {
    if (faults === null) expect(read(change)).toHaveProperty("perVillage");
    else expect(read(change)).toEqual(faults);
  });
});
