/** The events of the outreach page as neutral rows: CSV and XLSX write what the page shows. */
import type { Table } from "@/lib/coverage/tables";
import type { OutreachEvent } from "@/lib/domain/outreach";
import type { NamedPlace } from "@/lib/jurisdiction/queries";

/** One row an event, in the order of the page. Unknown attendance is null. */
export function outreachTable(events: readonly OutreachEvent[], areas: readonly NamedPlace[]): Table {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return {
    columns: [
      ...["date", "title", "place", "audience"].map((name) => ({ name, kind: "text" as const })),
      { name: "attendance", kind: "people" },
      ...["organisers", "area_codes", "area_names", "note"].map((name) => ({ name, kind: "text" as const })),
    ],
    rows: events.map((event) => [
      event.heldOn,
      event.title,
      event.place,
      event.audience,
      event.attendance,
      event.organisers,
      event.areaCodes.join(" "),
      event.areaCodes.map((code) => names.get(code) ?? code).join(", "),
      event.note,
    ]),
  };
}
