import { afterEach, beforeEach, expect, vi } from "vitest";

// A warning that nobody reads is a defect that nobody sees: what is printed fails the test.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const printed = [console.error, console.warn].flatMap((print) => vi.mocked(print).mock.calls);
  expect(printed, "a test must leave the console silent").toEqual([]);
});
