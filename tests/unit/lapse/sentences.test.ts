import { describe, expect, test } from "vitest";
import { activeTitle } from "@/components/lapse/active-title";
import { lapseLead } from "@/components/lapse/lapse-lead";
import { type LapsingBatch, lapsesOf } from "@/lib/domain/lapse";
import type { CoverageBase } from "@/lib/domain/lapse-coverage";
import { toPeriod } from "@/lib/domain/period";
import type { LapseDesk } from "@/lib/lapse/queries";
import { batch, renewal } from "../../support/lapse-batches";

const BASE: CoverageBase = {
  ...{ period: toPeriod(202406), active: 128_340, eligible: 298_465, segments: ["PU", "BPU"], silent: [] },
};

function desk(batches: readonly LapsingBatch[], base: Partial<CoverageBase> | null = {}): LapseDesk {
  return {
    place: {
      ...{ code: "51.04", name: "Kabupaten Gianyar", regencyCode: "51.04", province: null },
      ...{ timeZone: "Asia/Makassar", neighbours: [] },
    },
    ...{ open: toPeriod(202407), base: base === null ? null : { ...BASE, ...base } },
    ...{ batches: batches as LapseDesk["batches"], lapses: lapsesOf(batches), villages: [] },
  };
}

const next = { month: null, payer: null };
const on = (month: number) => ({ month: toPeriod(month), payer: null });
const unknown = (fields: Partial<LapsingBatch> = {}) => batch({ id: "u", active: null, ...fields });

describe("the sentence of what lapses", () => {
  test("says so where a chosen month has only batches of unknown size, and not another month's figures", () => {
    const read = desk([batch({ start: toPeriod(202404) }), unknown()]);
    expect(lapseLead(read, on(202409), "id")).toBe(
      "**1 gelombang** berakhir pada **1 September 2024**; jumlah pekerjanya belum diketahui.",
    );
    expect(lapseLead(read, on(202411), "id")).toBe("Tidak ada gelombang yang berakhir pada **1 November 2024**.");
    expect(lapseLead(read, next, "id")).toContain("1 Oktober 2024");
  });

  test("tells of a month in which everybody is renewed, and of batches of unknown size beside the known", () => {
    const renewed = desk([batch(), renewal({ active: 100 }), unknown()]);
    expect(lapseLead({ ...renewed, lapses: renewed.lapses.slice(0, 1) }, next, "id")).toBe(
      "Masa bantuan **100 pekerja rentan** di 1 desa/kelurahan berakhir pada **1 September 2024**; 100 sudah diperpanjang.",
    );
    expect(lapseLead(renewed, on(202409), "id")).toContain("1 gelombang lain pada tanggal itu belum diketahui");
    expect(lapseLead(desk([unknown()]), next, "id")).toContain("jumlah pekerjanya belum diketahui");
    expect(lapseLead(desk([]), next, "id")).toBe("Dalam 12 bulan ke depan tidak ada gelombang yang berakhir.");
  });

  test.each<[string, LapsingBatch[], Partial<CoverageBase> | null, string]>([
    ["falls", [batch({ active: 2_960 })], {}, "cakupan turun dari 43,00% menjadi 42,01% pada September 2024."],
    ["falls by less than a digit", [batch({ active: 10 })], {}, "berkurang 10 orang; cakupan pada September 2024"],
    ["is the same", [batch({ active: 10 })], { segments: ["PU"] }, "Cakupan tetap 43,00% pada September 2024"],
    ["is of unknown definition", [batch()], { segments: null }, "definisi cakupannya belum diketahui."],
    ["has no figures", [batch()], { active: null }, "definisi cakupannya belum diketahui."],
    ["has no month", [batch()], null, "belum ada bulan yang lengkap."],
  ])("coverage %s", (_, batches, base, sentence) => {
    expect(lapseLead(desk(batches, base), next, "id")).toContain(sentence);
  });

  test("is English in the singular too", () => {
    expect(lapseLead(desk([batch({ active: 1 })]), next, "en")).toContain(
      "The cover of **1 vulnerable worker** in 1 village lapses on **1 September 2024**",
    );
  });
});

describe("the title of the active", () => {
  test.each<[string, LapsingBatch[], string]>([
    ["fewer are left", [batch()], "Dari 100 pekerja rentan tersisa 0 pada September 2024"],
    ["those lapse who begin later", [batch({ start: toPeriod(202409), months: 3, active: 200 })], "bantuan 200 orang"],
    ["all are renewed", [batch(), renewal({ active: 100, months: 36 })], "dalam 12 bulan masa bantuan 100 orang"],
    ["their number is unknown", [unknown()], "1 gelombang berakhir yang jumlah pekerjanya belum diketahui"],
    ["nobody's cover ends", [batch({ months: 36 })], "tidak ada masa bantuan yang berakhir dalam 12 bulan"],
  ])("where %s", (_, batches, title) => {
    expect(activeTitle(desk(batches), "id")).toContain(title);
  });
});
