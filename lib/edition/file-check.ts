/**
 * What was uploaded to be checked: its SHA-256, and the number that it claims. The upload leads on to a page, whose address
 * anyone could make up; so the page believes only what this browser was handed after the upload, for a few minutes.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { claimedNumber, parseEditionNumber } from "@/lib/domain/edition-number";

export const CHECKED_COOKIE = "cakupan_checked";
export const CHECKED_SECONDS = 300;

const SHA256 = /^[0-9a-f]{64}$/;
const PAGE = "page";
/** Spaces before its first tag are few. */
const PAGE_BEGINS_WITHIN = 200;

export interface CheckedFile {
  /** In hex. */
  readonly sha256: string;
  /** The number of the edition that the file says it is; null when it says none. */
  readonly claims: string | null;
  /** Of a JSON file: the SHA-256 of what it says, however it is written; null for any other file. */
  readonly content: string | null;
  /** It is a web page, which a browser writes anew when it saves it, with the note that the edition was replaced. */
  readonly isPage: boolean;
}

export function checkFile(bytes: Uint8Array, fileName: string): CheckedFile {
  const buffer = Buffer.from(bytes);
  // A PDF writes its title in single bytes or in pairs; other forms are text.
  const texts = [
    buffer.toString("latin1"),
    buffer.toString("utf16le"),
    Buffer.from(swapped(buffer)).toString("utf16le"),
    fileName,
  ];
  const isPage = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)/i.test(
    buffer.toString("latin1", 0, PAGE_BEGINS_WITHIN),
  );
  return { sha256: hashOf(bytes), claims: claimedNumber(texts), content: contentHash(bytes), isPage };
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The content by RFC 8785, as an edition's own is hashed: neither spaces nor the order of its parts count. */
function contentHash(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const content: unknown = JSON.parse(text);
    const canonical = canonicalize(content);
    // Of a name that is given twice only the last is read; a reader may have seen the first.
    return canonical === undefined || countNames(text) !== countNames(canonical) ? null : hashOf(canonical);
  } catch {
    return null;
  }
}

/** How many names a JSON text gives to values. */
function countNames(json: string): number {
  return json.match(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)?.length ?? 0;
}

function swapped(buffer: Buffer): Buffer {
  return Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2))).swap16();
}

export function writeChecked({ sha256, claims, content, isPage }: CheckedFile): string {
  return [sha256, claims ?? "", content ?? "", isPage ? PAGE : ""].join("/");
}

/** What the browser was handed for the file that the address names; null when it is of no such file. */
export function readChecked(cookie: string | undefined, sha256: unknown): CheckedFile | null {
  const [kept = "", claims = "", content = "", page] = cookie?.split("/") ?? [];
  if (!SHA256.test(kept) || kept !== sha256) return null;
  return {
    sha256: kept,
    claims: parseEditionNumber(claims) === null ? null : claims,
    content: SHA256.test(content) ? content : null,
    isPage: page === PAGE,
  };
}
