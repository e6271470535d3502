// What ten people open who use Cakupan at the same time, each in their own name and with a pause after every page.
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import type { Role } from "@/lib/domain/access";
import { addMonths, periodCode, toPeriod } from "@/lib/domain/period";
import { CATEGORY_CODES } from "@/lib/domain/programme";
import { signIn } from "./application";
import { type Scale, SMALLEST } from "./scale";
import { LAST_PERIOD } from "./synthetic-data";

const THINK_MS = 3_000;
const MONTHS = Array.from({ length: 12 }, (_, back) => periodCode(addMonths(toPeriod(LAST_PERIOD), -back)));

type Reader = Exclude<Role, "ADMINISTRATOR"> | "NOBODY";

/** Who is there at once; nobody is who has not signed in. */
const READERS: readonly Reader[] = [
  ...Array<Reader>(3).fill("BRANCH"),
  ...Array<Reader>(3).fill("OPERATOR"),
  ...Array<Reader>(2).fill("HEAD"),
  ...(["COUNCIL", "NOBODY"] as const),
];
export const READER_COUNT = READERS.length;

/** A round of pages and files; each round names the next regency, district, village, month and category. */
const ROUNDS: Record<Reader, readonly string[]> = {
  BRANCH: [
    "/worklist",
    "/coverage/51?period={month}",
    "/coverage/{regency}?period={month}",
    "/coverage/{regency}?period={month}&segment=BPU&programme=jht",
    "/coverage/{district}?period={month}",
    "/comparison?period={month}",
    "/coverage/{regency}/where-next?period={month}",
    "/api/downloads/coverage?area={regency}&period={month}&table=places&form=xlsx",
    "/targets/51.04",
    "/subsidies/51.04",
    "/subsidies/51.04/lapses",
    "/editions/51.04-2024-06-1",
  ],
  OPERATOR: [
    "/worklist",
    "/entry/51.04/2024-07?category={category}",
    "/entry/51.04/{month}?village={village}",
    "/api/downloads/workbook?regency=51.04&period={month}&kind=export",
    "/imports/51.04?period=2024-07",
    "/submissions/51.04/{month}",
    "/subsidies/51.04/batches",
    "/coverage/51.04?period={month}&category={category}",
    "/coverage/{village}?period={month}",
    "/outreach/51.04",
  ],
  HEAD: [
    "/worklist",
    "/coverage/51.04?period={month}",
    "/api/downloads/coverage?area=51.04&period={month}&table=months&form=csv",
    "/targets/51.04",
    "/targets/51.04/documents",
    "/api/downloads/evidence?regency=51.04&document=inpres&span=2024-1&form=pdf",
    "/subsidies/51.04/costs",
    "/submissions/51.04/{month}",
    "/editions/51.04-2024-06-1",
  ],
  COUNCIL: [
    "/worklist",
    "/coverage/51.04?period={month}",
    "/coverage/{district}?period={month}",
    "/coverage/{village}?period={month}",
    "/editions",
    "/editions/51.04-2024-03-2",
  ],
  NOBODY: [
    "/",
    "/editions",
    "/editions/51.04-2024-06-1",
    "/editions/51.04-2024-06-1.pdf",
    "/verify?code=51.04-2024-03-1",
    "/open-data",
    "/api/v1/coverage.csv?area=51.04&period={month}",
  ],
};

type Names = Record<"regency" | "district" | "village" | "month" | "category", readonly string[]>;

interface Visits {
  readonly asked: number;
  /** The others were turned away by a server that could not reach its database in time, on a machine with too much to do. */
  readonly given: number;
}

/** Lets the readers in, each until `until` on the clock of `performance`. Throws when a page or file is refused. */
export async function letRead(address: string, databaseUrl: string, scale: Scale, until: number): Promise<Visits> {
  const names = await readNames(databaseUrl, scale);
  const cookies: string[] = [];
  for (const reader of READERS) cookies.push(reader === "NOBODY" ? "" : await signIn(address, reader));
  let [asked, given] = [0, 0];
  const read = async (reader: Reader, number: number) => {
    const pages = ROUNDS[reader];
    // Not all at once.
    await setTimeout((THINK_MS * number) / READERS.length);
    for (let visit = number; performance.now() < until; visit++) {
      const page = filled(pages[visit % pages.length] ?? "", names, Math.floor(visit / pages.length) + number);
      asked++;
      if (await isGiven(`${address}${page}`, cookies[number] ?? "")) given++;
      await setTimeout(THINK_MS);
    }
  };
  await Promise.all(READERS.map(read));
  return { asked, given };
}

function filled(page: string, names: Names, round: number): string {
  return page.replace(/\{(\w+)\}/g, (_, name: keyof Names) => names[name][round % names[name].length] ?? "");
}

async function isGiven(address: string, cookie: string): Promise<boolean> {
  const response = await fetch(address, { headers: { Cookie: cookie } });
  await response.arrayBuffer();
  if (!response.ok && response.status < 500) throw new Error(`${address}: ${response.status}`);
  return response.ok;
}

/** Every regency of the scale, for the branch sees them all; districts and villages of Gianyar, for everybody. */
async function readNames(databaseUrl: string, { prefix }: Scale): Promise<Names> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const list = async (level: string, within: string) => {
      const { rows } = await client.query<{ code: string }>(
        "SELECT code FROM area WHERE level = $1::area_level AND starts_with(code, $2) ORDER BY code",
        [level, within],
      );
      return rows.map(({ code }) => code);
    };
    return {
      regency: await list("REGENCY", prefix),
      district: await list("DISTRICT", SMALLEST.prefix),
      village: await list("VILLAGE", SMALLEST.prefix),
      month: MONTHS,
      category: CATEGORY_CODES,
    };
  } finally {
    await client.end();
  }
}
