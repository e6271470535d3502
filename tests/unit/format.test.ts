import { afterEach, describe, expect, test, vi } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import {
  formatCount,
  formatExactRate,
  formatInstant,
  formatPeriod,
  formatPeriodShort,
  formatPoints,
  formatQuarter,
  formatRate,
  formatRupiah,
  formatRupiahCompact,
  formatSignedCount,
  formatSignedPoints,
  formatSignedRate,
} from "@/lib/format";
import { date } from "../support/date";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("numbers are grouped and pointed in the reader's way", () => {
  test.each([
    [12_800, "12.800", "12,800"],
    [0, "0", "0"],
    [1_873_899, "1.873.899", "1,873,899"],
    [3_482.2, "3.482", "3,482"],
    [-37, "−37", "−37"],
    [-0.4, "0", "0"],
  ])("count %d: %s, %s", (n, id, en) => {
    expect([formatCount(n, "id"), formatCount(n, "en")]).toEqual([id, en]);
  });

  test.each([
    [72, "+72", "+72"],
    [-2_000, "−2.000", "−2,000"],
    [0, "0", "0"],
    [-0.4, "0", "0"],
  ])("change of %d: %s, %s", (n, id, en) => {
    expect([formatSignedCount(n, "id"), formatSignedCount(n, "en")]).toEqual([id, en]);
  });

  test.each([
    [0.656, "65,60%", "65.60%"],
    [0.43, "43,00%", "43.00%"],
    [1.5, "150,00%", "150.00%"],
    [-0.1234, "−12,34%", "−12.34%"],
    [-0.000001, "0,00%", "0.00%"],
  ])("rate %d: %s, %s", (rate, id, en) => {
    expect([formatRate(rate, "id"), formatRate(rate, "en")]).toEqual([id, en]);
  });

  test("digits are the caller's choice, and 79.96 % then shows as 80,0%", () => {
    expect(formatRate(0.7996, "id", 1)).toBe("80,0%");
    expect(formatRate(0.43, "id", 0)).toBe("43%");
    expect(formatPoints(0.026, "id", 1)).toBe("2,6");
  });

  test.each([
    [0.5, "50%", "50%"],
    [0.429, "42,9%", "42.9%"],
    [0.6728, "67,28%", "67.28%"],
    [0.499_96, "50%", "50%"],
    [0.428_556, "42,86%", "42.86%"],
    [1.05, "105%", "105%"],
  ])("a target of %d in no more digits than it has: %s, %s", (rate, id, en) => {
    expect([formatExactRate(rate, "id"), formatExactRate(rate, "en")]).toEqual([id, en]);
  });

  test.each([
    [0.432, "+43,2%"],
    [-0.378, "−37,8%"],
    [0, "0,0%"],
  ])("relative change %d: %s", (rate, id) => {
    expect(formatSignedRate(rate, "id")).toBe(id);
  });

  test.each([
    [0.0343, "3,43", "+3,43"],
    [-0.0214, "−2,14", "−2,14"],
    [0, "0,00", "0,00"],
  ])("a difference of %d in points: %s, with sign %s", (difference, plain, signed) => {
    expect([formatPoints(difference, "id"), formatSignedPoints(difference, "id")]).toEqual([plain, signed]);
  });
});

describe("rupiah stand without a space", () => {
  test.each([
    [16_800, "Rp16.800", "Rp16,800"],
    [645_120_000, "Rp645.120.000", "Rp645,120,000"],
    [-16_800, "−Rp16.800", "−Rp16,800"],
    [0, "Rp0", "Rp0"],
  ])("%i in full: %s, %s", (rupiah, id, en) => {
    expect([formatRupiah(rupiah, "id"), formatRupiah(rupiah, "en")]).toEqual([id, en]);
  });

  test.each([
    [1_290_240_000, "Rp1,29 miliar", "Rp1.29 billion"],
    [645_120_000, "Rp645,12 juta", "Rp645.12 million"],
    [-1_000_000_000, "−Rp1 miliar", "−Rp1 billion"],
    [386_971_200, "Rp386,97 juta", "Rp386.97 million"],
  ])("%i in a sentence: %s, %s", (rupiah, id, en) => {
    expect([formatRupiahCompact(rupiah, "id"), formatRupiahCompact(rupiah, "en")]).toEqual([id, en]);
  });
});

describe("dates and months are not instants", () => {
  test.each(["Pacific/Kiritimati", "Asia/Makassar", "UTC", "Pacific/Pago_Pago"])(
    "in %s they are the same day",
    async (zone) => {
      vi.stubEnv("TZ", zone);
      // A fresh module: formatters are remembered, and with them the zone in which they were built.
      vi.resetModules();
      const format = await import("@/lib/format");
      expect(format.formatDate(date("2024-06-30"), "id")).toBe("30 Juni 2024");
      expect(format.formatDate(date("2024-06-01"), "en")).toBe("1 June 2024");
      expect(format.formatPeriod(toPeriod(202406), "id")).toBe("Juni 2024");
      expect(format.formatPeriodShort(toPeriod(202412), "id")).toBe("Des 2024");
    },
  );

  test.each([
    [202406, "Juni 2024", "June 2024", "Jun 2024", "Jun 2024"],
    [202412, "Desember 2024", "December 2024", "Des 2024", "Dec 2024"],
  ])("the month %i is %s, %s, in short %s, %s", (n, id, en, shortId, shortEn) => {
    const period = toPeriod(n);
    expect([formatPeriod(period, "id"), formatPeriod(period, "en")]).toEqual([id, en]);
    expect([formatPeriodShort(period, "id"), formatPeriodShort(period, "en")]).toEqual([shortId, shortEn]);
  });

  test.each([
    [202401, "Triwulan I 2024"],
    [202403, "Triwulan I 2024"],
    [202404, "Triwulan II 2024"],
    [202406, "Triwulan II 2024"],
    [202409, "Triwulan III 2024"],
    [202410, "Triwulan IV 2024"],
    [202412, "Triwulan IV 2024"],
  ])("%i lies in %s", (period, quarter) => {
    expect(formatQuarter(toPeriod(period), "id")).toBe(quarter);
  });

  test("a quarter has an English name too", () => {
    expect(formatQuarter(toPeriod(202406), "en")).toBe("Quarter II 2024");
  });

  test("an instant is told in the regency's own zone", () => {
    const instant = new Date("2024-06-30T16:05:00Z");
    expect(formatInstant(instant, "Asia/Makassar", "id")).toBe("1 Juli 2024 00.05");
    expect(formatInstant(instant, "Asia/Jakarta", "id")).toBe("30 Juni 2024 23.05");
    expect(formatInstant(instant, "Asia/Makassar", "en")).toBe("1 July 2024 00:05");
  });
});
