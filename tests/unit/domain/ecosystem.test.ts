import { describe, expect, test } from "vitest";
import {
  ECOSYSTEM_GROUPS,
  type EcosystemGroup,
  type EcosystemVillage,
  isCovered,
  standVillage,
  totalGroups,
} from "@/lib/domain/ecosystem";

function village(fields: Partial<EcosystemVillage> = {}): EcosystemVillage {
  return {
    ...{ code: "51.04.05.2003", name: "Petulu", kind: "DESA" as const, districtName: "Ubud", counts: {}, quota: 200 },
    ...fields,
  };
}

const stand = (
  group: EcosystemGroup,
  people: number | null,
  fields: Partial<EcosystemVillage> = {},
  programme = true,
) => standVillage(village({ ...fields, counts: { [group]: people } }), programme).groups[group];

describe("a group of a desa", () => {
  test.each([
    ["VILLAGE_HEAD", null, "UNKNOWN", 1],
    ["VILLAGE_HEAD", 0, "NONE", 1],
    ["VILLAGE_HEAD", 1, "REACHED", 1],
    // Two memberships are real; nothing is cut.
    ["VILLAGE_HEAD", 2, "REACHED", 1],
    ["VILLAGE_OFFICIAL", 0, "NONE", null],
    ["VILLAGE_OFFICIAL", 7, "SOME", null],
    ["POSYANDU_CADRE", null, "UNKNOWN", null],
    ["VULNERABLE", 0, "NONE", 200],
    ["VULNERABLE", 199, "SOME", 200],
    ["VULNERABLE", 200, "REACHED", 200],
    ["VULNERABLE", 201, "REACHED", 200],
  ] as const)("%s with %s people: %s of %s", (group, people, state, expected) => {
    expect(stand(group, people)).toEqual({ group, state, people, expected });
  });

  test("is covered with one person, and not with none or with an unknown number", () => {
    expect([1, 0, null].map((people) => isCovered(stand("VILLAGE_CADRE", people)))).toEqual([true, false, false]);
  });
});

describe("a kelurahan", () => {
  const kelurahan = { kind: "KELURAHAN", quota: null } as const;

  test.each(ECOSYSTEM_GROUPS.map((group) => [group, group === "POSYANDU_CADRE"] as const))(
    "%s applies: %s",
    (group, applies) => {
      for (const people of [0, null]) {
        const standing = stand(group, people, kelurahan);
        expect(standing.state === "NOT_APPLICABLE").toBe(!applies);
        if (!applies) expect(standing.people).toBeNull();
      }
    },
  );

  test("people who were counted all the same count, without a number to reach", () => {
    expect(stand("VILLAGE_HEAD", 1, kelurahan)).toMatchObject({ state: "SOME", people: 1, expected: null });
  });

  test("has vulnerable workers where the programme gives it a quota, and where there is no programme at all", () => {
    expect(stand("VULNERABLE", 0, { kind: "KELURAHAN", quota: 50 })).toMatchObject({ state: "NONE", expected: 50 });
    expect(stand("VULNERABLE", 0, kelurahan, false)).toMatchObject({ state: "NONE", expected: null });
  });
});

test("a quota of 0 is none", () => {
  expect(stand("VULNERABLE", 0, { quota: 0 }).state).toBe("NOT_APPLICABLE");
});

test("a village names the groups that are missing and those that are unknown, apart", () => {
  const { missing, unknown } = standVillage(
    village({ counts: { VILLAGE_HEAD: 1, VILLAGE_OFFICIAL: 0, VULNERABLE: 0, SOCIAL_WORKER: null } }),
    true,
  );
  expect(missing).toEqual(["VILLAGE_OFFICIAL", "VULNERABLE"]);
  expect(unknown).toEqual(["POSYANDU_CADRE", "VILLAGE_CADRE", "SOCIAL_WORKER"]);
});

test("totals leave out where a group does not apply; a surplus fills no gap; unknown is not 0", () => {
  const standings = [
    village({ counts: { VULNERABLE: 250, VILLAGE_HEAD: 1 } }),
    village({ counts: { VULNERABLE: 150, VILLAGE_HEAD: 0 } }),
    village({ counts: {} }),
    village({ kind: "KELURAHAN", quota: null, counts: { VILLAGE_HEAD: 0 } }),
  ].map((one) => standVillage(one, true));
  const totals = new Map(totalGroups(standings).map((total) => [total.group, total]));
  expect(totals.get("VULNERABLE")).toEqual({
    ...{ group: "VULNERABLE", villages: 3, covered: 2, none: 0, unknown: 1 },
    ...{ people: 400, expected: 600, notYet: 50 },
  });
  expect(totals.get("VILLAGE_HEAD")).toMatchObject({
    villages: 3,
    covered: 1,
    none: 1,
    unknown: 1,
    expected: 3,
    notYet: 1,
  });
  expect(totals.get("POSYANDU_CADRE")).toMatchObject({ villages: 4, people: null, expected: null, notYet: null });
});
