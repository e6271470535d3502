// P2: a page that was frozen, against a file of the same size that Next sends from its folder of static files.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Application } from "./application";
import { inTurn, inWords, type Load } from "./load";
import type { Finding } from "./table";

const EDITION_PATH = "/editions/51.04-2024-06-1";
const CONNECTIONS = 10;
const P2_GOAL = 0.8;

/** In the checkout, which a server looks through when it starts; what stands in the file is read at each request. */
export const STATIC_FILE = "public/floor.html";

export async function loadEdition({ address }: Application, checkout: string, seconds: number): Promise<Finding[]> {
  const page = await fetch(`${address}${EDITION_PATH}`);
  if (!page.ok) throw new Error(`${EDITION_PATH}: ${page.status}`);
  const bytes = Buffer.from(await page.arrayBuffer());
  writeFileSync(join(checkout, STATIC_FILE), bytes);
  const load = (path: string): Load => ({ address: `${address}${path}`, connections: CONNECTIONS, seconds });
  const { edition, file } = await inTurn({ edition: load(EDITION_PATH), file: load("/floor.html") });
  const ratio = edition.perSecond / file.perSecond;
  return [
    {
      figure: `P2 public edition, ${CONNECTIONS} connections`,
      goal: `≥ ${P2_GOAL} × a static file`,
      measured: inWords(edition),
      floor: `${inWords(file)}, ${(bytes.length / 1000).toFixed(0)} kB from public/`,
      ratio,
      passed: ratio >= P2_GOAL,
    },
  ];
}
