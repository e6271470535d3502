import { expect, test } from "vitest";
import { downloadName } from "@/lib/domain/file-name";

test.each([
  [["51.04", "2024-06", "Angka per bulan"], "cakupan-51.04-2024-06-angka-per-bulan"],
  [["51.04", "Biaya melanjutkan, per bulan"], "cakupan-51.04-biaya-melanjutkan-per-bulan"],
  [["51.04", 'a"\r\nb/../c'], "cakupan-51.04-a-b-..-c"],
])("a download of %j is called %s", (parts, name) => {
  expect(downloadName(parts)).toBe(name);
});
