import type { Client } from "pg";
import { insertRows, stableId } from "../rows";
import { batchId, type DemoBatch, demoBatches, MONTHS, programmeId } from "./batches";
import { BANGLI, GIANYAR } from "./branch";
import { instant } from "./calendar";
import { steady } from "./steady";
import { JUNE_2024, type Story } from "./story";
import { userId } from "./users";

// Programmes and quotas are the published policy, 64 × 100 and 64 × 200; what the budgets hold is illustration.

const PROGRAMMES = [
  { regency: GIANYAR, year: 2023, quota: 100, name: "1 desa 100 pekerja rentan" },
  { regency: GIANYAR, year: 2024, quota: 200, name: "1 desa 200 pekerja rentan" },
  { regency: BANGLI, year: 2023, quota: 20, name: "Pekerja rentan Bangli 2023" },
  { regency: BANGLI, year: 2024, quota: 30, name: "Pekerja rentan Bangli 2024" },
] as const;

const BUDGETS = [
  { regency: GIANYAR, payer: "APBD_REGENCY", year: 2023, rupiah: 645_120_000 },
  { regency: GIANYAR, payer: "APBD_REGENCY", year: 2024, rupiah: 1_000_000_000 },
  { regency: GIANYAR, payer: "APBDES", year: 2024, rupiah: 60_000_000 },
  { regency: GIANYAR, payer: "CSR", year: 2024, rupiah: 25_000_000 },
  { regency: BANGLI, payer: "APBD_REGENCY", year: 2023, rupiah: 150_000_000 },
  { regency: BANGLI, payer: "APBD_REGENCY", year: 2024, rupiah: 350_000_000 },
] as const;

export async function insertSubsidies(client: Client, stories: readonly Story[]): Promise<void> {
  const decidedOn = (year: number) => `${year}-02-01T09:00:00+08:00`;
  await insertRows(
    client,
    "subsidy_programme",
    PROGRAMMES.map(({ regency, year, quota, name }) => ({
      regency_code: regency,
      id: programmeId(regency, year),
      name,
      year,
      months: MONTHS,
      programmes: ["jkk", "jkm"],
      legal_basis: "Inpres 2/2021 (data ilustrasi)",
      quota_per_village: quota,
      quota_kinds: ["DESA"],
      version: 1,
      updated_at: decidedOn(year),
      updated_by: userId("HEAD"),
    })),
  );
  await insertRows(
    client,
    "subsidy_budget",
    BUDGETS.map(({ regency, payer, year, rupiah }) => ({
      regency_code: regency,
      payer,
      year,
      rupiah,
      legal_basis: `Data ilustrasi: anggaran ${year}`,
      version: 1,
      updated_at: decidedOn(year),
      updated_by: userId("HEAD"),
    })),
  );
  const batches = stories.flatMap(demoBatches);
  await insertRows(client, "subsidy_batch", batches.map(batchRow));
  await insertRows(client, "subsidy_drop", batches.flatMap(dropRows));
  await client.query(REVISIONS);
  await insertRows(client, "subsidy_scenario", [
    {
      regency_code: GIANYAR,
      id: stableId("subsidy_scenario", GIANYAR),
      name: "Kuota penuh enam bulan",
      query: "perVillage=200&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100",
      created_at: "2024-07-02T11:00:00+08:00",
      created_by: userId("HEAD"),
    },
    {
      regency_code: GIANYAR,
      id: stableId("subsidy_scenario", GIANYAR, "half"),
      name: "Seratus pekerja per desa",
      query: "perVillage=100&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100",
      created_at: "2024-07-01T11:00:00+08:00",
      created_by: userId("HEAD"),
    },
  ]);
}

function batchRow(batch: DemoBatch) {
  const { regencyCode, programmeId: programme, areaCode, start, renewsId, ...stages } = batch;
  return {
    regency_code: regencyCode,
    id: batchId(batch),
    programme_id: programme,
    area_code: areaCode,
    category_code: "VULNERABLE",
    ...stages,
    start_period: start,
    months: MONTHS,
    renews_id: renewsId,
    version: 1,
    updated_at: start > JUNE_2024 ? "2024-07-04T10:20:00+08:00" : instant(start, 5, 10, 20),
    updated_by: userId("OPERATOR"),
  };
}

/** Why the funnel narrows: the whole difference at each stage, for one reason. */
function dropRows(batch: DemoBatch) {
  const { regencyCode, areaCode, phase, proposed, verified, registered, active } = batch;
  const steps = [
    { stage: "VERIFIED", people: lost(proposed, verified), reasons: ["ALREADY_MEMBER", "INVALID_IDENTITY", "TOO_OLD"] },
    { stage: "REGISTERED", people: lost(verified, registered), reasons: ["INVALID_IDENTITY", "MOVED"] },
    { stage: "ACTIVE", people: lost(registered, active), reasons: ["DECEASED", "MOVED"] },
  ] as const;
  return steps
    .filter(({ people }) => people > 0)
    .map(({ stage, people, reasons }) => ({
      regency_code: regencyCode,
      batch_id: batchId(batch),
      stage,
      reason: reasons[Math.floor(steady(areaCode, phase, stage) * reasons.length)],
      people,
    }));
}

function lost(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : before - after;
}

const REVISIONS = `
  INSERT INTO subsidy_batch_revision (regency_code, batch_id, version, changed_at, changed_by, after)
  SELECT regency_code, id, version, updated_at, updated_by,
    to_jsonb(b) - ARRAY['regency_code', 'id', 'version', 'updated_at', 'updated_by']
      || jsonb_build_object('drops', subsidy_drops_of(regency_code, id))
  FROM subsidy_batch b ORDER BY updated_at, regency_code, area_code, phase`;
