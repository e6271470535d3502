import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { EditionContent } from "@/lib/domain/edition";
import { editionNumber } from "@/lib/domain/edition-number";
import { type Period, toPeriod } from "@/lib/domain/period";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import type { FrozenEdition } from "@/lib/edition/freeze";
import { publishEdition } from "@/lib/edition/mutations";
import { getEditionFile, getLatest, listMonthEditions } from "@/lib/edition/queries";
import { filesOf, publishMonth, REASON, verifiedMonth, verifyAnew } from "../../support/editions";
import { rows } from "../../support/plain-sql";
import { HEAD, standingOf } from "../../support/submission";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const printer = vi.hoisted(() => ({ isBroken: false }));

vi.mock("@/lib/report/pdf", async (load) => {
  const real = await load<typeof import("@/lib/report/pdf")>();
  const writeReportPdfs: typeof real.writeReportPdfs = (...args) =>
    printer.isBroken ? Promise.reject(new Error("no paper")) : real.writeReportPdfs(...args);
  return { ...real, writeReportPdfs };
});

const JUNE = toPeriod(202406);

async function contentOf(number: string): Promise<EditionContent> {
  const file = await getEditionFile({ number, form: "JSON", locale: "id", part: 0 });
  return JSON.parse(Buffer.from(file?.bytes ?? []).toString());
}

describe("publishing a verified month", () => {
  let period: Period;
  let outcome: FrozenEdition | Refusal;
  let number: string;

  // Once for all who read it: an edition in all its forms takes seconds to print.
  beforeAll(async () => {
    period = await verifiedMonth();
    const { version } = await standingOf(period);
    outcome = await publishEdition(HEAD, { regencyCode: GIANYAR, period, version }, null);
    number = editionNumber({ regencyCode: GIANYAR, period, sequence: 1 });
  });

  test("freezes its edition with every form in both languages, each under the hash of its bytes", async () => {
    expect(outcome).toMatchObject({ number });
    expect((await standingOf(period)).status).toBe("PUBLISHED");
    const files = await filesOf(number);
    for (const form of ["HTML", "PDF", "XLSX", "CSV"]) {
      expect(files.filter((file) => file.form === form).map(({ locale }) => locale)).toEqual(["en", "id"]);
    }
    const { dapil } = await contentOf(number);
    const parts = [0, ...(dapil?.districts ?? []).map((district) => district.number)];
    expect(files.filter(({ form, locale }) => form === "DAPIL" && locale === "id").map(({ part }) => part)).toEqual(
      parts,
    );
    for (const file of files) {
      const kept = await getEditionFile(file);
      expect(
        createHash("sha256")
          .update(kept?.bytes ?? "")
          .digest("hex"),
      ).toBe(file.sha256);
    }
  });

  test("says in the content who approved it, on which day there, and what came before", async () => {
    const content = await contentOf(number);
    const [there] = await rows<{ day: string }>(
      `SELECT to_char(e.published_at AT TIME ZONE r.time_zone, 'YYYY-MM-DD') AS day
       FROM edition e JOIN regency r ON r.code = e.regency_code WHERE number = $1`,
      [number],
    );
    expect(content.publishedOn).toBe(there?.day);
    expect(content.approvedBy).toEqual({ name: HEAD.name, role: "HEAD" });
    expect(content.replaces).toBeNull();
    expect(content.number).toBe(number);
  });

  test("again wants to know what was corrected, and leaves the first as it was", async () => {
    const [first] = await listMonthEditions(GIANYAR, JUNE);
    const before = await filesOf("51.04-2024-06-1");
    await verifyAnew(JUNE);
    expect(await publishMonth(JUNE)).toEqual({ kind: "REFUSED", reason: "INVALID", fields: ["reason"] });
    expect((await standingOf(JUNE)).status).toBe("VERIFIED");
    // Meanwhile the one before it still holds.
    expect((await getLatest(GIANYAR))?.number).toBe("51.04-2024-06-1");
    expect(await publishMonth(JUNE, REASON)).toMatchObject({ number: "51.04-2024-06-2" });
    const editions = await listMonthEditions(GIANYAR, JUNE);
    expect(editions.map(({ number, replacedBy, reason }) => [number, replacedBy, reason])).toEqual([
      ["51.04-2024-06-2", null, REASON],
      ["51.04-2024-06-1", "51.04-2024-06-2", null],
    ]);
    expect(editions[1]).toEqual({ ...first, replacedBy: "51.04-2024-06-2" });
    expect(await filesOf("51.04-2024-06-1")).toEqual(before);
    expect((await contentOf("51.04-2024-06-2")).replaces).toMatchObject({ number: "51.04-2024-06-1", reason: REASON });
  });

  test("by two at once makes one edition, and the other is told who was faster", async () => {
    const period = await verifiedMonth();
    const outcomes = await Promise.all([publishMonth(period), publishMonth(period)]);
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    expect(outcomes.find(isRefusal)).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "PUBLISHED" });
    expect(await listMonthEditions(GIANYAR, period)).toHaveLength(1);
  });

  test("that cannot be printed publishes nothing at all", async () => {
    const period = await verifiedMonth();
    const count = "SELECT (SELECT count(*) FROM edition) AS editions, (SELECT count(*) FROM audit_seal) AS seals";
    const before = [await standingOf(period), await rows(count)];
    printer.isBroken = true;
    const outcome = await publishMonth(period).finally(() => {
      printer.isBroken = false;
    });
    expect(outcome).toEqual({ kind: "REFUSED", reason: "NOT_PRINTED" });
    expect([await standingOf(period), await rows(count)]).toEqual(before);
  });
});

describe("publishing is refused", () => {
  const input = { regencyCode: GIANYAR, period: toPeriod(202407), version: 1 };

  test.each(["OPERATOR", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const)("to %s", async (role) => {
    const refusal = { kind: "REFUSED", reason: "FORBIDDEN" };
    expect(await publishEdition(viewerAs(role), input, "2024-07-08" as never)).toEqual(refusal);
  });

  test("to the head of another regency as if there were none", async () => {
    const refusal = { kind: "REFUSED", reason: "NOT_FOUND" };
    const stranger = viewerAs("HEAD", { regencyCodes: [BANGLI] });
    expect(await publishEdition(stranger, input, "2024-07-08" as never)).toEqual(refusal);
  });

  test("of a month that nobody has verified", async () => {
    expect(await publishMonth(toPeriod(202407))).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "DRAFT" });
  });
});
