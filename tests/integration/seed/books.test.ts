import { describe, expect, test } from "vitest";
import { seedDemo, seedReference } from "@/prisma/seed";
import { asOwner, rows } from "../../support/plain-sql";

describe("the books", () => {
  test("hold the roll-ups that a recount finds", async () => {
    const difference = `
      (SELECT * FROM recount_enrolment() EXCEPT SELECT * FROM enrolment_rollup)
      UNION ALL (SELECT * FROM enrolment_rollup EXCEPT SELECT * FROM recount_enrolment())`;
    expect(await rows(difference)).toEqual([]);
  });

  test("hold the history of every entry, up to what it is now", async () => {
    const wrong = await rows(`
      SELECT e.area_code FROM enrolment e
      LEFT JOIN enrolment_revision r USING (regency_code, area_code, category_code, period, version)
      WHERE r.id IS NULL OR r.changed_at <> e.updated_at OR (r.after ->> 'jkk')::integer IS DISTINCT FROM e.jkk`);
    expect(wrong).toEqual([]);
  });

  test("hold a step for every status, in the order of time", async () => {
    const wrong = await rows(`
      SELECT FROM (
        SELECT to_status, from_status, at, lag(to_status) OVER months AS before, lag(at) OVER months AS earlier
        FROM submission_event WINDOW months AS (PARTITION BY regency_code, period ORDER BY id)) step
      WHERE from_status IS DISTINCT FROM before OR at <= earlier`);
    expect(wrong).toEqual([]);
  });

  test("are kept by triggers again", async () => {
    // "A" fires always, also for who switches triggers off.
    const off = "SELECT tgname FROM pg_trigger WHERE tgenabled NOT IN ('O', 'A') AND NOT tgisinternal";
    expect(await rows(off)).toEqual([]);
  });
});

test("a second run changes nothing", async () => {
  const tables = await rows<{ name: string }>(`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
  const checksums = () =>
    Promise.all(
      tables.map(async ({ name }) => [
        name,
        (await rows(`SELECT count(*), md5(string_agg(t::text, '' ORDER BY t::text COLLATE "C")) FROM ${name} t`))[0],
      ]),
    );
  const before = await checksums();
  await asOwner(async (client) => {
    await seedReference(client);
    await seedDemo(client);
  });
  expect(await checksums()).toEqual(before);
});
