import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Of the structure tree: what a screen reader walks through. */
export interface Element {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly Element[];
  /** Of itself and all below it, in the order of reading. */
  readonly text: string;
}

interface ReadPdf {
  readonly title: string | undefined;
  readonly language: string | null;
  readonly createdAt: string | undefined;
  readonly pages: readonly ReadPage[];
  readonly outline: readonly string[];
}

interface ReadPage {
  readonly text: string;
  readonly tree: readonly Element[];
}

/** What a reader finds in a file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const file = await task.promise;
  try {
    const info: Record<string, unknown> = { ...(await file.getMetadata()).info };
    const pages: ReadPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(file, number));
    return {
      title: textOf(info.Title),
      language: textOf(info.Language) ?? null,
      createdAt: textOf(info.CreationDate),
      pages,
      outline: ((await file.getOutline()) ?? []).map(({ title }) => title),
    };
  } finally {
    await task.destroy();
  }
}

/** All elements of these roles, in the order of reading. */
export function elementsOf(tree: readonly Element[], ...roles: readonly string[]): Element[] {
  return tree.flatMap((element) => [
    ...(roles.includes(element.role) ? [element] : []),
    ...elementsOf(element.children, ...roles),
  ]);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let text = "";
  for (const item of items) {
    if ("str" in item) {
      const said = item.hasEOL ? `${item.str} ` : item.str;
      text += said;
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) marked.set(id, `${marked.get(id) ?? ""}${said}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("id" in item && typeof item.id === "string" ? item.id : undefined);
  }
  const tree: unknown = await page.getStructTree();
  return { text: oneSpaced(text), tree: children(tree).map((child) => elementOf(child, marked)) };
}

function children(node: unknown): unknown[] {
  return typeof node === "object" && node !== null && "children" in node && Array.isArray(node.children)
    ? node.children
    : [];
}

function elementOf(node: unknown, marked: ReadonlyMap<string, string>): Element {
  if (typeof node !== "object" || node === null) throw new Error("not a node");
  if ("id" in node && "type" in node) {
    return { role: "", children: [], text: marked.get(String(node.id)) ?? "" };
  }
  const below = children(node).map((child) => elementOf(child, marked));
  return {
    role: "role" in node ? String(node.role) : "",
    ...("alt" in node ? { alt: String(node.alt) } : {}),
    children: below,
    text: oneSpaced(below.map(({ text }) => text).join(" ")),
  };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
