import type { Jurisdiction } from "@/lib/jurisdiction/queries";
import type { Dictionary } from "@/lib/text/dictionary";

export const SECTIONS = ["sets", "quotas", "eligible", "definitions", "figures", "promises", "documents"] as const;
export type Section = (typeof SECTIONS)[number];

/** The page of a section: the targets themselves stand at the address of the place. */
export function sectionAddress(code: string, section: Section): string {
  return section === "sets" ? `/targets/${code}` : `/targets/${code}/${section}`;
}

export function setAddress(code: string, id: string): string {
  return `/targets/${code}/sets/${id}`;
}

/** "Kabupaten Gianyar", or the country together with its provinces. */
export function jurisdictionName({ regencyCode, name }: Jurisdiction, text: Dictionary): string {
  return regencyCode === null ? text.target.national : name;
}
