import { describe, expect, test } from "vitest";
import { pictureOf } from "@/components/coverage/picture";
import { placesTitle } from "@/components/coverage/places-title";
import { toPeriod } from "@/lib/domain/period";
import type { PlaceFact } from "@/lib/domain/picture";
import { WHOLE } from "@/lib/domain/selection";
import type { Locale } from "@/lib/format";

function place(name: string, active: number, definition: string, eligible: number | null = 1_000): PlaceFact {
  return {
    ...{ code: name, name, kind: null, parentName: "", active, eligible, definition, noDataReason: null },
    ...{ previousActive: null, previousEligible: null, previousDefinition: null, villages: 1, villageCount: 1 },
  };
}

function title(places: readonly PlaceFact[], locale: Locale = "id"): string {
  const area = { code: "51", name: "Bali", level: "PROVINCE" as const, kind: null, villageCount: 716, ancestors: [] };
  const facts = {
    ...{ area, months: [], categories: [], places, villages: [], unmapped: null, definitions: [], reported: [] },
    ...{ targets: [], categoryNames: [], batches: [], ground: [] },
  };
  const picture = pictureOf(facts, { period: toPeriod(202406), selection: WHOLE, locale, illustrative: false });
  return placesTitle(places, "REGENCY", picture);
}

describe("the title of the places", () => {
  const differing = [place("Gianyar", 430, "NEW"), place("Bangli", 500, "OLD")];

  test("names the highest and the lowest under one definition", () => {
    expect(title([place("Gianyar", 430, "NEW"), place("Bangli", 500, "NEW")])).toBe(
      "Bangli tertinggi (50,00%), Gianyar terendah (43,00%)",
    );
  });

  test.each<[Locale, string]>([
    ["id", "Cakupan tidak diperingkat: definisinya berbeda"],
    ["en", "Coverage is not ranked: the definitions differ"],
  ])("ranks nobody where definitions differ, in %s", (locale, said) => {
    expect(title(differing, locale)).toBe(said);
  });

  test("still names people where no rate is known", () => {
    expect(title(differing.map(({ name, definition }) => place(name, 7, definition ?? "", null)))).toContain(
      "tertinggi",
    );
  });
});
