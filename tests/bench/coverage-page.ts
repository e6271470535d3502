// P1 and P7: the page that everybody reads, against the least a page can cost and against itself with more data.
import type { Application } from "./application";
import { FLOOR_PATH } from "./checkout";
import { type Answered, inTurn, inWords, type Load, put } from "./load";
import { copyMarkup, SAME_SIZE_PATH } from "./same-size";
import type { Scale } from "./scale";
import type { Finding } from "./table";

const COVERAGE_PATH = "/coverage/51.04?period=2024-06";
const CONNECTIONS = 10;

const P1_GOAL = 0.6;
const P7_GOAL = 1.3;
const WIDE_GOAL_MS = 1000;
const WIDE_SECONDS = 5;

/** Requests a second as a share of what a page of the same size gets, and of what an empty one gets. */
export async function loadCoveragePage(
  application: Application,
  checkout: string,
  seconds: number,
): Promise<Finding[]> {
  const { address, cookie } = application;
  const elements = await copyMarkup(application, COVERAGE_PATH, checkout);
  const load = (path: string): Load => ({ address: `${address}${path}`, connections: CONNECTIONS, seconds });
  const { page, sameSize, empty } = await inTurn({
    page: { ...load(COVERAGE_PATH), cookie },
    sameSize: load(SAME_SIZE_PATH),
    empty: load(FLOOR_PATH),
  });
  const against = (floor: Answered, what: string): Finding => {
    const ratio = page.perSecond / floor.perSecond;
    return {
      figure: `P1 coverage page, ${CONNECTIONS} connections`,
      goal: `≥ ${P1_GOAL} × floor`,
      measured: inWords(page),
      floor: `${inWords(floor)}, ${what}`,
      ratio,
      passed: ratio >= P1_GOAL,
    };
  };
  return [against(sameSize, `its ${elements} elements as constants`), against(empty, "empty page")];
}

/** The time of one page at a larger scale, over its time at the smallest. */
export async function compareGrowth(large: Application, small: Application, seconds: number): Promise<Finding> {
  const load = ({ address, cookie }: Application): Load => ({
    ...{ address: `${address}${COVERAGE_PATH}`, cookie, connections: 1, seconds },
  });
  const { larger, smaller } = await inTurn({ larger: load(large), smaller: load(small) });
  const ratio = larger.meanMs / smaller.meanMs;
  return {
    figure: "P7 growth of the coverage page",
    goal: `≤ ${P7_GOAL} × gianyar`,
    measured: `${larger.meanMs.toFixed(1)} ms`,
    floor: `${smaller.meanMs.toFixed(1)} ms, gianyar`,
    ratio,
    passed: ratio <= P7_GOAL,
  };
}

/** Pages that sum or list far more than one regency. They must work at the scale: a second is what a reader waits for. */
export async function visitWidePages(application: Application, { prefix }: Scale): Promise<Finding[]> {
  const pages = [
    { name: "of a province", area: "51" },
    ...(prefix === ""
      ? [
          { name: "of the country", area: "ID" },
          { name: "of 852 villages", area: "11.08" },
        ]
      : []),
  ];
  const findings: Finding[] = [];
  for (const { name, area } of pages) {
    const load = { address: `${application.address}/coverage/${area}?period=2024-06`, cookie: application.cookie };
    const { meanMs } = await put({ ...load, connections: 1, seconds: WIDE_SECONDS });
    findings.push({
      figure: `P7 coverage page ${name}`,
      goal: `≤ ${WIDE_GOAL_MS} ms`,
      measured: `${meanMs.toFixed(0)} ms`,
      passed: meanMs <= WIDE_GOAL_MS,
    });
  }
  return findings;
}
