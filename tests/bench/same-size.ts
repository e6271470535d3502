// What React and Next themselves take for a page of the size of the coverage page: its very markup, element by element,
// from constants. Nobody is asked for, nothing is read and no rule is applied.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Application } from "./application";

const MARKUP_FILE = "same-size.json";

export const SAME_SIZE_PATH = "/floor/same-size";

export const SAME_SIZE_PAGE = `import { readFileSync } from "node:fs";
import { connection } from "next/server";
import { createElement, type ReactNode } from "react";

type Markup = string | [tag: string, attributes: Record<string, unknown>, children: Markup[]];

let markup: Markup[] | undefined;

function elementOf(part: Markup): ReactNode {
  return typeof part === "string" ? part : createElement(part[0], part[1], ...part[2].map(elementOf));
}

export default async function SameSizePage() {
  await connection();
  markup ??= JSON.parse(readFileSync("${MARKUP_FILE}", "utf8")) as Markup[];
  return createElement("div", null, ...markup.map(elementOf));
}
`;

type Attributes = Record<string, string | true | Record<string, string>>;
type Markup = string | [tag: string, attributes: Attributes, children: Markup[]];

/** Hands the markup of a page to the page of the same size; returns how many elements it has. */
export async function copyMarkup({ address, cookie }: Application, path: string, checkout: string): Promise<number> {
  const response = await fetch(`${address}${path}`, { headers: { Cookie: cookie } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const [body = ""] = /<header.*(?=<\/body>)/s.exec(await response.text()) ?? [];
  const markup = parseMarkup(body.replace(/<script.*?<\/script>/gs, ""));
  writeFileSync(join(checkout, MARKUP_FILE), JSON.stringify(markup));
  return countElements(markup);
}

function countElements(markup: readonly Markup[]): number {
  return markup.reduce((sum, part) => sum + (typeof part === "string" ? 0 : 1 + countElements(part[2])), 0);
}

const VOID_ELEMENTS = new Set(["br", "hr", "img", "input", "link", "meta"]);

/** Of markup as React writes it: every element closed, every value in double quotes. */
function parseMarkup(html: string): Markup[] {
  const root: Markup[] = [];
  const open = [root];
  for (const [token] of html.matchAll(/<!--.*?-->|<[^>]+>|[^<]+/gs)) {
    if (token.startsWith("<!--")) continue;
    if (token.startsWith("</")) open.pop();
    else if (!token.startsWith("<")) open.at(-1)?.push(decode(token));
    else {
      const [tag = ""] = /[\w-]+/.exec(token) ?? [];
      const children: Markup[] = [];
      open.at(-1)?.push([tag, attributesOf(token.slice(1 + tag.length)), children]);
      if (!VOID_ELEMENTS.has(tag) && !token.endsWith("/>")) open.push(children);
    }
  }
  return root;
}

/** By the names that they have in markup, which React writes as they stand. */
function attributesOf(token: string): Attributes {
  const attributes = [...token.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => {
    if (name === "style") return [name, styleOf(decode(value))];
    return [name, value === "" ? true : decode(value)];
  });
  return Object.fromEntries(attributes);
}

function styleOf(value: string): Record<string, string> {
  const rules = value.split(";").map((rule) => rule.split(":"));
  return Object.fromEntries(
    rules.map(([name = "", said = ""]) => [name.startsWith("--") ? name : camelCase(name), said]),
  );
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const CHARACTERS: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };

/** What a text or an attribute says, of the characters that React escapes. */
export function decode(text: string): string {
  return text.replace(/&(quot|#x27|lt|gt|amp);/g, (_, name: string) => CHARACTERS[name] ?? "");
}
