import { describe, expect, test } from "vitest";
import { checkEntry, type Finding } from "@/lib/domain/entry";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { type CategoryCode, classOf, type Programme } from "@/lib/domain/programme";
import { rows } from "../../support/plain-sql";

interface Entry extends Record<Programme, number | null> {
  area_code: string;
  category_code: CategoryCode;
  period: number;
  note: string | null;
  status: string;
}

describe("every entry", () => {
  async function findings(): Promise<(Entry & { finding: Finding })[]> {
    const entries = await rows<Entry>(`
      SELECT e.area_code, e.category_code, e.period, e.jkk, e.jkm, e.jht, e.jp, e.jkp, e.note, s.status
      FROM enrolment e JOIN submission s USING (regency_code, period)`);
    const byKey = new Map(entries.map((entry) => [`${entry.area_code} ${entry.category_code} ${entry.period}`, entry]));
    return entries.flatMap((entry) => {
      const before = addMonths(toPeriod(entry.period), -1);
      const previous = byKey.get(`${entry.area_code} ${entry.category_code} ${before}`) ?? null;
      const found = checkEntry({ class: classOf(entry.category_code), counts: entry, previous });
      return found.map((finding) => ({ ...entry, finding }));
    });
  }

  test("obeys the rules, and warnings of published months carry their note", async () => {
    const found = await findings();
    expect(found.filter(({ finding }) => finding.severity === "ERROR")).toEqual([]);
    expect(found.filter(({ status, note }) => status === "PUBLISHED" && note === null)).toEqual([]);
  });

  test("leaves the operator two odd values to explain in July 2024", async () => {
    const open = (await findings()).filter(({ status, finding }) => status === "DRAFT" && finding.programme === "jkk");
    expect(open.map(({ area_code, category_code }) => `${area_code} ${category_code}`).sort()).toEqual([
      "51.04.02.2001 VULNERABLE",
      "51.04.02.2009 VULNERABLE",
    ]);
  });

  test("of villages stays within what the village has eligible", async () => {
    expect(await rows("SELECT area_code FROM area_coverage WHERE level = 'VILLAGE' AND active > eligible")).toEqual([]);
  });
});
