/** Reads text files as spreadsheets write them: in four encodings, with semicolons, commas or tabs. */
import "server-only";
import { detectDelimiter, parseCsv } from "hucre/csv";
import { EMPTY_CELL, type FileFault, type Grid } from "@/lib/domain/workbook-file";
import { MAX_COLUMNS, MAX_ROWS } from "./xml-guard";

/** Enough lines for the delimiter to show. */
const SAMPLE = 20_000;

/** The one table of a text file; every cell is text, for the rules to read. */
export function readDelimited(file: Buffer): Grid[] | FileFault {
  const text = decode(file);
  // No table has control characters but tabs and line ends: this is some other kind of file.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) return { reason: "NOT_A_WORKBOOK" };
  const delimiter = detectDelimiter(text.slice(0, SAMPLE));
  const records = parseCsv(text, { delimiter });
  if (records.length > MAX_ROWS || records.some(({ length }) => length > MAX_COLUMNS))
    return { reason: "TOO_MANY_CELLS" };
  const rows = records.flatMap((record, index) => {
    const cells = record.map((value) => (value === null || value === "" ? EMPTY_CELL : { value: String(value) }));
    return cells.every(({ value }) => value === null) ? [] : [{ line: index + 1, cells, isHidden: false }];
  });
  return [{ name: "", isHidden: false, rows }];
}

/** UTF-8, UTF-16 in either order, else Windows-1252, in which every byte is a letter. */
function decode(file: Buffer): string | null {
  if (file[0] === 0xff && file[1] === 0xfe) return strictly("utf-16le", file);
  if (file[0] === 0xfe && file[1] === 0xff) return strictly("utf-16be", file);
  if (file[1] === 0) return strictly("utf-16le", file);
  if (file[0] === 0) return strictly("utf-16be", file);
  return strictly("utf-8", file) ?? strictly("windows-1252", file);
}

function strictly(encoding: string, file: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
