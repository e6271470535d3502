import { describe, expect, test } from "vitest";
import { saveBudget } from "@/lib/budget/mutations";
import { getBudgetDesk } from "@/lib/budget/queries";
import { budgetSchema } from "@/lib/budget/schema";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const FORM = {
  ...{ place: GIANYAR, payer: "APBD_PROVINCE", year: "2025", rupiah: "1.000.000.000" },
  ...{ legalBasis: "Perda APBD 2025", version: "" },
};
const head = async () => viewerAs("HEAD", { id: (await createUser("HEAD")).id });

async function save(fields: Partial<typeof FORM> = {}, viewer = viewerAs("HEAD")) {
  return saveBudget(viewer, budgetSchema.parse({ ...FORM, ...fields }));
}

async function kept(year: number, payer = "APBD_PROVINCE") {
  const desk = await getBudgetDesk(viewerAs("OPERATOR"), GIANYAR);
  return desk?.budgets.find((budget) => budget.year === year && budget.payer === payer);
}

describe("what is typed", () => {
  const faults = (fields: Partial<typeof FORM>) =>
    budgetSchema.safeParse({ ...FORM, ...fields }).error?.issues.map(({ path }) => path[0]) ?? [];

  test.each([
    ["1.000.000.000", 1_000_000_000],
    ["1000000000", 1_000_000_000],
    ["Rp 60.000.000", 60_000_000],
    ["0", 0],
  ])("%s rupiah are %d", (rupiah, value) => {
    expect(budgetSchema.parse({ ...FORM, rupiah }).rupiah).toBe(value);
  });

  test.each<[Partial<typeof FORM>, string[]]>([
    [{ rupiah: "1.5" }, ["rupiah"]],
    [{ rupiah: "" }, ["rupiah"]],
    [{ rupiah: "9.000.000.000.000.001" }, ["rupiah"]],
    [{ year: "2.025" }, ["year"]],
    [{ year: "1999" }, ["year"]],
    [{ year: "2101" }, ["year"]],
    [{ payer: "NOBODY" }, ["payer"]],
    [{ payer: "SELF" }, ["payer"]],
    [{ legalBasis: "3201234567890001" }, ["legalBasis"]],
    [{ version: "x" }, ["version"]],
  ])("%j: %j", (fields, expected) => {
    expect(faults(fields)).toEqual(expected);
  });
});

test("a budget is decided once, and changed by who has seen it; the second of two is told", async () => {
  const writer = await head();
  expect(await save({}, writer)).toEqual({ id: "APBD_PROVINCE 2025", version: 1 });
  expect(await save({ rupiah: "5" }, writer)).toMatchObject({ reason: "SUPERSEDED", by: "Test HEAD" });
  expect(await save({ rupiah: "2.000.000.000", version: "1" }, writer)).toMatchObject({ version: 2 });
  expect(await save({ rupiah: "7", version: "1" }, writer)).toMatchObject({ reason: "SUPERSEDED" });
  expect(await kept(2025)).toMatchObject({ rupiah: 2_000_000_000, version: 2, legalBasis: "Perda APBD 2025" });
});

test("of two who change it at once one is told so, and nothing is lost", async () => {
  await save({ year: "2026" });
  const outcomes = await Promise.all([
    save({ year: "2026", rupiah: "2", version: "1" }),
    save({ year: "2026", rupiah: "3", version: "1" }),
  ]);
  const won = "version" in (outcomes[0] ?? {}) ? 2 : 3;
  expect(outcomes.filter((outcome) => "reason" in outcome)).toMatchObject([{ reason: "SUPERSEDED" }]);
  expect(await kept(2026)).toMatchObject({ version: 2, rupiah: won });
});

test("the largest amount comes back as it was typed", async () => {
  expect(await save({ year: "2099", rupiah: "9.000.000.000.000.000" })).toMatchObject({ version: 1 });
  expect((await kept(2099))?.rupiah).toBe(9_000_000_000_000_000);
});

test("only the head decides, in the own regency; who reads sees them", async () => {
  for (const role of ["OPERATOR", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const) {
    expect(await save({ year: "2030" }, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
  }
  expect(await save({ year: "2030" }, viewerAs("HEAD", { regencyCodes: [BANGLI] }))).toMatchObject({
    reason: "NOT_FOUND",
  });
  expect(await save({ year: "2030", version: "1" })).toMatchObject({ reason: "NOT_FOUND" });
  expect(await getBudgetDesk(viewerAs("COUNCIL"), GIANYAR)).toBeNull();
  expect(await getBudgetDesk(viewerAs("OPERATOR"), BANGLI)).toBeNull();
  expect(await kept(2024, "CSR")).toMatchObject({ rupiah: 25_000_000 });
});
