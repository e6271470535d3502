import { beforeAll, expect, test } from "vitest";
import { listNearLapses } from "@/lib/lapse/queries";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const SEPTEMBER = `regency_code = '${GIANYAR}' AND start_period = 202403`;
const near = async () => (await listNearLapses(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }), TODAY))[0];

beforeAll(async () => {
  // Of three villages without a renewal everybody went on by themselves; of two others nobody knows how many there are.
  await rows(`UPDATE subsidy_batch SET converted = active WHERE id IN (
    SELECT id FROM subsidy_batch b WHERE ${SEPTEMBER} AND area_code <> regency_code AND active > 0
      AND NOT EXISTS (SELECT FROM subsidy_batch n WHERE n.renews_id = b.id) ORDER BY area_code LIMIT 3)`);
  await rows(`UPDATE subsidy_batch SET active = NULL, registered = NULL, converted = NULL WHERE id IN (
    SELECT id FROM subsidy_batch b WHERE ${SEPTEMBER} AND area_code <> regency_code AND converted IS NULL
      AND NOT EXISTS (SELECT FROM subsidy_batch n WHERE n.renews_id = b.id) ORDER BY area_code DESC LIMIT 2)`);
});

test("the work list counts the villages of whom somebody drops out, and the batches of unknown size", async () => {
  const [counted] = await rows<{ lapsingVillages: number; toPropose: number; villages: number }>(
    `SELECT count(*) FILTER (WHERE lapsing > 0)::integer AS "lapsingVillages", count(*)::integer AS villages,
      count(*) FILTER (WHERE lapsing > 0 AND renewals IS NULL)::integer AS "toPropose"
    FROM (SELECT b.active - coalesce(b.converted, 0) - coalesce(sum(coalesce(n.active, n.registered)), 0) AS lapsing,
        max(n.renews_id::text) AS renewals
      FROM subsidy_batch b LEFT JOIN subsidy_batch n ON n.renews_id = b.id
      WHERE b.regency_code = '${GIANYAR}' AND b.start_period = 202403 AND b.area_code <> b.regency_code AND b.active > 0
      GROUP BY b.id, b.active, b.converted) AS batch`,
  );
  expect(counted?.lapsingVillages).toBeLessThanOrEqual((counted?.villages ?? 0) - 3);
  expect(await near()).toMatchObject({ ...counted, unknown: 2 });
});

test("a month of batches of unknown size alone is told too", async () => {
  await rows(`UPDATE subsidy_batch SET active = NULL, registered = NULL, converted = NULL WHERE ${SEPTEMBER}`);
  expect(await near()).toMatchObject({ month: 202409, people: 0, lapsing: 0, lapsingVillages: 0, toPropose: 0 });
  expect((await near())?.unknown).toBeGreaterThan(50);
});
