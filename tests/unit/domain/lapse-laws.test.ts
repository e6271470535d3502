import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeByMonth, type LapsingBatch, lapseCalendar, lapsesOf, sumLapses } from "@/lib/domain/lapse";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { anyBatches, anyFirst } from "../../support/lapse-batches";

const span = listPeriods(toPeriod(202301), toPeriod(203012));

describe("whatever the batches", () => {
  const people = (batches: readonly LapsingBatch[]) =>
    batches.reduce((sum, { active, registered }) => sum + (active ?? registered ?? 0), 0);

  test("everybody lapses once: the sum of lapses is the sum of the active", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const months = lapseCalendar(lapsesOf(batches), span);
        expect(months.reduce((sum, month) => sum + month.people, 0)).toBe(people(batches));
        for (const { payers, ...month } of months) {
          expect(payers.reduce((sum, payer) => sum + payer.people, 0)).toBe(month.people);
        }
      }),
    );
  });

  test("renewed, converted and lapsing are never below 0 and make up the people", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        for (const { people, renewed, converted, inProcess, lapsing } of lapsesOf(batches)) {
          expect(Math.min(renewed, inProcess, lapsing)).toBeGreaterThanOrEqual(0);
          expect(inProcess).toBeLessThanOrEqual(lapsing);
          if (people !== null) expect(renewed + (converted ?? 0) + lapsing).toBe(people);
        }
      }),
    );
  });

  test("their order does not matter", () => {
    fc.assert(
      fc.property(anyBatches, fc.infiniteStream(fc.nat()), (batches, draws) => {
        const shuffled = batches.map((one) => [draws.next().value, one] as const).sort(([a], [b]) => a - b);
        const other = shuffled.map(([, one]) => one);
        expect(lapseCalendar(lapsesOf(other), span)).toEqual(lapseCalendar(lapsesOf(batches), span));
        expect(activeByMonth(other, span)).toEqual(activeByMonth(batches, span));
      }),
    );
  });

  test("a batch split in two changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyFirst, { minLength: 1 }), fc.integer({ min: 0, max: 300 }), (batches, n) => {
        const [first, ...rest] = batches as [LapsingBatch, ...LapsingBatch[]];
        const whole = { ...first, active: first.active ?? 0, converted: 0 };
        const part = Math.min(n, whole.active);
        const split = [
          { ...whole, active: part },
          { ...whole, id: "other", active: whole.active - part },
        ];
        expect(lapseCalendar(lapsesOf([...split, ...rest]), span)).toEqual(
          lapseCalendar(lapsesOf([whole, ...rest]), span),
        );
        expect(activeByMonth([...split, ...rest], span)).toEqual(activeByMonth([whole, ...rest], span));
      }),
    );
  });

  test("the active of a month are those of the month before, less who lapses, and who begins", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const active = activeByMonth(batches, span);
        const lapsing = lapseCalendar(lapsesOf(batches), span);
        span.slice(1).forEach((month, at) => {
          const begun = people(batches.filter(({ start }) => start === month));
          expect(active[at + 1]?.people).toBe((active[at]?.people ?? 0) - (lapsing[at + 1]?.people ?? 0) + begun);
        });
      }),
    );
  });

  test("sums of parts are the sum of the whole", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const lapses = lapsesOf(batches);
        const parts = [lapses.slice(0, 3), lapses.slice(3)].map(sumLapses);
        const whole = sumLapses(lapses);
        for (const key of ["people", "renewed", "inProcess", "lapsing", "unknown", "unmapped"] as const) {
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
        }
      }),
    );
  });
});
