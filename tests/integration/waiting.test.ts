// What the doors answer while the database lets everybody wait: something is held, every connection is taken, it is away.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { orBusy } from "@/lib/busy";
import { asSystem, scoped } from "@/lib/db";
import { isBusy } from "@/lib/domain/busy";
import { periodCode } from "@/lib/domain/period";
import { saveEligible } from "@/lib/eligible/actions";
import { peopleField } from "@/lib/eligible/eligible-form";
import { getEligibleDesk } from "@/lib/eligible/queries";
import { saveSheet } from "@/lib/enrolment/actions";
import { writeSheetForm } from "@/lib/enrolment/sheet-form";
import { answerAreas } from "@/lib/open-data/address";
import { answersInTime, isOutage } from "@/lib/outage";
import { submit } from "@/lib/submission/actions";
import { confirm } from "@/lib/workbook/actions";
import { getMonthWorkbook } from "@/lib/workbook/queries";
import { closeGate, openGate } from "../support/database-gate";
import { asOwner, rows } from "../support/plain-sql";
import { emptyMonth, JULY, typed } from "../support/sheet";
import { GIANYAR, viewerAs } from "../support/viewers";
import { emptyQuietMonth, HEADINGS, QUIET, sheetOf, uploaded } from "../support/workbook";

const MAS = "51.04.05.2002";
const SURVEY = "SAKERNAS_2023";
const CONNECTIONS = 10;
const HEAD = viewerAs("HEAD");
const IDLE = { status: "idle" } as const;
const BUSY = { status: "refused", refusal: { kind: "REFUSED", reason: "BUSY" } };

const person = vi.hoisted(() => ({ role: "OPERATOR" as "OPERATOR" | "BRANCH" }));

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin: "http://localhost:3000", host: "localhost:3000" }),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("@/lib/auth", async () => {
  const { viewerAs } = await import("../support/viewers");
  return { currentViewer: async () => viewerAs(person.role) };
});

beforeEach(async () => {
  person.role = "OPERATOR";
  await emptyMonth();
});

const sheet = () => writeSheetForm(GIANYAR, JULY, [{ ...typed(MAS, { jkk: "12", jkm: "12" }), areaCode: MAS }]);
const written = () =>
  rows<{ jkk: number }>("SELECT jkk FROM enrolment WHERE regency_code = $1 AND period = $2", [GIANYAR, JULY]);
const download = orBusy(async (_: Request) => Response.json(await getMonthWorkbook(HEAD, GIANYAR, JULY)));
const workbook = () => download(new Request("http://localhost:3000/api/downloads/workbook"));
const areas = () =>
  answerAreas(new Request("http://localhost:3000/api/v1/areas", { headers: { "accept-language": "en" } }));
const isWell = () => answersInTime(() => asSystem((tx) => tx.$queryRaw`SELECT 1`));

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** What comes of it while somebody else holds some rows for longer than anyone waits. */
async function whileHeld<T>(select: string, values: unknown[], run: () => Promise<T>): Promise<T> {
  return asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(`${select} FOR UPDATE`, values);
    return run();
  });
}

const MONTH = "SELECT FROM submission WHERE regency_code = $1 AND period = $2";

describe("what somebody else holds", () => {
  test("refuses a sheet, which is saved when it is sent again", async () => {
    await rows("INSERT INTO submission (regency_code, period) VALUES ($1, $2) ON CONFLICT DO NOTHING", [GIANYAR, JULY]);
    expect(await whileHeld(MONTH, [GIANYAR, JULY], () => saveSheet(IDLE, sheet()))).toEqual(BUSY);
    expect(await written()).toEqual([]);
    expect(await saveSheet(IDLE, sheet())).toMatchObject({ status: "done", value: [{ kind: "SAVED" }] });
    expect(await written()).toEqual([{ jkk: 12 }]);
  });

  test("refuses an import, which is done once when it is confirmed again", async () => {
    await emptyQuietMonth();
    await rows("INSERT INTO submission (regency_code, period) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      GIANYAR,
      QUIET,
    ]);
    const { id, preview } = await uploaded(await sheetOf([HEADINGS, [MAS, null, null, "Pekerja rentan", 7, 7]]));
    const send = () => confirm(IDLE, formOf({ regencyCode: GIANYAR, id, digest: preview?.digest ?? "" }));
    expect(await whileHeld(MONTH, [GIANYAR, QUIET], send)).toEqual(BUSY);
    expect(await rows("SELECT status FROM workbook_import WHERE id = $1", [id])).toEqual([{ status: "PREVIEWED" }]);
    expect(await send()).toEqual({ status: "done", value: { kind: "CONFIRMED", id } });
  });

  test("refuses eligible workers, and keeps the old ones", async () => {
    person.role = "BRANCH";
    const desk = await getEligibleDesk(viewerAs("BRANCH"), GIANYAR, { definition: SURVEY, segment: "ALL" });
    const fields = formOf({
      ...{ place: GIANYAR, definition: SURVEY, segment: "ALL", seen: String(desk?.seen) },
      ...{ asOf: "2023-08-31", source: "Sakernas 2023", note: "angka BPS direvisi" },
      accepted: (desk?.published ?? []).map(periodCode).join(","),
      [peopleField(MAS)]: "4321",
    });
    const people = () =>
      rows("SELECT people FROM eligible_worker WHERE area_code = $1 AND definition_code = $2 AND segment = 'ALL'", [
        MAS,
        SURVEY,
      ]);
    const before = await people();
    const send = () => saveEligible(IDLE, fields);
    expect(await whileHeld("SELECT FROM regency WHERE code = $1", [GIANYAR], send)).toEqual(BUSY);
    expect(await people()).toEqual(before);
    expect(await send()).toMatchObject({ status: "done", value: { changed: 1 } });
    expect(await people()).toEqual([{ people: 4321 }]);
  });

  test("refuses a step, and says nothing of an outage: others are served", async () => {
    await rows("INSERT INTO submission (regency_code, period) VALUES ($1, $2) ON CONFLICT DO NOTHING", [GIANYAR, JULY]);
    const step = () => submit(IDLE, formOf({ regencyCode: GIANYAR, period: periodCode(JULY), version: "1" }));
    const answers = await whileHeld(MONTH, [GIANYAR, JULY], async () => [
      await step(),
      isOutage(),
      (await areas()).status,
    ]);
    expect(answers).toEqual([BUSY, false, 200]);
  });
});

/** An action, a download, the open data and the health check at once. */
async function askAll() {
  const [well, saved, ...responses] = await Promise.all([isWell(), saveSheet(IDLE, sheet()), workbook(), areas()]);
  const statuses = responses.map(({ status }) => status);
  return { well, saved, statuses, retry: responses.map(({ headers }) => headers.get("retry-after")) };
}

const TURNED_AWAY = { well: false, saved: BUSY, statuses: [503, 503], retry: ["5", "5"] };
const SERVED = { well: true, saved: { status: "done" }, statuses: [200, 200] };

const served = () => vi.waitFor(() => expect(isOutage()).toBe(false), { timeout: 15_000, interval: 50 });

describe("every connection taken", () => {
  test("turns away in time, and serves again when one is free", async () => {
    let release = () => {};
    const freed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const readers = Array.from({ length: CONNECTIONS }, () => scoped(HEAD, () => freed));
    expect(await askAll()).toMatchObject(TURNED_AWAY);
    expect(isOutage()).toBe(true);
    release();
    await Promise.all(readers);
    await served();
    expect(await askAll()).toMatchObject(SERVED);
  });
});

describe("the database away", () => {
  afterEach(served);

  test("turns away in time, and serves again by itself when it is back", async () => {
    expect(await askAll()).toMatchObject(SERVED);
    await emptyMonth();
    await closeGate();
    expect(await askAll()).toMatchObject(TURNED_AWAY);
    expect(isOutage()).toBe(true);
    await openGate();
    await served();
    expect(await written()).toEqual([]);
    expect(await askAll()).toMatchObject(SERVED);
  });

  test("is missed at the next statement of work that it left, which is told like waiting", async () => {
    const asked = scoped(HEAD, async (tx) => {
      await closeGate();
      await tx.$queryRaw`SELECT 1`.catch(() => {});
      return tx.$queryRaw`SELECT 2`;
    }).catch((error) => error);
    expect(isBusy(await asked)).toBe(true);
    await openGate();
  });

  test("cuts off what it was asked, which is told like waiting", async () => {
    const asked = scoped(HEAD, (tx) => tx.$queryRaw`SELECT pg_sleep(20)::text`).catch((error) => error);
    await vi.waitFor(async () => {
      expect(
        await rows("SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"),
      ).toHaveLength(1);
    });
    await closeGate();
    expect(isBusy(await asked)).toBe(true);
    await openGate();
  });

  test("is told in the words of machines to machines, and in a page of its own to people", async () => {
    await closeGate();
    const [problem, page] = await Promise.all([areas(), workbook()]);
    await openGate();
    expect(problem.headers.get("content-type")).toBe("application/problem+json");
    expect(await problem.json()).toMatchObject({ status: 503, title: "The system is busy" });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain("Sistem sedang sibuk");
  });
});
