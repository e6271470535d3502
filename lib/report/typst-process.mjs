/**
 * A process of its own that writes PDF with Typst: it reads one job as JSON from its input, answers with the files on
 * its output, each after its length in four bytes, and ends. Nothing is written to disk, and nothing is fetched.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { charactersOf, drawable } from "./font-characters.mjs";
import { withTableTags } from "./table-tags.mjs";

const FONTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"].map(
  (weight) => `@expo-google-fonts/plus-jakarta-sans/${weight}/PlusJakartaSans_${weight}.ttf`,
);

const { limits, papers, createdAt } = JSON.parse(readFileSync(0, "utf8"));
new Worker(new URL("process-limits.mjs", import.meta.url), { workerData: limits }).unref();
answer();

function answer() {
  const fontBlobs = FONTS.map((font) => readFileSync(fileURLToPath(import.meta.resolve(font))));
  const characters = charactersOf(fontBlobs[0]);
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  const mainFileContent = readFileSync(new URL("report.typ", import.meta.url), "utf8");
  for (const paper of papers) {
    const data = JSON.stringify(paper, (_, value) => (typeof value === "string" ? drawable(value, characters) : value));
    const compiled = compiler.compile({ mainFileContent, inputs: { data } });
    if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: createdAt });
    send(withTableTags(pdf, captionsOf(paper)));
  }
}

function captionsOf({ documents }) {
  const blocks = documents.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  return blocks.filter(({ kind }) => kind === "TABLE").map(({ table }) => table.caption);
}

function send(pdf) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(pdf.length);
  process.stdout.write(length);
  process.stdout.write(pdf);
}
