import { describe, expect, test } from "vitest";
import {
  claimedNumber,
  dapilAddress,
  editionAddress,
  editionNumber,
  parseDapilFile,
  parseEditionFile,
  parseEditionNumber,
} from "@/lib/domain/edition-number";
import { toPeriod } from "@/lib/domain/period";

const JUNE = { regencyCode: "51.04", period: toPeriod(202406), sequence: 1 };
const NUMBER = "51.04-2024-06-1";
const FORMS = ["HTML", "PDF", "XLSX", "CSV"] as const;
const LOCALES = ["id", "en"] as const;

describe("the number of an edition", () => {
  test("names regency, month and the how-manieth it is", () => {
    expect(editionNumber(JUNE)).toBe(NUMBER);
    expect(parseEditionNumber(NUMBER)).toEqual(JUNE);
    expect(parseEditionNumber("51.04-2024-06-12")).toEqual({ ...JUNE, sequence: 12 });
  });

  test.each([
    "51.04-2024-13-1",
    "51.04-2024-06-0",
    "51.04-2024-06-01",
    "51.04-2024-06",
    "5104-2024-06-1",
    ` ${NUMBER}`,
  ])("%j is none", (text) => {
    expect(parseEditionNumber(text)).toBeNull();
  });
});

describe("an address", () => {
  test("leads to the file that it was made for", () => {
    for (const form of FORMS) {
      for (const locale of LOCALES) {
        const name = editionAddress(NUMBER, form, locale).replace("/editions/", "");
        expect(parseEditionFile(name)).toEqual({ number: NUMBER, form, locale, part: 0 });
      }
    }
    for (const locale of LOCALES) {
      for (const part of [0, 4, 12]) {
        const name = dapilAddress(NUMBER, part, locale).replace(`/editions/${NUMBER}/`, "");
        expect(parseDapilFile(NUMBER, name)).toEqual({ number: NUMBER, form: "DAPIL", locale, part });
      }
    }
  });

  test("of the content is the same in both languages", () => {
    expect(editionAddress(NUMBER, "JSON", "en")).toBe(`/editions/${NUMBER}.json`);
    expect(parseEditionFile(`${NUMBER}.json`)).toEqual({ number: NUMBER, form: "JSON", locale: "id", part: 0 });
    expect(parseEditionFile(`${NUMBER}.en.json`)).toBeNull();
  });

  test.each([
    "latest",
    "51.04",
    `${NUMBER}.html`,
    `${NUMBER}.PDF`,
    `${NUMBER}.en.en`,
    `${NUMBER}.pdf.pdf`,
    "../secret.pdf",
  ])("%j leads to no edition", (name) => {
    expect(parseEditionFile(name)).toBeNull();
  });

  test.each(["dapil", "dapil-0.pdf", "dapil-100.pdf", "dapil-1.xlsx", "dapil-1.id.pdf"])(
    "%j leads to no dapil",
    (name) => {
      expect(parseDapilFile(NUMBER, name)).toBeNull();
      expect(parseDapilFile("51.04", "dapil.pdf")).toBeNull();
    },
  );
});

test("a file claims to be the first edition that it names, by its text before its name", () => {
  expect(claimedNumber([`… Edisi ${NUMBER} …`, "51.06-2024-06-1.pdf"])).toBe(NUMBER);
  expect(claimedNumber(["nothing", "51.06-2024-06-1 (2).pdf"])).toBe("51.06-2024-06-1");
  expect(claimedNumber(["99.99-2024-13-1", "scan.pdf"])).toBeNull();
});
