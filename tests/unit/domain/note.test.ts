import { expect, test } from "vitest";
import { MAX_NOTE_LENGTH, noteFault, readNote } from "@/lib/domain/note";

test.each([
  ["", null],
  ["  \n ", null],
  [" Batch III ", "Batch III"],
])("%j is kept as %j", (text, kept) => {
  expect(readNote(text)).toBe(kept);
});

test.each([
  null,
  "SK 31 Mei 2024 menambah 64 pekerja",
  "510401200 1234 56",
  "Anggaran 1.290.240.000",
  "30.06.2024-31.07.2024",
])("%j may be saved", (note) => {
  expect(noteFault(note)).toBeNull();
});

test.each([
  "5104012001234567",
  "atas nama 5104 0120 0123 4567",
  "510401.200123.4567",
  "5104-0120-0123-4567",
  "51040120012345678",
])("%j looks like an identity number", (note) => {
  expect(noteFault(note)).toBe("IDENTITY_NUMBER");
});

test("500 characters may be saved, 501 may not", () => {
  expect(noteFault("é".repeat(MAX_NOTE_LENGTH))).toBeNull();
  expect(noteFault("é".repeat(MAX_NOTE_LENGTH + 1))).toBe("TOO_LONG");
});
