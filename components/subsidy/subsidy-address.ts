export const SECTIONS = ["board", "batches", "lapses", "costs", "agents", "ecosystem", "programmes"] as const;
export type Section = (typeof SECTIONS)[number];

/** The page of a section: the quota board itself stands at the address of the regency. */
export function sectionAddress(regencyCode: string, section: Section): string {
  return section === "board" ? `/subsidies/${regencyCode}` : `/subsidies/${regencyCode}/${section}`;
}
