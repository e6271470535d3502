import { describe, expect, test } from "vitest";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { isRefusal } from "@/lib/domain/refusal";
import { withdrawTargetSet } from "@/lib/target/mutations";
import { getTargetDesk, getTargetSet } from "@/lib/target/queries";
import { quotaSchema, targetSetSchema } from "@/lib/target/schema";
import { quotaField } from "@/lib/target/target-form";
import { asOwner, rows } from "../../support/plain-sql";
import { save, saved, setForm, type Typed } from "../../support/target-form";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const HEAD = viewerAs("HEAD");
const ADMINISTRATOR = viewerAs("ADMINISTRATOR", { regencyCodes: [], national: true });
const NOT_FOUND = { kind: "REFUSED", reason: "NOT_FOUND" };
const FORBIDDEN = { kind: "REFUSED", reason: "FORBIDDEN" };

async function deskOf(viewer = HEAD, code = GIANYAR) {
  const desk = await getTargetDesk(viewer, code);
  if (desk === null) throw new Error(`no desk of ${code}`);
  return desk;
}

describe("a set of targets", () => {
  test("is kept as it was typed, with whose it is and who wrote it", async () => {
    const head = await createUser("HEAD");
    const { id } = await saved(
      [
        { value: "55,5", baseline: "42,8556", baselineDate: "2023-12-31" },
        { areaCode: "51.04.05.2006", measure: "ACTIVE", categoryCode: "BPU_SELF", value: "1.200" },
        { measure: "COVERAGE", programme: "jht", value: "30" },
      ],
      {},
      viewerAs("HEAD", { id: head.id }),
    );
    const found = await getTargetSet(HEAD, GIANYAR, id);
    expect(found?.set).toMatchObject({
      authority: "PEMDA",
      version: 1,
      withdrawn: false,
      changeNote: null,
      by: "Test HEAD",
    });
    expect(found?.set.targets).toEqual([
      expect.objectContaining({ areaCode: GIANYAR, value: 0.555, baseline: 0.428556, baselineDate: "2023-12-31" }),
      expect.objectContaining({ measure: "COVERAGE", programme: "jht", value: 0.3, baseline: null }),
      expect.objectContaining({ areaName: "Peliatan", measure: "ACTIVE", categoryCode: "BPU_SELF", value: 1_200 }),
    ]);
  });

  test("changes by a new version, and the old one stays readable with its reason", async () => {
    const first = await saved([{ value: "40" }]);
    const second = await saved([{ value: "45" }], { replaces: first.id, note: "Perbup baru" });
    expect(second.version).toBe(2);
    const old = await getTargetSet(HEAD, GIANYAR, first.id);
    expect(old?.set.targets).toMatchObject([{ value: 0.4 }]);
    expect(old?.versions).toMatchObject([
      { id: second.id, version: 2, changeNote: "Perbup baru" },
      { id: first.id, version: 1, changeNote: null },
    ]);
    const ids = (await deskOf()).sets.map(({ id }) => id);
    expect([ids.includes(first.id), ids.includes(second.id)]).toEqual([false, true]);
  });

  test("is the only one of its authority with its name: a second tab does not write it twice", async () => {
    const set = { name: "Kuota dua tab" };
    const EXISTS = { kind: "REFUSED", reason: "EXISTS" };
    const answers = await Promise.all([save([{}], set), save([{}], set)]);
    expect(answers.filter(isRefusal)).toEqual([EXISTS]);
    const other = await saved([{}]);
    expect(await save([{}], { ...set, replaces: other.id, note: "nama baru" })).toEqual(EXISTS);
    expect(await save([{}], { ...set, authority: "BPJAMSOSTEK" }, viewerAs("BRANCH"))).toMatchObject({ version: 1 });
    const first = answers.find((answer) => !isRefusal(answer));
    if (first === undefined || isRefusal(first)) throw new Error("one is saved");
    await withdrawTargetSet(HEAD, { place: GIANYAR, replaces: first.id, note: "Salah" });
    expect(await save([{}], set)).toMatchObject({ version: 1 });
  });

  test("is withdrawn by a version without targets, and counts no more", async () => {
    const { id } = await saved([{}]);
    const withdrawn = await withdrawTargetSet(HEAD, { place: GIANYAR, replaces: id, note: "Salah tahun" });
    if (isRefusal(withdrawn)) throw new Error(withdrawn.reason);
    expect((await deskOf()).sets.filter((set) => [id, withdrawn.id].includes(set.id))).toEqual([]);
    const page = await getTargetSet(HEAD, GIANYAR, id);
    expect(page?.versions[0]).toMatchObject({ withdrawn: true, changeNote: "Salah tahun", version: 2 });
    expect(await save([{}], { replaces: withdrawn.id, note: "hidup lagi" })).toEqual(NOT_FOUND);
  });

  test("written by two people at once is saved once; the second is told who was first, and nothing of his is written", async () => {
    const [first, second] = [await createUser("HEAD"), await createUser("HEAD")];
    const { id } = await saved([{}]);
    const note = { replaces: id, note: "perubahan" };
    const answers = await Promise.all([
      save([{ value: "51" }], note, viewerAs("HEAD", { id: first.id })),
      save([{ value: "52" }], note, viewerAs("HEAD", { id: second.id })),
    ]);
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    expect(answers.find(isRefusal)).toMatchObject({ reason: "SUPERSEDED", by: "Test HEAD", at: expect.any(Date) });
    expect(await rows("SELECT FROM target_set WHERE replaces_id = $1", [id])).toHaveLength(1);
  });
});

describe("who may set whose targets", () => {
  test.each([
    ["the branch", viewerAs("BRANCH"), "BPJAMSOSTEK", "PEMDA"],
    ["the head", HEAD, "PEMDA", "BPJAMSOSTEK"],
  ] as const)("%s sets its own and no other", async (_, viewer, own, foreign) => {
    expect(await save([{}], { authority: own }, viewer)).toMatchObject({ version: 1 });
    expect(await save([{}], { authority: foreign }, viewer)).toEqual(FORBIDDEN);
  });

  test("a version keeps whose it is: nobody takes over a set of another authority", async () => {
    const { id } = await saved([{}]);
    const branch = viewerAs("BRANCH");
    expect(await save([{}], { authority: "BPJAMSOSTEK", replaces: id, note: "ambil alih" }, branch)).toEqual(FORBIDDEN);
    expect(await withdrawTargetSet(branch, { place: GIANYAR, replaces: id, note: "tarik" })).toEqual(FORBIDDEN);
  });

  test("the administrator sets national ones, for country and provinces only", async () => {
    const national = { place: COUNTRY_CODE, authority: "RPJMN" };
    expect(await save([{ areaCode: "51" }], national, ADMINISTRATOR)).toMatchObject({ version: 1 });
    expect(await save([{ areaCode: "ID" }], national, HEAD)).toEqual(FORBIDDEN);
    expect(targetSetSchema.safeParse(setForm([{ areaCode: GIANYAR }], national)).success).toBe(false);
  });

  test.each(["OPERATOR", "COUNCIL"] as const)("%s sets none", async (role) => {
    expect(await save([{}], {}, viewerAs(role))).toEqual(FORBIDDEN);
  });

  test("another regency looks like one that does not exist, and so do its sets", async () => {
    const { id } = await saved([{}]);
    const outsider = viewerAs("HEAD", { regencyCodes: [BANGLI] });
    expect(await save([{}], {}, outsider)).toEqual(NOT_FOUND);
    expect(await withdrawTargetSet(outsider, { place: BANGLI, replaces: id, note: "tarik" })).toEqual(NOT_FOUND);
    expect(await getTargetSet(outsider, BANGLI, id)).toBeNull();
    expect(await getTargetDesk(outsider, GIANYAR)).toBeNull();
    expect(await getTargetDesk(HEAD, "99.99")).toBeNull();
  });
});

describe("the database", () => {
  test.each([
    ["target_set", "UPDATE target_set SET name = name"],
    ["target_set", "DELETE FROM target_set"],
    ["target", "UPDATE target SET value = value"],
    ["target", "DELETE FROM target"],
  ])("refuses to change %s: %s", async (_, statement) => {
    const asApplication = asOwner(async (client) => {
      await client.query("SET ROLE cakupan_app");
      await client.query("SELECT set_config('app.regencies', '*', false)");
      await client.query(statement);
    });
    await expect(asApplication).rejects.toMatchObject({ code: "42501" });
    await expect(rows(statement)).rejects.toMatchObject({ code: "CK005" });
  });

  test("refuses a target that comes in after its version, and a version that skips one", async () => {
    const { id } = await saved([{}]);
    const late = `INSERT INTO target (target_set_id, regency_code, area_code, measure, value, due_date)
      VALUES ($1, '51.04', '51.04', 'COVERAGE', 0.9, '2031-12-31')`;
    await expect(rows(late, [id])).rejects.toMatchObject({ code: "CK008" });
    const skipping = `INSERT INTO target_set (regency_code, authority, name, source, version, replaces_id, change_note)
      VALUES ('51.04', 'PEMDA', 'uji', 'uji', 3, $1, 'lompat')`;
    await expect(rows(skipping, [id])).rejects.toMatchObject({ code: "CK008" });
  });
});

describe("what was typed badly is named, field by field", () => {
  test.each<[string, Typed, string[]]>([
    ["a value that is no percentage", { value: "lima puluh" }, ["target/0/value"]],
    ["more than everybody", { value: "101" }, ["target/0/value"]],
    ["people with a decimal", { measure: "ACTIVE", value: "12,5" }, ["target/0/value"]],
    ["no value", { value: "" }, ["target/0/value"]],
    ["a baseline without its date", { baseline: "40" }, ["target/0/baselineDate"]],
    ["a date without its baseline", { baselineDate: "2023-12-31" }, ["target/0/baseline"]],
    ["a baseline after the due date", { baseline: "40", baselineDate: "2031-01-01" }, ["target/0/baselineDate"]],
    ["a rate of one category", { categoryCode: "VULNERABLE" }, ["target/0/categoryCode"]],
    [
      "a closed programme",
      { measure: "ACTIVE", value: "5", categoryCode: "JAKON", programme: "jht" },
      ["target/0/programme"],
    ],
    ["another regency", { areaCode: BANGLI }, ["target/0/areaCode"]],
  ])("%s", (_, target, fields) => {
    const parsed = targetSetSchema.safeParse(setForm([target]));
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(fields);
  });

  test("the same target twice, a version without a reason, a set without targets", () => {
    const faults = (form: Record<string, string>) =>
      targetSetSchema.safeParse(form).error?.issues.map(({ path }) => path[0]);
    expect(faults(setForm([{}, {}]))).toEqual(["target/1/dueDate"]);
    expect(faults(setForm([{}], { replaces: "00000000-0000-4000-8000-000000000009" }))).toEqual(["note"]);
    expect(faults(setForm([]))).toEqual(["targets"]);
    expect(faults(setForm([{}], { name: "x", source: "5104012001234567" }))).toEqual(["name", "source"]);
  });

  test("quotas: whole numbers from 1, in villages of the regency; empty is none", () => {
    const { "target/0/areaCode": _, ...frame } = setForm([], { categoryCode: "SOCIAL_WORKER", dueDate: "2030-12-31" });
    const form = { ...frame, [quotaField("51.04.01.2001")]: "1.200", [quotaField("51.04.01.2002")]: "" };
    expect(quotaSchema.parse(form).targets).toMatchObject([{ areaCode: "51.04.01.2001", value: 1_200 }]);
    const odd = { ...form, [quotaField("51.04.01.2002")]: "0", [quotaField("51.06.01.2001")]: "5" };
    expect(quotaSchema.safeParse(odd).error?.issues.map(({ path }) => path[0])).toEqual([
      quotaField("51.04.01.2002"),
      quotaField("51.06.01.2001"),
    ]);
  });
});

describe("how targets stand", () => {
  test("in June 2024: 43.00 % of 50 %, 20,893 people short, behind its line", async () => {
    const { period, sets, standing } = await deskOf();
    expect(period).toBe(202406);
    const target = sets.find(({ name }) => name === "Sasaran cakupan Kabupaten Gianyar 2024")?.targets[0];
    if (target === undefined) throw new Error("the demo has no such target");
    expect(standing(target)).toMatchObject({ gapPeople: 20_893, status: "BEHIND", pace: 431 / 6 });
    expect(standing(target)?.actual).toBeCloseTo(0.43, 4);
  });

  test("without a pace where other segments were counted half a year ago", async () => {
    const define = (code: string) =>
      rows(
        "UPDATE regency_coverage_definition SET definition_code = $2 WHERE regency_code = $1 AND valid_from = 202401",
        [GIANYAR, code],
      );
    const paceOf = async (name: string) => {
      const { sets, standing } = await deskOf();
      const target = sets.find((set) => set.name === name)?.targets[0];
      return target && standing(target)?.pace;
    };
    await rows(`INSERT INTO coverage_definition (code, name_id, name_en, segments, eligible_definition_code)
      VALUES ('PU_SAKERNAS_2023', 'PU', 'PU', '{PU}', 'SAKERNAS_2023')`);
    await define("PU_SAKERNAS_2023");
    try {
      expect(await paceOf("Sasaran cakupan Kabupaten Gianyar 2024")).toBeNull();
    } finally {
      await define("ALL_SEGMENTS_SAKERNAS_2023");
    }
    expect(await paceOf("Sasaran cakupan Kabupaten Gianyar 2024")).toEqual(expect.any(Number));
  });

  test("village by village: 64 quotas of 200, with who is active there", async () => {
    const { sets, standing } = await deskOf();
    const quotas = sets.find(({ name }) => name === "Kuota desa pekerja rentan Kabupaten Gianyar 2024")?.targets ?? [];
    expect(quotas).toHaveLength(64);
    const batubulan = quotas.find(({ areaCode }) => areaCode === "51.04.01.2001");
    expect(batubulan && standing(batubulan)).toMatchObject({ actual: 95, gapPeople: 105 });
  });

  test("of the country by what regencies published: Σ ÷ Σ", async () => {
    const desk = await deskOf(ADMINISTRATOR, COUNTRY_CODE);
    const target = desk.sets.flatMap(({ targets }) => targets).find(({ areaCode }) => areaCode === COUNTRY_CODE);
    if (target === undefined) throw new Error("the reference data have no national target");
    const [sum] = await rows<{ rate: number }>(`
      SELECT sum(c.active)::float8 / sum(c.eligible)::float8 AS rate FROM area_coverage c
      JOIN submission s ON s.regency_code = c.regency_code AND s.period = c.period AND s.status = 'PUBLISHED'
      WHERE c.level = 'REGENCY' AND c.period = ${desk.period}`);
    expect(desk.standing(target)?.actual).toBeCloseTo(sum?.rate ?? 0, 9);
    expect(desk.regencies).toBe(2);
  });

  test("of the country without a pace where other regencies had published half a year ago", async () => {
    const paceOf = async () => {
      const desk = await deskOf(ADMINISTRATOR, COUNTRY_CODE);
      const target = desk.sets.flatMap(({ targets }) => targets).find(({ areaCode }) => areaCode === COUNTRY_CODE);
      return target && desk.standing(target)?.pace;
    };
    expect(await paceOf()).toEqual(expect.any(Number));
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("UPDATE submission SET status = 'VERIFIED' WHERE regency_code = '51.06' AND period = 202312");
    });
    expect(await paceOf()).toBeNull();
  });

  test("targets of province and country stand beside the regency's own figures", async () => {
    const { above } = await deskOf();
    const bali = above.find(({ target }) => target.authority === "KEMENDAGRI" && target.areaCode === "51");
    expect(bali?.target.value).toBe(0.6728);
    expect(bali?.standing).toMatchObject({ standing: "NOT_REACHED", line: null });
  });

  test("but a province's number of people, or its rate of one programme, is not the regency's to reach", async () => {
    const before = (await deskOf()).above.length;
    const ofBali = { areaCode: "51", dueDate: "2030-12-31" };
    await saved(
      [
        { ...ofBali, value: "70" },
        { ...ofBali, measure: "ACTIVE", value: "900.000" },
        { ...ofBali, measure: "ACTIVE", categoryCode: "VULNERABLE", value: "90.000" },
        { ...ofBali, programme: "jht", value: "40" },
      ],
      { place: COUNTRY_CODE, authority: "KEMENDAGRI" },
      ADMINISTRATOR,
    );
    const { above } = await deskOf();
    expect(above).toHaveLength(before + 1);
    expect(above.map(({ target }) => target.measure)).not.toContain("ACTIVE");
  });
});
