/**
 * What was uploaded to be checked: its SHA-256, and the number that it claims. The upload leads on to a page, whose address
 * anyone could make up; so the page believes only what this browser was handed after the upload, for a few minutes.
 */
import { createHash } from "node:crypto";
import { claimedNumber, parseEditionNumber } from "@/lib/domain/edition-number";

export const CHECKED_COOKIE = "cakupan_checked";
export const CHECKED_SECONDS = 300;

export interface CheckedFile {
  /** In hex. */
  readonly sha256: string;
  /** The number of the edition that the file says it is; null when it says none. */
  readonly claims: string | null;
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
  return { sha256: createHash("sha256").update(bytes).digest("hex"), claims: claimedNumber(texts) };
}

function swapped(buffer: Buffer): Buffer {
  return Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2))).swap16();
}

export function writeChecked({ sha256, claims }: CheckedFile): string {
  return `${sha256}/${claims ?? ""}`;
}

/** What the browser was handed for the file that the address names; null when it is of no such file. */
export function readChecked(cookie: string | undefined, sha256: unknown): CheckedFile | null {
  const [kept = "", claims = ""] = cookie?.split("/") ?? [];
  if (!/^[0-9a-f]{64}$/.test(kept) || kept !== sha256) return null;
  return { sha256: kept, claims: parseEditionNumber(claims) === null ? null : claims };
}
