/**
 * A process of its own that writes PDF with Typst: it reads one job as JSON from its input, answers with the files on
 * its output, each after its length in four bytes, and ends. Nothing is written to disk, and nothing is fetched.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { charactersOf, drawable } from "./font-characters.mjs";
import { withRowHeads } from "./row-heads.mjs";

const FONTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"].map(
  (weight) => `@expo-google-fonts/plus-jakarta-sans/${weight}/PlusJakartaSans_${weight}.ttf`,
);
const MEMORY_LIMIT = 768 * 1024 * 1024;
const LOOK_EVERY = 100;

if (isMainThread) {
  new Worker(new URL(import.meta.url)).unref();
  answer(JSON.parse(readFileSync(0, "utf8")));
} else {
  // The compiler holds the main thread, and V8 does not count what it allocates.
  setInterval(() => {
    if (process.memoryUsage.rss() > MEMORY_LIMIT) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY);
}

function answer({ papers, createdAt }) {
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
    send(withRowHeads(pdf));
  }
}

function send(pdf) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(pdf.length);
  process.stdout.write(length);
  process.stdout.write(pdf);
}
