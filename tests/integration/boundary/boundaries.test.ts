import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { confirmBoundaries, discardBoundaries, readAgain, uploadBoundaries } from "@/lib/boundary/mutations";
import { getBoundaryDesk, getBoundaryDraft } from "@/lib/boundary/queries";
import { getCoverageFacts } from "@/lib/coverage/queries";
import type { Viewer } from "@/lib/domain/access";
import { parsePeriod } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { fileOf, type GridFeature, gridOf, shapesOf, swapped } from "../../support/boundaries";
import { asOwner, rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const ORIGIN = { source: "Berkas uji", licence: "CC0" };
const FORBIDDEN = refuse({ reason: "FORBIDDEN" });
const NOT_FOUND = refuse({ reason: "NOT_FOUND" });

let admin: Viewer;

beforeEach(async () => {
  const { id } = await createUser("ADMINISTRATOR");
  admin = viewerAs("ADMINISTRATOR", { id, national: true });
  await asOwner(async (client) => {
    await client.query("ALTER TABLE boundary DISABLE TRIGGER boundary_append_only");
    await client.query("DELETE FROM boundary");
    await client.query("DELETE FROM boundary_draft");
    await client.query("ALTER TABLE boundary ENABLE TRIGGER boundary_append_only");
  });
});

async function villagesOf(regencyCode: string): Promise<string[]> {
  const found = await rows<{ code: string }>(
    "SELECT code FROM area WHERE level = 'VILLAGE' AND starts_with(code, $1) ORDER BY code",
    [`${regencyCode}.`],
  );
  return found.map(({ code }) => code);
}

async function upload(features: readonly unknown[], viewer = admin): Promise<string> {
  const bytes = Buffer.from(fileOf(features));
  const outcome = await uploadBoundaries(viewer, { ...ORIGIN, fileName: "batas.geojson", bytes });
  if (outcome.kind !== "UPLOADED") throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

async function seen(id: string) {
  const page = await getBoundaryDraft(admin, id);
  if (page === null) throw new Error("no draft");
  return page;
}

/** Confirms what the report says now. */
async function confirm(id: string, { viewer = admin, incomplete }: { viewer?: Viewer; incomplete?: "on" } = {}) {
  const { digest } = await seen(id);
  return confirmBoundaries(viewer, { id, digest, incomplete });
}

async function ground(viewer: Viewer, areaCode: string) {
  const period = parsePeriod("2024-06");
  const facts = period === null ? null : await getCoverageFacts(viewer, areaCode, period);
  return facts?.ground ?? [];
}

const versions = () =>
  rows<{ area_code: string; version: number; village_count: number }>(
    "SELECT area_code, version, village_count FROM boundary ORDER BY 1, 2",
  );

describe("a file of boundaries", () => {
  test("is checked, confirmed, and drawn: 70 of 70 villages for every reader", async () => {
    const codes = await villagesOf(GIANYAR);
    const id = await upload(gridOf(codes));
    const { report, regencyName, replaces } = await seen(id);
    expect(report).toMatchObject({ regencyCode: GIANYAR, missing: [], unknown: [], problems: [], usable: true });
    expect([report.shapes.length, regencyName, replaces]).toEqual([70, "Kabupaten Gianyar", 0]);
    expect(await versions()).toEqual([]);

    expect(await confirm(id)).toEqual({ kind: "CONFIRMED", regencyCode: GIANYAR, version: 1 });
    const [row, ...others] = await ground(viewerAs("COUNCIL"), GIANYAR);
    expect(others).toEqual([]);
    if (row?.kind !== "VILLAGES") throw new Error("no boundaries");
    expect(row).toMatchObject({ code: GIANYAR, ...ORIGIN });
    expect(shapesOf(row.shape).map(({ code }) => code)).toEqual(codes);
    expect(await ground(viewerAs("COUNCIL"), "51.04.05")).toEqual([row]);
    const inProvince = await ground(viewerAs("COUNCIL"), "51");
    expect(inProvince.filter(({ kind }) => kind === "OUTLINE")).toMatchObject([{ code: GIANYAR, ...ORIGIN }]);
    expect(await getBoundaryDraft(admin, id)).toBeNull();
  });

  test("leaves a trace with the version and its origin", async () => {
    await confirm(await upload(gridOf(await villagesOf(GIANYAR))));
    const { entries } = await listAuditEntries(admin, auditFilterSchema.parse({ person: admin.id, kind: "SETTING" }));
    expect(entries).toMatchObject([{ action: "boundary.insert", regencyCode: GIANYAR, subject: "Kabupaten Gianyar" }]);
  });

  test("keeps the version before when another one takes its place", async () => {
    const codes = await villagesOf(GIANYAR);
    await confirm(await upload(gridOf(codes)));
    const id = await upload(gridOf(codes.slice(0, 60)));
    expect((await seen(id)).replaces).toBe(1);
    expect(await confirm(id)).toEqual({ kind: "HAS_MISSING" });
    expect(await confirm(id, { incomplete: "on" })).toEqual({ kind: "CONFIRMED", regencyCode: GIANYAR, version: 2 });
    expect(await versions()).toEqual([
      { area_code: GIANYAR, version: 1, village_count: 70 },
      { area_code: GIANYAR, version: 2, village_count: 60 },
    ]);
    const desk = await getBoundaryDesk(admin);
    expect(desk.versions.map(({ version, current, addedBy }) => [version, current, addedBy])).toEqual([
      [2, true, "Test ADMINISTRATOR"],
      [1, false, "Test ADMINISTRATOR"],
    ]);
    const [row] = await ground(viewerAs("BRANCH"), GIANYAR);
    expect(row?.kind === "VILLAGES" && shapesOf(row.shape).length).toBe(60);
    await expect(rows("UPDATE boundary SET version = 9 WHERE version = 1")).rejects.toThrow("append-only");
  });

  test("with longitude and latitude exchanged is refused until it is turned round", async () => {
    const id = await upload(swapped(gridOf(await villagesOf(GIANYAR))));
    expect(await confirm(id)).toEqual({ kind: "NOT_USABLE" });
    const { reading } = await seen(id);
    expect(await readAgain(admin, { id, ...reading, turn: "on" })).toBeNull();
    expect((await seen(id)).report).toMatchObject({ turned: 70, usable: true });
    expect(await confirm(id)).toMatchObject({ kind: "CONFIRMED" });
    const [row] = await ground(viewerAs("BRANCH"), GIANYAR);
    expect(row?.kind === "VILLAGES" && row.shape.bbox?.map(Math.round)).toEqual([115, -9, 115, -8]);
  });

  test("with one open ring is refused as a whole: no map changes", async () => {
    const codes = await villagesOf(GIANYAR);
    const [first, ...rest] = gridOf(codes);
    const [ring] = (first?.geometry?.coordinates ?? []) as unknown[][];
    const open = { ...first, geometry: { type: "Polygon", coordinates: [ring?.slice(0, -1)] } };
    const id = await upload([open, ...rest]);
    expect((await seen(id)).report.problems).toMatchObject([
      { kind: "OPEN_RING", number: 1, village: { code: codes[0], name: "Batubulan" } },
    ]);
    expect(await confirm(id, { incomplete: "on" })).toEqual({ kind: "NOT_USABLE" });
    expect(await versions()).toEqual([]);
  });

  test("with codes that nobody knows has nothing to draw", async () => {
    const id = await upload(gridOf(["51.04.99.2001", "51.04.99.2002"]));
    expect((await seen(id)).report).toMatchObject({ shapes: [], usable: false });
    expect(await confirm(id)).toEqual({ kind: "NOT_USABLE" });
  });

  test("of two regencies is read for the one that is asked for", async () => {
    const [gianyar, bangli] = await Promise.all([villagesOf(GIANYAR), villagesOf(BANGLI)]);
    const id = await upload(gridOf([...gianyar, ...bangli]));
    const page = await seen(id);
    expect(page.regencies.map(({ code }) => code)).toEqual([GIANYAR, BANGLI]);
    expect(page.reading.regencyCode).toBe(BANGLI);
    await readAgain(admin, { id, property: null, regencyCode: GIANYAR });
    expect((await seen(id)).report).toMatchObject({ missing: [], usable: true });
    expect((await seen(id)).report.elsewhere).toHaveLength(72);
  });

  test("may hold its codes in another property, without points between the digits", async () => {
    const features = gridOf(await villagesOf(GIANYAR), { property: "KODE_DESA" }).map(
      (feature): GridFeature => ({
        ...feature,
        properties: {
          ...feature.properties,
          KODE_DESA: Number(String(feature.properties.KODE_DESA).replaceAll(".", "")),
        },
      }),
    );
    const page = await seen(await upload(features));
    expect(page.reading.property).toBe("KODE_DESA");
    expect(page.report.shapes).toHaveLength(70);
  });

  test.each([
    ["{", "NOT_JSON"],
    [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), "NOT_TEXT"],
    ["x".repeat(8 * 1024 * 1024 + 1), "TOO_LARGE"],
  ])("that is none is not kept (%#)", async (content, fault) => {
    const outcome = await uploadBoundaries(admin, { ...ORIGIN, fileName: "x", bytes: Buffer.from(content) });
    expect(outcome).toEqual({ kind: "FAULT", fault });
    expect((await getBoundaryDesk(admin)).drafts).toEqual([]);
  });
});

describe("two administrators", () => {
  test("who confirm the same file at once get the same version", async () => {
    const id = await upload(gridOf(await villagesOf(GIANYAR)));
    const { digest } = await seen(id);
    const both = await Promise.all([
      confirmBoundaries(admin, { id, digest }),
      confirmBoundaries(admin, { id, digest }),
    ]);
    const first = { kind: "CONFIRMED", regencyCode: GIANYAR, version: 1 };
    expect(both).toEqual([first, first]);
    expect(await versions()).toHaveLength(1);
  });

  test("who confirm two files for one regency at once: one is told that something has changed", async () => {
    const codes = await villagesOf(GIANYAR);
    const files = await Promise.all([upload(gridOf(codes)), upload(gridOf(codes, { detail: 1 }))]);
    const outcomes = await Promise.all(files.map((id) => confirm(id)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["CONFIRMED", "OUTDATED"]);
    expect(await versions()).toHaveLength(1);
    expect((await getBoundaryDesk(admin)).drafts).toHaveLength(1);
  });

  test("of whom one reads the file another way: the other one's report is outdated", async () => {
    const id = await upload(gridOf(await villagesOf(GIANYAR)));
    const { digest } = await seen(id);
    await readAgain(admin, { id, property: "nama", regencyCode: GIANYAR });
    expect(await confirmBoundaries(admin, { id, digest })).toEqual({ kind: "NOT_USABLE" });
    await readAgain(admin, { id, property: "kode", regencyCode: GIANYAR, turn: "on" });
    expect(await confirmBoundaries(admin, { id, digest })).toEqual({ kind: "OUTDATED" });
  });
});

describe("without the right to write boundaries", () => {
  test.each(["OPERATOR", "HEAD", "BRANCH", "COUNCIL"] as const)("%s sees and changes nothing", async (role) => {
    const id = await upload(gridOf(await villagesOf(GIANYAR)));
    const { digest } = await seen(id);
    const viewer = viewerAs(role);
    const bytes = Buffer.from(fileOf(gridOf(["51.04.01.2001"])));
    expect(await uploadBoundaries(viewer, { ...ORIGIN, fileName: "x", bytes })).toEqual(FORBIDDEN);
    expect(await readAgain(viewer, { id, property: null, regencyCode: null, turn: "on" })).toEqual(FORBIDDEN);
    expect(await confirmBoundaries(viewer, { id, digest })).toEqual(FORBIDDEN);
    expect(await discardBoundaries(viewer, { id })).toEqual(FORBIDDEN);
    expect(await getBoundaryDraft(viewer, id)).toBeNull();
    expect(await getBoundaryDesk(viewer)).toEqual({ versions: [], drafts: [] });
    expect((await seen(id)).digest).toBe(digest);
  });

  test("an administrator of another regency cannot put boundaries in", async () => {
    const id = await upload(gridOf(await villagesOf(GIANYAR)));
    const other = viewerAs("ADMINISTRATOR", { id: admin.id, regencyCodes: [BANGLI] });
    expect(await confirm(id, { viewer: other })).toEqual(NOT_FOUND);
    expect(await versions()).toEqual([]);
  });

  test("an administrator of some regencies finds only the files that they uploaded", async () => {
    const { id: otherId } = await createUser("ADMINISTRATOR");
    const owner = viewerAs("ADMINISTRATOR", { id: admin.id });
    const other = viewerAs("ADMINISTRATOR", { id: otherId, regencyCodes: [GIANYAR, BANGLI] });
    const national = viewerAs("ADMINISTRATOR", { id: otherId, national: true });
    const id = await upload(gridOf(await villagesOf(GIANYAR)), owner);
    const { digest } = await seen(id);
    expect(await getBoundaryDraft(other, id)).toBeNull();
    expect((await getBoundaryDesk(other)).drafts).toEqual([]);
    expect(await readAgain(other, { id, property: null, regencyCode: BANGLI })).toEqual(NOT_FOUND);
    expect(await confirmBoundaries(other, { id, digest })).toEqual(NOT_FOUND);
    expect(await discardBoundaries(other, { id })).toEqual(NOT_FOUND);
    for (const viewer of [owner, national]) {
      expect((await getBoundaryDraft(viewer, id))?.digest).toBe(digest);
      expect((await getBoundaryDesk(viewer)).drafts.map((draft) => draft.id)).toEqual([id]);
    }
    expect(await discardBoundaries(owner, { id })).toBeNull();
  });

  test("a file that was discarded is gone", async () => {
    const id = await upload(gridOf(await villagesOf(GIANYAR)));
    const { digest } = await seen(id);
    expect(await discardBoundaries(admin, { id })).toBeNull();
    expect(await confirmBoundaries(admin, { id, digest })).toEqual(NOT_FOUND);
    expect(await readAgain(admin, { id, property: null, regencyCode: null })).toEqual(NOT_FOUND);
    expect(await discardBoundaries(admin, { id })).toEqual(NOT_FOUND);
  });
});

describe("without boundaries", () => {
  test.each([
    [GIANYAR, 70],
    [BANGLI, 72],
  ])("every village of %s has a point with its source", async (regencyCode, count) => {
    const points = await ground(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }), regencyCode);
    expect(points).toHaveLength(count);
    expect(points.every((row) => row.kind === "POINT" && row.source !== "" && row.licence === null)).toBe(true);
  });

  test("a province has the middle of its regencies' points, and a regency without points has nothing", async () => {
    const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI, "51.01"] });
    expect((await ground(branch, "51")).map(({ kind, code }) => [kind, code])).toEqual([
      ["POINT", GIANYAR],
      ["POINT", BANGLI],
    ]);
    expect(await ground(branch, "51.01")).toEqual([]);
  });

  test("the points lie within their regency: Bangli north-east of Gianyar", async () => {
    const [middle] = await rows<{ gianyar: number; bangli: number; apart: number }>(
      `SELECT avg(latitude) FILTER (WHERE starts_with(code, '51.04')) AS gianyar,
         avg(latitude) FILTER (WHERE starts_with(code, '51.06')) AS bangli,
         max(abs(longitude - 115.3)) AS apart FROM village WHERE longitude IS NOT NULL`,
    );
    expect(middle?.bangli).toBeGreaterThan((middle?.gianyar ?? 0) + 0.1);
    expect(middle?.apart).toBeLessThan(0.2);
  });
});
