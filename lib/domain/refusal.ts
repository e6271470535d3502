/**
 * An expected failure, as a value: a mutation returns it and a form shows it. Only the unexpected is thrown.
 * The words for each reason stand in the dictionaries.
 */

import type { Period } from "./period";
import type { SubmissionStatus } from "./reporting-month";

export type Refusal = { readonly kind: "REFUSED" } & RefusalCause;

type RefusalCause =
  /** Nobody is signed in any more; what was typed must survive. */
  | { readonly reason: "SIGNED_OUT" }
  | { readonly reason: "FORBIDDEN" }
  /** Missing or foreign: the two are never told apart. */
  | { readonly reason: "NOT_FOUND" }
  /** What was typed cannot be read; the names of the fields at fault. */
  | { readonly reason: "INVALID"; readonly fields: readonly string[] }
  /** E-mail or password: never told which. The e-mail comes back, so that it need not be typed again. */
  | { readonly reason: "WRONG_CREDENTIALS"; readonly email: string }
  /** Too many failures; minutes until the next try. */
  | { readonly reason: "LOCKED_OUT"; readonly email: string; readonly minutes: number }
  /** The month takes no entries: it lies in the future or before there were members. */
  | { readonly reason: "PERIOD_NOT_OPEN" }
  /** The month is submitted, verified or published. */
  | { readonly reason: "PERIOD_LOCKED"; readonly status: SubmissionStatus }
  /** The month has moved on, or no step leads there from where it stands: its latest step, by whom and when. */
  | {
      readonly reason: "STEP_NOT_POSSIBLE";
      readonly status: SubmissionStatus;
      /** Null when it was not a user. */
      readonly by: string | null;
      readonly at: Date;
    }
  /** What keeps the month from being submitted, in numbers of villages and rows. */
  | {
      readonly reason: "NOT_READY";
      readonly missing: number;
      readonly errors: number;
      readonly unexplained: number;
    }
  /** A village with counts is not without data. */
  | { readonly reason: "VILLAGE_REPORTS" }
  /** The month came back with other places named: this one stays as it was submitted. */
  | { readonly reason: "NOT_RETURNED" }
  /** Somebody changed it meanwhile: who (null when it was not a user) and when. */
  | { readonly reason: "SUPERSEDED"; readonly by: string | null; readonly at: Date }
  /** Somebody deleted it meanwhile: who (null when it was not a user) and when. */
  | { readonly reason: "DELETED"; readonly by: string | null; readonly at: Date }
  /** Published months would change: they are named. */
  | { readonly reason: "CHANGES_PUBLISHED"; readonly periods: readonly Period[] }
  /** What is to be added is there already. */
  | { readonly reason: "EXISTS" }
  /** Nothing was entered for the month, or no definition says what its coverage is. */
  | { readonly reason: "NOTHING_TO_PUBLISH" }
  /** The report could not be printed, so nothing was published. */
  | { readonly reason: "NOT_PRINTED" }
  /** Somebody else works on it, for instance publishes it; it can be tried again in a moment. */
  | { readonly reason: "BUSY" }
  /** Another batch goes on from this one: its programme and phase. */
  | { readonly reason: "BATCH_RENEWED"; readonly programme: string; readonly phase: number }
  /** No batch of the phase that shall be gone on from lapses in the first month of the new one. */
  | { readonly reason: "NOTHING_TO_RENEW" }
  /** No programme gives any village a quota that a scenario could be computed from. */
  | { readonly reason: "NO_PROGRAMME" }
  /** An account with this e-mail is there already. */
  | { readonly reason: "EMAIL_TAKEN" };

/** Who asks may not, or not now: told in the same words whatever was asked. */
const ACCESS_REASONS = ["SIGNED_OUT", "FORBIDDEN", "NOT_FOUND", "BUSY"] as const satisfies readonly Refusal["reason"][];

export function isAccessReason(reason: Refusal["reason"]): reason is (typeof ACCESS_REASONS)[number] {
  return ACCESS_REASONS.some((one) => one === reason);
}

export function refuse(cause: RefusalCause): Refusal {
  return { kind: "REFUSED", ...cause };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "REFUSED";
}
