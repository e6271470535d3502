/** A look at the XML of a workbook before a parser builds anything of it: one pass over its opening brackets. */
import "server-only";
import type { FileFault } from "@/lib/domain/workbook-file";

/** Six a cell, for the largest table that is taken. */
const MAX_ELEMENTS = 2_000_000;
const MAX_DEPTH = 500;

/** Rows and columns of a sheet that are read; the workbook of the largest regency has 9,400 rows and 10 columns. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 50;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const COMMENT = Buffer.from("<!--");
const LITERAL = Buffer.from("<![CDATA[");
const CELL = Buffer.from('<c r="');

/** Why this part is not read, or null: a document type, more elements or depth than a table has, cells too far out. */
export function faultOfXml(xml: Buffer, isSheet: boolean): FileFault | null {
  if (isWide(xml)) return { reason: "DAMAGED" };
  let elements = 0;
  let depth = 0;
  for (let at = xml.indexOf(LESS); at !== -1; at = xml.indexOf(LESS, at)) {
    const next = xml[at + 1];
    if (next === EXCLAMATION) {
      const end = endOfSpecial(xml, at);
      if (end === null) return { reason: "DOCTYPE" };
      at = end;
      continue;
    }
    const close = xml.indexOf(GREATER, at);
    if (close === -1) return { reason: "DAMAGED" };
    if (next === SLASH) depth--;
    else if (next !== QUESTION) {
      elements++;
      const isEmpty = xml[close - 1] === SLASH;
      if (!isEmpty) depth++;
      if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return { reason: "TOO_MANY_CELLS" };
      if (isSheet && !isEmpty && isBeyond(xml, at)) return { reason: "TOO_MANY_CELLS" };
    }
    at = close;
  }
  return null;
}

/** XML in two bytes a character would hide its brackets from this look, and no program writes workbooks so. */
function isWide(xml: Buffer): boolean {
  return (xml[0] === 0xfe && xml[1] === 0xff) || (xml[0] === 0xff && xml[1] === 0xfe) || xml[0] === 0 || xml[1] === 0;
}

/** Behind a comment or literal text; null where a document type or an entity is declared. */
function endOfSpecial(xml: Buffer, at: number): number | null {
  const startsWith = (mark: Buffer) => xml.subarray(at, at + mark.length).equals(mark);
  const ending = startsWith(COMMENT) ? "-->" : startsWith(LITERAL) ? "]]>" : null;
  if (ending === null) return null;
  const end = xml.indexOf(ending, at);
  return end === -1 ? xml.length : end;
}

/** Whether a cell with content stands outside of what is read: `<c r="XFD17">`. */
function isBeyond(xml: Buffer, at: number): boolean {
  if (!xml.subarray(at, at + CELL.length).equals(CELL)) return false;
  let column = 0;
  let row = 0;
  for (let place = at + CELL.length; place < at + CELL.length + 12; place++) {
    const code = xml[place] ?? 0;
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else break;
  }
  return column > MAX_COLUMNS || row > MAX_ROWS;
}
