import { beforeAll, describe, expect, test } from "vitest";
import { writeCsv } from "@/lib/coverage/csv";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import type { Viewer } from "@/lib/domain/access";
import { AUDIENCES, filterEvents, readOutreachFilter, totalsByAudience } from "@/lib/domain/outreach";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { deleteEvent, restoreEvent, saveEvent } from "@/lib/outreach/mutations";
import { getDeletedTitle, getOutreachDesk } from "@/lib/outreach/queries";
import { eventSchema } from "@/lib/outreach/schema";
import { outreachTable } from "@/lib/outreach/tables";
import { userId } from "@/prisma/seed/demo/users";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { readTable } from "../../support/table-file";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const JUNE = toPeriod(202406);

const FORM = {
  ...{
    regencyCode: GIANYAR,
    id: "",
    version: "",
    heldOn: "2024-07-01",
    title: "Sosialisasi uji",
    place: "Balai banjar",
  },
  ...{ audience: "WORKERS", attendance: "1.200", organisers: "Disnaker", areas: ["51.04.05"], note: "" },
};

const head = viewerAs("HEAD", { id: userId("HEAD") });
const operator = viewerAs("OPERATOR", { id: userId("OPERATOR") });

type Typed = Partial<Record<keyof typeof FORM, unknown>>;

function save(fields: Typed = {}, viewer: Viewer = operator) {
  return saveEvent(viewer, eventSchema.parse({ ...FORM, ...fields }), TODAY);
}

async function saved(fields: Typed = {}) {
  const outcome = await save(fields);
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return { id: outcome.id, version: String(outcome.version) };
}

async function eventsOf(viewer = head) {
  return (await getOutreachDesk(viewer, GIANYAR))?.events ?? [];
}

const find = async (id: string) => (await eventsOf()).find((event) => event.id === id);

describe("writing", () => {
  test("an event is kept with its areas, the narrower within the wider left out, and then changed", async () => {
    const first = await saved({ areas: ["51.04.05.2006", "51.04.05", "51.04.06"] });
    expect(await find(first.id)).toMatchObject({
      ...{ heldOn: "2024-07-01", title: "Sosialisasi uji", attendance: 1200, note: null, version: 1 },
      areaCodes: ["51.04.05", "51.04.06"],
    });
    await save({ ...first, attendance: "", areas: "51.04.06", note: "Hujan" });
    expect(await find(first.id)).toMatchObject({
      attendance: null,
      areaCodes: ["51.04.06"],
      note: "Hujan",
      version: 2,
    });
  });

  test("newest first", async () => {
    const days = (await eventsOf()).map(({ heldOn }) => heldOn);
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual([...days].sort().reverse());
  });

  test("today is no future; tomorrow is", async () => {
    expect(await save({ heldOn: "2024-07-08" })).toHaveProperty("id");
    expect(await save({ heldOn: "2024-07-09" })).toMatchObject({ reason: "INVALID", fields: ["heldOn"] });
  });

  test.each([
    [{ title: "ab" }, "title"],
    [{ title: `${"x".repeat(121)}` }, "title"],
    [{ place: "x" }, "place"],
    [{ organisers: "Disnaker 5104012345678901" }, "organisers"],
    [{ note: "5104012345678901" }, "note"],
    [{ attendance: "12.8" }, "attendance"],
    [{ attendance: "1000001" }, "attendance"],
    [{ areas: undefined }, "areas"],
    [{ areas: [] }, "areas"],
    [{ areas: [GIANYAR, BANGLI] }, "areas"],
    [{ areas: ["51"] }, "areas"],
    [{ audience: "EVERYBODY" }, "audience"],
    [{ heldOn: "2024-02-30" }, "heldOn"],
  ])("%j is refused for its field %s", (fields, field) => {
    const faults = eventSchema.safeParse({ ...FORM, ...fields }).error?.issues.map(({ path }) => path[0]);
    expect(faults).toEqual([field]);
  });

  test("no jurisdiction but a regency has events", () => {
    expect(eventSchema.safeParse({ ...FORM, regencyCode: "51" }).success).toBe(false);
  });

  test("an area that does not exist is refused, and nothing is kept", async () => {
    const before = (await eventsOf()).length;
    expect(await save({ areas: ["51.04.05", "51.04.99"] })).toMatchObject({ reason: "NOT_FOUND" });
    expect(await eventsOf()).toHaveLength(before);
  });

  test("operator, head and branch write in their regency, nobody else and nowhere else", async () => {
    for (const role of ["OPERATOR", "HEAD", "BRANCH"] as const) {
      expect(await save({}, viewerAs(role, { id: userId(role) }))).toHaveProperty("id");
    }
    for (const role of ["COUNCIL", "ADMINISTRATOR"] as const) {
      expect(await save({}, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
    }
    const foreign = viewerAs("BRANCH", { regencyCodes: [BANGLI] });
    const event = await saved();
    const ref = { regencyCode: GIANYAR, id: event.id, version: 1 };
    expect(await save({}, foreign)).toMatchObject({ reason: "NOT_FOUND" });
    expect(await deleteEvent(foreign, ref)).toMatchObject({ reason: "NOT_FOUND" });
    expect(await restoreEvent(foreign, ref)).toMatchObject({ reason: "NOT_FOUND" });
    expect(await deleteEvent(viewerAs("COUNCIL"), ref)).toMatchObject({ reason: "FORBIDDEN" });
    // Under another regency than its own an event is not there.
    expect(await deleteEvent(foreign, { ...ref, regencyCode: BANGLI })).toMatchObject({ reason: "NOT_FOUND" });
  });

  test("who may not read is not told whether there is anything", async () => {
    expect(await getOutreachDesk(viewerAs("COUNCIL"), GIANYAR)).toBeNull();
    expect(await getOutreachDesk(viewerAs("BRANCH", { regencyCodes: [BANGLI] }), GIANYAR)).toBeNull();
    expect(await getOutreachDesk(head, "51")).toBeNull();
  });
});

describe("two writers", () => {
  test("of twenty who change one event at once one is kept, and each other is told who was first", async () => {
    const event = await saved();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => save({ ...event, title: `Versi ${n}`, areas: [`51.04.0${(n % 7) + 1}`] })),
    );
    const kept = outcomes.flatMap((outcome, n) => (isRefusal(outcome) ? [] : [n]));
    expect(kept).toHaveLength(1);
    for (const outcome of outcomes.filter(isRefusal)) {
      expect(outcome).toMatchObject({ reason: "SUPERSEDED", by: "I Wayan Adi", at: expect.any(Date) });
    }
    expect(await find(event.id)).toMatchObject({
      version: 2,
      title: `Versi ${kept[0]}`,
      areaCodes: [`51.04.0${((kept[0] ?? 0) % 7) + 1}`],
    });
  });

  test("who changes or deletes what another has deleted is told", async () => {
    const event = await saved();
    const ref = { regencyCode: GIANYAR, id: event.id, version: 1 };
    expect(await deleteEvent(head, ref)).toMatchObject({ version: 2 });
    expect(await save({ ...event })).toMatchObject({ reason: "DELETED", at: expect.any(Date) });
    expect(await deleteEvent(operator, ref)).toMatchObject({ reason: "DELETED" });
  });
});

test("a deleted event is in no list, can be taken back once or twice, and leaves a trail", async () => {
  const event = await saved();
  const ref = { regencyCode: GIANYAR, id: event.id, version: 1 };
  await deleteEvent(operator, ref);
  expect(await find(event.id)).toBeUndefined();
  expect(await getDeletedTitle(operator, GIANYAR, event.id)).toBe("Sosialisasi uji");
  expect(await getDeletedTitle(viewerAs("COUNCIL"), GIANYAR, event.id)).toBeNull();
  expect(await getDeletedTitle(viewerAs("HEAD", { regencyCodes: [BANGLI] }), GIANYAR, event.id)).toBeNull();
  await restoreEvent(operator, ref);
  expect(await restoreEvent(operator, ref)).toMatchObject({ version: 3 });
  expect(await find(event.id)).toMatchObject({ areaCodes: ["51.04.05"] });
  expect(await getDeletedTitle(operator, GIANYAR, event.id)).toBeNull();
  const trail = await rows<{ action: string }>("SELECT action FROM audit_entry WHERE subject = $1 ORDER BY at, id", [
    event.id,
  ]);
  expect(trail.map(({ action }) => action)).toEqual([
    "outreach_event.insert",
    "outreach_event.update",
    "outreach_event.update",
  ]);
});

describe("page, CSV, workbook and SQL say the same", () => {
  const years = [undefined, "2023", "2024", "2030", "now"];
  const choices = years.flatMap((year) =>
    [undefined, ...AUDIENCES, "EVERYBODY"].map((audience): Record<string, string | undefined> => ({ year, audience })),
  );

  beforeAll(async () => {
    await saved({ title: 'Rapat; "koordinasi"', note: "Hujan; sedikit yang datang", attendance: "" });
    await saved({ heldOn: "2023-12-31", audience: "FIRMS", areas: ["51.04.06", "51.04.07"] });
  });

  test.each(choices)("of the year $year for $audience", async (address) => {
    const desk = await getOutreachDesk(head, GIANYAR);
    if (desk === null) throw new Error("no desk");
    const shown = filterEvents(desk.events, readOutreachFilter(address));
    const table = outreachTable(shown, desk.areas);
    const words = { title: "Outreach", dataSheet: "Data", notesSheet: "Notes" };
    const [csv, xlsx] = await readTable(
      table,
      writeCsv(table),
      await writeTableWorkbook(table, [["Area", "="]], words),
    );
    const year = address.year === "now" ? undefined : address.year;
    const audience = AUDIENCES.find((one) => one === address.audience);
    const counted = await recount(year ?? null, audience ?? null);
    expect(csv).toEqual(counted);
    expect(xlsx).toEqual(counted);
    expect(shown.map(({ heldOn, title, attendance }) => [heldOn, title, attendance])).toEqual(
      counted.map((row) => [row.date, row.title, row.attendance]),
    );
    for (const total of totalsByAudience(shown)) {
      const own = counted.filter((row) => row.audience === total.audience);
      expect(total.events).toBe(own.length);
      expect(total.attendance ?? 0).toBe(own.reduce((sum, row) => sum + Number(row.attendance), 0));
      expect(total.uncounted).toBe(own.filter((row) => row.attendance === null).length);
    }
  });

  test("some choices show something, some show all, some nothing", async () => {
    const counts = await Promise.all([recount(null, null), recount("2023", "FIRMS"), recount("2030", null)]);
    expect(counts.map(({ length }) => Math.min(length, 2))).toEqual([2, 1, 0]);
  });
});

/** The events that a choice should show, by SQL that shares nothing with the application's. */
function recount(year: string | null, audience: string | null) {
  return rows<Record<string, string | number | null>>(
    `SELECT held_on::text AS date, title, place, audience::text, attendance, organisers,
       string_agg(a.code, ' ' ORDER BY a.code COLLATE "C") AS area_codes,
       string_agg(a.name, ', ' ORDER BY a.code COLLATE "C") AS area_names, note
     FROM outreach_event e JOIN outreach_area r ON r.event_id = e.id JOIN area a ON a.code = r.area_code
     WHERE e.regency_code = $1 AND deleted_at IS NULL
       AND ($2::text IS NULL OR held_on::text LIKE $2 || '-%') AND ($3::text IS NULL OR audience::text = $3)
     GROUP BY e.regency_code, e.id ORDER BY held_on DESC, e.id`,
    [GIANYAR, year, audience],
  );
}

describe("the marks beside the trend", () => {
  const titles = async (area: string, viewer = head, period = JUNE) =>
    (await getCoverageFacts(viewer, area, period))?.outreach.map(({ title }) => title) ?? [];

  test("are the events of the area and of those above it, and of no part of it", async () => {
    const village = await saved({ heldOn: "2024-06-03", title: "Hanya Petulu", areas: ["51.04.05.2006"] });
    expect(await titles(GIANYAR)).toEqual([
      "Paparan 1 desa 100 pekerja rentan",
      "Pendataan pekerja rentan bagi perangkat desa",
    ]);
    expect(await titles("51.04.05")).toContain("Kepatuhan perusahaan jasa wisata");
    expect(await titles("51.04.05")).not.toContain("Hanya Petulu");
    expect(await titles("51.04.05.2006")).toEqual([
      "Paparan 1 desa 100 pekerja rentan",
      "Pendataan pekerja rentan bagi perangkat desa",
      "Kepatuhan perusahaan jasa wisata",
      "Hanya Petulu",
    ]);
    expect(await titles("51.04.06")).not.toContain("Kepatuhan perusahaan jasa wisata");
    expect(await titles("51", viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }))).toEqual([]);
    await deleteEvent(operator, { regencyCode: GIANYAR, id: village.id, version: 1 });
    expect(await titles("51.04.05.2006")).not.toContain("Hanya Petulu");
  });

  test("end with the month that is shown, and council members see them", async () => {
    expect(await titles("51.04.05", head, toPeriod(202404))).not.toContain("Kepatuhan perusahaan jasa wisata");
    expect(await titles("51.04.05", viewerAs("COUNCIL"))).toContain("Kepatuhan perusahaan jasa wisata");
  });

  test("do not show another regency's events", async () => {
    expect(await titles("51.04.05", viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).toEqual([]);
  });
});
