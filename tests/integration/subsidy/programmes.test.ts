import { beforeEach, describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/access";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { saveProgramme } from "@/lib/subsidy/mutations";
import { getProgrammeDesk, getQuotaBoard } from "@/lib/subsidy/queries";
import { programmeSchema } from "@/lib/subsidy/schema";
import { rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const HEAD = viewerAs("HEAD");
/** A regency without any programme. */
const BADUNG = "51.03";

const FORM = {
  ...{ place: GIANYAR, name: "1 desa 300 pekerja rentan", year: "2027", months: "6", programmes: "BASIC" },
  ...{ legalBasis: "Perbup uji 1/2027", quotaPerVillage: "300", quotaKinds: "DESA" },
};
type Fields = Partial<Record<keyof typeof FORM | "id" | "version", string | string[]>>;

const save = (fields: Fields = {}, viewer = HEAD) =>
  saveProgramme(viewer, programmeSchema.parse({ ...FORM, ...fields }));

async function saved(fields: Fields = {}) {
  const answer = await save(fields);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

beforeEach(() => rows("DELETE FROM subsidy_programme WHERE year >= 2025"));

describe("the board", () => {
  test("of Gianyar is 8,264 of 12,800, and opens with the programme of the year", async () => {
    const facts = await getQuotaBoard(HEAD, GIANYAR, null, JUNE);
    expect(facts?.programme).toMatchObject({ year: 2024, quotaPerVillage: 200, programmes: ["jkk", "jkm"] });
    await saved();
    expect((await getQuotaBoard(HEAD, GIANYAR, null, JUNE))?.programme?.year).toBe(2024);
  });

  test.each([
    ["OPERATOR", true],
    ["HEAD", true],
    ["BRANCH", true],
    ["COUNCIL", false],
    ["ADMINISTRATOR", false],
  ] as const satisfies readonly (readonly [Role, boolean])[])("is for the role %s: %s", async (role, isReader) => {
    const viewer = viewerAs(role);
    expect((await getQuotaBoard(viewer, GIANYAR, null, JUNE)) !== null).toBe(isReader);
    expect((await getProgrammeDesk(viewer, GIANYAR)) !== null).toBe(isReader);
  });

  test("of a foreign regency, of a missing one and of a foreign programme are alike: nothing", async () => {
    const [bangli] = await rows<{ id: string }>("SELECT id FROM subsidy_programme WHERE regency_code = $1", [BANGLI]);
    expect(await getQuotaBoard(HEAD, BANGLI, null, JUNE)).toBeNull();
    expect(await getQuotaBoard(viewerAs("HEAD", { national: true }), "99.99", null, JUNE)).toBeNull();
    expect(await getQuotaBoard(HEAD, GIANYAR, bangli?.id ?? "", JUNE)).toBeNull();
  });

  test("of a regency without programmes says so", async () => {
    const facts = await getQuotaBoard(viewerAs("HEAD", { regencyCodes: [BADUNG] }), BADUNG, null, JUNE);
    expect(facts).toMatchObject({ programme: null, place: { code: BADUNG } });
  });
});

describe("a programme", () => {
  test("is added with its rule and changed as a version, and the audit keeps both", async () => {
    const { id, version } = await saved();
    expect(version).toBe(1);
    const fields = {
      id,
      version: "1",
      quotaPerVillage: "1.250",
      quotaKinds: ["KELURAHAN", "DESA"],
      programmes: "WITH_SAVINGS",
    };
    expect(await save(fields)).toEqual({ id, version: 2 });
    const desk = await getProgrammeDesk(HEAD, GIANYAR);
    expect(desk?.programmes[0]).toMatchObject({
      ...{ id, year: 2027, months: 6, version: 2, quotaPerVillage: 1250 },
      ...{ quotaKinds: ["DESA", "KELURAHAN"], programmes: ["jkk", "jkm", "jht"] },
    });
    expect(await rows("SELECT action FROM audit_entry WHERE detail::text LIKE $1", [`%${id}%`])).toHaveLength(2);
  });

  test("of two who change it at once the second is told who was first", async () => {
    const first = viewerAs("HEAD", { id: (await createUser("HEAD")).id });
    const { id } = await saved();
    const change = (name: string, viewer = HEAD) => save({ id, version: "1", name }, viewer);
    expect(await change("Yang pertama", first)).toEqual({ id, version: 2 });
    expect(await change("Yang kedua")).toMatchObject({
      reason: "SUPERSEDED",
      by: expect.any(String),
      at: expect.any(Date),
    });
    const answers = await Promise.all([1, 2, 3].map((n) => save({ id, version: "2", name: `Bersamaan ${n}` })));
    expect(answers.filter(isRefusal)).toHaveLength(2);
    expect((await getProgrammeDesk(HEAD, GIANYAR))?.programmes[0]?.version).toBe(3);
  });

  test("has its name alone in its year", async () => {
    const answers = await Promise.all([save(), save(), save()]);
    expect(answers.filter(isRefusal).map(({ reason }) => reason)).toEqual(["EXISTS", "EXISTS"]);
    const other = await saved({ year: "2028" });
    expect(await save({ id: other.id, version: "1" })).toMatchObject({ reason: "EXISTS" });
    expect(isRefusal(await save({ id: other.id, version: "1", year: "2028", months: "7" }))).toBe(false);
  });

  test("is decided on by the head of its own regency alone", async () => {
    expect(await save({}, viewerAs("BRANCH"))).toMatchObject({ reason: "FORBIDDEN" });
    expect(await save({}, viewerAs("OPERATOR"))).toMatchObject({ reason: "FORBIDDEN" });
    expect(await save({ place: BANGLI })).toMatchObject({ reason: "NOT_FOUND" });
    const [bangli] = await rows<{ id: string }>("SELECT id FROM subsidy_programme WHERE regency_code = $1", [BANGLI]);
    expect(await save({ id: bangli?.id ?? "", version: "1" })).toMatchObject({ reason: "NOT_FOUND" });
  });

  test.each([
    ["months", "0"],
    ["months", "61"],
    ["months", ""],
    ["quotaPerVillage", "12,5"],
    ["quotaPerVillage", "100.001"],
    ["quotaKinds", []],
    ["quotaKinds", "KOTA"],
    ["year", "24"],
    ["programmes", "jp"],
    ["name", "ab"],
    ["name", "x".repeat(121)],
    ["legalBasis", "NIK 5104012345678901"],
  ] as const)("is refused with %s %o", (field, value) => {
    const read = programmeSchema.safeParse({ ...FORM, [field]: value });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test.each([
    ["months", "1"],
    ["months", "60"],
    ["quotaPerVillage", "0"],
    ["quotaPerVillage", "100.000"],
  ] as const)("is taken with %s %s", (field, value) => {
    expect(programmeSchema.safeParse({ ...FORM, [field]: value }).success).toBe(true);
  });
});
