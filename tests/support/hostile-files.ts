// Files that somebody may send to break the import, generated: each with the reason for which it must be refused.
import type { FileFaultReason } from "@/lib/domain/workbook-file";
import { type RawPart, rawZip } from "./raw-zip";

const MEGABYTE = 1024 * 1024;
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const types = (workbook = `${MAIN}.sheet.main+xml`) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="${workbook}"/>
  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`;

const relations = (...targets: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const rowsOf = (rows: string) => `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`;

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

const HEADINGS = `<row r="1">${text("A1", "Desa")}${text("B1", "Kelompok")}${text("C1", "JKK")}</row>`;
const SOUND = rowsOf(
  `${HEADINGS}<row r="2">${text("A2", "Mas")}${text("B2", "Pekerja rentan")}<c r="C2"><v>5</v></c></row>`,
);

/** A workbook of raw parts: sound but for what is put in its place. */
export function rawWorkbook(
  sheet: string | Buffer = SOUND,
  more: readonly RawPart[] = [],
  contentTypes = types(),
): Buffer {
  return rawZip([
    { name: "[Content_Types].xml", body: contentTypes },
    { name: "_rels/.rels", body: relations(["officeDocument", "xl/workbook.xml"]) },
    {
      name: "xl/workbook.xml",
      body: `<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      body: relations(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"]),
    },
    { name: "xl/worksheets/sheet1.xml", body: sheet },
    ...more,
  ]);
}

const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const ole = (...marks: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    ...marks.map((mark) => Buffer.from(mark, "utf16le")),
  ]);

/** Bytes that hardly shrink, the same in every run. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 42;
  for (let place = 0; place < length; place++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[place] = state >>> 16;
  }
  return bytes;
}

type Hostile = readonly [name: string, reason: FileFaultReason, make: () => Buffer];

export const HOSTILE_FILES: readonly Hostile[] = [
  ["an empty file", "EMPTY", () => Buffer.alloc(0)],
  ["a file of more than 2 MB", "TOO_LARGE", () => Buffer.alloc(2 * MEGABYTE + 1, "a")],
  ["a picture", "NOT_A_WORKBOOK", () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(64)])],
  ["a zip of something else", "NOT_A_WORKBOOK", () => rawZip([{ name: "readme.txt", body: "hello" }])],
  ["an OpenDocument file", "OPEN_DOCUMENT", () => rawZip([{ name: "content.xml", body: "<a/>" }])],
  ["the first half of a workbook", "DAMAGED", () => rawWorkbook().subarray(0, 400)],
  ["a workbook without its last bytes", "DAMAGED", () => rawWorkbook().subarray(0, -30)],
  ["XML that ends in the middle", "DAMAGED", () => rawWorkbook(SOUND.slice(0, -40))],
  ["a workbook of before 2007", "OLD_FORMAT", () => ole("Workbook")],
  ["a workbook behind a password", "ENCRYPTED", () => ole("EncryptionInfo", "EncryptedPackage")],
  [
    "an encrypted part",
    "ENCRYPTED",
    () => rawWorkbook(SOUND, [{ name: "xl/styles.xml", body: "<a/>", isEncrypted: true }]),
  ],
  ["macros", "MACROS", () => rawWorkbook(SOUND, [{ name: "xl/vbaProject.bin", body: "x" }])],
  [
    "macros under another name",
    "MACROS",
    () => rawWorkbook(SOUND, [], types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
  ],
  [
    "macro sheets of Excel 4",
    "MACROS",
    () => rawWorkbook(SOUND, [{ name: "xl/macrosheets/sheet1.xml", body: "<a/>" }]),
  ],
  ["a document type", "DOCTYPE", () => rawWorkbook(`<!DOCTYPE worksheet>${SOUND}`)],
  ["entities that multiply", "DOCTYPE", () => rawWorkbook(`${laughs}${SOUND}`)],
  ["a bomb of blanks", "BOMB", () => rawWorkbook(Buffer.alloc(200 * MEGABYTE, " "))],
  [
    "a bomb in a part that nobody reads",
    "BOMB",
    () => rawWorkbook(SOUND, [{ name: "xl/media/a.png", body: Buffer.alloc(100 * MEGABYTE) }]),
  ],
  [
    "a bomb whose headers say 100 bytes",
    "BOMB",
    () => rawWorkbook(SOUND, [{ name: "xl/media/a.png", body: Buffer.alloc(30 * MEGABYTE), claimedSize: 100 }]),
  ],
  ["many parts that grow past 50 MB together", "BOMB", () => rawWorkbook(SOUND, grown())],
  [
    "two hundred and one parts",
    "BOMB",
    () =>
      rawWorkbook(
        SOUND,
        Array.from({ length: 196 }, (_, n) => ({ name: `x/${n}`, body: "" })),
      ),
  ],
  [
    "a size that lies",
    "DAMAGED",
    () => rawWorkbook(SOUND, [{ name: "xl/styles.xml", body: "<a/>", claimedSize: 4_000 }]),
  ],
  ["a part that climbs out", "DAMAGED", () => rawWorkbook(SOUND, [{ name: "../../etc/passwd", body: "x" }])],
  ["a part with an absolute path", "DAMAGED", () => rawWorkbook(SOUND, [{ name: "/etc/passwd", body: "x" }])],
  ["two parts of one name", "DAMAGED", () => rawWorkbook(SOUND, [{ name: "XL/worksheets/sheet1.xml", body: SOUND }])],
  [
    "XML a hundred thousand deep",
    "TOO_MANY_CELLS",
    () => rawWorkbook(rowsOf(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`)),
  ],
  [
    "shared strings of 20 MB",
    "TOO_MANY_CELLS",
    () => rawWorkbook(SOUND, [{ name: "xl/sharedStrings.xml", body: sharedStrings() }]),
  ],
  [
    "a cell in the last corner",
    "TOO_MANY_CELLS",
    () => rawWorkbook(rowsOf(`${HEADINGS}<row r="1048576">${text("XFD1048576", "x")}</row>`)),
  ],
  ["thirty thousand rows", "TOO_MANY_CELLS", () => rawWorkbook(rowsOf(HEADINGS + lines(30_000)))],
  ["a text of thirty thousand lines", "TOO_MANY_CELLS", () => Buffer.from("Desa;JKK\n".repeat(30_000))],
  ["a text of a thousand columns", "TOO_MANY_CELLS", () => Buffer.from(`Desa${";JKK".repeat(1_000)}\nMas\n`)],
  [
    "an identity number as a number",
    "IDENTITY_NUMBER",
    () => rawWorkbook(rowsOf(`${HEADINGS}<row r="2"><c r="C2"><v>5104012306980001</v></c></row>`)),
  ],
  [
    "an identity number as a text",
    "IDENTITY_NUMBER",
    () => rawWorkbook(rowsOf(`${HEADINGS}<row r="2">${text("D2", "NIK 5104012306980001")}</row>`)),
  ],
  [
    "an identity number in a text file",
    "IDENTITY_NUMBER",
    () => Buffer.from("Desa;JKK;Nama\nMas;5;510401 230698 0001\n"),
  ],
  ["words without a table", "NO_TABLE", () => Buffer.from("Dengan hormat,\nterlampir rekap.\n")],
];

function grown(): RawPart[] {
  const body = Buffer.concat([noise(5_000), Buffer.alloc(900_000)]);
  return Array.from({ length: 70 }, (_, n) => ({ name: `xl/media/${n}.png`, body }));
}

function sharedStrings(): Buffer {
  const words = Array.from({ length: 600_000 }, (_, n) => `<si><t>Desa nomor ${n}</t></si>`);
  return Buffer.from(`<sst ${NAMESPACE}>${words.join("")}</sst>`);
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, n) => `<row r="${n + 2}"><c r="C${n + 2}"><v>${n}</v></c></row>`).join("");
}
