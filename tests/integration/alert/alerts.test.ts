import { describe, expect, test } from "vitest";
import { listAlerts } from "@/lib/alert/queries";
import type { IsoDate } from "@/lib/domain/period";
import { asOwner, rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = "2024-07-08" as IsoDate;
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

const BONA = "51.04.02.2009";
const kindsFor = async (viewer = branch, today = TODAY) => (await listAlerts(viewer, today)).map(({ kind }) => kind);

describe("on 8 July 2024", () => {
  test("Gianyar is behind its line, and Bangli, on track, is not spoken of", async () => {
    const behind = (await listAlerts(branch, TODAY)).filter(({ kind }) => kind === "BEHIND_LINE");
    expect(behind).toMatchObject([
      {
        regencyCode: GIANYAR,
        period: 202406,
        target: { value: 0.5 },
        standing: { status: "BEHIND", gapPeople: 20_893 },
      },
    ]);
  });

  test("two villages fell beyond their usual range, each in its own last month", async () => {
    const fallen = (await listAlerts(branch, TODAY)).filter(({ kind }) => kind === "VILLAGE_FELL");
    expect(fallen).toMatchObject([
      { villageName: "Singakerta", period: 202406, change: -74 },
      { villageName: "Bona", period: 202407, change: -26 },
    ]);
  });

  test("the operator is told what concerns entry, the council and the administrator nothing", async () => {
    expect(await kindsFor(viewerAs("OPERATOR"))).toEqual(["VILLAGE_FELL", "VILLAGE_FELL"]);
    expect(await kindsFor(viewerAs("COUNCIL"))).toEqual([]);
    expect(await kindsFor(viewerAs("ADMINISTRATOR", { national: true }))).toEqual([]);
  });

  test("a viewer hears of the own regencies only, and nothing without any", async () => {
    expect(await kindsFor(viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).toEqual([]);
    expect(await kindsFor(viewerAs("BRANCH", { regencyCodes: [] }))).toEqual([]);
  });
});

test("a count that is not known any more is no fall of its village", async () => {
  const fallen = async () =>
    (await listAlerts(branch, TODAY)).flatMap((alert) => (alert.kind === "VILLAGE_FELL" ? [alert.villageName] : []));
  const enter = (people: number | null) =>
    rows(
      "UPDATE enrolment SET jkk = $1, jkm = $1 WHERE area_code = $2 AND category_code = 'BPU_SELF' AND period = 202407",
      [people, BONA],
    );
  const [entered] = await rows<{ jkk: number }>(
    "SELECT jkk FROM enrolment WHERE area_code = $1 AND category_code = 'BPU_SELF' AND period = 202407",
    [BONA],
  );
  await enter(null);
  try {
    expect(await fallen()).toEqual(["Singakerta"]);
  } finally {
    await enter(entered?.jkk ?? null);
  }
  expect(await fallen()).toEqual(["Singakerta", "Bona"]);
});

test("the fall of January 2024, when 6,400 lapsed, is beyond the usual range of Gianyar", async () => {
  const [fell] = (await listAlerts(branch, "2024-01-31" as IsoDate)).filter(({ kind }) => kind === "REGENCY_FELL");
  expect(fell).toMatchObject({ regencyCode: GIANYAR, period: 202401, change: -6_719 });
});

test("what lies further back than the last months is no news", async () => {
  expect(await kindsFor(branch, "2025-06-30" as IsoDate)).toEqual([]);
});

describe("a difference to the branch's own total", () => {
  async function withTotal(asOf: string, value: number, run: () => Promise<void>): Promise<void> {
    const [figure] = await rows<{ id: string }>(
      `INSERT INTO reported_figure (regency_code, area_code, as_of, measure, value, source)
       VALUES ($1, $1, $2, 'ACTIVE', $3, 'Uji') RETURNING id`,
      [GIANYAR, asOf, value],
    );
    try {
      await run();
    } finally {
      // Figures are never taken back: only a test removes its own, past the trigger that says so.
      await asOwner(async (client) => {
        await client.query("SET session_replication_role = replica");
        await client.query("DELETE FROM reported_figure WHERE id = $1", [figure?.id]);
      });
    }
  }

  test("that grows by ten is spoken of, with both dates", async () => {
    await withTotal("2024-05-31", 126_113, () =>
      withTotal("2024-06-30", 128_340 + 20, async () => {
        const [grows] = (await listAlerts(branch, TODAY)).filter(({ kind }) => kind === "DIFFERENCE_GROWS");
        expect(grows).toMatchObject({
          asOf: "2024-06-30",
          difference: 20,
          previousAsOf: "2024-05-31",
          previousDifference: 10,
        });
      }),
    );
  });

  test("that does not grow so much, or cannot be compared, is not", async () => {
    await withTotal("2024-06-30", 128_340 + 9, async () => {
      expect(await kindsFor()).not.toContain("DIFFERENCE_GROWS");
    });
    // July is under way: its counts are not the regency's.
    await withTotal("2024-07-07", 128_340, async () => {
      expect(await kindsFor()).not.toContain("DIFFERENCE_GROWS");
    });
  });
});
