// The chain over the audit, computed again: what it covers across regencies, and where it breaks.
import { describe, expect, test } from "vitest";
import { checkChain } from "@/lib/audit/queries";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const NEWEST = "51.04-2024-06-1";

describe("the chain", () => {
  test("holds up to the newest edition, for who may read the audit", async () => {
    const head = await asOwner((client) => client.query("SELECT audit_head FROM edition WHERE number = $1", [NEWEST]));
    const newest = { number: NEWEST, head: head.rows[0].audit_head };
    const whole = { links: 4, newest, broken: null };
    expect(await checkChain(viewerAs("ADMINISTRATOR"))).toEqual(whole);
    expect(await checkChain(viewerAs("ADMINISTRATOR", { national: false, regencyCodes: [BANGLI] }))).toEqual(whole);
    expect(await checkChain(viewerAs("HEAD"))).toBeNull();
  });

  test("covers the audit of every regency, though its owner is bound by row-level security", async () => {
    const seen = await asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query(`
        CREATE ROLE bound_owner NOLOGIN;
        GRANT ALL ON ALL TABLES IN SCHEMA public TO bound_owner;
        GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO bound_owner;
        GRANT CREATE ON SCHEMA public TO bound_owner;
        ALTER FUNCTION seal_audit(text, text) OWNER TO bound_owner;
        INSERT INTO audit_entry (action, regency_code) VALUES ('test', '${GIANYAR}'), ('test', '${BANGLI}');
        SET LOCAL app.regencies = '${BANGLI}'`);
      await client.query("SELECT seal_audit('51.06-2024-05-1', repeat('0', 64))");
      const { rows } = await client.query(`
        SELECT (SELECT count(*)::integer FROM audit_entry a LEFT JOIN audit_sealed_entry s ON s.entry_id = a.id WHERE s.entry_id IS NULL) AS unsealed,
          current_setting('app.regencies') AS scope`);
      await client.query("ROLLBACK");
      return rows[0];
    });
    expect(seen).toEqual({ unsealed: 0, scope: BANGLI });
  });

  test("is broken from the edition on whose content somebody exchanged, with its codes", async () => {
    await asOwner((client) =>
      client.query(`
        ALTER TABLE edition DISABLE TRIGGER ALL;
        UPDATE edition e SET content = n.content, sha256 = n.sha256, check_code = check_code_of(n.sha256)
          FROM (SELECT number, content || ' ' AS content, encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex') AS sha256 FROM edition) n
          WHERE n.number = e.number AND e.number = '51.04-2024-03-1'`),
    );
    expect(await checkChain(viewerAs("ADMINISTRATOR"))).toMatchObject({ links: 4, broken: "51.04-2024-03-1" });
  });
});
