import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import type { Client } from "pg";
import { ancestorCodes, COUNTRY_CODE, levelOf, parentCode, villageKindOf } from "@/lib/domain/area";
import { insertRows } from "../rows";
import { properCase, villageName } from "./area-names";
import { timeZoneOf } from "./time-zones";

interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** Country, 38 provinces, 514 regencies, 7,277 districts and 83,763 villages under Kemendagri codes. */
export async function insertAreas(client: Client): Promise<void> {
  if (await hasAreas(client)) return;
  const provinces = (await getProvinces()).map(({ code, name }) => ({ code, name: properCase(name) }));
  const regencies = (await getRegencies()).map(({ code, name }) => ({ code, name: properCase(name) }));
  const districts = await getDistricts();
  const villages = (await getVillages()).map(({ code, name }) => ({ code, name: villageName(name) }));

  const villageCounts = countVillages(villages);
  const country = [{ code: COUNTRY_CODE, name: "Indonesia" }];
  await insertRows(
    client,
    "area",
    [...country, ...provinces, ...regencies, ...districts, ...villages].map(({ code, name }) => ({
      code,
      level: levelOf(code),
      name,
      parent_code: parentCode(code),
      village_count: villageCounts.get(code) ?? 0,
    })),
  );
  await insertRows(
    client,
    "regency",
    regencies.map(({ code }) => ({ code, time_zone: timeZoneOf(code.slice(0, 2)) })),
  );
  await insertVillages(client, villages);
  await client.query("ANALYZE area, regency, village");
}

/** All areas come in together, so one of them stands for 91,000. */
async function hasAreas(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM area LIMIT 1");
  return rowCount === 1;
}

/** The areas carry their village counts already: the trigger that keeps them would write every row a second time. */
async function insertVillages(client: Client, villages: readonly NamedArea[]): Promise<void> {
  await client.query("ALTER TABLE village DISABLE TRIGGER village_count_insert");
  await insertRows(
    client,
    "village",
    villages.map(({ code }) => ({ code, kind: villageKindOf(code) })),
  );
  await client.query("ALTER TABLE village ENABLE TRIGGER village_count_insert");
}

/** Villages at or below each area. */
function countVillages(villages: readonly NamedArea[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of villages) {
    for (const area of [...ancestorCodes(code), code]) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return counts;
}
