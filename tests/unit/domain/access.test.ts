import { describe, expect, test } from "vitest";
import { may, PERMISSIONS, type Permission, ROLES, type Role, seesArea, seesRegency } from "@/lib/domain/access";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const ALL: readonly Permission[] = [
  "coverage.read",
  "coverage.readUnpublished",
  "enrolment.read",
  "enrolment.write",
  "submission.read",
  "submission.submit",
  "submission.verify",
  "submission.return",
  "submission.publish",
  "target.read",
  "target.write",
  "promise.write",
  "subsidy.read",
  "subsidy.write",
  "subsidy.decide",
  "boundary.write",
  "audit.read",
  "user.read",
];

/** Who may what, in the order of `ALL`: a second writing of the table, so that a slip in it shows. */
const EXPECTED: Record<Role, string> = {
  OPERATOR: "yes yes yes yes yes yes no no no yes no yes yes yes no no no no",
  HEAD: "yes yes yes no yes no no yes yes yes yes yes yes yes yes no no no",
  BRANCH: "yes yes yes no yes no yes yes no yes yes no yes yes no no no no",
  COUNCIL: "yes no no no no no no no no no no no no no no no no no",
  ADMINISTRATOR: "no no no no no no no no no yes yes no no no no yes yes yes",
};

describe("what a role allows", () => {
  test.each(ROLES)("%s", (role) => {
    const answers = ALL.map((permission) => (may(viewerAs(role), permission) ? "yes" : "no"));
    expect(answers.join(" ")).toBe(EXPECTED[role]);
  });

  test("no permission is left out of this test", () => {
    expect(new Set(Object.values(PERMISSIONS).flat())).toEqual(new Set(ALL));
  });
});

describe("where it is allowed", () => {
  test.each([
    { regencyCodes: [GIANYAR], national: false, asked: GIANYAR, sees: true },
    { regencyCodes: [GIANYAR], national: false, asked: BANGLI, sees: false },
    { regencyCodes: [GIANYAR, BANGLI], national: false, asked: BANGLI, sees: true },
    { regencyCodes: [], national: false, asked: GIANYAR, sees: false },
    { regencyCodes: [], national: true, asked: BANGLI, sees: true },
    { regencyCodes: ["51.0"], national: false, asked: GIANYAR, sees: false },
  ])("$regencyCodes, national $national: $asked → $sees", ({ asked, sees, ...scope }) => {
    const viewer = viewerAs("OPERATOR", scope);
    expect(seesRegency(viewer, asked)).toBe(sees);
    expect(may(viewer, "enrolment.write", asked)).toBe(sees);
  });

  test("a regency of one's own adds nothing to the role", () => {
    expect(may(viewerAs("COUNCIL"), "enrolment.read", GIANYAR)).toBe(false);
  });
});

describe("an area is seen when any of it lies in a regency of the viewer's", () => {
  test.each([
    ["ID", true],
    ["51", true],
    ["51.04", true],
    ["51.04.05", true],
    ["51.04.05.2003", true],
    ["51.06", false],
    ["51.06.01.2001", false],
    ["52", false],
    ["5", false],
  ])("from Gianyar, %s: %s", (areaCode, sees) => {
    expect(seesArea(viewerAs("OPERATOR"), areaCode)).toBe(sees);
  });

  test.each(["ID", "52", "51.06"])(
    "%s by somebody for the whole country, and not by somebody without a regency",
    (areaCode) => {
      expect(seesArea(viewerAs("BRANCH", { regencyCodes: [], national: true }), areaCode)).toBe(true);
      expect(seesArea(viewerAs("BRANCH", { regencyCodes: [] }), areaCode)).toBe(false);
    },
  );
});
