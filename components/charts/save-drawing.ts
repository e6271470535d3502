import { toBlob, toSvg } from "html-to-image";
import { standaloneSvg } from "./standalone-svg";
import { typefaceCss } from "./typeface-css";

/** A drawing that fills so much of its figure is the figure; what stands beside it is its key. */
const MOSTLY = 0.6;
const PIXEL_RATIO = 2;
/** The copy lies beside the page, and must not in its picture. */
const IN_PLACE = { position: "static" };
/** A chart that was hidden takes its room back within a few frames. */
const SETTLE_MS = 200;

/**
 * Saves what a card draws, with its title, measure, source and date: a figure that is one SVG as such, with the colours
 * and type that it has on the page; a figure made of HTML as a picture of itself. Throws when the browser cannot.
 */
export async function saveDrawing(card: HTMLElement, name: string, form: "svg" | "png"): Promise<void> {
  const sheet = await layOut(card);
  try {
    const file = form === "png" ? await pngOf(sheet) : await svgOf(sheet);
    offer(file, `${name}.${form}`);
  } finally {
    sheet.remove();
  }
}

/** A copy of what is to be seen, beside the page and without the tabs. */
async function layOut(card: HTMLElement): Promise<HTMLElement> {
  const panel = card.querySelector<HTMLElement>('[data-view="figure"]');
  const figure = panel?.querySelector<HTMLElement>(".figure");
  if (!panel || !figure) throw new Error("a card without a figure");
  const sheet = document.createElement("div");
  sheet.className = "drawing-sheet";
  sheet.style.width = `${card.clientWidth}px`;
  sheet.style.background = getComputedStyle(card).backgroundColor;
  const drawn = await whileShown(panel, () => figure.cloneNode(true));
  for (const part of [".card__head", drawn, ".card__foot"]) {
    const node = typeof part === "string" ? card.querySelector(part)?.cloneNode(true) : part;
    if (node) sheet.append(node);
  }
  document.body.append(sheet);
  return sheet;
}

/** The view of the drawing is hidden while the reader looks at the downloads. */
async function whileShown<T>(panel: HTMLElement, read: () => T): Promise<T> {
  const { hidden } = panel;
  const style = panel.getAttribute("style") ?? "";
  const width = panel.parentElement?.clientWidth ?? panel.clientWidth;
  panel.hidden = false;
  if (hidden) panel.setAttribute("style", `position: absolute; left: -200vw; width: ${width}px`);
  try {
    await new Promise((settled) => setTimeout(settled, hidden ? SETTLE_MS : 0));
    return read();
  } finally {
    panel.hidden = hidden;
    panel.setAttribute("style", style);
  }
}

async function pngOf(sheet: HTMLElement): Promise<Blob> {
  const fontEmbedCSS = await typefaceCss();
  const drawing = onlyDrawing(sheet);
  const blob =
    drawing === null
      ? await toBlob(sheet, { pixelRatio: PIXEL_RATIO, style: IN_PLACE, fontEmbedCSS })
      : await painted(standaloneSvg(sheet, drawing, fontEmbedCSS));
  if (blob === null) throw new Error("the browser made no picture");
  return blob;
}

async function svgOf(sheet: HTMLElement): Promise<Blob> {
  const fontEmbedCSS = await typefaceCss();
  const drawing = onlyDrawing(sheet);
  const svg =
    drawing === null
      ? decodeURIComponent((await toSvg(sheet, { style: IN_PLACE, fontEmbedCSS })).replace(/^[^,]*,/, ""))
      : standaloneSvg(sheet, drawing, fontEmbedCSS);
  return new Blob([svg], { type: "image/svg+xml" });
}

/** The file drawn on a canvas, two pixels for one. */
async function painted(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PIXEL_RATIO;
  canvas.height = image.naturalHeight * PIXEL_RATIO;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function onlyDrawing(sheet: HTMLElement): SVGSVGElement | null {
  const figure = sheet.querySelector(".figure");
  const drawings = [...(figure?.querySelectorAll("svg") ?? [])];
  const [drawing] = drawings;
  if (!figure || !drawing || drawings.length > 1) return null;
  const [inner, outer] = [drawing.getBoundingClientRect(), figure.getBoundingClientRect()];
  return inner.width * inner.height >= MOSTLY * outer.width * outer.height ? drawing : null;
}

function offer(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
