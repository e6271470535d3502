/**
 * Makes the first cell of each row of a table its head. Typst 0.14 tags only whole header rows as such, so the
 * structure tree of its PDF is changed afterwards: the objects are plain text there, and the table of their places at
 * the end of the file is written anew.
 */

const REFERENCE = /(\d+) 0 R/g;

/** The PDF in which every row below the column heads begins with a header cell (TH) of the row. */
export function withRowHeads(pdf) {
  const file = Buffer.from(pdf).toString("latin1");
  const { objects, trailer } = parse(file);
  for (const [id, text] of objects) {
    if (!isElement(text, "TBody") && !isElement(text, "TFoot")) continue;
    for (const row of childrenOf(text)) headRow(objects, row, id);
  }
  return write(file.slice(0, firstPlace(file)), objects, trailer);
}

function headRow(objects, row, group) {
  const text = objects.get(row) ?? "";
  if (!isElement(text, "TR") || !text.includes(`/P ${group} 0 R`)) return;
  for (const [at, cell] of childrenOf(text).entries()) {
    const before = objects.get(cell) ?? "";
    if (!isElement(before, "TD")) continue;
    // Without the list of heads, readers find those of the column and of the row by where they stand.
    const after = before.replace(/\n\s*\/Headers \[[^\]]*\]/, at === 0 ? "\n    /Scope /Row" : "");
    objects.set(cell, at === 0 ? after.replace("/S /TD", "/S /TH") : after);
  }
}

function isElement(text, role) {
  return text.includes("/Type /StructElem") && new RegExp(`/S /${role}\\b`).test(text);
}

function childrenOf(text) {
  const [, kids = ""] = /\/K \[([^\]]*)\]/.exec(text) ?? [];
  return [...kids.matchAll(REFERENCE)].map(([, id]) => Number(id));
}

function placesOf(file) {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? [];
  const table = file.slice(Number(start));
  if (start === undefined || !table.startsWith("xref")) throw new Error("a PDF without a plain table of its objects");
  const places = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place));
  return { places: places.sort((one, other) => one - other), table, start: Number(start) };
}

function firstPlace(file) {
  return placesOf(file).places[0];
}

function parse(file) {
  const { places, table, start } = placesOf(file);
  const objects = new Map();
  for (const [at, place] of places.entries()) {
    const text = file.slice(place, places[at + 1] ?? start);
    objects.set(Number.parseInt(text, 10), text);
  }
  return { objects, trailer: table.slice(table.indexOf("trailer"), table.indexOf("startxref")) };
}

function write(head, objects, trailer) {
  let body = head;
  const places = new Map();
  for (const [id, text] of objects) {
    places.set(id, body.length);
    body += text;
  }
  const lines = Array.from({ length: objects.size + 1 }, (_, id) =>
    id === 0 ? "0000000000 65535 f\r\n" : `${String(places.get(id)).padStart(10, "0")} 00000 n\r\n`,
  );
  const table = `xref\n0 ${objects.size + 1}\n${lines.join("")}`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF`, "latin1");
}
