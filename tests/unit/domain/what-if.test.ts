import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf, toPeriod } from "@/lib/domain/period";
import { type WhatIfQuestion, whatIf } from "@/lib/domain/target";

const june = asOf(toPeriod(202406));
const december = asOf(toPeriod(202412));

const gianyar: WhatIfQuestion = {
  active: 128_340,
  eligible: 298_465,
  date: june,
  target: { kind: "RATE", rate: 0.5 },
  dueDate: december,
  baseline: { value: 127_909 / 298_465, date: asOf(toPeriod(202312)) },
};

describe("what if asks the same rules as real figures", () => {
  test("Gianyar's own figures of June 2024 give what the page says", () => {
    const answer = whatIf(gianyar);
    expect(answer).toMatchObject({
      targetPeople: 149_233,
      gapPeople: 20_893,
      monthsLeft: 6,
      standing: "NOT_REACHED",
      status: "BEHIND",
    });
    expect(answer.coverage).toBeCloseTo(0.43, 6);
    expect(answer.attainment).toBeCloseTo(0.86, 6);
    expect(answer.gapRate).toBeCloseTo(0.07, 6);
    expect(answer.neededPace).toBeCloseTo(3_482.1667, 4);
    expect(answer.line).toBeCloseTo(0.4643, 4);
  });

  test("with the people of the target active it is reached, with one fewer it is not", () => {
    expect(whatIf({ ...gianyar, active: 149_233 })).toMatchObject({ gapPeople: 0, neededPace: 0, standing: "REACHED" });
    expect(whatIf({ ...gianyar, active: 149_232 })).toMatchObject({ gapPeople: 1, standing: "NOT_REACHED" });
  });

  test("a target in people is compared in people", () => {
    const vulnerable = whatIf({
      active: 8_264,
      eligible: 16_528,
      date: june,
      target: { kind: "PEOPLE", people: 12_800 },
      dueDate: december,
      baseline: { value: 6_400, date: asOf(toPeriod(202312)) },
    });
    expect(vulnerable).toEqual({
      coverage: 0.5,
      targetPeople: 12_800,
      attainment: 0.645625,
      gapPeople: 4_536,
      gapRate: null,
      monthsLeft: 6,
      neededPace: 756,
      standing: "NOT_REACHED",
      line: 9_600,
      status: "BEHIND",
    });
  });

  test("a due date that has passed leaves no month and needs no pace that could be named", () => {
    expect(whatIf({ ...gianyar, dueDate: asOf(toPeriod(202405)) })).toMatchObject({ monthsLeft: 0, neededPace: null });
  });

  test("a due date before the baseline has no line and is still answered", () => {
    const answer = whatIf({ ...gianyar, dueDate: asOf(toPeriod(202306)) });
    expect(answer).toMatchObject({ line: null, status: null, gapPeople: 20_893 });
  });

  test("without a baseline there is no line", () => {
    expect(whatIf({ ...gianyar, baseline: null })).toMatchObject({ line: null, status: null, standing: "NOT_REACHED" });
  });

  test("what is unknown stays unknown", () => {
    expect(whatIf({ ...gianyar, active: null })).toMatchObject({
      coverage: null,
      attainment: null,
      gapPeople: null,
      gapRate: null,
      neededPace: null,
      standing: null,
      status: null,
    });
    expect(whatIf({ ...gianyar, eligible: null })).toMatchObject({
      targetPeople: null,
      gapPeople: null,
      standing: null,
    });
  });

  test("more active workers never widen the gap", () => {
    const people = fc.nat(1_000_000);
    fc.assert(
      fc.property(people, people, (active, more) => {
        const before = whatIf({ ...gianyar, active });
        const after = whatIf({ ...gianyar, active: active + more });
        expect(after.gapPeople).toBeLessThanOrEqual(before.gapPeople ?? 0);
        expect(after.attainment).toBeGreaterThanOrEqual(before.attainment ?? 0);
      }),
    );
  });

  test("the gap in people, in points and the standing agree", () => {
    fc.assert(
      fc.property(fc.nat(298_465), fc.integer({ min: 1, max: 10_000 }), (active, hundredths) => {
        const answer = whatIf({ ...gianyar, active, target: { kind: "RATE", rate: hundredths / 10_000 } });
        expect(answer.gapPeople === 0).toBe(answer.standing === "REACHED");
        expect(answer.gapRate === 0).toBe(answer.standing === "REACHED");
      }),
    );
  });
});
