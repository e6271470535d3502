/**
 * Says more of the tables in a PDF than Typst 0.14 does: the first cell of each row is its head, and a table has a
 * caption that is read aloud. The structure tree is changed afterwards: its objects are plain text, and the table of
 * their places at the end of the file is written anew.
 */

const REFERENCE = /(\d+) 0 R/g;

/**
 * The PDF in which every row below the column heads begins with a header cell (TH) of the row, and each table has its
 * caption as summary; as many captions as tables, in the order of reading.
 */
export function withTableTags(pdf, captions) {
  const file = Buffer.from(pdf).toString("latin1");
  const { head, objects, trailer } = parse(file);
  const [root] = [...objects.values()].filter((text) => text.includes("/Type /StructTreeRoot"));
  const tables = childrenOf(root ?? "").flatMap((id) => tablesBelow(objects, id));
  if (tables.length !== captions.length) throw new Error(`${tables.length} tables for ${captions.length} captions`);
  for (const [at, table] of tables.entries()) {
    for (const group of childrenOf(objects.get(table))) headRows(objects, group);
    objects.set(table, withSummary(objects.get(table), captions[at]));
  }
  return write(head, objects, trailer);
}

function tablesBelow(objects, id) {
  const text = objects.get(id) ?? "";
  if (isElement(text, "Table")) return [id];
  return text.includes("/Type /StructElem") ? childrenOf(text).flatMap((child) => tablesBelow(objects, child)) : [];
}

function withSummary(table, caption) {
  const summary = `<<\n    /O /Table\n    /Summary <${utf16(caption)}>\n  >>`;
  return table.includes("/A [")
    ? table.replace("/A [", `/A [${summary} `)
    : table.replace("/K [", `/A [${summary}]\n  /K [`);
}

function utf16(text) {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex").toUpperCase();
}

function headRows(objects, group) {
  const text = objects.get(group);
  if (!isElement(text, "TBody") && !isElement(text, "TFoot")) return;
  for (const row of childrenOf(text)) {
    for (const [at, cell] of childrenOf(objects.get(row)).entries()) {
      // Without the list of heads, readers find those of the column and of the row by where they stand.
      const before = objects.get(cell);
      const after = before.replace(/\n\s*\/Headers \[[^\]]*\]/, at === 0 ? "\n    /Scope /Row" : "");
      objects.set(cell, at === 0 ? after.replace("/S /TD", "/S /TH") : after);
    }
  }
}

function isElement(text, role) {
  return text.includes("/Type /StructElem") && new RegExp(`/S /${role}\\b`).test(text);
}

function childrenOf(text) {
  const [, kids = ""] = /\/K \[([^\]]*)\]/.exec(text) ?? [];
  return [...kids.matchAll(REFERENCE)].map(([, id]) => Number(id));
}

function parse(file) {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const table = file.slice(start);
  if (!table.startsWith("xref")) throw new Error("a PDF without a plain table of its objects");
  const places = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  places.sort((one, other) => one - other);
  const objects = new Map();
  for (const [at, place] of places.entries()) {
    const text = file.slice(place, places[at + 1] ?? start);
    objects.set(Number.parseInt(text, 10), text);
  }
  const trailer = table.slice(table.indexOf("trailer"), table.indexOf("startxref"));
  return { head: file.slice(0, places[0]), objects, trailer };
}

function write(head, objects, trailer) {
  let body = head;
  const places = new Map();
  for (const [id, text] of objects) {
    places.set(id, body.length);
    body += text;
  }
  const lines = Array.from(
    { length: objects.size },
    (_, at) => `${String(places.get(at + 1)).padStart(10, "0")} 00000 n\r\n`,
  );
  const table = `xref\n0 ${objects.size + 1}\n0000000000 65535 f\r\n${lines.join("")}`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF`, "latin1");
}
