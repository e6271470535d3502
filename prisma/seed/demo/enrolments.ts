import type { Client } from "pg";
import type { Counts } from "@/lib/domain/entry";
import { classOf } from "@/lib/domain/programme";
import { insertRows } from "../rows";
import { activeByArea } from "./active";
import { GIANYAR } from "./branch";
import { enteredAt } from "./calendar";
import { missedAtFirst } from "./correction";
import { noteFor } from "./notes";
import { countProgrammes } from "./programmes";
import { asEntered, SILENT_VILLAGES } from "./reporting";
import { insertRevisions } from "./revisions";
import { JUNE_2024, MAY_2024, type Story } from "./story";
import { userId } from "./users";

/** All counts with their history; expects the triggers to be off, since it writes the books with their dates. */
export async function insertEnrolments(client: Client, stories: readonly Story[]): Promise<void> {
  await insertRows(client, "enrolment", stories.flatMap(enrolmentRows));
  await insertRows(
    client,
    "no_data_mark",
    SILENT_VILLAGES.map(({ period, code, reason }) => ({
      regency_code: GIANYAR,
      period,
      area_code: code,
      reason,
      marked_at: enteredAt(period, code, "mark"),
      marked_by: userId("OPERATOR"),
    })),
  );
  await client.query("INSERT INTO enrolment_rollup SELECT * FROM recount_enrolment() ON CONFLICT DO NOTHING");
  await insertRevisions(
    client,
    stories.map(({ regencyCode }) => regencyCode),
  );
}

function enrolmentRows(story: Story) {
  const { regencyCode } = story;
  // The demo has no operator for Bangli: its entries carry no name.
  const updatedBy = regencyCode === GIANYAR ? userId("OPERATOR") : null;
  let previous = new Map<string, Counts>();
  return story.months.flatMap((month) => {
    const { period } = month;
    const entries = asEntered(story, period, countProgrammes(story, month, activeByArea(story, month)));
    const rows = entries.map((entry) => ({
      regency_code: regencyCode,
      area_code: entry.areaCode,
      category_code: entry.category,
      period,
      programme_class: classOf(entry.category),
      ...asFirstEntered(entry.counts, missedAtFirst(regencyCode, period, entry.areaCode, entry.category)),
      note: noteFor(story, period, entry, previous.get(`${entry.areaCode} ${entry.category}`)),
      version: isCorrection(story, period, entry.areaCode, entry.category) ? 2 : 1,
      updated_at: enteredAt(period, entry.areaCode, entry.category),
      updated_by: updatedBy,
    }));
    previous = new Map(entries.map(({ areaCode, category, counts }) => [`${areaCode} ${category}`, counts]));
    return rows;
  });
}

function asFirstEntered({ jkk, jkm, ...counts }: Counts, missed: number): Counts {
  return { ...counts, jkk: jkk === null ? null : jkk - missed, jkm: jkm === null ? null : jkm - missed };
}

/** June's vulnerable workers were first taken over from May, then corrected with the third batch. */
function isCorrection(story: Story, period: number, areaCode: string, category: string): boolean {
  return (
    story.regencyCode === GIANYAR &&
    period === JUNE_2024 &&
    category === "VULNERABLE" &&
    story.vulnerable(areaCode, MAY_2024) !== story.vulnerable(areaCode, JUNE_2024)
  );
}
