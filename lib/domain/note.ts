/**
 * Notes explain a figure that a rule warns about. They are read by many, so nothing that identifies a person
 * belongs into them; the one thing a program can recognise is the 16-digit identity number (NIK).
 */

/** As in the database; in Unicode characters, so that both count alike. */
export const MAX_NOTE_LENGTH = 500;

export type NoteFault = "TOO_LONG" | "IDENTITY_NUMBER";

/** Sixteen digits in a row or in the groups in which people write them; two dates side by side are not one. */
const IDENTITY_NUMBER = /\d{16}|(?:\d{4}[ .-]){3}\d{4}|\d{6}[ .-]\d{6}[ .-]\d{4}/;

/** The note as it is kept: without outer space, and null when nothing is left. */
export function readNote(text: string): string | null {
  return text.trim() || null;
}

/** What keeps the note from being saved, or null. */
export function noteFault(note: string | null): NoteFault | null {
  if (note === null) return null;
  if (IDENTITY_NUMBER.test(note)) return "IDENTITY_NUMBER";
  return [...note].length > MAX_NOTE_LENGTH ? "TOO_LONG" : null;
}
