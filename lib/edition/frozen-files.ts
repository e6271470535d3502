/**
 * Frozen bytes in memory, so that an edition that many open at once is read from the database once. They never change, so
 * nothing has to be forgotten but for room; whether an edition was replaced does change, and is kept for a moment only.
 */
import type { NamedFile } from "@/lib/domain/edition-number";
import type { IsoDate } from "@/lib/domain/period";

/** Some five hundred pages or a hundred booklets. */
const MOST_BYTES = 32 * 1024 * 1024;
const STANDING_MS = 2_000;
/** Of numbers that were asked for; whoever makes some up pushes out nothing else. */
const MOST_STANDINGS = 1_000;

/** A file as it was frozen. */
export interface FrozenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** What has become of an edition since. */
export interface Standing {
  /** The newest edition of the month, where that is a later one. */
  readonly replacedBy: { readonly number: string; readonly publishedOn: IsoDate } | null;
}

interface Memory {
  /** The one that was asked for longest ago comes first. */
  readonly files: Map<string, FrozenFile>;
  bytes: number;
  readonly standings: Map<string, { readonly standing: Standing | null; readonly until: number }>;
}

/** One memory a process: pages and addresses may each have their own copy of this module. */
const shared = globalThis as typeof globalThis & { cakupanEditions?: Memory };

function memory(): Memory {
  shared.cakupanEditions ??= { files: new Map(), bytes: 0, standings: new Map() };
  return shared.cakupanEditions;
}

function keyOf({ number, form, locale, part }: NamedFile): string {
  return `${number}/${form}/${locale}/${part}`;
}

/** The file, if it is in memory; it is from now on the one that was asked for last. */
export function recallFile(name: NamedFile): FrozenFile | null {
  const { files } = memory();
  const key = keyOf(name);
  const file = files.get(key);
  if (file === undefined) return null;
  files.delete(key);
  files.set(key, file);
  return file;
}

export function keepFile(name: NamedFile, file: FrozenFile): void {
  const kept = memory();
  const key = keyOf(name);
  if (kept.files.has(key) || file.bytes.length > MOST_BYTES) return;
  kept.files.set(key, file);
  kept.bytes += file.bytes.length;
  for (const [oldest, { bytes }] of kept.files) {
    if (kept.bytes <= MOST_BYTES) return;
    kept.files.delete(oldest);
    kept.bytes -= bytes.length;
  }
}

/** How an edition stood a moment ago: null when there was none, undefined when it has to be asked anew. */
export function recallStanding(number: string, now: number): Standing | null | undefined {
  const kept = memory().standings.get(number);
  return kept !== undefined && kept.until > now ? kept.standing : undefined;
}

export function keepStanding(number: string, standing: Standing | null, now: number): void {
  const { standings } = memory();
  if (standings.size >= MOST_STANDINGS) standings.clear();
  standings.set(number, { standing, until: now + STANDING_MS });
}
