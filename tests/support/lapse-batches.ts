// Batches for tests of what lapses: one of a hundred workers, a renewal of it, and any number of any kind.
import fc from "fast-check";
import { PAYERS } from "@/lib/domain/contribution";
import type { LapsingBatch } from "@/lib/domain/lapse";
import { addMonths, toPeriod } from "@/lib/domain/period";

export const VILLAGE = "51.04.01.2001";

export function batch(fields: Partial<LapsingBatch> = {}): LapsingBatch {
  return {
    ...{ id: "a", areaCode: VILLAGE, categoryCode: "VULNERABLE", payer: "APBD_REGENCY", phase: 1 },
    ...{ start: toPeriod(202403), months: 6, proposed: null, verified: null, registered: null, active: 100 },
    ...{ converted: null, renewsId: null },
    ...fields,
  };
}

export const renewal = (fields: Partial<LapsingBatch> = {}) =>
  batch({ id: "b", renewsId: "a", start: toPeriod(202409), active: null, ...fields });

const anyKnown = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
const anyStart = fc.integer({ min: 0, max: 20 }).map((n) => addMonths(toPeriod(202306), n));
export const anyFirst: fc.Arbitrary<LapsingBatch> = fc
  .record({
    id: fc.uuid(),
    areaCode: fc.constantFrom("51.04", VILLAGE, "51.04.01.2002"),
    payer: fc.constantFrom(...PAYERS),
    start: anyStart,
    months: fc.integer({ min: 1, max: 13 }),
    ...{ proposed: anyKnown, verified: anyKnown, registered: anyKnown, active: anyKnown },
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...fields }) =>
    batch({ ...fields, converted: fields.active === null ? null : Math.floor(fields.active * share) }),
  );

/** Batches, some of them with a chain of renewals. */
export const anyBatches = fc
  .array(fc.record({ first: anyFirst, renewals: fc.array(fc.tuple(anyKnown, anyKnown, anyKnown), { maxLength: 3 }) }), {
    maxLength: 8,
  })
  .map((chains) =>
    chains.flatMap(({ first, renewals }) => {
      const chain = [first];
      for (const [active, registered, proposed] of renewals) {
        const last = chain.at(-1) ?? first;
        const start = last.start === null ? null : addMonths(last.start, last.months);
        const fields = { active, registered, proposed, verified: null, converted: null };
        chain.push({ ...last, ...fields, id: `${first.id}-${chain.length}`, renewsId: last.id, start });
      }
      return chain;
    }),
  );
