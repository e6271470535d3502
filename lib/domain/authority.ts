/**
 * Whose targets are whose (design 1.5): an authority sets its own and nobody else's, and a target of one area never
 * hides in the set of another.
 */

import { may, type Role, type Viewer } from "./access";
import { COUNTRY_CODE, levelOf, regencyCodeOf } from "./area";
import { TARGET_AUTHORITIES, type TargetAuthority } from "./selection";

const AUTHORITIES: Readonly<Record<Role, readonly TargetAuthority[]>> = {
  OPERATOR: [],
  HEAD: ["PEMDA"],
  BRANCH: ["BPJAMSOSTEK"],
  COUNCIL: [],
  ADMINISTRATOR: ["KEMENDAGRI", "RPJMN", "RPJPN"],
};

/** Their targets are for the country and its provinces; those of the others lie within one regency. */
const NATIONAL: readonly TargetAuthority[] = ["KEMENDAGRI", "RPJMN", "RPJPN"];

/** The authorities whose targets a role sets; none for who only reads them. */
export function targetAuthoritiesOf(role: Role): readonly TargetAuthority[] {
  return AUTHORITIES[role];
}

/** The authorities whose sets a place may hold: a regency the local ones, the country (null) the national ones. */
export function authoritiesAt(regencyCode: string | null): readonly TargetAuthority[] {
  return TARGET_AUTHORITIES.filter((authority) => NATIONAL.includes(authority) === (regencyCode === null));
}

/** Whether the person may set targets of the authority for a regency, or for country and provinces (null). */
export function maySetTargets(viewer: Viewer, authority: TargetAuthority, regencyCode: string | null): boolean {
  const isAllowed = regencyCode === null ? viewer.national : may(viewer, "target.write", regencyCode);
  return (
    isAllowed && targetAuthoritiesOf(viewer.role).includes(authority) && authoritiesAt(regencyCode).includes(authority)
  );
}

/** Whether the person may set eligible workers, definitions and reported figures of a regency: who answers for it. */
export function maySetDenominators(viewer: Viewer, regencyCode: string): boolean {
  return may(viewer, "target.write", regencyCode) && (viewer.role === "HEAD" || viewer.role === "BRANCH");
}

/** The authorities for which the person may begin a set at a place, in their usual order. */
export function settableAuthorities(viewer: Viewer, regencyCode: string | null): TargetAuthority[] {
  return authoritiesAt(regencyCode).filter((authority) => maySetTargets(viewer, authority, regencyCode));
}

/** Whether an area can have a target in a set: of a regency itself, its districts and villages; else country and provinces. */
export function holdsTarget(regencyCode: string | null, areaCode: string): boolean {
  if (regencyCode !== null) return regencyCodeOf(areaCode) === regencyCode;
  return areaCode === COUNTRY_CODE || levelOf(areaCode) === "PROVINCE";
}
