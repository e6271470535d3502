import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Audience,
  eventYears,
  filterEvents,
  monthMarks,
  type OutreachEvent,
  outreachQuery,
  reachByDistrict,
  reachingAreas,
  reachOf,
  readOutreachFilter,
  totalReach,
  totalsByAudience,
  widestAreas,
} from "@/lib/domain/outreach";
import { date } from "../../support/date";

function event(on: string, fields: Partial<OutreachEvent> = {}): OutreachEvent {
  return {
    ...{ id: on, heldOn: date(on), title: on, place: "", audience: "WORKERS" as Audience, attendance: 10 },
    ...{ organisers: "", note: null, areaCodes: ["51.04"], version: 1 },
    ...fields,
  };
}

describe("what an event reaches", () => {
  test.each([
    ["51.04", ["51.04"]],
    ["51.04.05", ["51.04", "51.04.05"]],
    ["51.04.05.2003", ["51.04", "51.04.05", "51.04.05.2003"]],
    ["51", []],
    ["ID", []],
  ])("%s is reached by events of %j", (code, areas) => {
    expect(reachingAreas(code)).toEqual(areas);
  });

  test.each([
    [["51.04"], "REGENCY"],
    [["51.04.05"], "DIRECT"],
    [["51.04.05.2003"], "DIRECT"],
    [["51.04", "51.04.05"], "DIRECT"],
    [["51.04.06"], "NEVER"],
    [["51.04.05.2004"], "NEVER"],
    // A code that only begins alike is another district.
    [["51.04.0"], "NEVER"],
    [[], "NEVER"],
  ] as const)("the village 51.04.05.2003 by events of %j: %s", (areaCodes, reach) => {
    expect(reachOf("51.04.05.2003", [{ areaCodes }])).toBe(reach);
  });

  test("several events together reach as far as the nearest of them", () => {
    expect(reachOf("51.04.05.2003", [{ areaCodes: ["51.04"] }, { areaCodes: ["51.04.05"] }])).toBe("DIRECT");
  });

  test("of areas within one another the widest stays, once", () => {
    expect(widestAreas(["51.04.05.2003", "51.04.06", "51.04.05", "51.04.05"])).toEqual(["51.04.05", "51.04.06"]);
    expect(widestAreas(["51.04.05", "51.04"])).toEqual(["51.04"]);
    expect(widestAreas([])).toEqual([]);
  });

  const village = fc.constantFrom("51.04.01.2001", "51.04.01.2002", "51.04.02.2001", "51.04.02.1001");
  const area = fc.constantFrom("51.04", "51.04.01", "51.04.02", "51.04.01.2001", "51.04.02.2001");

  test("leaving out what lies in another area changes the direct reach of no village", () => {
    fc.assert(
      fc.property(village, fc.array(area), (code, areas) => {
        const all = reachOf(code, [{ areaCodes: areas }]);
        const widest = reachOf(code, [{ areaCodes: widestAreas(areas) }]);
        // The regency swallows its parts: then only that it was reached at all stays the same.
        expect(areas.includes("51.04") ? widest === "NEVER" : widest).toBe(
          areas.includes("51.04") ? all === "NEVER" : all,
        );
      }),
    );
  });
});

test("districts say which of their villages no event named, and how many none reached", () => {
  const villages = ["51.04.01.2001", "51.04.01.2002", "51.04.02.2001"].map((code) => ({
    code,
    name: code,
    districtName: code.slice(0, 8),
  }));
  const direct = [event("2024-01-10", { areaCodes: ["51.04.01.2001"] })];
  const summary = (events: OutreachEvent[]) =>
    reachByDistrict(villages, events).map(({ code, villages: all, notDirect, never }) => [
      code,
      all,
      notDirect.map((one) => one.code),
      never,
    ]);
  expect(summary(direct)).toEqual([
    ["51.04.01", 2, ["51.04.01.2002"], 1],
    ["51.04.02", 1, ["51.04.02.2001"], 1],
  ]);
  expect(totalReach(reachByDistrict(villages, direct))).toEqual({ villages: 3, notDirect: 2, never: 2 });
  expect(summary([...direct, event("2024-02-10")]).map((row) => row[3])).toEqual([0, 0]);
});

test("totals by audience name every audience; unknown attendance is not 0", () => {
  const totals = totalsByAudience([
    event("2024-01-10", { attendance: null, audience: "FIRMS" }),
    event("2024-01-11", { attendance: 30 }),
    event("2024-01-12", { attendance: null }),
  ]);
  expect(totals).toEqual([
    { audience: "COUNCIL", events: 0, attendance: null, uncounted: 0 },
    { audience: "VILLAGE_OFFICIALS", events: 0, attendance: null, uncounted: 0 },
    { audience: "FIRMS", events: 1, attendance: null, uncounted: 1 },
    { audience: "WORKERS", events: 2, attendance: 30, uncounted: 1 },
  ]);
});

describe("the address", () => {
  test.each([
    [{}, { year: null, audience: null }, ""],
    [{ year: "2024" }, { year: 2024, audience: null }, "year=2024"],
    [{ year: "24", audience: "EVERYBODY" }, { year: null, audience: null }, ""],
    [{ year: "2023", audience: "FIRMS" }, { year: 2023, audience: "FIRMS" }, "year=2023&audience=FIRMS"],
    [{ year: ["2023"] }, { year: null, audience: null }, ""],
  ])("%j asks for %j", (asked, filter, query) => {
    const read = readOutreachFilter(asked);
    expect(read).toEqual(filter);
    expect(outreachQuery(read)).toBe(query);
  });

  test("a filter keeps the order, and years are newest first", () => {
    const events = [event("2024-05-01"), event("2023-12-31", { audience: "FIRMS" }), event("2023-01-01")];
    expect(filterEvents(events, { year: 2023, audience: null }).map(({ id }) => id)).toEqual([
      "2023-12-31",
      "2023-01-01",
    ]);
    expect(filterEvents(events, { year: 2023, audience: "FIRMS" })).toHaveLength(1);
    expect(eventYears(events)).toEqual([2024, 2023]);
  });
});

test("a month has one mark whatever happened in it; the letters follow the months", () => {
  const marks = monthMarks([event("2024-05-16"), event("2023-07-31"), event("2023-07-01")]);
  expect(marks.map(({ period, letter, events }) => [period, letter, events.map(({ id }) => id)])).toEqual([
    [202307, "A", ["2023-07-01", "2023-07-31"]],
    [202405, "B", ["2024-05-16"]],
  ]);
});
