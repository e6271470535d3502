import ts from "typescript";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/text/en";
import { id } from "@/lib/text/id";
import { placesOf, readSource, sourceFiles } from "../support/source";

/** Attributes and properties whose value a reader sees or hears. */
const SPOKEN = [
  ...["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "alt", "title", "placeholder"],
  ...["label", "caption", "heading", "description", "hint"],
];

/** Names and abbreviations that are the same in both languages. */
const SAME_IN_BOTH = [
  ...["Cakupan", "BPJAMSOSTEK", "RPJMN", "RPJPN", "CSV", "Parameter", "Status", "Administrator", "English", "No"],
  ...["JKK", "JKM", "JHT", "JP", "JKP", "PU", "BPU", "Jakon", "PMI", "XLSX", "km", "PDF", "JSON", "Dapil"],
];

const LETTER = /\p{L}/u;

/** Whether the expression can put letters of its own before a reader; what it calls or names is another matter. */
function saysSomething(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return LETTER.test(node.text);
  if (ts.isTemplateExpression(node)) {
    return LETTER.test(node.head.text) || node.templateSpans.some(({ literal }) => LETTER.test(literal.text));
  }
  if (ts.isConditionalExpression(node)) return saysSomething(node.whenTrue) || saysSomething(node.whenFalse);
  if (ts.isBinaryExpression(node)) return saysSomething(node.right) || saysSomething(node.left);
  if (ts.isParenthesizedExpression(node)) return saysSomething(node.expression);
  return ts.isJsxExpression(node) && node.expression !== undefined && saysSomething(node.expression);
}

function isTextInCode(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return LETTER.test(node.text);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return saysSomething(node);
  if (ts.isJsxAttribute(node) && node.initializer !== undefined) {
    return SPOKEN.includes(node.name.getText()) && saysSomething(node.initializer);
  }
  // The title and description of a page's metadata.
  return ts.isPropertyAssignment(node) && SPOKEN.includes(node.name.getText()) && saysSomething(node.initializer);
}

type Entries = ReadonlyMap<string, unknown>;

/** Every leaf of a dictionary under its dotted key. */
function entriesOf(value: unknown, key = ""): Entries {
  if (typeof value !== "object" || value === null) return new Map([[key, value]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [...entriesOf(inner, key === "" ? name : `${key}.${name}`)]),
  );
}

const PLACEHOLDER = "#";

/** What an entry says, with a mark in place of each value that it is given. */
function sentenceOf(entry: unknown): unknown {
  if (typeof entry !== "function") return entry;
  return Reflect.apply(entry, undefined, Array<string>(entry.length).fill(PLACEHOLDER));
}

const indonesian = entriesOf(id);
const english = entriesOf(en);

describe("what a reader sees comes from the dictionaries", () => {
  const screens = sourceFiles().filter((path) => path.endsWith(".tsx") && /^(app|components)\//.test(path));

  test("no page or component holds words of its own", () => {
    expect(screens.flatMap((path) => placesOf(path, readSource(path), isTextInCode))).toEqual([]);
  });

  test("there are screens to look at", () => {
    expect(screens).toContain("app/layout.tsx");
  });

  test.each([
    "<p>Simpan</p>",
    '<p>{"Simpan"}</p>',
    `<p>{isOpen ? \`Simpan \${name}\` : null}</p>`,
    '<p>{isOpen && "Simpan"}</p>',
    '<p>{name + " orang"}</p>',
    '<button aria-label="Simpan" />',
    '<button title={"Simpan"} />',
    `<input placeholder={\`Cari \${name}\`} />`,
    '({ title: "Cakupan" })',
  ])("%s would be seen", (code) => {
    expect(placesOf("app/page.tsx", `const a = ${code};`, isTextInCode)).toEqual(["app/page.tsx:1"]);
  });

  test.each([
    "<p>{text.save}</p>",
    "<p>{text.of(count)} · {rate}</p>",
    '<p className="card" id="saved" />',
    '<p>{text.status["DRAFT"]}</p>',
    `<p>{items.map((item) => <li key={\`row-\${item.code}\`}>{item.name}</li>)}</p>`,
    '<button aria-label={text.save} type="button" />',
    '({ title: text.common.productName, kind: "page" })',
  ])("%s is no text", (code) => {
    expect(placesOf("app/page.tsx", `const a = ${code};`, isTextInCode)).toEqual([]);
  });
});

describe("both dictionaries say everything", () => {
  test("they have the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  });

  test.each([
    ["Indonesian", indonesian],
    ["English", english],
  ])("no %s entry is empty", (_, entries) => {
    const empty = [...entries].filter(([, entry]) => {
      const sentence = sentenceOf(entry);
      return typeof sentence !== "string" || sentence.trim() === "";
    });
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test("entries with values take the same number of them", () => {
    const arity = (entry: unknown) => (typeof entry === "function" ? entry.length : 0);
    const different = [...indonesian].filter(([key, entry]) => arity(entry) !== arity(english.get(key)));
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test("no sentence was left in Indonesian", () => {
    const untranslated = [...indonesian].filter(([key, entry]) => {
      const sentence = String(sentenceOf(entry));
      const isShared = (sentence.match(/\p{L}+/gu) ?? []).every((word) => SAME_IN_BOTH.includes(word));
      return !isShared && sentence === sentenceOf(english.get(key));
    });
    expect(untranslated.map(([key, entry]) => `${key}: ${String(sentenceOf(entry))}`)).toEqual([]);
  });
});
