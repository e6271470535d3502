import { describe, expect, test } from "vitest";
import { inSnapshot } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import type { EditionFacts } from "@/lib/domain/edition";
import { toPeriod } from "@/lib/domain/period";
import { collectEditionFacts, type EditionRequest } from "@/lib/edition/facts";
import { writeEditionText } from "@/lib/edition/text";
import { date } from "../../support/date";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const HEADS: Readonly<Record<string, Viewer>> = {
  [GIANYAR]: viewerAs("HEAD"),
  [BANGLI]: viewerAs("HEAD", { regencyCodes: [BANGLI] }),
};

function request(regencyCode: string, period: number, fields: Partial<EditionRequest> = {}): EditionRequest {
  return {
    ...{ regencyCode, period: toPeriod(period), number: `${regencyCode}-${period}-1`, publishedOn: date("2024-07-12") },
    ...{ approvedBy: { name: "Kepala Disnaker", role: "HEAD" }, replaces: null, previous: null },
    ...fields,
  };
}

async function factsOf(period: number, code: string = GIANYAR, fields: Partial<EditionRequest> = {}) {
  const facts = await collectEditionFacts(HEADS[code] ?? viewerAs("HEAD"), request(code, period, fields));
  if (facts === null) throw new Error(`no facts: ${code} ${period}`);
  return facts;
}

const percent = (rate: unknown) => (typeof rate === "number" ? Number((rate * 100).toFixed(2)) : rate);

describe("June 2024 in Gianyar", () => {
  test("is 43 % of 298,465, behind the line to 50 % and 20,893 people short of it", async () => {
    const { coverage, target, otherTargets, reported, nextAsOf, branchName } = await factsOf(202406);
    expect(coverage).toEqual({ active: 128_340, eligible: 298_465, rate: 128_340 / 298_465 });
    expect(target).toMatchObject({ authority: "PEMDA", value: 0.5, status: "BEHIND", missingPeople: 20_893 });
    expect(percent(target?.distance)).toBe(-3.43);
    expect(otherTargets.map(({ name, value, isReached }) => [name, value, isReached])).toEqual([
      ["Kemendagri 2025–2026 (Bali)", 0.6728, false],
      ["RPJMN 2025–2029 (Indonesia)", 0.3215, true],
      ["RPJPN 2025–2045 (Indonesia)", 0.995, false],
    ]);
    expect(reported).toEqual([{ rate: 0.43, active: null, source: "balitribune.co.id" }]);
    expect([nextAsOf, branchName]).toEqual(["2024-09-30", "BPJAMSOSTEK Cabang Bali Gianyar"]);
  });

  test("the vulnerable workers went from 6,400 to a quota of 12,800, of whom 8,264 are active", async () => {
    const { vulnerable } = await factsOf(202406);
    expect(vulnerable).toMatchObject({
      ...{ year: 2024, quota: 12_800, active: 8_264, attainment: 8_264 / 12_800 },
      ...{ previousYear: 2023, previousQuota: 6_400, previousActive: 6_400 },
    });
  });

  test("8,264 lapse until December, down to 40.23 %", async () => {
    const { lapses } = await factsOf(202406);
    expect(
      lapses.map(({ on, people, points, rateAfter }) => [on, people, percent(points), percent(rateAfter)]),
    ).toEqual([
      ["2024-09-01", 3_100, -1.04, 41.96],
      ["2024-10-01", 2_735, -0.92, 41.05],
      ["2024-12-01", 2_429, -0.81, 40.23],
    ]);
  });

  test("keeping them costs Rp386,971,200, closing the gap Rp2,106,014,400", async () => {
    const { costs } = await factsOf(202406);
    expect(costs.contribution).toBe(16_800);
    expect(costs.keep).toMatchObject({ rupiah: 386_971_200, people: 8_264, until: "2024-12-31" });
    expect(costs.closeGap).toEqual({ rupiah: 2_106_014_400, people: 20_893, months: 6 });
    expect(costs.budgets[0]).toMatchObject({ payer: "APBD_REGENCY", rupiah: 1_000_000_000, spent: 347_356_800 });
  });

  test("the seven districts of 2024 are those of the picture; only the split of the vulnerable is the demo's own", async () => {
    const { dapil } = await factsOf(202406);
    expect(dapil?.electionYear).toBe(2024);
    expect(
      dapil?.districts.map((one) => [
        ...[`${one.number} ${one.name}`, one.seats, one.eligible, one.active, percent(one.rate), percent(one.points)],
        ...[one.quota, `${one.villagesIn}/${one.villages}`],
      ]),
    ).toEqual([
      ["1 Gianyar", 9, 53_057, 23_485, 44.26, 0.41, 2_400, "16/17"],
      ["2 Blahbatuh", 7, 42_800, 16_934, 39.57, 0.22, 1_800, "9/9"],
      ["3 Sukawati", 9, 68_000, 28_951, 42.58, 0.27, 2_400, "12/12"],
      ["4 Ubud", 6, 43_400, 21_681, 49.96, 0.63, 1_400, "8/8"],
      ["5 Payangan", 4, 17_470, 4_696, 26.88, 1.36, 1_800, "7/9"],
      ["6 Tegallalang", 5, 25_743, 7_422, 28.83, 1.12, 1_400, "6/7"],
      ["7 Tampaksiring", 5, 30_500, 9_737, 31.92, 0.94, 1_600, "8/8"],
    ]);
    expect(dapil?.rest).toEqual({ eligible: 17_495, active: 15_434, vulnerableActive: 535 });
    expect(dapil?.districts.map(({ vulnerableActive }) => vulnerableActive)).toEqual([
      ...[1_602, 834, 1_036, 1_057, 1_054, 923, 1_223],
    ]);
    expect(dapil?.districts[4]?.silent).toEqual(["Kerta", "Buahan Kaja"]);
  });

  test("quality names the four silent villages with their reasons", async () => {
    const { quality } = await factsOf(202406);
    expect(quality).toMatchObject({ villages: 70, villagesIn: 66, unmapped: 15_434, branchTotal: null });
    expect(quality.silent.map(({ name }) => name)).toEqual(["Petak Kaja", "Pupuan", "Kerta", "Buahan Kaja"]);
    expect(quality.silent.every(({ reason }) => reason !== null)).toBe(true);
  });

  test("the reasons are the notes, each told once", async () => {
    const { reasons } = await factsOf(202406);
    expect(new Set(reasons.map(({ note }) => note)).size).toBe(reasons.length);
    expect(reasons).toContainEqual({
      ...{ areaName: "Kabupaten Gianyar", categoryCode: "VULNERABLE" },
      note: "Batch III 2024 (SK 31 Mei 2024) aktif mulai Juni.",
    });
  });

  test("the trend has two years and breaks with the definition; the edition before is recomputed", async () => {
    const december = await factsOf(202312);
    const { trend, previous } = await factsOf(202406, GIANYAR, {
      previous: { number: "51.04-2023-12-1", facts: december },
    });
    expect(trend.map(({ period }) => period)).toEqual([
      ...[202301, 202302, 202303, 202304, 202305, 202306, 202307, 202308, 202309, 202310, 202311, 202312],
      ...[202401, 202402, 202403, 202404, 202405, 202406],
    ]);
    expect(new Set(trend.map(({ definitionCode }) => definitionCode)).size).toBe(2);
    expect(previous).toEqual({
      ...{ number: "51.04-2023-12-1", asOf: "2023-12-31", active: 127_909, isSameDefinition: false },
      ...{ rate: 127_909 / 298_465, printedRate: 127_909 / 283_104 },
    });
  });
});

describe("December 2023", () => {
  test("has the five districts of 2019, and what lapses on 1 January", async () => {
    const { dapil, lapses, quality, target, vulnerable, costs } = await factsOf(202312);
    expect([dapil?.electionYear, dapil?.districts.map(({ districtNames }) => districtNames)]).toEqual([
      2019,
      [["Gianyar"], ["Blahbatuh", "Tampaksiring"], ["Sukawati"], ["Ubud"], ["Tegallalang", "Payangan"]],
    ]);
    expect(dapil?.districts.reduce((seats, one) => seats + one.seats, 0)).toBe(40);
    expect(lapses.map(({ on, people }) => [on, people])).toEqual([["2024-01-01", 6_400]]);
    expect(quality).toMatchObject({ branchTotal: 127_909, difference: 0 });
    expect(target).toMatchObject({ status: null, line: null });
    expect(vulnerable).toMatchObject({ quota: 6_400, active: 6_400, previousQuota: null, previousActive: null });
    expect(costs.keep).toMatchObject({ people: 6_400, until: "2024-12-31", rupiah: 6_400 * 12 * 16_800 });
  });

  test("holds next year's cost against next year's budget", async () => {
    const facts = await factsOf(202312);
    expect(facts.costs.budgets.filter(({ payer }) => payer === "APBD_REGENCY")).toMatchObject([
      { year: 2023, rupiah: 645_120_000, spent: 645_120_000, bound: 0, left: 0, paysWorkers: null },
      { year: 2024, rupiah: 1_000_000_000, spent: 0, bound: 0, left: 1_000_000_000, paysWorkers: 9_920 },
    ]);
    expect(writeEditionText(facts).id.story.at(-1)).toBe(
      "Mempertahankan 6.400 orang sampai 31 Desember 2024 memerlukan Rp1.290.240.000; sisa anggaran APBD kabupaten 2024 sebesar Rp1.000.000.000 tidak cukup.",
    );
  });
});

describe("a regency or month with less", () => {
  test("Bangli has no districts", async () => {
    const facts = await factsOf(202406, BANGLI);
    expect(facts).toMatchObject({ dapil: null, regency: { code: BANGLI } });
    expect(facts.vulnerable.quota).toBe(2_040);
  });

  test("a month that is under way is told by what came in", async () => {
    const { coverage, quality, dapil, trend } = await factsOf(202407);
    expect(quality.villagesIn).toBe(41);
    expect(coverage.active).toBe(trend.at(-1)?.active);
    expect(dapil?.districts.find(({ name }) => name === "Ubud")).toMatchObject({
      ...{ active: null, eligible: null, rate: null, points: null, vulnerableActive: null, villagesIn: 0 },
    });
  });

  test.each([
    ["a month before anything was entered", viewerAs("HEAD"), GIANYAR, 202212],
    ["a foreign regency", viewerAs("HEAD"), BANGLI, 202406],
    ["a regency that has nothing", viewerAs("HEAD", { regencyCodes: ["51.01"] }), "51.01", 202406],
    ["who reads published months only", viewerAs("COUNCIL"), GIANYAR, 202406],
    ["who looks after accounts", viewerAs("ADMINISTRATOR", { national: true }), GIANYAR, 202406],
  ] as const)("%s gives none", async (_, viewer, code, period) => {
    expect(await collectEditionFacts(viewer, request(code, period))).toBeNull();
  });
});

describe("a correction", () => {
  test("says what it takes the place of, why, and each headline that changed", async () => {
    const before = await factsOf(202403);
    const replaces = { number: "51.04-2024-03-1", reason: "Salah ketik di Ubud", content: before };
    const same = await factsOf(202403, GIANYAR, { replaces });
    expect(same.replaces).toEqual({ number: "51.04-2024-03-1", reason: "Salah ketik di Ubud", changes: [] });
    const content: EditionFacts = { ...before, coverage: { ...before.coverage, active: 123_800, rate: 0.4148 } };
    const changed = await factsOf(202403, GIANYAR, { replaces: { ...replaces, content } });
    expect(changed.replaces?.changes).toEqual([
      { field: "ACTIVE", before: 123_800, after: 123_806 },
      { field: "RATE", before: 0.4148, after: 123_806 / 298_465 },
    ]);
  });
});

describe("promises", () => {
  test("are told with what became of them by the month", async () => {
    await asOwner((client) =>
      client.query(
        `INSERT INTO public_promise (regency_code, statement, said_by, said_on, measure, amount, due_on, source) VALUES
           ($1, '6.400 pekerja rentan', 'Uji', '2023-06-12', 'VULNERABLE_ACTIVE', 6400, '2023-12-31', 'uji fakta'),
           ($1, 'Cakupan 43,5 persen', 'Uji', '2024-01-05', 'COVERAGE', 4350, '2024-12-31', 'uji fakta'),
           ($1, 'Cakupan 43 persen', 'Uji', '2024-01-05', 'COVERAGE', 4300, '2024-12-30', 'uji fakta'),
           ($1, 'Kuota 12.800', 'Uji', '2024-01-05', 'QUOTA', 12800, '2024-12-31', 'uji fakta'),
           ($1, 'Anggaran dua miliar', 'Uji', '2024-01-05', 'BUDGET', 2000000000, '2024-12-31', 'uji fakta'),
           ($1, 'Sesudah edisi', 'Uji', '2024-07-13', 'OTHER', NULL, NULL, 'uji fakta')`,
        [GIANYAR],
      ),
    );
    const { promises } = await factsOf(202406);
    const own = promises.filter(({ source }) => source === "uji fakta");
    expect(own.map(({ statement, amount, actual, state }) => [statement, amount, actual, state])).toEqual([
      ["6.400 pekerja rentan", 6_400, 6_400, "KEPT"],
      ["Cakupan 43 persen", 0.43, 128_340 / 298_465, "KEPT"],
      ["Anggaran dua miliar", 2_000_000_000, 1_000_000_000, "ON_THE_WAY"],
      ["Cakupan 43,5 persen", 0.435, 128_340 / 298_465, "ON_THE_WAY"],
      ["Kuota 12.800", 12_800, 12_800, "KEPT"],
    ]);
    await asOwner((client) => client.query("DELETE FROM public_promise WHERE source = 'uji fakta'"));
  });

  test("keep the verdict that a programme of years ago gave them", async () => {
    await asOwner(async (client) => {
      await client.query(
        `INSERT INTO subsidy_programme (regency_code, name, year, months, programmes, legal_basis, quota_per_village, quota_kinds)
          SELECT regency_code, 'uji lama', 2021, months, programmes, 'uji lama', 300, quota_kinds
          FROM subsidy_programme WHERE regency_code = $1 AND year = 2024`,
        [GIANYAR],
      );
      await client.query(
        `INSERT INTO public_promise (regency_code, statement, said_by, said_on, measure, amount, due_on, source)
          VALUES ($1, 'Kuota 19.200', 'Uji', '2021-01-05', 'QUOTA', 19200, '2021-12-31', 'uji lama')`,
        [GIANYAR],
      );
    });
    const { promises } = await factsOf(202406);
    await asOwner(async (client) => {
      await client.query("DELETE FROM public_promise WHERE source = 'uji lama'");
      await client.query("DELETE FROM subsidy_programme WHERE name = 'uji lama'");
    });
    expect(promises.find(({ source }) => source === "uji lama")).toMatchObject({ actual: 19_200, state: "KEPT" });
  });
});

test("everything is read in the snapshot that it is asked in, and twice the same", async () => {
  const [first, second] = await inSnapshot(viewerAs("HEAD"), async () => {
    const before = await factsOf(202406);
    await asOwner((client) =>
      client.query(
        "UPDATE electoral_district SET seats = seats + 1 WHERE regency_code = '51.04' AND election_year = 2024",
      ),
    );
    return [before, await factsOf(202406)];
  });
  await asOwner((client) =>
    client.query(
      "UPDATE electoral_district SET seats = seats - 1 WHERE regency_code = '51.04' AND election_year = 2024",
    ),
  );
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});
