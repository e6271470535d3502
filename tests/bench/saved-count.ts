// P4: how soon a count that was saved stands on the coverage page. It goes over the wire in the form of the sheet, as a
// browser without JavaScript sends it, and is read as everybody reads it; nothing else is asked to run in between.
import { periodCode, toPeriod } from "@/lib/domain/period";
import { fieldName, type Seen, writeSheetForm } from "@/lib/enrolment/sheet-form";
import { type Application, signIn } from "./application";
import { decode } from "./same-size";
import type { Finding } from "./table";

const REGENCY = "51.04";
/** The month that is open in the demo. */
const MONTH = toPeriod(202407);
const ROW = { areaCode: "51.04.05.2006", categoryCode: "VULNERABLE" } as const;
const SHEET_PATH = `/entry/${REGENCY}/${periodCode(MONTH)}?category=${ROW.categoryCode}`;
const COVERAGE_PATH = `/coverage/${ROW.areaCode}?period=${periodCode(MONTH)}&category=${ROW.categoryCode}`;

const ROUNDS = 20;
const LEAST_COUNT = 100;
const MOST_REQUESTS = 100;

export async function seeSavedCounts({ address }: Application): Promise<Finding[]> {
  const cookie = await signIn(address, "OPERATOR");
  const open = (path: string, form?: FormData) => openPage(`${address}${path}`, cookie, form);
  const requests: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const count = LEAST_COUNT + round;
    const form = fillSheet(await open(SHEET_PATH), count);
    const saved = performance.now();
    await open(SHEET_PATH, form);
    let asked = 1;
    while (readFigure(await open(COVERAGE_PATH)) !== count) {
      if (asked++ === MOST_REQUESTS) throw new Error(`${count} was saved and does not come on ${COVERAGE_PATH}`);
    }
    times.push(performance.now() - saved);
    requests.push(asked);
  }
  const most = Math.max(...requests);
  return [
    {
      figure: "P4 a saved count on the coverage page",
      goal: "next request, no batch job",
      measured: `by request ${most}, ${median(times).toFixed(0)} ms from save to answer`,
      passed: most === 1,
    },
  ];
}

async function openPage(address: string, cookie: string, form?: FormData): Promise<string> {
  const headers = { Cookie: cookie, Origin: new URL(address).origin };
  const response = await fetch(address, { headers, ...(form && { method: "POST", body: form }) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The form as the page gave it, with another count in one row. */
function fillSheet(page: string, count: number): FormData {
  const [, sheet = ""] = page.split('<form id="sheet"');
  const hidden = [...sheet.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const given = new Map(hidden.map(([, name = "", value = ""]) => [name, decode(value)]));
  const seen: Seen = JSON.parse(given.get(fieldName("seen", ROW)) ?? "");
  const cells = { jkk: `${count}`, jkm: `${count}`, jht: "", jp: "", jkp: "" };
  const form = writeSheetForm(REGENCY, MONTH, [{ ...ROW, seen, cells, note: "" }]);
  // By which React knows what is to be done with it.
  for (const [name, value] of given) if (name.startsWith("$ACTION")) form.set(name, value);
  return form;
}

/** The one number of the finding; null while the page says that it is unknown. */
function readFigure(page: string): number | null {
  const [, figure] = /class="finding__n[^>]*>([\d.]+)</.exec(page) ?? [];
  return figure === undefined ? null : Number(figure.replaceAll(".", ""));
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
