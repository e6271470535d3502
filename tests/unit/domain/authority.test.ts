import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/domain/access";
import {
  authoritiesAt,
  holdsTarget,
  maySetDenominators,
  maySetTargets,
  settableAuthorities,
  targetAuthoritiesOf,
} from "@/lib/domain/authority";
import { TARGET_AUTHORITIES } from "@/lib/domain/selection";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

describe("whose targets a role sets", () => {
  test.each([
    ["OPERATOR", []],
    ["HEAD", ["PEMDA"]],
    ["BRANCH", ["BPJAMSOSTEK"]],
    ["COUNCIL", []],
    ["ADMINISTRATOR", ["KEMENDAGRI", "RPJMN", "RPJPN"]],
  ] as const)("%s: %j", (role, authorities) => {
    expect(targetAuthoritiesOf(role)).toEqual(authorities);
  });

  test("every authority has exactly one role", () => {
    expect(ROLES.flatMap(targetAuthoritiesOf).sort()).toEqual([...TARGET_AUTHORITIES].sort());
  });
});

describe("where an authority sets targets", () => {
  test("a regency holds the local ones, the country the national ones", () => {
    expect(authoritiesAt(GIANYAR)).toEqual(["PEMDA", "BPJAMSOSTEK"]);
    expect(authoritiesAt(null)).toEqual(["KEMENDAGRI", "RPJMN", "RPJPN"]);
  });

  const administrator = viewerAs("ADMINISTRATOR", { regencyCodes: [], national: true });
  test.each([
    ["the head in his regency", viewerAs("HEAD"), "PEMDA", GIANYAR, true],
    ["the head in another regency", viewerAs("HEAD"), "PEMDA", BANGLI, false],
    ["the head for the branch", viewerAs("HEAD"), "BPJAMSOSTEK", GIANYAR, false],
    ["the head for the country", viewerAs("HEAD"), "RPJMN", null, false],
    ["the branch in its regency", viewerAs("BRANCH"), "BPJAMSOSTEK", GIANYAR, true],
    ["the branch for the government", viewerAs("BRANCH"), "PEMDA", GIANYAR, false],
    ["the operator", viewerAs("OPERATOR"), "PEMDA", GIANYAR, false],
    ["the administrator for the country", administrator, "KEMENDAGRI", null, true],
    ["the administrator in a regency", administrator, "KEMENDAGRI", GIANYAR, false],
    ["an administrator without the country", viewerAs("ADMINISTRATOR"), "RPJPN", null, false],
  ] as const)("%s", (_, viewer, authority, regencyCode, expected) => {
    expect(maySetTargets(viewer, authority, regencyCode)).toBe(expected);
    expect(settableAuthorities(viewer, regencyCode).some((one) => one === authority)).toBe(expected);
  });

  test.each([
    [GIANYAR, "51.04", true],
    [GIANYAR, "51.04.05", true],
    [GIANYAR, "51.04.05.2003", true],
    [GIANYAR, "51.06", false],
    [GIANYAR, "51", false],
    [GIANYAR, "ID", false],
    [null, "ID", true],
    [null, "51", true],
    [null, "51.04", false],
    [null, "no code", false],
  ])("a set of %s holds %s: %s", (regencyCode, areaCode, expected) => {
    expect(holdsTarget(regencyCode, areaCode)).toBe(expected);
  });
});

test("who answers for a regency sets what it is divided by: head and branch", () => {
  const mayThere = (regencyCode: string) => ROLES.filter((role) => maySetDenominators(viewerAs(role), regencyCode));
  expect(mayThere(GIANYAR)).toEqual(["HEAD", "BRANCH"]);
  expect(mayThere(BANGLI)).toEqual([]);
});
