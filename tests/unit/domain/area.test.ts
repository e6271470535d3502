import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ancestorCodes, COUNTRY_CODE, levelOf, parentCode, regencyCodeOf, villageKindOf } from "@/lib/domain/area";

const twoDigits = fc.integer({ min: 11, max: 99 }).map(String);
const anyVillage = fc
  .tuple(twoDigits, twoDigits, twoDigits, fc.integer({ min: 1001, max: 3999 }))
  .map((blocks) => blocks.join("."));

describe("a code says the level of its area", () => {
  test.each([
    ["ID", "COUNTRY"],
    ["51", "PROVINCE"],
    ["51.04", "REGENCY"],
    ["51.04.05", "DISTRICT"],
    ["51.04.05.2003", "VILLAGE"],
  ])("%s is a %s", (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  test.each([
    "",
    "id",
    "5",
    "510",
    "5104",
    "51.4",
    "51.04.",
    "51.04.5",
    "51.04.05.203",
    "51.04.05.2003.1",
    "51.04 ",
    "Ubud",
  ])("%j is no code", (code) => {
    expect(levelOf(code)).toBeNull();
    expect(regencyCodeOf(code)).toBeNull();
    expect(() => parentCode(code)).toThrow(RangeError);
    expect(() => ancestorCodes(code)).toThrow(RangeError);
  });
});

describe("every area but the country lies in the one above", () => {
  test.each([
    ["51.04.05.2003", "51.04.05"],
    ["51.04.05", "51.04"],
    ["51.04", "51"],
    ["51", "ID"],
    ["ID", null],
  ])("%s lies in %s", (code, parent) => {
    expect(parentCode(code)).toBe(parent);
  });

  test("the areas above are listed from the country down", () => {
    expect(ancestorCodes("51.04.05.2003")).toEqual(["ID", "51", "51.04", "51.04.05"]);
    expect(ancestorCodes(COUNTRY_CODE)).toEqual([]);
  });

  test("a step up is one level, and four steps from any village reach the country", () => {
    fc.assert(
      fc.property(anyVillage, (village) => {
        expect(ancestorCodes(village).map(levelOf)).toEqual(["COUNTRY", "PROVINCE", "REGENCY", "DISTRICT"]);
        expect(ancestorCodes(village).at(-1)).toBe(parentCode(village));
      }),
    );
  });
});

describe("what lies in a regency names it", () => {
  test.each([
    ["51.04.05.2003", "51.04"],
    ["51.04.05", "51.04"],
    ["51.04", "51.04"],
    ["51", null],
    ["ID", null],
  ])("the regency of %s is %s", (code, regency) => {
    expect(regencyCodeOf(code)).toBe(regency);
  });
});

describe("the first digit of a village's block is its kind", () => {
  test.each([
    ["51.04.05.1001", "KELURAHAN"],
    ["51.04.05.2003", "DESA"],
    ["51.04.05.3001", "DESA_ADAT"],
    ["51.04.05.4001", null],
    ["51.04.05.0001", null],
    ["51.04.05", null],
    ["51.04", null],
  ])("%s is %s", (code, kind) => {
    expect(villageKindOf(code)).toBe(kind);
  });
});
