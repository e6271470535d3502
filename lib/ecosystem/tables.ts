/** The ecosystem as neutral rows: CSV and XLSX write the numbers that the page shows. Column names are English. */
import type { Table } from "@/lib/coverage/tables";
import { ECOSYSTEM_GROUPS, type VillageStanding } from "@/lib/domain/ecosystem";
import { type Period, periodCode } from "@/lib/domain/period";

/** One row a village in the order given: each group with its active people, how many there should be, and its state. */
export function ecosystemTable(standings: readonly VillageStanding[], period: Period): Table {
  const text = (name: string) => ({ name, kind: "text" as const });
  const people = (name: string) => ({ name, kind: "people" as const });
  return {
    columns: [
      ...["period", "code", "name", "kind", "district"].map(text),
      ...ECOSYSTEM_GROUPS.map((group) => group.toLowerCase()).flatMap((name) => [
        people(name),
        people(`${name}_expected`),
        text(`${name}_state`),
      ]),
      people("groups_without_anyone"),
      people("groups_unknown"),
    ],
    rows: standings.map(({ village, groups, missing, unknown }) => [
      periodCode(period),
      village.code,
      village.name,
      village.kind,
      village.districtName,
      ...ECOSYSTEM_GROUPS.flatMap((group) => [groups[group].people, groups[group].expected, groups[group].state]),
      missing.length,
      unknown.length,
    ]),
  };
}
