import { expect, test } from "vitest";
import type { EditionFacts } from "@/lib/domain/edition";
import { changesBetween } from "@/lib/domain/edition-facts-changes";

const DAPIL = {
  electionYear: 2024,
  districts: [
    { number: 4, rate: 0.4995 },
    { number: 5, rate: 0.2688 },
  ],
};

/** As far as changes look. */
function facts(fields: object = {}): EditionFacts {
  return {
    number: "51.04-2024-03-1",
    coverage: { active: 123_806, eligible: 298_465, rate: 123_806 / 298_465 },
    vulnerable: { active: 3_100, quota: 12_800 },
    target: { value: 0.5 },
    lapses: [{ on: "2024-09-01", people: 3_100 }],
    quality: { villagesIn: 70, silent: [] },
    programmes: [{ programme: "jkk", people: 128_340 }],
    segments: [{ segment: "PU", active: 92_000 }],
    dapil: DAPIL,
    ...fields,
  } as unknown as EditionFacts;
}

const COVERAGE = { active: 123_816, eligible: 298_465, rate: 123_816 / 298_465 };

const MOVED = {
  electionYear: 2024,
  districts: [
    { number: 4, rate: 0.4991 },
    { number: 5, rate: 0.2694 },
  ],
};

test.each([
  ["nothing", {}, []],
  ["who made it and when", { number: "51.04-2024-03-2", publishedOn: "2024-05-02", approvedBy: { name: "B" } }, []],
  ["the text that was made of it", { text: { id: {}, en: {} } }, []],
  ["the active, and with them the rate", { coverage: COVERAGE }, ["ACTIVE", "RATE"]],
  ["the vulnerable workers", { vulnerable: { active: 3_099, quota: 12_800 } }, ["VULNERABLE_ACTIVE"]],
  ["a figure that is known now", { vulnerable: { active: null, quota: 12_800 } }, ["VULNERABLE_ACTIVE"]],
  ["the target", { target: { value: 0.52 } }, ["TARGET"]],
  ["the target, which is gone", { target: null }, ["TARGET"]],
  ["who lapses", { lapses: [] }, ["LAPSING"]],
  ["when they lapse", { lapses: [{ on: "2024-10-01", people: 3_100 }] }, ["OTHER"]],
  ["a programme", { programmes: [{ programme: "jkk", people: 128_341 }] }, ["PROGRAMME"]],
  ["a segment that is withheld now", { segments: [{ segment: "PU", active: "HIDDEN" }] }, ["SEGMENT"]],
  ["a segment that is gone", { segments: [] }, ["SEGMENT"]],
  ["people who moved to another district", { dapil: MOVED }, ["DAPIL_RATE", "DAPIL_RATE"]],
  ["the election", { dapil: { ...MOVED, electionYear: 2019 } }, ["OTHER"]],
  ["the active and a programme", { coverage: COVERAGE, programmes: [] }, ["ACTIVE", "RATE", "PROGRAMME"]],
  ["how many villages are in", { quality: { villagesIn: 69, silent: [] } }, ["OTHER"]],
] as const)("a correction of %s", (_, fields, expected) => {
  expect(changesBetween(facts(), facts(fields)).map(({ field }) => field)).toEqual(expected);
});

test("a change says both figures; other ones have none", () => {
  expect(changesBetween(facts(), facts({ coverage: COVERAGE }))[0]).toEqual({
    ...{ field: "ACTIVE", before: 123_806, after: 123_816 },
  });
  expect(changesBetween(facts(), facts({ quality: {} }))).toEqual([{ field: "OTHER", before: null, after: null }]);
});

test("a figure below the headlines says of which it is", () => {
  expect(changesBetween(facts(), facts({ dapil: MOVED }))).toEqual([
    { field: "DAPIL_RATE", label: "4", before: 0.4995, after: 0.4991 },
    { field: "DAPIL_RATE", label: "5", before: 0.2688, after: 0.2694 },
  ]);
});

test("the order of fields is no change", () => {
  expect(changesBetween(facts(), facts({ quality: { silent: [], villagesIn: 70 } }))).toEqual([]);
});
