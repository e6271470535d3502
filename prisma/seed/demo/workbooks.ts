import { createHash } from "node:crypto";
import type { Client } from "pg";
import { insertRows, stableId } from "../rows";
import { GIANYAR } from "./branch";
import { instant } from "./calendar";
import { JULY_2024, JUNE_2024 } from "./story";
import { userId } from "./users";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Headings that the labour office's own recap has and nobody could guess. */
const RECAP_HEADINGS = ["no", "wilayah", "peserta kk", "peserta km"];

/** A workbook that the operator checked June with, before it was submitted: it said what stood there already. */
export async function insertWorkbooks(client: Client): Promise<void> {
  const operator = userId("OPERATOR");
  const { rows } = await client.query<{ receipt: object }>(RECEIPT, [GIANYAR, JUNE_2024]);
  await insertRows(client, "workbook_import", [
    {
      regency_code: GIANYAR,
      id: stableId("workbook_import", "June 2024"),
      period: JUNE_2024,
      status: "CONFIRMED",
      file_name: "cakupan-51.04-2024-06-isian.xlsx",
      sha256: sha256("illustration"),
      byte_size: 48_216,
      answers: {},
      reading: sha256("illustration, read by its headings"),
      receipt: rows[0]?.receipt,
      uploaded_at: instant(JULY_2024, 4, 13, 20),
      uploaded_by: operator,
      confirmed_at: instant(JULY_2024, 4, 13, 26),
      confirmed_by: operator,
    },
  ]);
  await insertRows(client, "column_mapping", [
    {
      regency_code: GIANYAR,
      fingerprint: sha256(JSON.stringify(RECAP_HEADINGS)),
      mapping: { columns: { village: 1, jkk: 2, jkm: 3 }, category: null },
      saved_at: instant(JULY_2024, 3, 10, 5),
      saved_by: operator,
    },
  ]);
}

/** Every row was there and the same: the totals of the month, before and after. */
const RECEIPT = `
  SELECT jsonb_build_object(
    'digest', encode(sha256('illustration'), 'hex'),
    'tally', jsonb_build_object('NEW', 0, 'CHANGED', 0, 'UNCHANGED', count(*), 'REJECTED', 0, 'LEFT_OUT', 0),
    'totals', jsonb_build_object(
      'jkk', jsonb_build_object('inFile', sum(jkk), 'before', sum(jkk), 'after', sum(jkk)),
      'jkm', jsonb_build_object('inFile', sum(jkm), 'before', sum(jkm), 'after', sum(jkm)),
      'jht', jsonb_build_object('inFile', sum(jht), 'before', sum(jht), 'after', sum(jht)),
      'jp', jsonb_build_object('inFile', sum(jp), 'before', sum(jp), 'after', sum(jp)),
      'jkp', jsonb_build_object('inFile', sum(jkp), 'before', sum(jkp), 'after', sum(jkp))),
    'rejected', '[]'::jsonb,
    'oddities', '{"formulas": [], "dashes": [], "hiddenLines": [], "totalLines": []}'::jsonb,
    'fallenMarks', '[]'::jsonb) AS receipt
  FROM enrolment WHERE regency_code = $1 AND period = $2`;
