import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { readCheckCode, spacedCheckCode } from "@/lib/domain/check-code";
import type { NamedFile } from "@/lib/domain/edition-number";
import { type Period, toPeriod } from "@/lib/domain/period";
import { checkFile, readChecked, writeChecked } from "@/lib/edition/file-check";
import type { FrozenEdition } from "@/lib/edition/freeze";
import { findByHash, getEdition, getEditionByCode, getEditionFile } from "@/lib/edition/queries";
import { answerFile } from "@/lib/edition/response";
import { filesOf, publishMonth, REASON, type StoredFile, verifiedMonth, verifyAnew } from "../../support/editions";
import { elementsOf, readPdf } from "../../support/pdf";
import { asOwner, connected, rows } from "../../support/plain-sql";
import { HEAD, sendBack, walk } from "../../support/submission";
import { GIANYAR } from "../../support/viewers";

const SHIPPED = ["51.04-2023-12-1", "51.04-2024-03-1", "51.04-2024-03-2", "51.04-2024-06-1"];
const LOCALES = ["id", "en"] as const;
const APPEND_ONLY = "CK005";
const FROZEN = [
  ["edition", "sha256"],
  ["edition_file", "sha256"],
  ["audit_seal", "hash"],
  ["audit_sealed_entry", "seal_id"],
] as const;

let period: Period;
let number: string;
let content: NamedFile;
let files: readonly (StoredFile | NamedFile)[];

beforeAll(async () => {
  period = await verifiedMonth();
  number = ((await publishMonth(period)) as FrozenEdition).number;
  content = { number, form: "JSON", locale: "id", part: 0 };
  files = [content, ...(await filesOf(number))];
});

/** A correction of June 2024 that nobody has published, true to its content but for one column. */
function edited(column: "check_code" | "audit_head", value: string): string {
  const columns = ["check_code", "audit_head"].map((name) =>
    name === column ? value : name === "check_code" ? "check_code_of(sha256)" : name,
  );
  return `INSERT INTO edition (regency_code, period, sequence, number, content, sha256, reason, published_on, title_id, title_en, check_code, audit_head)
    SELECT regency_code, period, 2, number, content, sha256, 'koreksi', published_on, title_id, title_en, ${columns.join(", ")}
    FROM (SELECT regency_code, period, replace(number, '06-1', '06-2') AS number, replace(content, number, replace(number, '06-1', '06-2')) AS content,
      encode(sha256(convert_to(replace(content, number, replace(number, '06-1', '06-2')), 'UTF8')), 'hex') AS sha256,
      published_on, title_id, title_en, audit_head FROM edition WHERE number = '51.04-2024-06-1') june`;
}

async function bytesOf(file: NamedFile): Promise<Uint8Array> {
  const response = await answerFile(new Request("http://localhost/"), file);
  return new Uint8Array(await response.arrayBuffer());
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("what was frozen", () => {
  test.each(FROZEN)("in %s, the database changes for nobody, not even for its owner", async (table, column) => {
    const refusals = await asOwner(async (client) => {
      const codes: string[] = [];
      const statements = [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ];
      for (const replication of ["origin", "replica"]) {
        await client.query(`SET session_replication_role = ${replication}`);
        for (const statement of statements) {
          codes.push(
            await client.query(statement).then(
              () => "done",
              (error: { code: string }) => error.code,
            ),
          );
        }
      }
      return codes;
    });
    expect(refusals).toEqual(Array(6).fill(APPEND_ONLY));
  });

  test.each([
    [
      "a further sheet of a district",
      "INSERT INTO edition_file SELECT regency_code, period, sequence, form, locale, 99, bytes, sha256 FROM edition_file WHERE form = 'DAPIL' AND part = 0",
      APPEND_ONLY,
    ],
    ["another check code", edited("check_code", "'0000000000'"), "23514"],
    ["a head that no link has", edited("audit_head", "repeat('0', 64)"), "CK011"],
  ])("takes no edition or file that was not published: %s", async (_, statement, code) => {
    const refusal = await connected("-c role=cakupan_app -c app.regencies=*", async (client) => {
      await client.query("BEGIN");
      const outcome = client.query(statement).then(() => client.query("SET CONSTRAINTS ALL IMMEDIATE"));
      return outcome.then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    });
    expect(refusal).toBe(code);
  });

  test("has the same bytes after 200 edits, however often it is asked for", async () => {
    const before = await Promise.all(files.map(async (file) => hashOf(await bytesOf(file))));
    await walk(period, (month) => sendBack(month, [], HEAD));
    const cells = await rows<{ area_code: string; category_code: string }>(
      "SELECT area_code, category_code FROM enrolment WHERE regency_code = $1 AND period = $2 AND jkk > 0 LIMIT 200",
      [GIANYAR, period],
    );
    expect(cells).toHaveLength(200);
    for (const cell of cells) {
      await rows(
        `UPDATE enrolment SET jkk = jkk + 1, jkm = jkm + 1 WHERE regency_code = $1 AND period = $2 AND area_code = $3 AND category_code = $4`,
        [GIANYAR, period, cell.area_code, cell.category_code],
      );
    }
    for (let time = 0; time < 20; time++) {
      expect(await Promise.all(files.map(async (file) => hashOf(await bytesOf(file))))).toEqual(before);
    }
    const stored = await rows<{ sha256: string }>(
      "SELECT encode(sha256(bytes), 'hex') AS sha256 FROM edition_file JOIN edition USING (regency_code, period, sequence) WHERE number = $1 ORDER BY form, locale, part",
      [number],
    );
    expect(stored.map(({ sha256 }) => sha256)).toEqual(before.slice(1));
    const [kept] = await rows<{ sha256: string }>(
      "SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') AS sha256 FROM edition WHERE number = $1",
      [number],
    );
    expect(kept?.sha256).toBe(before[0]);
  });

  test("takes at most 60 kB as a page, in each month that the demo ships and in both languages", async () => {
    const pages = SHIPPED.flatMap((shipped) =>
      LOCALES.map((locale): NamedFile => ({ number: shipped, form: "HTML", locale, part: 0 })),
    );
    for (const page of pages) {
      const html = await (await answerFile(new Request("http://localhost/"), page)).text();
      expect(Buffer.byteLength(html), `${page.number} ${page.locale}`).toBeLessThanOrEqual(60_000);
    }
  });

  test.each([
    ["51.04-2023-12-1", 5],
    ["51.04-2024-06-1", 7],
  ])("has sheets of at most two pages for each electoral district: %s, %i", async (shipped, districts) => {
    const sheets = (await filesOf(shipped)).filter(({ form, part }) => form === "DAPIL" && part > 0);
    expect(sheets).toHaveLength(LOCALES.length * districts);
    for (const sheet of sheets) {
      const { pages } = await readPdf(await bytesOf(sheet));
      expect(pages.length, `${sheet.part} ${sheet.locale}`).toBeLessThanOrEqual(2);
    }
  });

  test.each(LOCALES)("is printed for a screen reader, too, and with its own fonts: %s", async (locale) => {
    const bytes = await bytesOf({ number: "51.04-2024-06-1", form: "PDF", locale, part: 0 });
    const { language, pages } = await readPdf(bytes);
    expect(language?.slice(0, 2)).toBe(locale);
    const tree = pages.flatMap((page) => page.tree);
    for (const role of ["H1", "H2", "Table", "TH"]) expect(elementsOf(tree, role), role).not.toHaveLength(0);
    const file = Buffer.from(bytes).toString("latin1");
    const names = new Set(file.match(/\/FontName \/\S+/g));
    expect(names.size).toBeGreaterThan(0);
    expect(file.match(/\/FontFile[23]? /g)).toHaveLength(names.size);
  });

  test("downloads as the very content that its SHA-256 and its check code are of", async () => {
    const edition = await getEdition(number);
    expect(hashOf(await bytesOf(content))).toBe(edition?.sha256);
    expect(await getEditionByCode(readCheckCode(spacedCheckCode(edition?.checkCode ?? "")) ?? "")).toEqual(edition);
  });
});

describe("what is in hand", () => {
  test("is known for every file, and which one it is", async () => {
    for (const file of files) {
      const { sha256 } = checkFile(await bytesOf(file), "whatever.pdf");
      const { form, locale, part } = file;
      expect(await findByHash(sha256)).toMatchObject({ form, locale, part, edition: { number } });
    }
  });

  test.each(["JSON", "PDF"] as const)("as %s is not, when one digit was changed", async (form) => {
    const bytes = await bytesOf({ ...content, form });
    const digits = [...bytes.keys()].filter((at) => bytes[at] === "4".charCodeAt(0));
    const changed = Uint8Array.from(bytes);
    changed[digits.at(-1) ?? 0] = "5".charCodeAt(0);
    const { sha256, claims } = checkFile(changed, `${number} (2).${form.toLowerCase()}`);
    expect(await findByHash(sha256)).toBeNull();
    expect(claims).toBe(number);
  });

  test.each<[string, (json: string) => string]>([
    ["indented", (json) => JSON.stringify(JSON.parse(json), null, 2)],
    ["after a byte order mark, with lines as Windows ends them", (json) => `\ufeff${json}\r\n`],
    ["in another order", (json) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).reverse()))],
  ])("is known by what it says when its JSON is written %s", async (_, write) => {
    const checked = checkFile(Buffer.from(write(Buffer.from(await bytesOf(content)).toString())), "laporan.json");
    expect(await findByHash(checked.sha256)).toBeNull();
    expect(await findByHash(checked.content ?? "")).toMatchObject({ form: "JSON", edition: { number } });
  });

  test("says something else when a figure in its JSON does, or when a name in it is given twice", async () => {
    const json = Buffer.from(await bytesOf(content)).toString();
    const changed = json.replace(`"period":${period}`, `"period":${period + 1}`);
    expect(changed).not.toBe(json);
    expect(await findByHash(checkFile(Buffer.from(changed), "x.json").content ?? "")).toBeNull();
    expect(checkFile(Buffer.from(json.replace("{", `{"period":${period + 1},`)), "x.json").content).toBeNull();
    expect(checkFile(Buffer.from(`${"[".repeat(200_000)}${"]".repeat(200_000)}`), "x.json").content).toBeNull();
  });

  test("is told as a page when it is one, and has no content to compare", async () => {
    const page = await bytesOf({ ...content, form: "HTML" });
    expect(checkFile(page, "x")).toMatchObject({ isPage: true, content: null });
    expect(checkFile(await bytesOf({ ...content, form: "PDF" }), "x")).toMatchObject({ isPage: false, content: null });
  });

  test("claims nothing when it names no edition", () => {
    expect(checkFile(Buffer.from("a scan"), "scan.pdf").claims).toBeNull();
    expect(checkFile(Buffer.from(`þÿ${number}`, "utf16le").swap16(), "scan.pdf").claims).toBe(number);
  });

  test("is believed of the browser that uploaded it alone", () => {
    const file = checkFile(Buffer.from("x"), `${number}.pdf`);
    expect(readChecked(writeChecked(file), file.sha256)).toEqual(file);
    expect(readChecked(writeChecked(file), hashOf("y"))).toBeNull();
    expect(readChecked(undefined, file.sha256)).toBeNull();
    expect(readChecked(`${file.sha256}/<script>`, file.sha256)?.claims).toBeNull();
  });
});

describe("the answer to a reader", () => {
  test("is a page that runs no script, under the hash of its bytes", async () => {
    const page: NamedFile = { number, form: "HTML", locale: "id", part: 0 };
    const response = await answerFile(new Request("http://localhost/"), page);
    const html = await response.text();
    expect(html).not.toContain("<script");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    for (const [, style = ""] of html.matchAll(/<style>(.*?)<\/style>/gs)) {
      expect(policy).toContain(createHash("sha256").update(style).digest("base64"));
    }
    const tag = response.headers.get("etag") ?? "";
    expect(tag).toContain(hashOf(html));
    const again = await answerFile(new Request("http://localhost/", { headers: { "If-None-Match": tag } }), page);
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("keeps a file for ever and a page for a minute", async () => {
    const cacheOf = async (form: NamedFile["form"]) =>
      (await answerFile(new Request("http://localhost/"), { ...content, form })).headers.get("cache-control");
    expect(await cacheOf("HTML")).toBe("public, max-age=60");
    for (const form of ["PDF", "XLSX", "CSV", "JSON"] as const) {
      expect(await cacheOf(form)).toBe("public, max-age=31536000, immutable");
    }
  });

  test("tells with the page, and not with its bytes, that it was replaced", async () => {
    const old: NamedFile = { number: "51.04-2024-03-1", form: "HTML", locale: "id", part: 0 };
    const response = await answerFile(new Request("http://localhost/"), old);
    const html = await response.text();
    const frozen = await getEditionFile(old);
    expect(html).toContain('href="/editions/51.04-2024-03-2"');
    expect(html.length).toBeGreaterThan(frozen?.bytes.length ?? 0);
    expect(response.headers.get("etag")).toBe(`"${frozen?.sha256}-51.04-2024-03-2"`);
  });
});

describe("the chain over the audit", () => {
  const RECOUNT = `
    SELECT id, edition_number, hash = audit_seal_hash(id, edition_number, content_sha256, last_revision, last_event, previous_hash)
      AND previous_hash IS NOT DISTINCT FROM lag(hash) OVER (ORDER BY id) AS holds
    FROM audit_seal ORDER BY id`;

  test("holds when it is computed again, and its links stand in the editions", async () => {
    const month = toPeriod(202312);
    await verifyAnew(month);
    await publishMonth(month, REASON);
    const links = await rows<{ edition_number: string; holds: boolean }>(RECOUNT);
    expect(links.filter(({ holds }) => !holds)).toEqual([]);
    const heads = await rows("SELECT number, audit_head FROM edition ORDER BY number");
    expect(heads).toEqual(await rows("SELECT edition_number AS number, hash AS audit_head FROM audit_seal ORDER BY 1"));
  });

  test.each([
    [
      "an entry of the audit",
      "UPDATE audit_entry SET detail = '{}' WHERE id = (SELECT max(entry_id) FROM audit_sealed_entry)",
    ],
    [
      "the history of a count",
      "UPDATE enrolment_revision SET changed_at = changed_at + interval '1 day' WHERE id = (SELECT last_revision FROM audit_seal ORDER BY id LIMIT 1)",
    ],
  ])("breaks when somebody tampers with %s", async (_, tampering) => {
    const broken = await asOwner(async (client) => {
      await client.query("BEGIN");
      for (const table of ["audit_entry", "enrolment_revision"]) {
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      }
      expect((await client.query(tampering)).rowCount).toBe(1);
      const { rows: links } = await client.query<{ holds: boolean }>(RECOUNT);
      await client.query("ROLLBACK");
      return links.filter(({ holds }) => !holds).length;
    });
    expect(broken).toBeGreaterThan(0);
  });
});
