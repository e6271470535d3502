import { readdirSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesBelow, importsOf, placesOf, ROOT, readSource, sourceFiles } from "../support/source";

interface ImportRule {
  /** Whose imports the rule is about. */
  readonly from: (path: string) => boolean;
  readonly mayNotImport: (target: string, path: string) => boolean;
  readonly because: string;
  /** A file and an import that break the rule, and one that keeps it: proof that the row is awake. */
  readonly broken: readonly [path: string, target: string];
  readonly kept: readonly [path: string, target: string];
}

const NOUN_FILE = /^lib\/(?!domain\/|text\/)([^/]+)\/([^/]+)$/;
const DATA_LAYER =
  /^(lib\/[^/]+\/(queries|mutations)\.ts|lib\/enrolment\/month-rows\.ts|lib\/batch\/batch-(plan|rows)\.ts|lib\/workbook\/(month-facts|stored-import)\.ts|lib\/open-data\/(disclosures|figures)\.ts|lib\/submission\/month-step\.ts|lib\/edition\/(sources|freeze)\.ts|lib\/(auth|db)\.ts|app\/api\/health\/route\.ts|(prisma|scripts)\/.*|tests\/(?!unit\/).*)$/;
const DATABASE = /^(lib\/db|prisma\/generated\/.*|@prisma\/(client|adapter-pg)(\/.*)?|pg)$/;

const nounOf = (path: string): string | undefined => NOUN_FILE.exec(path)?.[1];
const isIn =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`));

/** Who may import whom: the table of the architecture, `app → components → lib/<noun> → lib/domain`. */
const IMPORT_RULES: Readonly<Record<string, ImportRule>> = {
  "lib/domain imports only lib/domain": {
    from: isIn("lib/domain"),
    mayNotImport: (target) => !isIn("lib/domain")(target),
    because: "rules run anywhere, in a millisecond",
    broken: ["lib/domain/coverage.ts", "zod"],
    kept: ["lib/domain/coverage.ts", "lib/domain/programme"],
  },
  "only the data layer imports lib/db and the database client": {
    from: (path) => !DATA_LAYER.test(path),
    mayNotImport: (target) => DATABASE.test(target),
    because: "the data layer is the only door to the data",
    broken: ["app/(office)/worklist/page.tsx", "prisma/generated/client"],
    kept: ["lib/area/queries.ts", "lib/db"],
  },
  "queries and mutations do not import next/*": {
    from: (path) => /^lib\/[^/]+\/(queries|mutations)\.ts$/.test(path),
    mayNotImport: (target) => /^next(\/|$)/.test(target),
    because: "they also serve scripts, downloads and tests",
    broken: ["lib/area/queries.ts", "next/cache"],
    kept: ["lib/area/actions.ts", "next/cache"],
  },
  "components/ui and components/charts know no noun, no viewer and no database": {
    from: isIn("components/ui", "components/charts"),
    mayNotImport: (target) => nounOf(target) !== undefined || target === "lib/auth" || target === "lib/db",
    because: "they could ship in another product",
    broken: ["components/charts/target-bar.tsx", "lib/target/queries"],
    kept: ["components/charts/target-bar.tsx", "lib/domain/target"],
  },
  "lib does not import components": {
    from: isIn("lib"),
    mayNotImport: isIn("components"),
    because: "the layers point one way: app, components, lib",
    broken: ["lib/area/queries.ts", "components/ui/button"],
    kept: ["lib/area/queries.ts", "lib/domain/area"],
  },
  "nothing outside app imports app": {
    from: (path) => !isIn("app")(path),
    mayNotImport: isIn("app"),
    because: "routes are leaves",
    broken: ["components/shell/header.tsx", "app/layout"],
    kept: ["app/layout.tsx", "app/fonts"],
  },
  "a noun does not import another noun's mutations or actions": {
    from: (path) => nounOf(path) !== undefined,
    mayNotImport: (target, path) => nounOf(target) !== nounOf(path) && /\/(mutations|actions)$/.test(target),
    because: "nouns meet in queries, in the domain or on the page",
    broken: ["lib/submission/mutations.ts", "lib/enrolment/mutations"],
    kept: ["lib/enrolment/actions.ts", "lib/enrolment/mutations"],
  },
};

interface WritingRule {
  readonly isWritten: (node: ts.Node) => boolean;
  readonly mayWrite: RegExp;
  readonly because: string;
  readonly example: string;
}

const CONFIG_FILE = /^[a-z]+(-[a-z]+)*\.config\.(ts|mjs)$/;

/** What may be written only in few places. */
const WRITING_RULES: Readonly<Record<string, WritingRule>> = {
  "only lib/auth.ts, the test viewers and the demo's editions write `as Viewer`": {
    isWritten: (node) => ts.isAsExpression(node) && /\bViewer\b/.test(node.type.getText()),
    mayWrite: /^(lib\/auth|tests\/support\/viewers|scripts\/demo-editions)\.ts$/,
    because: "authority is proven, not claimed",
    example: "const me = { id } as unknown as Viewer;",
  },
  "only lib/env.ts, config files and what runs outside the application read process.env": {
    isWritten: (node) =>
      (ts.isPropertyAccessExpression(node) && node.getText() === "process.env") ||
      (ts.isImportDeclaration(node) && /^["'](node:)?process["']$/.test(node.moduleSpecifier.getText())),
    mayWrite: new RegExp(`^(lib/env\\.ts|(scripts|prisma|tests)/.*)$|${CONFIG_FILE.source}`),
    because: "configuration is checked once",
    example: "const url = process.env.DATABASE_URL;",
  },
  "only Next's own files and config files have a default export": {
    isWritten: (node) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)),
    mayWrite: new RegExp(`^app/|${CONFIG_FILE.source}`),
    because: "a name is the same wherever it is used",
    example: "export default function Button() {}",
  },
};

const NOUN_FILE_NAMES = ["schema.ts", "queries.ts", "mutations.ts", "actions.ts"];
/** Files of a noun beyond the four, each named for what it does, with the reason why it is one. */
const OTHER_NOUN_FILES: Readonly<Record<string, string>> = {
  "lib/enrolment/sheet-form.ts":
    "writes the sheet into form fields and reads it back: browser and server agree in one file",
  "lib/enrolment/month-rows.ts":
    "reads and writes the rows of a month inside a transaction: sheet and workbook need the same one",
  "lib/batch/batch-form.ts":
    "writes batches into form fields and reads them back: browser and server agree in one file",
  "lib/batch/batch-rows.ts":
    "reads and writes batches inside a transaction: sheet, single batch and new phase need the same",
  "lib/batch/batch-plan.ts":
    "says what would become of the rows of a sheet: the preview of a file shows it, saving does it",
  "lib/batch/file-preview.ts": "says what a file would change: it reads the file, and asks the query and the forecast",
  "lib/batch/workbook.ts": "writes the template of a phase and reads it back: both sides agree in one file",
  "lib/submission/month-step.ts":
    "takes a month one step further inside a transaction: submitting, verifying and publishing need the same one",
  "lib/edition/freeze.ts": "makes an edition inside a transaction: publishing and the demo need the same",
  "lib/edition/frozen-files.ts": "keeps frozen bytes in memory, which never change: queries read them from here first",
  "lib/edition/response.ts": "answers with frozen files: ETag, policy and note are the same for every address",
  "lib/edition/feed.ts": "writes the feed of a regency",
  "lib/edition/file-check.ts": "says what an uploaded file is: the upload finds it, the page that it leads to shows it",
  "lib/submission/return-form.ts": "names the cells of a return in form fields and reads them: page and server agree",
  "lib/target/target-form.ts": "names the targets of a set in form fields and reads them: page and server agree",
  "lib/agent/tables.ts": "lays out the tables of the agents: every file has the same numbers",
  "lib/agent/agent-form.ts": "names the fields of the agents' forms: page, browser and server agree",
  "lib/eligible/eligible-form.ts": "names the fields of a form: page and server agree",
  "lib/boundary/topology.ts": "simplifies boundaries: the preview shows what confirming stores",
  "lib/open-data/address.ts":
    "leads a request through schema and query to its answer: JSON and CSV, coverage and areas",
  "lib/open-data/answer.ts": "shapes what comes out, as schema.ts does what comes in: one is described from the other",
  "lib/open-data/figures.ts": "reads published months before anything is left out: queries are what may be shown",
  "lib/open-data/disclosures.ts": "decides on whole published months what is hidden, and remembers it",
  "lib/open-data/metadata.ts": "says what the figures mean: answers and page need the same words",
  "lib/open-data/openapi.ts": "describes requests and answers from their schemas",
  "lib/open-data/csv.ts": "writes rows of the open data as text",
  "lib/open-data/response.ts": "answers machines: ETag, links and problems are the same for every address",
  "lib/coverage/tables.ts": "lays out the tables of the coverage page: every file has the same numbers",
  "lib/lapse/tables.ts": "lays out the tables of the lapse calendar: every file has the same numbers",
  "lib/coverage/table-response.ts":
    "answers with such a table: every download is the same file under the same kind of name",
  "lib/coverage/csv.ts": "writes such a table as CSV",
  "lib/coverage/workbook.ts": "writes such a table as a workbook",
  "lib/subsidy/tables.ts": "lays out the tables of the quota board: every file has the numbers of the page",
  "lib/outreach/tables.ts": "lays out the events of outreach: every file has what the page shows",
  "lib/ecosystem/tables.ts": "lays out the village ecosystem: every file has the same numbers",
  "lib/evidence/blocks.ts": "writes the figures of documents in one language: every document writes them alike",
  "lib/evidence/frame.ts": "says what stands around the sections of every document",
  "lib/evidence/shared-sections.ts": "makes the sections that more than one document has",
  "lib/evidence/inpres.ts": "makes the half-yearly report on Inpres 2/2021",
  "lib/evidence/paritrana.ts": "makes the evidence pack for the Paritrana Award",
  "lib/evidence/lkjip.ts": "makes the annual table for LKjIP",
  "lib/evidence/documents.ts": "names the documents: the download finds them by name",
  "lib/cost/picture.ts": "says what the cost page shows: page and files have the same numbers",
  "lib/cost/tables.ts": "lays out the tables of the cost page and of a scenario: every file has the same numbers",
  "lib/report/html.tsx": "writes a report as a page",
  "lib/report/html-blocks.tsx": "writes the parts of a report for its page",
  "lib/report/html-table.tsx": "writes the tables of a report for its page",
  "lib/report/html-text.tsx": "writes the text of a report for its page, with the ways to its notes",
  "lib/report/html-trend.tsx": "draws the trend of a report for its page",
  "lib/report/html-links.tsx": "leads from the page of a report to its other forms",
  "lib/report/html-note.tsx": "puts a note on a page that is frozen",
  "lib/report/page-css.ts": "writes the style of a report page",
  "lib/report/page-rules.ts": "holds the rules of that style: they are frozen with the page",
  "lib/report/section-rows.ts": "says which parts of a report stand side by side",
  "lib/report/table-width.ts": "says how wide a table of a report is",
  "lib/report/trend-runs.ts": "says which months of a trend are drawn",
  "lib/report/trend-layout.ts": "says where everything of a trend stands",
  "lib/report/trend-labels.ts": "says where the labels of a trend stand",
  "lib/edition/text.ts":
    "makes the text of an edition from its facts by rules: publishing, the demo and the tests need the same",
  "lib/edition/story.ts": "writes the title and the opening paragraph of an edition",
  "lib/edition/findings.ts": "writes the findings above the sections of an edition",
  "lib/edition/details.ts": "writes the sentences below the findings of an edition",
  "lib/edition/questions.ts": "writes the three questions for the council",
  "lib/edition/dapil-text.ts": "writes what an edition tells the members of one electoral district",
  "lib/edition/wording.ts": "writes the figures of an edition: text and tables use the same ones",
  "lib/edition/document.ts": "lays an edition out as a document: every form of it is written from that",
  "lib/edition/dapil-document.ts": "lays out the sheets of the electoral districts",
  "lib/edition/making.ts": "gathers what every section of an edition is made from",
  "lib/edition/cells.ts": "makes the cells of an edition's tables: text and number together",
  "lib/edition/notes.ts": "numbers the notes of an edition and finds the figures that they explain",
  "lib/edition/opening.ts": "lays out what an edition opens with",
  "lib/edition/main-sections.ts": "lays out electoral districts and lapses",
  "lib/edition/cost-section.ts": "lays out rupiah",
  "lib/edition/standing-sections.ts": "lays out how things stand",
  "lib/edition/record-sections.ts": "lays out what lets a reader check an edition",
  "lib/edition/trend.ts": "says what is drawn as the trend of an edition",
  "lib/workbook/zip-guard.ts": "counts what a zip inflates to before anything reads it",
  "lib/workbook/xml-guard.ts": "looks at the XML of a workbook before a parser does",
  "lib/workbook/reader.ts": "reads workbooks: the reading side of the library stands behind it alone",
  "lib/workbook/csv.ts": "reads text files in the encodings in which spreadsheets write them",
  "lib/workbook/writer.ts": "writes workbooks: the writing side of the library stands behind it alone",
  "lib/workbook/layout.ts": "names the layout of our own workbooks: writer and reader agree in one file",
  "lib/workbook/content.ts": "says what is kept of a file: upload writes it, preview and commit read it",
  "lib/workbook/month-facts.ts": "reads what an import is judged against: queries and mutations need the same",
  "lib/workbook/stored-import.ts": "reads imports inside a transaction: queries and mutations need the same",
  "lib/workbook/preview.ts": "says what an import would do: the preview shows it, the commit does it",
  "lib/report/pdf.ts": "writes any report as PDF: it keeps the process that does it apart",
  "lib/report/typst-process.mjs": "is that process: it compiles and answers, and knows no noun",
  "lib/report/report.typ": "says how a report stands on paper, in the language of the compiler",
  "lib/report/look.typ": "names colours, lines and marks on paper",
  "lib/report/blocks.typ": "lays out text, facts, sums and questions on paper",
  "lib/report/table.typ": "lays out tables on paper",
  "lib/report/trend.typ": "draws the trend on paper",
  "lib/report/trend-ground.typ": "says where a month and a rate stand in it",
  "lib/report/trend-labels.typ": "finds places for the words in it",
  "lib/report/font-characters.mjs": "says which characters can be printed: the process asks it before it compiles",
  "lib/report/process-limits.mjs": "ends that process when it needs too much",
  "lib/report/table-tags.mjs": "tags heads of rows and captions in a PDF: Typst does not yet",
  "lib/report/workbook.ts": "writes any report as workbook and CSV",
  "lib/edition/sources.ts":
    "reads what an edition is made of from the queries of many nouns, on one picture of the data",
  "lib/edition/facts.ts": "says what an edition holds: publishing freezes it, whatever it is written as",
  "lib/user/demo.ts": "names the demo accounts: the seed makes them, the sign-in page and the tests offer them",
  "lib/user/password.ts": "writes and checks password hashes: sign-in and the demo accounts need the same one",
};
const LIB_FILE_NAMES = [
  "action.ts",
  "auth.ts",
  "busy.ts",
  "db.ts",
  "env.ts",
  "format.ts",
  "outage.ts",
  "queue.ts",
  "schema.ts",
];
const FORBIDDEN_FOLDERS = ["utils", "helpers", "services", "hooks", "types", "features", "src"];

const TOP_LEVEL = [
  ...["app", "components", "prisma", "lib", "tests", "public", "scripts", "docs", ".ci"],
  ...["package.json", "package-lock.json", "tsconfig.json", "next-env.d.ts", "README.md", "LICENSE", "NOTICE"],
  ...["next.config.mjs", "postcss.config.mjs", "prisma.config.ts", "vitest.config.ts", "playwright.config.ts"],
  ...["biome.json", "proxy.ts", "instrumentation.ts", ".gitignore", ".git"],
];

describe("who may import whom", () => {
  test.each(Object.entries(IMPORT_RULES))("%s", (_, rule) => {
    const offences = sourceFiles()
      .filter(rule.from)
      .flatMap((path) =>
        importsOf(path, readSource(path))
          .filter((target) => rule.mayNotImport(target, path))
          .map((target) => `${path} imports ${target}, but ${rule.because}`),
      );
    expect(offences).toEqual([]);
  });

  test.each(Object.entries(IMPORT_RULES))("%s: an offence would be seen", (_, { from, mayNotImport, broken, kept }) => {
    const isOffence = ([path, target]: readonly [string, string]) => from(path) && mayNotImport(target, path);
    expect([isOffence(broken), isOffence(kept)]).toEqual([true, false]);
  });

  test("imports of every kind are seen", () => {
    const text = `
      import type { A } from "@/lib/a";
      import { b } from "./b";
      export { c } from "../c.ts";
      const d = await import("@/d");
      import "side-effect";
    `;
    expect(importsOf("lib/area/queries.ts", text)).toEqual(["lib/a", "lib/area/b", "lib/c", "d", "side-effect"]);
  });
});

describe("who may write what", () => {
  test.each(Object.entries(WRITING_RULES))("%s", (_, { isWritten, mayWrite, because }) => {
    const offences = sourceFiles()
      .filter((path) => !mayWrite.test(path))
      .flatMap((path) => placesOf(path, readSource(path), isWritten))
      .map((place) => `${place}, but ${because}`);
    expect(offences).toEqual([]);
  });

  test.each(Object.entries(WRITING_RULES))("%s: an offence would be seen", (_, { isWritten, mayWrite, example }) => {
    expect(mayWrite.test("lib/area/queries.ts")).toBe(false);
    expect(placesOf("lib/area/queries.ts", `\n${example}`, isWritten)).toEqual(["lib/area/queries.ts:2"]);
  });
});

/** Addresses that ask no database, or have an answer of their own while it is busy: problems for machines, the health itself. */
const OWN_ANSWERS = /^app\/(api\/(v1\/.*|health|uploads\/edition)|fonts\/.*)\/route\.ts$/;

describe("what every address does", () => {
  const isAddress = (path: string) => /^app\/.*\/route\.ts$/.test(path);
  const handlers = /export (?:const|(?:async )?function) (?:GET|POST)\b(?: = (orBusy)\()?/g;

  test("it answers 503 while the database lets it wait", () => {
    const addresses = sourceFiles().filter((path) => isAddress(path) && !OWN_ANSWERS.test(path));
    const unguarded = addresses.filter((path) => {
      const found = [...readSource(path).matchAll(handlers)];
      return found.length === 0 || found.some(([, guard]) => guard === undefined);
    });
    expect(addresses).toContain("app/api/downloads/workbook/route.ts");
    expect(unguarded).toEqual([]);
  });
});

describe("where things lie", () => {
  test("a noun has its four files, and others only for a reason that is given", () => {
    const others = filesBelow("lib").filter((path) => {
      const name = NOUN_FILE.exec(path)?.[2];
      return name !== undefined && !NOUN_FILE_NAMES.includes(name) && !(path in OTHER_NOUN_FILES);
    });
    expect(others).toEqual([]);
  });

  test("what all nouns share is a short list", () => {
    const shared = filesBelow("lib").filter((path) => posix.dirname(path) === "lib");
    expect(shared.map((path) => posix.basename(path)).filter((name) => !LIB_FILE_NAMES.includes(name))).toEqual([]);
  });

  test("lib is no deeper than lib/<noun>/<file>", () => {
    expect(filesBelow("lib").filter((path) => path.split("/").length > 3)).toEqual([]);
  });

  test("no folder is named for a kind of code instead of a subject", () => {
    const folders = sourceFiles().filter((path) =>
      posix
        .dirname(path)
        .split("/")
        .some((name) => FORBIDDEN_FOLDERS.includes(name)),
    );
    expect(folders).toEqual([]);
  });

  test("there is no barrel: every import names the file that it means", () => {
    expect(sourceFiles().filter((path) => /^index\./.test(posix.basename(path)))).toEqual([]);
  });

  test("at the top lies what the architecture lists, and what git ignores", () => {
    const ignored = readSource(".gitignore")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => new RegExp(`^${line.replace(/\/$/, "").replaceAll(".", "\\.").replaceAll("*", ".*")}$`));
    const others = readdirSync(ROOT).filter(
      (name) => !TOP_LEVEL.includes(name) && !ignored.some((pattern) => pattern.test(name)),
    );
    expect(others).toEqual([]);
  });

  test("the files that these laws are about are found", () => {
    expect(sourceFiles()).toEqual(
      expect.arrayContaining(["lib/domain/coverage.ts", "tests/unit/architecture.test.ts"]),
    );
  });
});
