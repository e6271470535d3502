import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actionWords } from "@/components/audit/audit-words";
import { type AuditEntry, getAuditChoices, getCountChange, listAuditEntries } from "@/lib/audit/queries";
import { type AuditFilter, auditFilterSchema } from "@/lib/audit/schema";
import { ROLES, type Viewer } from "@/lib/domain/access";
import type { Period } from "@/lib/domain/period";
import { openSession } from "@/lib/session/mutations";
import { markNoData } from "@/lib/submission/mutations";
import { asOwner } from "../../support/plain-sql";
import { save, seenAs, TODAY, typed } from "../../support/sheet";
import { completeMonth, sendBack, submit, walk } from "../../support/submission";
import { createUser, type NewUser, PASSWORD } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const ADMIN = viewerAs("ADMINISTRATOR", { national: true, regencyCodes: [] });
const EVERYTHING: AuditFilter = { person: null, regency: null, period: null, kind: null, before: null };
const KERAMAS = "51.04.02.2003";
const BONA = "51.04.02.2009";

let person: NewUser;
let operator: Viewer;
let period: Period;

beforeAll(async () => {
  person = await createUser("OPERATOR");
  operator = viewerAs("OPERATOR", { id: person.id });
  period = await completeMonth();
  await openSession({ email: person.email, password: PASSWORD, address: randomUUID() }, new Date());
  await openSession({ email: person.email, password: "a guess", address: randomUUID() }, new Date());
  await save([typed(KERAMAS, { jkk: "5", jkm: "5" }), typed(BONA, { jkk: "7", jkm: "7", jht: "1" })], {
    period,
    viewer: operator,
  });
  await save([typed(KERAMAS, { jkk: "6", jkm: "6" }, { seen: seenAs(1, { jkk: 5, jkm: 5 }), note: "Batch IV" })], {
    period,
    viewer: operator,
  });
  await markNoData(operator, { regencyCode: GIANYAR, period, areaCode: "51.04.02.2001", reason: "kader cuti" }, TODAY);
  await walk(period, (month) => submit(month, operator));
  await sendBack(period);
});

async function actions(filter: Partial<AuditFilter>, viewer = ADMIN) {
  const { entries } = await listAuditEntries(viewer, { ...EVERYTHING, ...filter });
  return entries.map(({ action, cells }) => (cells > 0 ? `${action} ${cells}` : action));
}

describe("the trail", () => {
  test("tells who did what, newest first; what was saved at once is one entry, counted in cells", async () => {
    expect(await actions({ person: person.id })).toEqual([
      "step.SUBMITTED",
      "no_data_mark.update",
      "counts.save 2",
      "counts.save 5",
      // The counts of two villages took their marks away.
      "no_data_mark.delete",
      "no_data_mark.delete",
      "session.refuse",
      "session.open",
    ]);
  });

  test("says before and after of counts, with the place and the category", async () => {
    const { entries } = await listAuditEntries(ADMIN, { ...EVERYTHING, person: person.id, kind: "COUNTS" });
    expect(entries[0]).toMatchObject({
      person: "Test OPERATOR",
      regencyName: "Kabupaten Gianyar",
      timeZone: "Asia/Makassar",
      period,
      rows: [
        {
          areaName: "Keramas",
          categoryNameId: "Pekerja rentan",
          before: { jkk: 5, note: null },
          after: { jkk: 6, note: "Batch IV" },
        },
      ],
    });
  });

  test("leads to all rows of one change", async () => {
    const { entries } = await listAuditEntries(ADMIN, { ...EVERYTHING, person: person.id, kind: "COUNTS" });
    const first = entries.at(-1);
    const change = await getCountChange(ADMIN, { at: first?.at ?? new Date(), regency: GIANYAR, period });
    expect(change).toMatchObject({ person: "Test OPERATOR", total: 2 });
    expect(change?.rows.map(({ areaName, before, after }) => [areaName, before, after?.jkk])).toEqual([
      ["Keramas", null, 5],
      ["Bona", null, 7],
    ]);
    expect(await getCountChange(ADMIN, { at: new Date(0), regency: GIANYAR, period })).toBeNull();
    expect(await getCountChange(operator, { at: first?.at ?? new Date(), regency: GIANYAR, period })).toBeNull();
  });

  test("holds no password hash and no session, whatever the books hold", async () => {
    const { entries } = await listAuditEntries(ADMIN, EVERYTHING);
    const secrets = await asOwner(async (client) => [
      ...(await client.query("SELECT password_hash AS secret FROM app_user")).rows,
      ...(await client.query("SELECT id::text AS secret FROM session")).rows,
    ]);
    const text = JSON.stringify(entries);
    expect(secrets.filter(({ secret }) => text.includes(secret))).toEqual([]);
    expect(entries.map(({ action }) => action)).toContain("session.open");
  });
});

describe("is filtered by", () => {
  test.each<[Partial<AuditFilter>, string[]]>([
    [{ kind: "STEP" }, ["step.RETURNED", "step.SUBMITTED", "step.DRAFT"]],
    [{ kind: "MARK" }, ["no_data_mark.update", "no_data_mark.delete", "no_data_mark.delete"]],
    [{ kind: "COUNTS" }, ["counts.save 2", "counts.save 5"]],
    [{ kind: "IMPORT" }, []],
  ])("month and kind: %j", async (filter, expected) => {
    const found = await actions({ ...filter, period, regency: GIANYAR });
    expect(found.filter((action) => action !== "no_data_mark.insert")).toEqual(expected);
  });

  test("regency: another one shows nothing of it", async () => {
    expect(await actions({ period, regency: BANGLI })).toEqual([]);
  });

  test("kind: sign-ins only", async () => {
    const found = await actions({ kind: "SIGN_IN", person: person.id });
    expect(found).toEqual(["session.refuse", "session.open"]);
  });

  test("imports, and what took them back, apart from what was typed", async () => {
    const at = await completeMonth();
    const byWorkbook = (setting: string, jkk: number) =>
      asOwner(async (client) => {
        await client.query("BEGIN");
        await client.query("SELECT set_config($1, gen_random_uuid()::text, true)", [setting]);
        await client.query(
          `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm)
           VALUES ($1, $2, 'VULNERABLE', $3, 'BPU', $4, $4)
           ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET jkk = excluded.jkk, jkm = excluded.jkm`,
          [GIANYAR, KERAMAS, at, jkk],
        );
        await client.query("COMMIT");
      });
    await byWorkbook("app.import_id", 5);
    await byWorkbook("app.undo_of", 4);
    expect(await actions({ kind: "IMPORT", period: at })).toEqual(["counts.undo 2", "counts.import 2"]);
    expect(await actions({ kind: "COUNTS", period: at })).toEqual([]);
  });

  test("imports: the file is named as well, in the month that it was for", async () => {
    await asOwner((client) =>
      client.query(
        `INSERT INTO audit_entry (action, regency_code, subject, detail)
         VALUES ('workbook_import.confirmed', $1, gen_random_uuid()::text, '{"period": 201312, "fileName": "rekap.xlsx", "sha256": "0"}')`,
        [GIANYAR],
      ),
    );
    const { entries } = await listAuditEntries(ADMIN, { ...EVERYTHING, kind: "IMPORT", period: 201312 as Period });
    expect(entries).toMatchObject([{ action: "workbook_import.confirmed", subject: "rekap.xlsx", period: 201312 }]);
  });

  test("what an address says; nonsense asks for everything", () => {
    expect(
      auditFilterSchema.parse({ person: "x", regency: "51", period: "2024-13", kind: "ALL", before: "gestern" }),
    ).toEqual(EVERYTHING);
    expect(auditFilterSchema.parse({ period: "2024-06", kind: "STEP", before: "2026-11-22T12:00:00.123Z" })).toEqual({
      ...EVERYTHING,
      period: 202406,
      kind: "STEP",
      before: new Date("2026-11-22T12:00:00.123Z"),
    });
  });
});

test("page after page, everything comes once and in order of time", async () => {
  const filter = { ...EVERYTHING, regency: GIANYAR, period: 202310 as Period };
  const seen: string[] = [];
  let cells = 0;
  for (let before: Date | null = null, pages = 0; pages === 0 || before !== null; pages++) {
    const page: Awaited<ReturnType<typeof listAuditEntries>> = await listAuditEntries(ADMIN, { ...filter, before });
    seen.push(...page.entries.map(({ at, action, person }) => `${at.toISOString()} ${action} ${person}`));
    cells += page.entries.reduce((sum, entry) => sum + entry.cells, 0);
    before = page.before;
  }
  const times = seen.map((line) => line.split(" ")[0] ?? "");
  expect(times).toEqual(times.toSorted().reverse());
  expect(new Set(seen).size).toBe(seen.length);
  const [{ known }] = await asOwner(
    async (client) =>
      (
        await client.query(
          `SELECT sum(num_nonnulls(jkk, jkm, jht, jp, jkp))::int AS known FROM enrolment WHERE regency_code = $1 AND period = 202310`,
          [GIANYAR],
        )
      ).rows,
  );
  expect(cells).toBe(known);
});

test.each(ROLES.filter((role) => role !== "ADMINISTRATOR"))("%s reads nothing of it", async (role) => {
  expect(await listAuditEntries(viewerAs(role), EVERYTHING)).toEqual({ entries: [], before: null });
  expect(await getAuditChoices(viewerAs(role))).toEqual({ people: [], regencies: [], periods: [] });
});

test("an administrator of one regency reads that regency, and no sign-ins", async () => {
  const local = viewerAs("ADMINISTRATOR", { regencyCodes: [BANGLI] });
  expect(await actions({ kind: "SIGN_IN" }, local)).toEqual([]);
  const { entries } = await listAuditEntries(local, EVERYTHING);
  expect(new Set(entries.map(({ regencyCode }) => regencyCode))).toEqual(new Set([BANGLI]));
});

test("every book that the database audits, and every step, has its words in both languages", async () => {
  const books = await asOwner(
    async (client) =>
      (
        await client.query<{ book: string }>(
          "SELECT tgrelid::regclass::text AS book FROM pg_trigger WHERE tgfoid = 'audit_change'::regproc",
        )
      ).rows,
  );
  expect(books.length).toBeGreaterThan(5);
  const actions = books.flatMap(({ book }) => ["insert", "update", "delete"].map((verb) => `${book}.${verb}`));
  const entry = { action: "", cells: 0 } as AuditEntry;
  for (const locale of ["id", "en"] as const) {
    const unnamed = actions.filter((action) => actionWords({ ...entry, action }, locale).includes(action));
    expect(unnamed).toEqual([]);
  }
  expect(actionWords({ ...entry, action: "moon.landing" }, "id")).toContain("moon.landing");
});
