/** What an edition is made of, read from the queries of the other nouns on one picture of the database. */
import { getCostBook } from "@/lib/cost/queries";
import { type CoverageFacts, getCoverageFacts } from "@/lib/coverage/queries";
import { selectElectoralDistricts } from "@/lib/dapil/queries";
import { inSnapshot, readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { EditionPromise } from "@/lib/domain/edition";
import { knownBatches } from "@/lib/domain/edition-facts-costs";
import type { ElectoralDistrict } from "@/lib/domain/edition-facts-dapil";
import { addMonths, firstDayOf, type Period, toPeriod, yearOf } from "@/lib/domain/period";
import { factOf } from "@/lib/domain/picture";
import { dueMonth } from "@/lib/domain/promise";
import { type Board, boardOf } from "@/lib/domain/quota-board";
import { WHOLE } from "@/lib/domain/selection";
import type { StoredRow } from "@/lib/domain/submission";
import { selectRows } from "@/lib/month/queries";
import { readMeasured, selectPromises } from "@/lib/promise/queries";
import { type MonthRow, monthFact, selectMonths } from "@/lib/series/queries";
import { getQuotaBoard, type QuotaBoardFacts } from "@/lib/subsidy/queries";
import { Prisma } from "@/prisma/generated/client";

export type EditionSources = NonNullable<Awaited<ReturnType<typeof readSources>>>;

/**
 * The sources of a month, whatever step it is at; inside the viewer's snapshot, in its transaction. Null where the viewer
 * may not read them, there is no such regency, nothing was entered for the month, or no coverage definition is in force.
 */
export function readEditionSources(
  viewer: Viewer,
  regencyCode: string,
  period: Period,
): Promise<EditionSources | null> {
  const mayRead = may(viewer, "coverage.readUnpublished", regencyCode) && may(viewer, "subsidy.read", regencyCode);
  return mayRead ? inSnapshot(viewer, () => readSources(viewer, regencyCode, period)) : Promise.resolve(null);
}

async function readSources(viewer: Viewer, regencyCode: string, period: Period) {
  const coverage = await getCoverageFacts(viewer, regencyCode, period);
  const month = coverage === null ? null : factOf(coverage.months, period);
  const definition = coverage?.definitions.find(({ code }) => code === month?.definition);
  if (coverage === null || month === null || definition === undefined) return null;
  const book = await getCostBook(viewer, regencyCode, firstDayOf(addMonths(period, 1)));
  if (book === null) return null;
  const own = await readOwn(viewer, coverage, period);
  const boards = await readBoards(viewer, regencyCode, period);
  return { coverage, month, definition, book, boards, ...own };
}

/** A row of this month or of the one before. */
export type ReadRow = StoredRow & { readonly isNow: boolean };

type PromiseRow = Omit<EditionPromise, "actual" | "state">;

async function readOwn(viewer: Viewer, { area }: CoverageFacts, period: Period) {
  const december = toPeriod((yearOf(period) - 1) * 100 + 12);
  const { earlier, branches, published, ...read } = await scoped(viewer, async (tx) => {
    const own = await readTogether<{
      rows: ReadRow;
      earlier: MonthRow;
      elections: ElectoralDistrict;
      promises: PromiseRow;
      branches: { readonly name: string };
      published: { readonly period: number };
    }>(tx, {
      rows: selectRows(area.code, period),
      earlier: selectMonths(viewer, area, december, WHOLE),
      elections: selectElectoralDistricts(area.code),
      promises: selectPromisesByDue(area.code),
      branches: Prisma.sql`SELECT b.name FROM regency r JOIN branch b ON b.id = r.branch_id WHERE r.code = ${area.code}`,
      published: Prisma.sql`SELECT period FROM submission WHERE regency_code = ${area.code} AND status = 'PUBLISHED'`,
    });
    const due = own.promises.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueMonth(dueOn)]));
    const measuredIn = await readMeasured(tx, viewer, area.code, [period, ...due.filter((month) => month < period)]);
    return { ...own, measuredIn };
  });
  return {
    ...read,
    publishedMonths: new Set(published.map((month) => toPeriod(month.period))),
    earlier: earlier.map((row) => monthFact(row, area)),
    branchName: branches[0]?.name ?? null,
  };
}

/** What is due first comes first; without what only the book of promises needs. */
function selectPromisesByDue(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.statement, p."statementEn", p."saidBy", p."saidOn", p.measure, p.amount, p."dueOn", p.source
    FROM (${selectPromises(regencyCode)}) AS p ORDER BY p."dueOn" NULLS LAST, p."saidOn", p.statement, p.id`;
}

/** The boards of the programmes of the year and the one before, with the batches that had begun by a month. */
async function readBoards(viewer: Viewer, regencyCode: string, period: Period) {
  const found = await getQuotaBoard(viewer, regencyCode, null, period);
  const wanted =
    found?.programme == null ? [] : found.programmes.filter(({ year }) => [0, 1].includes(yearOf(period) - year));
  const facts: { readonly year: number; readonly board: QuotaBoardFacts }[] = [];
  for (const { id, year } of wanted) {
    const board = await getQuotaBoard(viewer, regencyCode, id, period);
    if (board !== null && board.programme !== null) facts.push({ year, board });
  }
  return (at: Period): Board[] =>
    facts
      .filter(({ year }) => year === yearOf(at))
      .map(({ board }) =>
        boardOf({ ...board, batches: knownBatches(board.batches, at) }, { payer: null, category: null }, at),
      );
}
