import { expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { coverageHref, readSelection, WHOLE } from "@/lib/domain/selection";

test.each([
  [{}, {}],
  [
    { segment: "BPU", programme: "jht" },
    { segment: "BPU", programme: "jht" },
  ],
  [{ segment: "BPU", category: "VULNERABLE" }, { category: "VULNERABLE" }],
  [{ target: "KEMENDAGRI" }, { target: "KEMENDAGRI" }],
  [{ segment: "bpu", category: "", programme: "JHT", target: "MINE" }, {}],
  [{ segment: ["BPU", "PU"] }, {}],
])("an address that says %j chooses %j and leaves the rest whole", (asked, chosen) => {
  expect(readSelection(asked)).toEqual({ ...WHOLE, ...chosen });
});

test.each([
  [{}, "/coverage/51.04?period=2024-06"],
  [{ category: "VULNERABLE", programme: "jht" }, "/coverage/51.04?period=2024-06&category=VULNERABLE&programme=jht"],
] as const)("a link carries the month and only what was chosen: %j", (asked, href) => {
  expect(coverageHref("51.04", toPeriod(202406), readSelection(asked))).toBe(href);
});
