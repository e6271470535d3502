import { describe, expect, test } from "vitest";
import { costPicture } from "@/lib/cost/picture";
import { getCostBook } from "@/lib/cost/queries";
import type { IsoDate } from "@/lib/domain/period";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = "2024-07-08" as IsoDate;

async function pictureOf(code = GIANYAR, targetId?: string) {
  const book = await getCostBook(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }), code, TODAY);
  if (book === null) throw new Error(`no costs: ${code}`);
  return { book, ...costPicture(book, targetId) };
}

test("x", async () => {
  const p = await pictureOf();
  console.info(
    JSON.stringify(
      {
        ...p,
        book: { ...p.book, batches: p.book.batches.length, rates: 0 },
        running: { ...p.running, paid: p.running.paid.length },
        renewal: { ...p.renewal, batches: 0, cells: 0 },
        renewals: { ...p.renewals, batches: 0 },
        plans: 0,
        quota: { ...p.quota, cells: 0 },
        gap: { ...p.gap, cells: 0 },
      },
      null,
      1,
    ),
  );
});
