// Months that several people publish at the same time, and a month that somebody else holds.

import { describe, expect, test } from "vitest";
import { isBusy } from "@/lib/domain/busy";
import { asOf, type Period, toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { markNoData, unmarkNoData } from "@/lib/submission/mutations";
import { publishMonth, verifiedMonth } from "../../support/editions";
import { asOwner, rows } from "../../support/plain-sql";
import { completeMonth, OPERATOR, submit } from "../../support/submission";
import { GIANYAR } from "../../support/viewers";

/** One more than a publication is begun anew: if each round had one winner, the last would not be published. */
const MONTHS = 4;

describe("publishing", () => {
  test("many months at once publishes all, each with a link of one chain that does not fork", {
    timeout: 120_000,
  }, async () => {
    const months: Period[] = [];
    for (let month = 0; month < MONTHS; month++) months.push(await verifiedMonth());
    const outcomes = await Promise.all(months.map((month) => publishMonth(month)));
    expect(outcomes.filter(isRefusal)).toEqual([]);
    const [chain] = await rows<{ links: number; editions: number; starts: number }>(
      `SELECT count(*)::integer AS links, count(DISTINCT edition_number)::integer AS editions,
        count(*) FILTER (WHERE previous_hash IS NULL)::integer AS starts FROM audit_seal`,
    );
    const editions = await rows("SELECT FROM edition");
    expect(chain).toEqual({ links: editions.length, editions: editions.length, starts: 1 });
    expect(await rows("SELECT previous_hash FROM audit_seal GROUP BY 1 HAVING count(*) > 1")).toEqual([]);
  });
});

describe("a month that somebody holds, as publishing does while it prints", () => {
  test("can be tried again in a moment, whatever step or mark was to be made", async () => {
    const period = await completeMonth();
    const [village] = await rows<{ code: string }>(
      "SELECT min(area_code) AS code FROM no_data_mark WHERE period = $1",
      [period],
    );
    const mark = { regencyCode: GIANYAR, period, areaCode: village?.code ?? "" };
    const outcomes = await asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query("SELECT FROM submission WHERE regency_code = $1 AND period = $2 FOR UPDATE", [
        GIANYAR,
        period,
      ]);
      return Promise.allSettled([
        submit(period),
        markNoData(OPERATOR, { ...mark, reason: "kantor desa tutup" }, asOf(toPeriod(202406))),
        unmarkNoData(OPERATOR, mark),
      ]);
    });
    expect(outcomes.map((outcome) => outcome.status === "rejected" && isBusy(outcome.reason))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
