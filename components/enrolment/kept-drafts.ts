/**
 * What was typed and is not saved, on this device: it outlives a reload, a crash and a session that ended. Kept
 * under the person who typed it; nobody else who signs in here is offered it.
 */

// With the sheet, not after it: the network may go as soon as the page is there.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft } from "./row-draft";

export interface DraftPlace {
  readonly personId: string;
  readonly regencyCode: string;
  readonly period: number;
}

export interface KeptDraft
  extends DraftPlace,
    Pick<Draft, "areaCode" | "categoryCode" | "cells" | "note" | "seen" | "copiedFrom"> {
  /** What the row was called when it was typed. */
  readonly name: string;
  /** Tells one writing of a row from the next. */
  readonly stamp: string;
}

interface DraftSchema extends DBSchema {
  drafts: { key: IDBValidKey[]; value: KeptDraft };
}

const DATABASE = "cakupan";
const PATH = ["personId", "regencyCode", "period", "areaCode", "categoryCode"];

let opened: Promise<IDBPDatabase<DraftSchema>> | undefined;

function database(): Promise<IDBPDatabase<DraftSchema>> {
  opened ??= open();
  return opened;
}

/** What failed once is tried anew the next time. */
async function open(): Promise<IDBPDatabase<DraftSchema>> {
  try {
    return await openDB<DraftSchema>(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("drafts", { keyPath: PATH }),
      terminated: forget,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

function forget(): void {
  opened = undefined;
}

/** Everything that a person has typed on this device and not saved. */
export async function listKeptDrafts(personId: string): Promise<KeptDraft[]> {
  return (await database()).getAll("drafts", IDBKeyRange.bound([personId], [personId, []]));
}

/** A row to keep, or the stamp under which it was last kept, to be let go of. */
export type DraftChange =
  | { readonly kind: "KEEP"; readonly draft: KeptDraft }
  | { readonly kind: "DROP"; readonly draft: KeptDraft };

/** In one transaction, on the disk when it is done. What another tab has written since is left alone. */
export async function writeKeptDrafts(changes: readonly DraftChange[]): Promise<void> {
  const transaction = (await database()).transaction("drafts", "readwrite", { durability: "strict" });
  const { store } = transaction;
  await Promise.all([
    ...changes.map(async ({ kind, draft }) => {
      if (kind === "KEEP") return store.put(draft);
      const key = keyOfKept(draft);
      const there = await store.get(key);
      if (there?.stamp === draft.stamp) await store.delete(key);
    }),
    transaction.done,
  ]);
}

function keyOfKept({ personId, regencyCode, period, areaCode, categoryCode }: KeptDraft) {
  return [personId, regencyCode, period, areaCode, categoryCode];
}
