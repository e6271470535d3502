export const SECTIONS = [
  "board",
  "batches",
  "lapses",
  "costs",
  "agents",
  "ecosystem",
  "programmes",
  "outreach",
] as const;
export type Section = (typeof SECTIONS)[number];

/** The page of a section: the quota board itself stands at the address of the regency, outreach at one of its own. */
export function sectionAddress(regencyCode: string, section: Section): string {
  if (section === "outreach") return `/outreach/${regencyCode}`;
  return section === "board" ? `/subsidies/${regencyCode}` : `/subsidies/${regencyCode}/${section}`;
}
