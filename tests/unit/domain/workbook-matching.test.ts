import { describe, expect, test } from "vitest";
import { createMatcher, LEFT_OUT } from "@/lib/domain/workbook-matching";

const PLACES = [
  { code: "51.04.05.1005", name: "Ubud", districtName: "Ubud" },
  { code: "51.04.05.2002", name: "Mas", districtName: "Ubud" },
  { code: "51.04.01.2001", name: "Batubulan", districtName: "Sukawati" },
  { code: "51.04.01.2005", name: "Kerta", districtName: "Sukawati" },
  { code: "51.04.07.2005", name: "Kerta", districtName: "Payangan" },
  { code: "51.04", name: "Kabupaten Gianyar", districtName: null },
];
const CATEGORIES = [
  { code: "VULNERABLE", nameId: "Pekerja rentan", nameEn: "Vulnerable workers" },
  { code: "PMI", nameId: "Pekerja Migran Indonesia", nameEn: "Migrant workers" },
] as const;

const matcher = createMatcher(PLACES, CATEGORIES, {
  "place:ubud/maas": "51.04.05.2002",
  "place:ubud/entah": LEFT_OUT,
  "place:ubud/palsu": "51.06.01.2001",
  "category:petani": "VULNERABLE",
});

const text = (parts: Partial<Record<"code" | "district" | "village", string>>) => ({
  code: "",
  district: "",
  village: "",
  ...parts,
});

describe("a place", () => {
  test.each([
    [{ code: "51.04.05.2002" }, "51.04.05.2002"],
    [{ code: "5104052002" }, "51.04.05.2002"],
    [{ code: "51.04.05.2002", district: "Sukawati", village: "Batubulan" }, "51.04.05.2002"],
    [{ district: "Ubud", village: "Mas" }, "51.04.05.2002"],
    [{ district: "KEC. UBUD", village: "DESA  MAS" }, "51.04.05.2002"],
    [{ district: "Ubud", village: "Kel. Ubud" }, "51.04.05.1005"],
    [{ district: "Sukawati", village: "Batu Bulan" }, "51.04.01.2001"],
    [{ village: "Mas" }, "51.04.05.2002"],
    [{ district: "Payangan", village: "Kerta" }, "51.04.07.2005"],
    [{ code: "51.04" }, "51.04"],
    [{ village: "Belum terpetakan" }, "51.04"],
    [{ district: "Ubud", village: "Maas" }, "51.04.05.2002"],
  ])("%j is %s", (parts, code) => {
    expect(matcher.place(text(parts))).toEqual({ kind: "FOUND", code });
  });

  test("whose name two villages have is asked about, unless its kecamatan is named", () => {
    expect(matcher.place(text({ village: "Kerta" }))).toEqual({ kind: "UNKNOWN", question: "place:kerta" });
  });

  test("is not matched by its kecamatan alone, nor by no name at all", () => {
    expect(matcher.place(text({ district: "Ubud" }))).toMatchObject({ kind: "UNKNOWN" });
    expect(matcher.place(text({}))).toMatchObject({ kind: "UNKNOWN" });
  });

  test("under another regency's code is foreign", () => {
    expect(matcher.place(text({ code: "51.06.01.2001", village: "Mas" }))).toEqual({ kind: "FOREIGN" });
  });

  test("may be left out, and an answer from outside the regency is none", () => {
    expect(matcher.place(text({ district: "Ubud", village: "Entah" }))).toEqual({ kind: "LEFT_OUT" });
    expect(matcher.place(text({ district: "Ubud", village: "Palsu" }))).toMatchObject({ kind: "UNKNOWN" });
  });
});

describe("a category", () => {
  test.each([
    ["VULNERABLE", "VULNERABLE"],
    ["pekerja rentan", "VULNERABLE"],
    ["Vulnerable workers", "VULNERABLE"],
    [" PEKERJA-MIGRAN Indonesia", "PMI"],
    ["Petani", "VULNERABLE"],
  ])("%j is %s", (name, code) => {
    expect(matcher.category(name)).toEqual({ kind: "FOUND", code });
  });

  test.each(["Nelayan", ""])("%j is asked about", (name) => {
    expect(matcher.category(name)).toMatchObject({ kind: "UNKNOWN" });
  });
});

test("a kecamatan is known with and without the word", () => {
  expect(["Ubud", "Kecamatan Sukawati", "Mas"].map(matcher.isDistrict)).toEqual([true, true, false]);
});
