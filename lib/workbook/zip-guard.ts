/**
 * What stands between an uploaded workbook and the program that reads it. The parts of the zip are inflated here
 * and counted while they are, whatever the headers claim; then they are packed anew, uncompressed, so that the
 * reader never sees a byte that was not counted, nor a directory that two programs may read differently.
 */
import "server-only";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FileFault } from "@/lib/domain/workbook-file";
import { faultOfXml } from "./xml-guard";

const MAX_ENTRIES = 200;
const MAX_INFLATED = 50 * 1024 * 1024;
/** Of the parts that are read; the largest regency's workbook has 5 MB. */
const MAX_KEPT = 16 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this a high ratio harms nobody: a sheet of blanks has one. */
const RATIO_COUNTS_FROM = 1024 * 1024;

const MACROS = /(^|\/)(vbaProject[^/]*\.bin|macrosheets\/|intlmacrosheets\/)/i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.vbaProject/i;
const READ =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?!.*\/.*\/)[^/]*\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

interface Part {
  readonly name: string;
  readonly crc32: number;
  readonly bytes: Buffer;
}

/** The parts of a workbook that carry its cells, as a zip of our own, or why the file is not read. */
export async function repack(file: Buffer): Promise<Buffer | FileFault> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(file, { strictFileNames: true });
  } catch (error) {
    return faultOf(error);
  }
  try {
    const parts = await inflate(zip);
    return "reason" in parts ? parts : (faultOfContent(parts) ?? pack(parts));
  } catch (error) {
    return faultOf(error);
  } finally {
    zip.close();
  }
}

async function inflate(zip: ZipFile): Promise<Part[] | FileFault> {
  if (zip.entryCount > MAX_ENTRIES) return { reason: "BOMB" };
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const fault = faultOfDirectory(entries);
  if (fault !== null) return fault;
  const parts: Part[] = [];
  let inflated = 0;
  let kept = 0;
  for (const entry of entries) {
    const name = entry.fileName;
    const isKept = READ.test(name);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>) {
      size += chunk.length;
      inflated += chunk.length;
      if (isBomb(inflated, size, entry)) return { reason: "BOMB" };
      if (!isKept) continue;
      kept += chunk.length;
      if (kept > MAX_KEPT) return { reason: "TOO_MANY_CELLS" };
      chunks.push(chunk);
    }
    parts.push({ name, crc32: entry.crc32, bytes: Buffer.concat(chunks) });
  }
  return parts;
}

/** What the directory admits by itself: most hostile files need not be inflated at all. */
function faultOfDirectory(entries: readonly Entry[]): FileFault | null {
  if (entries.some(({ fileName }) => MACROS.test(fileName))) return { reason: "MACROS" };
  if (entries.some((entry) => entry.isEncrypted())) return { reason: "ENCRYPTED" };
  // A second part of the same name is a way to show one thing to us and another to the reader.
  if (new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size < entries.length)
    return { reason: "DAMAGED" };
  const claimed = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  return entries.some((entry) => isBomb(claimed, entry.uncompressedSize, entry)) ? { reason: "BOMB" } : null;
}

function isBomb(inflated: number, size: number, { compressedSize }: Entry): boolean {
  return inflated > MAX_INFLATED || (size > RATIO_COUNTS_FROM && size > MAX_RATIO * compressedSize);
}

function faultOfContent(parts: readonly Part[]): FileFault | null {
  const textOf = (name: string) => parts.find((part) => part.name === name)?.bytes.toString("latin1");
  const types = textOf("[Content_Types].xml");
  if (types === undefined) return { reason: isOpenDocument(parts) ? "OPEN_DOCUMENT" : "NOT_A_WORKBOOK" };
  if (MACRO_TYPE.test(types)) return { reason: "MACROS" };
  if (!parts.some(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return { reason: "NOT_A_WORKBOOK" };
  for (const { name, bytes } of parts) {
    const fault = READ.test(name) ? faultOfXml(bytes, /^xl\/worksheets\//i.test(name)) : null;
    if (fault !== null) return fault;
  }
  return null;
}

function isOpenDocument(parts: readonly Part[]): boolean {
  return parts.some(({ name }) => name === "content.xml" || name === "META-INF/manifest.xml");
}

/** yauzl refuses names that climb out of their folder, sizes that lie and streams that end too soon. */
function faultOf(error: unknown): FileFault {
  // Its errors, and those of zlib, are plain ones; any other kind is a mistake of ours.
  if (!(error instanceof Error) || Object.getPrototypeOf(error) !== Error.prototype) throw error;
  return { reason: /too many bytes/i.test(error.message) ? "BOMB" : "DAMAGED" };
}

// ── A zip without compression (APPNOTE 4.3) ──────────────────────────────────────────────────────

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

function pack(parts: readonly Part[]): Buffer {
  const kept = parts.filter(({ name }) => READ.test(name));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of kept) {
    const name = Buffer.from(part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL_HEADER, 0);
    writeFields(local, 4, part, name.length);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(DIRECTORY_HEADER, 0);
    central.writeUInt16LE(VERSION, 4);
    writeFields(central, 6, part, name.length);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, name, part.bytes);
    directory.push(central, name);
    offset += local.length + name.length + part.bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(kept.length, 8);
  end.writeUInt16LE(kept.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The fields that a part has in front of it and in the directory alike; method 0 is "stored". */
function writeFields(header: Buffer, at: number, { crc32, bytes }: Part, nameLength: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt32LE(crc32, at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(bytes.length, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
}
