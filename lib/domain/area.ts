/**
 * Areas under Kemendagri codes: "51" province, "51.04" regency, "51.04.05" district, "51.04.05.2003"
 * village; "ID" is the country above them. The code alone says the level and every area above it, so
 * moving up and down needs no table. Names repeat across levels (Ubud is a district and a village):
 * areas are matched by code, never by name.
 */

export type AreaLevel = "COUNTRY" | "PROVINCE" | "REGENCY" | "DISTRICT" | "VILLAGE";

export const VILLAGE_KINDS = ["DESA", "KELURAHAN", "DESA_ADAT"] as const;
export type VillageKind = (typeof VILLAGE_KINDS)[number];

export const COUNTRY_CODE = "ID";

const REGENCY_CODE_LENGTH = "51.04".length;

const LEVEL_PATTERNS: readonly (readonly [AreaLevel, RegExp])[] = [
  ["COUNTRY", /^ID$/],
  ["PROVINCE", /^\d{2}$/],
  ["REGENCY", /^\d{2}\.\d{2}$/],
  ["DISTRICT", /^\d{2}\.\d{2}\.\d{2}$/],
  ["VILLAGE", /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/],
];

/** First digit of a village code's last block, as Kemendagri assigns it (design 1.5). */
const KIND_OF_DIGIT: Readonly<Record<string, VillageKind>> = {
  "1": "KELURAHAN",
  "2": "DESA",
  "3": "DESA_ADAT",
};

/** The level that a code names, or null when the text has not the form of an area code. */
export function levelOf(code: string): AreaLevel | null {
  return LEVEL_PATTERNS.find(([, pattern]) => pattern.test(code))?.[0] ?? null;
}

/** The code of the area directly above, or null for the country. Throws RangeError for a text that is no code. */
export function parentCode(code: string): string | null {
  const level = levelOf(code);
  if (level === null) throw new RangeError(`not an area code: ${code}`);
  if (level === "COUNTRY") return null;
  if (level === "PROVINCE") return COUNTRY_CODE;
  return code.slice(0, code.lastIndexOf("."));
}

/** The codes of all areas above, country first; empty for the country. Throws RangeError for a text that is no code. */
export function ancestorCodes(code: string): string[] {
  const parent = parentCode(code);
  return parent === null ? [] : [...ancestorCodes(parent), parent];
}

/** The regency that the area is or lies in, or null for a province, the country, or a text that is no code. */
export function regencyCodeOf(code: string): string | null {
  const level = levelOf(code);
  const isInRegency = level === "REGENCY" || level === "DISTRICT" || level === "VILLAGE";
  return isInRegency ? code.slice(0, REGENCY_CODE_LENGTH) : null;
}

/** What kind of village a code names, or null when it names no village or a kind that Kemendagri does not list. */
export function villageKindOf(code: string): VillageKind | null {
  if (levelOf(code) !== "VILLAGE") return null;
  return KIND_OF_DIGIT[code.slice(-4, -3)] ?? null;
}
