import { asPublic, readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { Counts } from "@/lib/domain/entry";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { selectCountChanges, selectRevisions, selectSteps, selectTrail } from "@/lib/trail/queries";
import type { AuditFilter, AuditKind, CountChangeKey } from "./schema";

/** Entries on a page. */
const PAGE = 50;
/** Links of the chain that are computed again at once, from the newest back. */
const MOST_LINKS = 100;
/** Rows of one change that are listed; the rest is counted. */
const MOST_ROWS = 1_000;

/** A row of counts before and after; null where there was none, or is none any more. */
export interface RowChange {
  readonly areaCode: string;
  readonly areaName: string;
  readonly categoryCode: CategoryCode;
  readonly categoryNameId: string;
  readonly categoryNameEn: string;
  readonly before: CountsWithNote | null;
  readonly after: CountsWithNote | null;
}

type CountsWithNote = Counts & { readonly note: string | null };

/** Who did what and when: one entry for all that was done together. */
export interface AuditEntry {
  readonly at: Date;
  readonly kind: AuditKind;
  /** The action as the books call it, for instance "counts.save", "step.SUBMITTED", "session.open". */
  readonly action: string;
  /** Null when it was not a user; then the role of the database says who. */
  readonly person: string | null;
  readonly dbRole: string | null;
  readonly regencyCode: string | null;
  readonly regencyName: string | null;
  readonly timeZone: string | null;
  readonly period: Period | null;
  /** The place or the person that the action is about. */
  readonly subject: string | null;
  readonly reason: string | null;
  /** How often the same was done at that moment; what somebody set up together is one entry. */
  readonly times: number;
  /** Cells that were changed, and the first rows of them; 0 for all but changes of counts. */
  readonly cells: number;
  readonly rows: readonly RowChange[];
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; null on the last. */
  readonly before: Date | null;
}

type ReadEntry = Omit<AuditEntry, "at" | "period" | "times"> & { readonly at: string; readonly period: number | null };

/**
 * A page of the trail. What lies at one moment is never torn apart, so a page may be a little longer. Nothing for who
 * may not read it; who works for some regencies only is told nothing of accounts and sign-ins.
 */
export async function listAuditEntries(viewer: Viewer, filter: AuditFilter): Promise<AuditPage> {
  if (!may(viewer, "audit.read")) return { entries: [], before: null };
  const read = await scoped(viewer, (tx) =>
    readTogether<{ counts: ReadEntry; steps: ReadEntry; trail: ReadEntry }>(tx, {
      counts: selectCountChanges(filter, PAGE),
      steps: selectSteps(filter, PAGE),
      trail: selectTrail(filter, PAGE, viewer.national),
    }),
  );
  const found = [...read.counts, ...read.steps, ...read.trail]
    .map(entryOf)
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const last = found[PAGE - 1];
  if (last === undefined) return { entries: together(found), before: null };
  const shown = found.filter(({ at }) => at >= last.at);
  return { entries: together(shown), before: shown.length < found.length || mayHaveMore(read) ? last.at : null };
}

/** Entries that say the very same, as one; a change of counts is one already. */
function together(entries: readonly AuditEntry[]): AuditEntry[] {
  const same = new Map<string, AuditEntry>();
  for (const entry of entries) {
    const { at, action, person, regencyCode, period, subject, reason, cells } = entry;
    const key = JSON.stringify([at, action, person, regencyCode, period, subject, reason, cells]);
    const before = same.get(key);
    same.set(key, before === undefined ? entry : { ...before, times: before.times + 1 });
  }
  return [...same.values()];
}

/** Whether any source gave as much as it was asked for, so that it may hold more. */
function mayHaveMore(read: Readonly<Record<string, readonly unknown[]>>): boolean {
  return Object.values(read).some((rows) => rows.length >= PAGE);
}

function entryOf(row: ReadEntry): AuditEntry {
  return { ...row, at: new Date(row.at), times: 1, period: row.period === null ? null : toPeriod(row.period) };
}

export interface CountChange {
  readonly regencyName: string;
  readonly timeZone: string;
  readonly person: string | null;
  readonly rows: readonly RowChange[];
  /** Rows that were changed, of which the first thousand are listed. */
  readonly total: number;
}

type RevisionRow = RowChange & Omit<CountChange, "rows">;

/** Everything that one change did to the counts of a month; null when there is no such change, or not for the viewer. */
export async function getCountChange(viewer: Viewer, key: CountChangeKey): Promise<CountChange | null> {
  if (!may(viewer, "audit.read", key.regency)) return null;
  const { revisions } = await scoped(viewer, (tx) =>
    readTogether<{ revisions: RevisionRow }>(tx, { revisions: selectRevisions(key, MOST_ROWS) }),
  );
  const [first] = revisions;
  if (first === undefined) return null;
  const { regencyName, timeZone, person, total } = first;
  return { regencyName, timeZone, person, total, rows: revisions };
}

/** What came of computing the newest links of the chain over the audit once more. */
export interface ChainCheck {
  /** How many links were computed. */
  readonly links: number;
  /** The newest link; null before the first edition. */
  readonly newest: { readonly number: string; readonly head: string } | null;
  /** Number of the first edition whose link does not hold; null when all do. */
  readonly broken: string | null;
}

/**
 * A link holds when it follows the one before, is the hash of what it covers as that stands now, and is the head that its
 * edition printed, of whose content it holds the SHA-256. Across all regencies, for a link covers whatever was
 * changed anywhere; only numbers of editions come back. Null for who may not read the audit.
 */
export async function checkChain(viewer: Viewer): Promise<ChainCheck | null> {
  if (!may(viewer, "audit.read")) return null;
  const links = await asPublic(
    (tx) => tx.$queryRaw<{ number: string; head: string; holds: boolean }[]>`
      SELECT l.edition_number AS number, l.hash AS head, l.previous_hash IS NOT DISTINCT FROM l.before
        AND l.hash = audit_seal_hash(l.id, l.edition_number, l.content_sha256, l.last_revision, l.last_event, l.previous_hash)
        AND l.entries = (SELECT count(*) FROM audit_sealed_entry s WHERE s.seal_id = l.id)
        AND EXISTS (SELECT FROM edition e WHERE e.number = l.edition_number AND e.audit_head = l.hash
          AND l.content_sha256 = encode(sha256(convert_to(e.content, 'UTF8')), 'hex')) AS holds
      FROM (SELECT s.*, lag(s.hash) OVER (ORDER BY s.id) AS before FROM audit_seal s ORDER BY s.id DESC LIMIT ${MOST_LINKS}) l
      ORDER BY l.id DESC`,
  );
  const [newest = null] = links;
  const broken = links.findLast(({ holds }) => !holds)?.number ?? null;
  return { links: links.length, newest: newest && { number: newest.number, head: newest.head }, broken };
}

export interface AuditChoices {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
  readonly periods: readonly Period[];
}

/** What the trail can be filtered by: everybody with an account, and the regencies and months that were begun. */
export async function getAuditChoices(viewer: Viewer): Promise<AuditChoices> {
  if (!may(viewer, "audit.read")) return { people: [], regencies: [], periods: [] };
  return scoped(viewer, async (tx) => {
    const people = await tx.user.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
    const regencies = await tx.$queryRaw<{ code: string; name: string }[]>`
      SELECT code, name FROM area WHERE code IN (SELECT regency_code FROM submission) ORDER BY code`;
    const periods = await tx.submission.findMany({
      distinct: "period",
      select: { period: true },
      orderBy: { period: "desc" },
    });
    return { people, regencies, periods: periods.map(({ period }) => toPeriod(period)) };
  });
}
