import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { HOSTILE_FILES, rawWorkbook } from "../../support/hostile-files";
import { rows } from "../../support/plain-sql";
import type { HostileReading } from "../../support/read-hostile";
import { JULY } from "../../support/sheet";
import { BANGLI, viewerAs } from "../../support/viewers";
import { faultOf, HEADINGS, QUIET, sheetOf, upload, workbookOf } from "../../support/workbook";

/** What one file may add to the process that reads it, loosely: 64 MB is the goal, the collector comes when it likes. */
const MOST_MEGABYTES = 128;

let readings: HostileReading[];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  for (const [place, [, , make]] of HOSTILE_FILES.entries()) writeFileSync(join(folder, nameOf(place)), make());
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "tests/support/read-hostile.ts", folder],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  // One process has read them all: none of them has ended it.
  expect({ status, stderr }).toMatchObject({ status: 0 });
  readings = JSON.parse(stdout);
});

function nameOf(place: number): string {
  return String(place).padStart(3, "0");
}

describe("a process that is sent", () => {
  test.each(HOSTILE_FILES.map(([name, reason], place) => ({ name, reason, place })))(
    "$name refuses it as $reason, and does not grow by it",
    ({ reason, place }) => {
      const reading = readings.find(({ name }) => name === nameOf(place));
      expect(reading?.reason).toBe(reason);
      expect(reading?.grownBy).toBeLessThan(MOST_MEGABYTES);
    },
  );

  test("the workbook from which they are made takes it", async () => {
    expect(await faultOf(rawWorkbook())).toBeNull();
  });
});

describe("a file for something else", () => {
  test("is refused in another month, by its hidden sheet", async () => {
    expect(await faultOf(await workbookOf("template", JULY))).toEqual({ reason: "WRONG_PERIOD", detail: "2024-07" });
  });

  test("is refused in another regency, by its hidden sheet", async () => {
    expect(await faultOf(await workbookOf("template", QUIET, BANGLI))).toEqual({
      reason: "WRONG_REGENCY",
      detail: BANGLI,
    });
  });

  test.each([
    [["Rekap Juni 2024"], { reason: "WRONG_PERIOD", detail: "2024-06" }],
    [["Keadaan per 30 Juni 2024"], { reason: "WRONG_PERIOD", detail: "2024-06" }],
    [[new Date("2024-06-30T00:00:00Z")], { reason: "WRONG_PERIOD", detail: "2024-06" }],
    [["Rekap (51.06)"], { reason: "WRONG_REGENCY", detail: "51.06" }],
    [["Rekap November 2022, dicetak 5 Juni 2024"], null],
    [["Rekap desa"], null],
  ])("under the title %j it is %j", async (title, fault) => {
    const file = await sheetOf([title, [], HEADINGS, ["51.04.05.2001", null, null, "Pekerja rentan", 5, 5]]);
    expect(await faultOf(file)).toEqual(fault);
  });
});

describe("who may not", () => {
  const file = () => sheetOf([HEADINGS, ["51.04.05.2001", null, null, "Pekerja rentan", 5, 5]]);

  test("a viewer of another regency finds nothing", async () => {
    const viewer = viewerAs("OPERATOR", { regencyCodes: [BANGLI] });
    expect(await upload(await file(), { viewer })).toMatchObject({ reason: "NOT_FOUND" });
  });

  test.each(["HEAD", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const)("%s uploads nothing", async (role) => {
    expect(await upload(await file(), { viewer: viewerAs(role) })).toMatchObject({ reason: "FORBIDDEN" });
  });

  test("nobody uploads for a locked month, or for one that has not come", async () => {
    expect(await upload(await file(), { period: toPeriod(202406) })).toMatchObject({ reason: "PERIOD_LOCKED" });
    expect(await upload(await file(), { period: toPeriod(202408) })).toMatchObject({ reason: "PERIOD_NOT_OPEN" });
  });
});

test("nothing that is refused leaves anything behind", async () => {
  const count = () => rows("SELECT count(*)::int AS imports FROM workbook_import WHERE period = $1", [QUIET]);
  const before = await count();
  for (const [, , make] of HOSTILE_FILES.slice(0, 12)) expect(await faultOf(make())).not.toBeNull();
  expect(await count()).toEqual(before);
});
