/**
 * Writes reports as PDF/UA-1: tagged, with language and title, fonts embedded, the same bytes for the same report.
 *
 * Typst works in a process of its own that gets the job and nothing else: no environment, a limit of time and of
 * memory. What a report says reaches it as JSON and is only ever set as text.
 */
import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { ReportDocument } from "@/lib/domain/document";
import type { IsoDate } from "@/lib/domain/period";
import { inQueue, QueueFull } from "@/lib/queue";
import { textFor } from "@/lib/text/dictionary";

export interface PdfOptions {
  /** The date that stands in the file; the same date gives the same bytes. */
  readonly createdOn: IsoDate;
  /** Milliseconds for all documents together. */
  readonly timeLimit?: number;
  /** Bytes that the process may hold. */
  readonly memoryLimit?: number;
}

/** The process took longer than it may and was ended. */
export class PdfTimeout extends Error {
  override readonly name = "PdfTimeout";
}

/** The process wrote nothing that is whole; the message says what it complained of. */
export class PdfFailure extends Error {
  override readonly name = "PdfFailure";
}

/** So many reports wait to be printed that this one was not begun; it can be tried again in a moment. */
export class PdfBusy extends Error {
  override readonly name = "PdfBusy";
}

/** However many reports are asked for, only so many processes hold memory; waiting is not part of the time limit. */
const PRINTERS = { name: "printers", atOnce: 2, mostWaiting: 8 };
const TIME_LIMIT = 10_000;
const MEMORY_LIMIT = 768 * 1024 * 1024;
const LARGEST_ANSWER = 100_000_000;
/** What the process gets to know of our environment. */
const NOTHING = { NODE_ENV: "production" } as const;
const LONGEST_COMPLAINT = 4_000;

/** One file for each document, in their order. Throws PdfTimeout, PdfFailure or PdfBusy; all or nothing. */
export function writeReportPdfs(documents: readonly ReportDocument[], options: PdfOptions): Promise<Uint8Array[]> {
  return write(
    documents.map((document) => paperOf(document.title, [document])),
    options,
  );
}

/**
 * One file of all documents, each from a new page on, with an outline that leads to them. Its title is `title`, or what
 * the first document is for. At least one document. Throws as above.
 */
export async function writeReportBooklet(
  documents: readonly ReportDocument[],
  { title, ...options }: PdfOptions & { readonly title?: string },
): Promise<Uint8Array> {
  const [first] = documents;
  if (first === undefined) throw new PdfFailure("a booklet of no documents");
  const [file] = await write([paperOf(title ?? first.purpose, documents)], options);
  if (file === undefined) throw new PdfFailure("no file");
  return file;
}

function paperOf(title: string, documents: readonly ReportDocument[]) {
  const language = documents[0]?.language ?? "id";
  const text = textFor(language);
  return {
    title,
    language,
    words: { page: text.report.page("{page}", "{pages}"), illustration: text.common.illustrativeData },
    // Notes are numbered anew in each document.
    documents: documents.map((document, at) => ({ ...document, key: `document-${at + 1}` })),
  };
}

type Paper = ReturnType<typeof paperOf>;

async function write(
  papers: readonly Paper[],
  { createdOn, timeLimit = TIME_LIMIT, memoryLimit = MEMORY_LIMIT }: PdfOptions,
) {
  if (papers.length === 0) return [];
  const createdAt = Date.parse(`${createdOn}T00:00:00Z`) / 1000;
  // Its own limit of time is for when nobody is left to end it.
  const limits = { memoryLimit, timeLimit: 2 * timeLimit };
  const job = JSON.stringify({ papers, createdAt, limits });
  const files = filesIn(await inQueue(PRINTERS, () => runTypst(job, timeLimit)).catch(refuseFull));
  if (files.length !== papers.length) throw new PdfFailure(`${files.length} files for ${papers.length} documents`);
  return files;
}

function refuseFull(error: unknown): never {
  throw error instanceof QueueFull ? new PdfBusy("too many reports wait to be printed") : error;
}

function runTypst(job: string, timeLimit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const script = join(/* turbopackIgnore: true */ process.cwd(), "lib", "report", "typst-process.mjs");
    const typst = spawn(process.execPath, ["--max-old-space-size=256", script], { env: NOTHING, stdio: "pipe" });
    const answer: Buffer[] = [];
    let complaint = "";
    let size = 0;
    let isLate = false;
    const end = () => typst.kill("SIGKILL");
    const alarm = setTimeout(() => {
      isLate = true;
      end();
    }, timeLimit);
    typst.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > LARGEST_ANSWER) end();
      else answer.push(part);
    });
    typst.stderr.on("data", (part: Buffer) => {
      complaint = `${complaint}${part}`.slice(0, LONGEST_COMPLAINT);
    });
    // A process that ended before it read all of its job; how it ended is told below.
    typst.stdin.on("error", () => undefined);
    typst.on("error", (error) => {
      clearTimeout(alarm);
      reject(new PdfFailure(error.message));
    });
    typst.on("close", (code, signal) => {
      clearTimeout(alarm);
      if (isLate) reject(new PdfTimeout(`no PDF after ${timeLimit} ms`));
      else if (code === 0) resolve(Buffer.concat(answer));
      else reject(new PdfFailure(complaint || `ended by ${signal ?? code}`));
    });
    typst.stdin.end(job);
  });
}

/** The files in an answer, each after its length in four bytes. */
function filesIn(answer: Buffer): Uint8Array[] {
  const files: Uint8Array[] = [];
  for (let at = 0; at < answer.length; ) {
    const end = at + 4 + answer.readUInt32BE(at);
    if (end > answer.length) throw new PdfFailure("a file is cut off");
    files.push(new Uint8Array(answer.subarray(at + 4, end)));
    at = end;
  }
  return files;
}
