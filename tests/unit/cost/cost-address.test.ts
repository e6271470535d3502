import { expect, test } from "vitest";
import { costsHref, gapChoice } from "@/components/cost/cost-address";

const SCENARIO = "perVillage=200&months=6";

test("a scenario and what the gap is closed to stand in one address", () => {
  expect(costsHref("51.04", SCENARIO, { target: "a", percent: "50,5%" })).toBe(
    "/subsidies/51.04/costs?perVillage=200&months=6&target=a&percent=50%2C5%25",
  );
  expect(costsHref("51.04", "", { target: "a" })).toBe("/subsidies/51.04/costs?target=a");
  expect(costsHref("51.04")).toBe("/subsidies/51.04/costs");
});

test("it comes out of the address as it went in; what is empty is not chosen", () => {
  const choice = { target: "a", percent: "50,5%" };
  const { search } = new URL(costsHref("51.04", SCENARIO, choice), "http://localhost");
  expect(gapChoice(Object.fromEntries(new URLSearchParams(search)))).toEqual(choice);
  expect(gapChoice({ target: "a", percent: " ", months: "6" })).toEqual({ target: "a" });
});
