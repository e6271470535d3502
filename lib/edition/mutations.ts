import "server-only";
import pino from "pino";
import { inSnapshot, isOvertaken, type Tx } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { type IsoDate, parseIsoDate } from "@/lib/domain/period";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import { inQueue, QueueFull } from "@/lib/queue";
import { takeStep } from "@/lib/submission/month-step";
import { type FrozenEdition, freezeEdition, NothingToFreeze, NotPrinted } from "./freeze";
import type { PublishInput } from "./schema";

/** How often a publication that was overtaken is begun anew; by then another process has published two editions meanwhile. */
const ATTEMPTS = 3;

/**
 * The chain over the audit is sealed one edition after another. A process publishes in that order from the start: who waits
 * holds neither a connection nor a month, and begins with a view of the data in which the edition before is there.
 */
const PUBLICATIONS = { name: "publications", atOnce: 1, mostWaiting: 8 };

const log = pino();

/**
 * Publishes a verified month and freezes its edition in the same transaction: there is never the one without the other.
 * A month that has an edition already needs a reason, which is what was corrected (INVALID without one). STEP_NOT_POSSIBLE
 * when somebody was faster or the month is not verified, NOTHING_TO_PUBLISH when there is nothing to say of it, NOT_PRINTED
 * when a report cannot be printed, BUSY when others are published and it is not its turn for too long. The date in it is
 * today's in the regency's own time zone, unless a day is fixed.
 */
export async function publishEdition(
  viewer: Viewer,
  input: PublishInput,
  fixedDay: IsoDate | null,
): Promise<FrozenEdition | Refusal> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await publishOnce(viewer, input, fixedDay);
    } catch (error) {
      if (error instanceof NotPrinted) {
        log.error({ err: error, cause: error.cause, regency: input.regencyCode, period: input.period });
        return refuse({ reason: "NOT_PRINTED" });
      }
      if (error instanceof NothingToFreeze) return refuse({ reason: "NOTHING_TO_PUBLISH" });
      if (error instanceof QueueFull) return refuseBusy(error, input);
      if (!isOvertaken(error)) throw error;
      // Begun anew, it sees what the other did: the same month is refused by its version, another regency's is only waited for.
      if (attempt === ATTEMPTS) return refuseBusy(error, input);
    }
  }
}

function refuseBusy(error: unknown, { regencyCode, period }: PublishInput): Refusal {
  log.warn({ err: error, regency: regencyCode, period });
  return refuse({ reason: "BUSY" });
}

async function publishOnce(
  viewer: Viewer,
  { regencyCode, period, version, reason }: PublishInput,
  fixedDay: IsoDate | null,
): Promise<FrozenEdition | Refusal> {
  let frozen: FrozenEdition | undefined;
  const taken = await takeStep(viewer, { regencyCode, period, version }, "PUBLISHED", {
    within: (publisher, take) => inQueue(PUBLICATIONS, () => inSnapshot(publisher, take)),
    async check(tx) {
      const isCorrection = (await tx.edition.count({ where: { regencyCode, period } })) > 0;
      return isCorrection && reason === undefined ? refuse({ reason: "INVALID", fields: ["reason"] }) : null;
    },
    async finish(tx) {
      const publishedOn = fixedDay ?? (await todayIn(tx, regencyCode));
      const request = { regencyCode, period, publishedOn, publishedAt: null, reason: reason ?? null };
      frozen = await freezeEdition(tx, viewer, request);
    },
  });
  if (isRefusal(taken)) return taken;
  if (frozen === undefined) throw new Error(`published without an edition: ${regencyCode} ${period}`);
  return frozen;
}

/** The date that the clocks of the regency show: midnight comes to Papua two hours before it comes to Sumatra. */
async function todayIn(tx: Tx, regencyCode: string): Promise<IsoDate> {
  const [row] = await tx.$queryRaw<{ today: string }[]>`
    SELECT to_char(now() AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM regency WHERE code = ${regencyCode}`;
  const today = parseIsoDate(row?.today ?? "");
  if (today === null) throw new Error(`no day in ${regencyCode}`);
  return today;
}
