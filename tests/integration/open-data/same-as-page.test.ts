import { beforeAll, expect, test } from "vitest";
import { getCoverageFacts } from "@/lib/coverage/queries";
import type { CoveragePart } from "@/lib/domain/coverage";
import { toPeriod } from "@/lib/domain/period";
import { factOf } from "@/lib/domain/picture";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { makeItHard } from "../../support/hard-counts";
import { askCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

/** A silent village lies in the district, and the source splits the workers of all that report. */
const TEGALLALANG = "51.04.06";

beforeAll(async () => {
  await makeItHard();
  await rows(
    `INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
     SELECT regency_code, area_code, definition_code, 'PU', floor(people * 0.2), as_of, source FROM eligible_worker
     WHERE segment = 'ALL' AND starts_with(area_code, $1) ON CONFLICT DO NOTHING`,
    [TEGALLALANG],
  );
});

test.each<Partial<Selection>>([
  {},
  { segment: "PU" },
  { segment: "BPU" },
  { segment: "JAKON" },
  { category: "VULNERABLE" },
  { programme: "jht" },
  { segment: "BPU", programme: "jht" },
])("the open data says of regency, districts and villages what the page says: %j", async (chosen) => {
  const facts = await getCoverageFacts(branch, GIANYAR, toPeriod(202406), { ...WHOLE, ...chosen });
  const own = factOf(facts?.months ?? [], toPeriod(202406));
  const onPage = new Map<string, CoveragePart | null>([
    [GIANYAR, own],
    ...[...(facts?.places ?? []), ...(facts?.villages ?? [])].map((place) => [place.code, place] as const),
  ]);
  const query = new URLSearchParams({ area: GIANYAR, period: "2024-06", limit: "1000", ...chosen } as Record<
    string,
    string
  >);
  const answers = await Promise.all(
    ["REGENCY", "DISTRICT", "VILLAGE"].map((level) => askCoverage(`${query}&level=${level}`)),
  );
  const open = answers.flatMap(({ data }) => data);
  expect(open.length).toBe(78);
  const shown = open.filter(({ suppressed }) => !suppressed);
  expect(shown.length).toBeGreaterThan(40);
  const figures = (of: readonly { area_code: string }[], name: "active" | "eligible") =>
    of.map(({ area_code }) => [area_code, onPage.get(area_code)?.[name] ?? null]);
  expect(shown.map(({ area_code, active }) => [area_code, active])).toEqual(figures(shown, "active"));
  // Take-up divides by members, who are kept back like those that it counts; nobody is by the eligible workers.
  const divided = chosen.programme === undefined ? open : shown;
  expect(divided.map(({ area_code, eligible }) => [area_code, eligible])).toEqual(figures(divided, "eligible"));
});
