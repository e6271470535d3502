import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";

const FILE = join(dirname(fileURLToPath(import.meta.url)), "village-points.csv");

/** Where the points of a regency come from. They are approximate, and say nothing about where a village ends. */
const SOURCES: Readonly<Record<string, string>> = {
  "51.04": "batas desa indikatif dari repositori publik berlisensi MIT",
  // Geocoded by name there. The two villages called Bunutin had each other's point; here they are exchanged.
  "51.06": "laravolt/indonesia (MIT), titik perkiraan menurut nama desa",
};

/** Points within villages, for schematic maps: of the two regencies for which public ones were found. */
export async function insertVillagePoints(client: Client): Promise<void> {
  const [, ...lines] = readFileSync(FILE, "utf8").trimEnd().split("\n");
  const points = lines.map((line) => {
    const [code = "", longitude = "", latitude = ""] = line.split(",");
    return { code, longitude: Number(longitude), latitude: Number(latitude), point_source: SOURCES[code.slice(0, 5)] };
  });
  await client.query(
    `UPDATE village v SET longitude = p.longitude, latitude = p.latitude, point_source = p.point_source
     FROM json_populate_recordset(NULL::village, $1) p WHERE v.code = p.code AND v.longitude IS NULL`,
    [JSON.stringify(points)],
  );
}
