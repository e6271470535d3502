import { describe, expect, test } from "vitest";
import { isQuota, layOutQuota, quotaRuleOf, quotaSurplus, quotaTotal, regencyTargetOf } from "@/lib/domain/quota";

const DESA = ["51.04.01.2001", "51.04.01.2002", "51.04.02.2001"];
const KELURAHAN = "51.04.03.1001";
const DESA_ADAT = "51.04.03.3001";
const VILLAGES = [...DESA, KELURAHAN];

describe("a rule lays out quotas", () => {
  test.each([
    [{ perDesa: 200, withKelurahan: false }, [200, 200, 200, null]],
    [{ perDesa: 200, withKelurahan: true }, [200, 200, 200, 200]],
    [{ perDesa: 1, withKelurahan: false }, [1, 1, 1, null]],
  ])("%j: %j", (rule, people) => {
    expect(layOutQuota(VILLAGES, rule).map((quota) => quota.people)).toEqual(people);
  });

  test("a desa adat counts as a desa", () => {
    expect(layOutQuota([DESA_ADAT], { perDesa: 5, withKelurahan: false })).toEqual([
      { areaCode: DESA_ADAT, people: 5 },
    ]);
  });

  test("64 desa × 200 are 12,800, and × 100 are 6,400; six kelurahan have none", () => {
    const gianyar = [
      ...Array.from({ length: 64 }, (_, n) => `51.04.01.2${String(n).padStart(3, "0")}`),
      ...Array.from({ length: 6 }, (_, n) => `51.04.01.100${n}`),
    ];
    const total = (perDesa: number) => quotaTotal(layOutQuota(gianyar, { perDesa, withKelurahan: false }));
    expect(total(200)).toEqual({ people: 12_800, villages: 64 });
    expect(total(100)).toEqual({ people: 6_400, villages: 64 });
  });
});

describe("the rule that quotas follow", () => {
  test.each([[{ perDesa: 200, withKelurahan: false }], [{ perDesa: 30, withKelurahan: true }]])(
    "is found again: %j",
    (rule) => {
      expect(quotaRuleOf(VILLAGES, layOutQuota(VILLAGES, rule))).toEqual(rule);
    },
  );

  test("villages that are not named have none", () => {
    const named = DESA.map((areaCode) => ({ areaCode, people: 7 }));
    expect(quotaRuleOf(VILLAGES, named)).toEqual({ perDesa: 7, withKelurahan: false });
  });

  test("is none once a village was adjusted, or where nobody has a quota", () => {
    const adjusted = layOutQuota(VILLAGES, { perDesa: 200, withKelurahan: false }).map((quota, place) =>
      place === 1 ? { ...quota, people: 210 } : quota,
    );
    expect(quotaRuleOf(VILLAGES, adjusted)).toBeNull();
    expect(quotaRuleOf(VILLAGES, [])).toBeNull();
  });
});

test.each([
  [12_800, 12_800, 0],
  [12_600, 12_800, -200],
  [13_200, 12_800, 400],
  [12_800, null, null],
])("%i in the villages beside a target of %s: %s", (people, target, surplus) => {
  expect(quotaSurplus(people, target)).toBe(surplus);
});

describe("village quotas among targets", () => {
  const quota = {
    ...{ areaCode: "51.04.01.2001", measure: "ACTIVE", categoryCode: "VULNERABLE", programme: null },
    ...{ value: 200, dueDate: "2024-12-31" },
  } as const;
  const whole = { ...quota, areaCode: "51.04", value: 12_800 };

  test.each([
    ["people of one category by one day", [quota, { ...quota, areaCode: "51.04.01.2002" }], true],
    ["none at all", [], false],
    ["one for the regency", [quota, whole], false],
    ["two categories", [quota, { ...quota, categoryCode: "BPU_SELF" }], false],
    ["every category", [{ ...quota, categoryCode: null }], false],
    ["two days", [quota, { ...quota, dueDate: "2025-12-31" }], false],
    ["a rate", [{ ...quota, measure: "COVERAGE" as const }], false],
    ["a programme", [{ ...quota, programme: "jht" }], false],
  ])("%s", (_, targets, expected) => {
    expect(isQuota(targets)).toBe(expected);
  });

  test("are held against the target of their own authority, else of another, for the same people and day", () => {
    const sets = [
      { authority: "BPJAMSOSTEK", targets: [{ ...whole, value: 13_000 }] },
      { authority: "PEMDA", targets: [whole, { ...whole, dueDate: "2023-12-31", value: 6_400 }] },
    ];
    expect(regencyTargetOf("51.04", quota, "PEMDA", sets)).toBe(12_800);
    expect(regencyTargetOf("51.04", quota, "RPJMN", sets)).toBe(13_000);
    expect(regencyTargetOf("51.04", { ...quota, dueDate: "2025-12-31" }, "PEMDA", sets)).toBeNull();
    expect(regencyTargetOf("51.06", quota, "PEMDA", sets)).toBeNull();
  });
});
