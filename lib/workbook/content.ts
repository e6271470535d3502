/**
 * What is kept of an uploaded workbook between upload and confirmation: the table that its cells make, never the
 * file, and of the table only the columns that mean something once that is known.
 */

import "server-only";
import { createHash } from "node:crypto";
import type { BaseRow } from "@/lib/domain/import-verdict";
import type { Period } from "@/lib/domain/period";
import type { GridCell } from "@/lib/domain/workbook-file";
import { type Mapping, plainWords, type Table } from "@/lib/domain/workbook-layout";
import type { Answers } from "@/lib/domain/workbook-matching";

/** A cell without anything odd about it is its value alone: a workbook has a hundred thousand of them. */
type StoredCell = GridCell["value"] | GridCell;

/** The table as JSON. */
export interface Content {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly titles: readonly string[];
  /** Line, 1 where it is hidden, cells. */
  readonly rows: readonly (readonly [number, 0 | 1, ...StoredCell[]])[];
  /** What an export wrote into its rows, by "area/category"; null for a file that is no workbook of ours. */
  readonly base: Readonly<Record<string, BaseRow>> | null;
}

export interface StoredImport {
  readonly id: string;
  readonly regencyCode: string;
  readonly period: Period;
  readonly status: "PREVIEWED" | "CONFIRMED" | "UNDONE";
  readonly fileName: string;
  readonly sha256: string;
  readonly byteSize: number;
  /** Null once it is confirmed. */
  readonly content: Content | null;
  /** Null where the headings do not say enough and nobody was asked yet. */
  readonly mapping: Mapping | null;
  readonly answers: Answers;
  readonly uploadedAt: Date;
  readonly confirmedAt: Date | null;
  readonly undoneAt: Date | null;
}

export function contentOf(table: Table, base: ReadonlyMap<string, BaseRow> | null): Content {
  return {
    sheet: table.sheet,
    headings: table.headings,
    titles: table.titles,
    rows: table.rows.map(({ line, isHidden, cells }) => [line, isHidden ? 1 : 0, ...cells.map(storedCell)] as const),
    base: base === null ? null : Object.fromEntries(base),
  };
}

export function tableOf({ sheet, headings, titles, rows }: Content): Table {
  return {
    sheet,
    headings,
    titles,
    rows: rows.map(([line, hidden, ...cells]) => ({ line, isHidden: hidden === 1, cells: cells.map(gridCell) })),
  };
}

function storedCell(cell: GridCell): StoredCell {
  return cell.flag === undefined && cell.isDate === undefined ? cell.value : cell;
}

function gridCell(cell: StoredCell): GridCell {
  return typeof cell === "object" && cell !== null ? cell : { value: cell };
}

/** By which the meaning of a table's columns is remembered. */
export function fingerprintOf(headings: readonly string[]): string {
  return digestOf(headings.map(plainWords));
}

/** By which two imports of one file are the same: columns and answers in any order. */
export function readingOf({ mapping, answers }: Pick<StoredImport, "mapping" | "answers">): string {
  return digestOf([
    Object.entries(mapping?.columns ?? {}).sort(),
    mapping?.category ?? null,
    Object.entries(answers).sort(),
  ]);
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
