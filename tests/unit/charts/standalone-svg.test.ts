import { expect, test } from "vitest";
import { brokenInto } from "@/components/charts/standalone-svg";

test.each([
  ["short", 400, ["short"]],
  ["one two three", 50, ["one two", "three"]],
  ["one incomprehensibilities two", 50, ["one", "incomprehensibilities", "two"]],
])("%j breaks within %i pixels between its words", (words, room, lines) => {
  expect(brokenInto(words, room, 12)).toEqual(lines);
});
