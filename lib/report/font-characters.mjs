/**
 * Which characters a TrueType font can draw, read from its character map (formats 4 and 12 of OpenType's "cmap"): a
 * document for everybody may not hold a character without a shape, and Typst refuses to write one.
 */

/** The code points of the font. */
export function charactersOf(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, "cmap");
  const found = new Set();
  for (let at = 0; at < view.getUint16(table + 2); at += 1) {
    const map = table + view.getUint32(table + 4 + 8 * at + 4);
    const format = view.getUint16(map);
    if (format === 4) addSegments(view, map, found);
    if (format === 12) addGroups(view, map, found);
  }
  return found;
}

/** The text with every character that cannot be drawn, or that would turn the text around, named instead: "[U+202E]". */
export function drawable(text, characters) {
  let drawn = "";
  for (const character of text.normalize()) {
    if (/\s/u.test(character)) drawn += character === "\u00a0" ? character : " ";
    else if (characters.has(character.codePointAt(0)) && !/[\p{Cc}\p{Cf}]/u.test(character)) drawn += character;
    else drawn += `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return drawn;
}

function tableAt(view, name) {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + 16 * at;
    if ([0, 1, 2, 3].every((n) => view.getUint8(entry + n) === name.charCodeAt(n))) return view.getUint32(entry + 8);
  }
  throw new Error(`a font without the table ${name}`);
}

function addSegments(view, map, found) {
  const twiceSegments = view.getUint16(map + 6);
  for (let at = 0; at < twiceSegments; at += 2) {
    const last = view.getUint16(map + 14 + at);
    const first = view.getUint16(map + 16 + twiceSegments + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) found.add(code);
  }
}

function addGroups(view, map, found) {
  for (let at = 0; at < view.getUint32(map + 12); at += 1) {
    const group = map + 16 + 12 * at;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) found.add(code);
  }
}
