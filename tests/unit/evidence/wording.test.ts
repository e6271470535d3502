import { expect, test } from "vitest";
import { en } from "@/lib/text/en";
import { id } from "@/lib/text/id";

test("one person is one, also in English", () => {
  const { summary, outreach, vulnerable } = en.evidence;
  expect(summary.covered("1", "1", "30 June 2024", "100.00%")).toBe(
    "As of 30 June 2024, **1** active participant is covered out of **1** eligible worker: **100.00%**.",
  );
  expect(summary.covered("2", "3", "30 June 2024", "66.67%")).toContain(
    "participants are covered out of **3** eligible workers",
  );
  expect(outreach.finding("1", "1")).toBe("1 outreach event, 1 person counted");
  expect(outreach.finding("2", "40")).toBe("2 outreach events, 40 people counted");
  expect(vulnerable.finding("1", "30 June 2024")).toBe("1 active vulnerable worker as of 30 June 2024");
});

test.each([id, en])("the names of categories keep their capitals", ({ evidence }) => {
  expect(evidence.annual.of("x", "BPU mandiri")).toBe("x, BPU mandiri");
});
