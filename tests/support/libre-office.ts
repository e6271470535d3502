import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Opens a workbook in LibreOffice, has its text changed there, and saves it as .xlsx again. */
export function editInLibreOffice(workbook: Buffer, edit: (text: string) => string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "libre-office-"));
  const path = (extension: string) => join(folder, `workbook.${extension}`);
  const convert = (from: string, to: string) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const { status, stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", to, "--outdir", folder, path(from)],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
  };
  try {
    writeFileSync(path("xlsx"), workbook);
    // Its own format in one file of XML.
    convert("xlsx", "fods");
    writeFileSync(path("fods"), edit(readFileSync(path("fods"), "utf8")));
    convert("fods", "xlsx");
    return readFileSync(path("xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes the row of a sheet that holds all of these texts, the first one that does. */
export function editRow(text: string, marks: readonly string[], edit: (row: string) => string): string {
  const rows = text.match(/<table:table-row[\s\S]*?<\/table:table-row>/g) ?? [];
  const row = rows.find((candidate) => marks.every((mark) => candidate.includes(`<text:p>${mark}</text:p>`)));
  if (row === undefined) throw new Error(`no row with ${marks.join(", ")}`);
  return text.replace(row, edit(row));
}
