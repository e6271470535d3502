/** Presidential Decree 41/1987: three zones, each a set of whole provinces. The rest of the country keeps western time. */
const CENTRAL: ReadonlySet<string> = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);
const EASTERN: ReadonlySet<string> = new Set(["81", "82", "91", "92", "93", "94", "95", "96"]);

export function timeZoneOf(provinceCode: string): string {
  if (CENTRAL.has(provinceCode)) return "Asia/Makassar";
  return EASTERN.has(provinceCode) ? "Asia/Jayapura" : "Asia/Jakarta";
}
