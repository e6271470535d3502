import { expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { collectEditionFacts } from "@/lib/edition/facts";
import { date } from "../../support/date";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, viewerAs } from "../../support/viewers";

const TABLES = ["subsidy_drop", "subsidy_batch", "subsidy_budget", "subsidy_programme", "public_promise"];

test("without programmes, budgets, targets and districts the figures about them are unknown, and the others are there", async () => {
  await asOwner(async (client) => {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    for (const table of TABLES) await client.query(`DELETE FROM ${table} WHERE regency_code = $1`, [BANGLI]);
    await client.query("DELETE FROM target");
    await client.query("UPDATE regency SET branch_id = NULL");
    await client.query("COMMIT");
  });
  const facts = await collectEditionFacts(viewerAs("HEAD", { regencyCodes: [BANGLI] }), {
    ...{ regencyCode: BANGLI, period: toPeriod(202405), number: "51.06-2024-05-1", publishedOn: date("2024-06-12") },
    ...{ approvedBy: { name: "Kepala Disnaker", role: "HEAD" }, replaces: null, previous: null },
  });
  expect(facts).toMatchObject({
    ...{ target: null, otherTargets: [], dapil: null, promises: [], lapses: [], branchName: null },
    vulnerable: { quota: null, registered: null, attainment: null, previousQuota: null },
    costs: {
      keep: { people: 0, rupiah: 0, parts: [] },
      closeGap: { people: null, rupiah: null },
      budgets: [],
    },
  });
  expect(facts?.vulnerable.active).toBeGreaterThan(0);
  expect(facts?.coverage.rate).toBeGreaterThan(0);
});
