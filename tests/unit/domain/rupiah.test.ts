import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_RUPIAH, parseRupiah, sumRupiah, timesRupiah } from "@/lib/domain/rupiah";

describe("what is typed as rupiah", () => {
  test.each([
    ["1.000.000.000", 1_000_000_000],
    ["1000000000", 1_000_000_000],
    ["Rp1.000.000.000", 1_000_000_000],
    ["rp 16.800", 16_800],
    [" Rp. 0 ", 0],
    ["9.000.000.000.000.000", MOST_RUPIAH],
  ])("%s is %d", (text, value) => {
    expect(parseRupiah(text)).toEqual({ kind: "count", value });
  });

  test.each([
    ["1.5", { reason: "DECIMAL", understood: 1.5, suggestions: [15, 1_500] }],
    ["1,5", { reason: "DECIMAL", understood: 1.5 }],
    ["-1", { reason: "NEGATIVE", understood: -1 }],
    ["9.000.000.000.000.001", { reason: "TOO_LARGE" }],
    ["1 miliar", { reason: "NOT_A_NUMBER" }],
    ["1,000,000", { reason: "NOT_A_NUMBER" }],
  ])("%s is an error that says how it was understood", (text, error) => {
    expect(parseRupiah(text)).toMatchObject({ kind: "error", ...error });
  });

  test("nothing is nothing", () => {
    expect([parseRupiah(""), parseRupiah(" Rp ")]).toEqual([{ kind: "empty" }, { kind: "empty" }]);
  });
});

describe("amounts stay exact", () => {
  test("people × rupiah and sums are what whole numbers without limits say", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)), { maxLength: 100 }), (parts) => {
        const exact = parts.reduce((sum, [people, rupiah]) => sum + BigInt(people) * BigInt(rupiah), 0n);
        expect(sumRupiah(parts.map(([people, rupiah]) => timesRupiah(people, rupiah)))).toBe(Number(exact));
      }),
    );
  });

  test("what cannot be held exactly is thrown", () => {
    expect(timesRupiah(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => timesRupiah(Number.MAX_SAFE_INTEGER, 2)).toThrow(RangeError);
    expect(() => sumRupiah([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => timesRupiah(1, 0.5)).toThrow(RangeError);
  });

  test("an unknown amount makes the sum unknown, and none is 0", () => {
    expect([sumRupiah([1, null]), sumRupiah([])]).toEqual([null, 0]);
  });
});
