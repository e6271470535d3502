import { expect, test } from "vitest";
import { parseRate } from "@/lib/domain/rate";

test.each([
  ["50", 0.5],
  ["50,0", 0.5],
  [" 67,28 % ", 0.6728],
  ["67.28%", 0.6728],
  ["0,5", 0.005],
  ["112,5", 1.125],
])("%s is %d", (text, value) => {
  expect(parseRate(text)).toEqual({ kind: "rate", value });
});

test.each(["", "  ", "%"])("%j is empty", (text) => {
  expect(parseRate(text)).toEqual({ kind: "empty" });
});

test.each(["-5", "1.000,5", "12,34567", "lima puluh", "5 0", "50%%"])("%s is no rate", (text) => {
  expect(parseRate(text)).toEqual({ kind: "error" });
});
