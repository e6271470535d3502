import { expect, test } from "vitest";
import { heldAfter, type SeenBudget } from "@/components/cost/held-budget";
import { refuse } from "@/lib/domain/refusal";

const OPENED: SeenBudget = { payer: "CSR", year: 2024, rupiah: 5, legalBasis: "Perda", version: 1 };
const SHOWN: SeenBudget = { ...OPENED, rupiah: 7, legalBasis: "Perda baru", version: 2 };
const SUPERSEDED = refuse({ reason: "SUPERSEDED", by: "Head", at: new Date(0) });

test("what others save meanwhile does not become what the form is held against", () => {
  expect(heldAfter(OPENED, SHOWN, { done: null, refusal: null })).toBe(OPENED);
  const invalid = refuse({ reason: "INVALID", fields: ["rupiah"] });
  expect(heldAfter(OPENED, SHOWN, { done: null, refusal: invalid })).toBe(OPENED);
});

test("who was told of it and sees it may save against it, also after a slip", () => {
  const held = heldAfter(OPENED, SHOWN, { done: null, refusal: SUPERSEDED });
  expect(held).toBe(SHOWN);
  expect(heldAfter(held, SHOWN, { done: null, refusal: refuse({ reason: "INVALID", fields: [] }) }).version).toBe(2);
});

test("an answer of its own is the next version, whatever the page shows", () => {
  const done = { version: 2, rupiah: 9 };
  expect(heldAfter(OPENED, { ...SHOWN, version: 3 }, { done, refusal: null })).toMatchObject({ version: 2, rupiah: 9 });
});
