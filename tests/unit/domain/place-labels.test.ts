import { describe, expect, test } from "vitest";
import { type LabelPlace, type LabelWish, placeLabels } from "@/lib/domain/place-labels";

const FRAME = { left: 0, top: 0, right: 400, bottom: 200 };
const here: LabelPlace = { x: 100, y: 100, anchor: "start" };
const there: LabelPlace = { x: 100, y: 160, anchor: "start" };

function wish(key: string, places: readonly LabelPlace[], needed = false): LabelWish {
  return { key, lines: [{ text: "43,00%", className: "t" }], places, needed };
}

describe("labels on the marks", () => {
  test("take their best place while it is free", () => {
    expect(placeLabels([wish("a", [here, there])], [], FRAME)[0]?.place).toBe(here);
  });

  test("give way to a more important label", () => {
    const placed = placeLabels([wish("a", [here]), wish("b", [here, there])], [], FRAME);
    expect(placed.map((label) => label.place)).toEqual([here, there]);
  });

  test("give way to a line", () => {
    const line = { left: 95, right: 140, top: 90, bottom: 101 };
    expect(placeLabels([wish("a", [here, there])], [line], FRAME)[0]?.place).toBe(there);
  });

  test("are left out where no place is free", () => {
    expect(placeLabels([wish("a", [here]), wish("b", [here])], [], FRAME)).toHaveLength(1);
  });

  test("are left out where they would be cut off", () => {
    expect(placeLabels([wish("a", [{ x: 395, y: 100, anchor: "start" }])], [], FRAME)).toHaveLength(0);
  });

  test("stay regardless when they are needed", () => {
    const placed = placeLabels([wish("a", [here]), wish("b", [here, here], true)], [], FRAME);
    expect(placed.map((label) => label.key)).toEqual(["a", "b"]);
  });
});
