import { expect, test } from "vitest";
import { getAgentDesk } from "@/lib/agent/queries";
import { AGENT_TABLES, type AgentTable } from "@/lib/agent/schema";
import { agentTable } from "@/lib/agent/tables";
import { writeCsv } from "@/lib/coverage/csv";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { readTable } from "../../support/table-file";
import { GIANYAR, viewerAs } from "../../support/viewers";

/** Counted anew from the books, by SQL that shares nothing with the rules of the application. */
const RECOUNT: Record<AgentTable, string> = {
  carried: `
    SELECT p.name AS agent, p.kind::text, p.area_code AS code, a.name AS village, to_char(month, 'YYYY-MM') AS month,
      c.carried, c.converted
    FROM perisai_agent p JOIN area a ON a.code = p.area_code
    CROSS JOIN LATERAL (SELECT min(period) AS first FROM perisai_count f WHERE f.agent_id = p.id) counted
    CROSS JOIN LATERAL generate_series(to_date(greatest(counted.first, p.since)::text, 'YYYYMM'),
      to_date(least(p.until, 202407)::text, 'YYYYMM'), interval '1 month') AS month
    LEFT JOIN perisai_count c ON c.agent_id = p.id AND c.period = to_char(month, 'YYYYMM')::integer
    WHERE p.regency_code = '${GIANYAR}' AND counted.first IS NOT NULL`,
  conversion: `
    SELECT p.name AS agent, p.kind::text, p.area_code AS code, a.name AS village, to_char(lapse.on, 'YYYY-MM') AS lapsed_in,
      lapse.people::float8 AS lapsed, c0.converted AS converted_0, c3.converted AS converted_3, c6.converted AS converted_6,
      c0.converted::float8 / nullif(lapse.people, 0) AS conversion_0,
      c3.converted::float8 / nullif(lapse.people, 0) AS conversion_3,
      c6.converted::float8 / nullif(lapse.people, 0) AS conversion_6
    FROM perisai_agent p JOIN area a ON a.code = p.area_code
    JOIN (SELECT area_code, to_date(start_period::text, 'YYYYMM') + months * interval '1 month' AS on,
        sum(coalesce(active, registered)) AS people
      FROM subsidy_batch WHERE regency_code = '${GIANYAR}' GROUP BY 1, 2) lapse
      ON lapse.area_code = p.area_code AND lapse.on <= '2024-07-01'
    ${[0, 3, 6]
      .map(
        (later) => `LEFT JOIN perisai_count c${later} ON c${later}.agent_id = p.id
          AND c${later}.period = to_char(lapse.on + interval '${later} month', 'YYYYMM')::integer`,
      )
      .join("\n")}
    WHERE p.regency_code = '${GIANYAR}'`,
};

test.each(AGENT_TABLES)("CSV and workbook of %s say what SQL counts", async (name) => {
  await rows(`UPDATE perisai_agent SET until = 202404 WHERE id = (SELECT id FROM perisai_agent ORDER BY id LIMIT 1)`);
  await rows(`UPDATE perisai_count SET carried = NULL, converted = NULL WHERE period = 202404 AND random() < 0.5`);
  await rows(`DELETE FROM perisai_count WHERE period = 202403 AND random() < 0.5`);
  const desk = await getAgentDesk(viewerAs("BRANCH"), GIANYAR, date("2024-07-08"));
  if (desk === null) throw new Error("the branch reads its agents");
  const table = agentTable(desk, name);
  const words = { title: name, dataSheet: "Data", notesSheet: "Notes" };
  const counted = (await rows<object>(RECOUNT[name])).map(lineOf).sort();
  expect(counted.length).toBeGreaterThan(desk.agents.length - 1);
  for (const file of await readTable(table, writeCsv(table), await writeTableWorkbook(table, [], words))) {
    expect(file.map(lineOf).sort()).toEqual(counted);
  }
});

/** A row in the order of its columns, rates in as many digits as both sides keep. */
function lineOf(row: object): string {
  return Object.entries(row)
    .map(([column, value]) =>
      column.startsWith("conversion") && value !== null ? Number(value).toFixed(10) : String(value),
    )
    .join(";");
}
