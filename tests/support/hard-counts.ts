import { asOwner } from "./plain-sql";
import { BANGLI, GIANYAR } from "./viewers";

/** Unknown programmes, unknown counts, and eligible workers by segment, some fewer than the active. */
export async function makeItHard(): Promise<void> {
  await asOwner(async (client) => {
    await client.query(
      `UPDATE enrolment SET jht = NULL WHERE category_code = 'BPU_SELF' AND period >= 202402 AND right(area_code, 1) IN ('1', '4')`,
    );
    await client.query(
      `UPDATE enrolment SET jkk = NULL, jkm = NULL WHERE category_code = 'PMI' AND period IN (202404, 202406) AND right(area_code, 1) = '2'`,
    );
    await client.query(
      `UPDATE enrolment SET jht = NULL WHERE regency_code = '${BANGLI}' AND category_code = 'SOCIAL_WORKER'`,
    );
    for (const [segment, share] of [
      ["PU", 0.2],
      ["BPU", 0.3],
    ] as const) {
      await client.query(
        `INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
         SELECT regency_code, area_code, definition_code, $1, floor(people * $2::float8), as_of, source FROM eligible_worker
         WHERE segment = 'ALL' AND regency_code = '${GIANYAR}' AND right(area_code, 1) <> '7' ON CONFLICT DO NOTHING`,
        [segment, share],
      );
    }
  });
}
