import { expect, test } from "vitest";
import { beforeSpan, endOf, halfYearOf, parseSpan, spansOf, yearSpanOf } from "@/lib/domain/evidence";
import { toPeriod } from "@/lib/domain/period";

const period = toPeriod;

test.each([
  [202401, "2024-1", 202401, 202406, 202312],
  [202406, "2024-1", 202401, 202406, 202312],
  [202407, "2024-2", 202407, 202412, 202406],
])("%d lies in half %s: %d to %d, after %d", (month, code, first, last, before) => {
  const span = halfYearOf(period(month));
  expect([span.code, span.first, span.last, beforeSpan(span)]).toEqual([code, first, last, before]);
});

test("a year begins after December", () => {
  const span = yearSpanOf(period(202405));
  expect([span.code, span.first, span.last, beforeSpan(span)]).toEqual(["2024", 202401, 202412, 202312]);
});

test.each([
  ["inpres", "2024-1", 202401],
  ["paritrana", "2023-2", 202307],
  ["lkjip", "2024", 202401],
] as const)("%s of %s begins in %d", (document, code, first) => {
  expect(parseSpan(document, code)?.first).toBe(first);
});

test.each([
  ["inpres", "2024"],
  ["lkjip", "2024-1"],
  ["inpres", "2024-3"],
  ["inpres", "24-1"],
  ["lkjip", "2024-"],
  ["lkjip", "9999"],
] as const)("%s has no %j", (document, code) => {
  expect(parseSpan(document, code)).toBeNull();
});

test("spans are those with months, the newest first", () => {
  const codes = (document: "inpres" | "lkjip", from: number, to: number) =>
    spansOf(document, period(from), period(to)).map(({ code }) => code);
  expect(codes("inpres", 202212, 202401)).toEqual(["2024-1", "2023-2", "2023-1", "2022-2"]);
  expect(codes("lkjip", 202212, 202401)).toEqual(["2024", "2023", "2022"]);
  expect(codes("lkjip", 202406, 202406)).toEqual(["2024"]);
});

test.each([
  [202312, null],
  [202401, 202401],
  [202405, 202405],
  [202406, 202406],
  [202407, 202406],
])("with figures up to %d, the first half of 2024 ends in %s", (newest, end) => {
  expect(endOf(halfYearOf(period(202401)), period(newest))).toBe(end);
});
