import { textWidth } from "@/lib/domain/place-labels";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const LINE_HEIGHT = 1.45;

/** What the page's style sheets decide and a file of its own must say itself. */
const DECIDED = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["stroke-opacity", "opacity", "paint-order", "font-family", "font-size", "font-weight", "letter-spacing"],
  ...["text-anchor", "dominant-baseline", "visibility", "display"],
];

/** The drawing as a file that needs no page: colours resolved, title above it, keys and source below it as text. */
export function standaloneSvg(sheet: HTMLElement, drawing: SVGSVGElement, fontCss: string): string {
  const width = sheet.clientWidth;
  const page = document.createElementNS(SVG, "svg");
  const style = document.createElementNS(SVG, "style");
  style.textContent = fontCss;
  page.append(style, ground(sheet, width));
  let y = MARGIN;
  for (const part of sheet.querySelectorAll<HTMLElement>(".card__title, .card__sub"))
    y = writeText(page, part, width, y);
  const { width: drawn, height } = drawing.getBoundingClientRect();
  page.append(placed(drawing, { x: (width - drawn) / 2, y: y + MARGIN / 2, width: drawn, height }));
  y += height + MARGIN;
  y = writeKeys(page, sheet, width, y);
  for (const part of sheet.querySelectorAll<HTMLElement>(".card__foot p, .card__foot .tag-demo")) {
    y = writeText(page, part, width, y + 4);
  }
  page.setAttribute("viewBox", `0 0 ${width} ${Math.ceil(y + MARGIN)}`);
  page.setAttribute("width", String(width));
  page.setAttribute("height", String(Math.ceil(y + MARGIN)));
  return new XMLSerializer().serializeToString(page);
}

function ground(sheet: HTMLElement, width: number): SVGRectElement {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("width", String(width));
  rect.setAttribute("height", "100%");
  rect.setAttribute("fill", getComputedStyle(sheet).backgroundColor);
  return rect;
}

function placed(drawing: SVGSVGElement, box: { x: number; y: number; width: number; height: number }): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [index, original] of [drawing, ...drawing.querySelectorAll("*")].entries()) {
    const target = copies[index];
    if (target === undefined) continue;
    const decided = getComputedStyle(original);
    target.setAttribute("style", DECIDED.map((name) => `${name}:${decided.getPropertyValue(name)}`).join(";"));
    target.removeAttribute("class");
  }
  for (const [name, value] of Object.entries({ ...box, overflow: "visible" })) copy.setAttribute(name, String(value));
  return copy;
}

/** The text of an element, broken into lines as wide as the page; returns where the next may stand. */
function writeText(page: SVGSVGElement, part: HTMLElement, width: number, y: number): number {
  const style = getComputedStyle(part);
  const size = Number.parseFloat(style.fontSize);
  let next = y;
  for (const line of brokenInto(part.textContent?.trim() ?? "", width - 2 * MARGIN, size)) {
    next += size * LINE_HEIGHT;
    page.append(textAt(line, MARGIN, next - size * 0.3, style));
  }
  return next;
}

/** The keys of the drawing in one row or more, each with its colour. */
function writeKeys(page: SVGSVGElement, sheet: HTMLElement, width: number, y: number): number {
  const keys = [...sheet.querySelectorAll<HTMLElement>(".figure .keys > *")];
  let [x, line] = [MARGIN, y];
  for (const key of keys) {
    const style = getComputedStyle(key);
    const size = Number.parseFloat(style.fontSize);
    const words = key.textContent ?? "";
    const colour = style.getPropertyValue("--k").trim();
    const room = textWidth(words, size) + (colour === "" ? 0 : 16) + 16;
    if (x > MARGIN && x + room > width - MARGIN) [x, line] = [MARGIN, line + size * 1.6];
    if (colour !== "") page.append(square(x, line, colour));
    page.append(textAt(words, colour === "" ? x : x + 16, line + 10, style));
    x += room;
  }
  return keys.length === 0 ? y : line + MARGIN;
}

function square(x: number, y: number, colour: string): SVGRectElement {
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x, y, width: 10, height: 10, rx: 2, fill: colour })) {
    rect.setAttribute(name, String(value));
  }
  return rect;
}

function textAt(words: string, x: number, y: number, style: CSSStyleDeclaration): SVGTextElement {
  const text = document.createElementNS(SVG, "text");
  text.textContent = words;
  text.setAttribute("x", String(x));
  text.setAttribute("y", String(y));
  text.setAttribute("fill", style.color);
  for (const name of ["font-family", "font-size", "font-weight"]) text.setAttribute(name, style.getPropertyValue(name));
  return text;
}

/** Lines of words that are no wider than the room; a word alone may be. */
export function brokenInto(words: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
