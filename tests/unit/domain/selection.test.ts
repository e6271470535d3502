import { expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { CATEGORY_CODES } from "@/lib/domain/programme";
import {
  chosenCategories,
  chosenCodes,
  countsAll,
  coverageHref,
  measureOf,
  readSelection,
  WHOLE,
} from "@/lib/domain/selection";

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

test.each([
  [{}, "COVERAGE"],
  [{ segment: "BPU" }, "COVERAGE"],
  [{ category: "VULNERABLE" }, "PEOPLE"],
  [{ segment: "BPU", programme: "jht" }, "TAKE_UP"],
  [{ category: "VULNERABLE", programme: "jht" }, "TAKE_UP"],
] as const)("%j measures %s", (asked, measure) => {
  expect(measureOf(readSelection(asked))).toBe(measure);
});

test.each([
  [{}, CATEGORY_CODES],
  [{ segment: "PU" }, ["PU_FIRM", "NON_ASN", "VILLAGE_HEAD", "VILLAGE_OFFICIAL"]],
  [{ segment: "PU", programme: "jp" }, ["PU_FIRM"]],
  [{ category: "VULNERABLE" }, ["VULNERABLE"]],
  [{ category: "VULNERABLE", programme: "jp" }, []],
] as const)("%j counts those categories, of them who may hold the programme", (asked, categories) => {
  expect(chosenCategories(readSelection(asked))).toEqual(categories);
});

test("a target alone leaves every count in", () => {
  expect(countsAll(readSelection({ target: "RPJMN" }))).toBe(true);
  expect(countsAll(readSelection({ programme: "jkk" }))).toBe(false);
});

test("the file of a part does not bear the name of the whole", () => {
  expect(chosenCodes({ ...WHOLE, target: "RPJMN" })).toEqual([]);
  expect(chosenCodes(readSelection({ segment: "PU", programme: "jht" }))).toEqual(["PU", "jht"]);
});
