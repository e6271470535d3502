/**
 * Who may do what, and where. The whole permission table is data: read it here, nowhere else.
 *
 * A role says what a person may do; the regencies say where. Both come from the database on each request.
 * The work list needs no permission: everyone who has signed in has one.
 */

import { COUNTRY_CODE, regencyCodeOf } from "./area";

export const ROLES = ["OPERATOR", "HEAD", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const;

export type Role = (typeof ROLES)[number];

export type Permission =
  /** Coverage of published months. */
  | "coverage.read"
  /** Coverage of months that are still under way. */
  | "coverage.readUnpublished"
  /** The counts behind the coverage, village by village. */
  | "enrolment.read"
  | "enrolment.write"
  /** Where a month stands on its way from draft to published, with reasons and differences. */
  | "submission.read"
  | "submission.submit"
  /** Verifying what was submitted. */
  | "submission.verify"
  | "submission.return"
  | "submission.publish"
  /** Targets, eligible workers and definitions, with their history. */
  | "target.read"
  /** Setting them; whose targets a role sets is a rule of its own (`targetAuthoritiesOf`). */
  | "target.write"
  /** Keeping what was said in public would be reached; who reads targets reads it. */
  | "promise.write"
  /** Batches of sponsored workers, what lapses, what it costs, agents and outreach. */
  | "subsidy.read"
  /** Entering batches, agents, what they carry, and outreach; keeping scenarios. */
  | "subsidy.write"
  /** Deciding programmes, quotas and budgets. */
  | "subsidy.decide"
  /** Village boundaries, which the maps are drawn from. */
  | "boundary.write"
  /** Who did what and when. */
  | "audit.read"
  | "user.read";

export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  OPERATOR: [
    "coverage.read",
    "coverage.readUnpublished",
    "enrolment.read",
    "enrolment.write",
    "submission.read",
    "submission.submit",
    "target.read",
    "promise.write",
    "subsidy.read",
    "subsidy.write",
  ],
  HEAD: [
    "coverage.read",
    "coverage.readUnpublished",
    "enrolment.read",
    "submission.read",
    "submission.return",
    "submission.publish",
    "target.read",
    "target.write",
    "promise.write",
    "subsidy.read",
    "subsidy.write",
    "subsidy.decide",
  ],
  BRANCH: [
    "coverage.read",
    "coverage.readUnpublished",
    "enrolment.read",
    "submission.read",
    "submission.verify",
    "submission.return",
    "target.read",
    "target.write",
    "subsidy.read",
    "subsidy.write",
  ],
  COUNCIL: ["coverage.read"],
  ADMINISTRATOR: ["target.read", "target.write", "boundary.write", "audit.read", "user.read"],
};

declare const proven: unique symbol;

/**
 * A person whose session was checked against the database in this very request. Only `lib/auth.ts` makes one,
 * so a read that nobody vouches for does not compile.
 */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly regencyCodes: readonly string[];
  /** Sees every regency of the country. */
  readonly national: boolean;
  readonly [proven]: true;
}

export function seesRegency(viewer: Viewer, regencyCode: string): boolean {
  return viewer.national || viewer.regencyCodes.includes(regencyCode);
}

/** Whether any of an area lies in the viewer's regencies; a province or the country shows what does. */
export function seesArea(viewer: Viewer, areaCode: string): boolean {
  const regencyCode = regencyCodeOf(areaCode);
  if (regencyCode !== null) return seesRegency(viewer, regencyCode);
  const prefix = areaCode === COUNTRY_CODE ? "" : `${areaCode}.`;
  return viewer.national || viewer.regencyCodes.some((code) => code.startsWith(prefix));
}

/** Without a regency: whether the role allows it anywhere at all. */
export function may(viewer: Viewer, permission: Permission, regencyCode?: string): boolean {
  return (
    PERMISSIONS[viewer.role].includes(permission) && (regencyCode === undefined || seesRegency(viewer, regencyCode))
  );
}
