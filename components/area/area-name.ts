import { type AreaLevel, levelOf, type VillageKind, villageKindOf } from "@/lib/domain/area";
import type { Dictionary } from "@/lib/text/dictionary";

interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** The name with what it is, for instance "Kecamatan Ubud" and "Kelurahan Ubud", which would else be the same. */
export function fullAreaName({ code, name }: NamedArea, text: Dictionary): string {
  const level = levelOf(code) ?? "VILLAGE";
  return text.area[level === "VILLAGE" ? villageWord(code) : level](name);
}

/** What the areas of a level are called in a sentence: "kecamatan", "desa/kelurahan". */
export function placesWord(level: Exclude<AreaLevel, "COUNTRY">, text: Dictionary): string {
  return text.area.plural[level];
}

function villageWord(code: string): VillageKind {
  return villageKindOf(code) ?? "DESA";
}
