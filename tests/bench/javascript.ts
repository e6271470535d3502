// P8: what a browser must fetch of JavaScript before a page is alive: the scripts that the page itself names. What comes
// later, such as the drawing of a chart when its card comes into view, is named by no tag.
import { gzipSync } from "node:zlib";
import type { Application } from "./application";
import type { Finding } from "./table";

const PAGES = [
  { name: "coverage", path: "/coverage/51.04?period=2024-06", goalKb: 200 },
  { name: "entry", path: "/entry/51.04/2024-06", goalKb: 180 },
];

export async function weighJavaScript(application: Application): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, path, goalKb } of PAGES) {
    const scripts = await listScripts(application, path);
    const sizes = await Promise.all(scripts.map((script) => gzippedBytes(application, script)));
    const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    findings.push({
      figure: `P8 first JavaScript, ${name}`,
      goal: `≤ ${goalKb} kB gzip`,
      measured: `${kb.toFixed(1)} kB in ${scripts.length} files`,
      passed: kb <= goalKb,
    });
  }
  return findings;
}

/** Without those that only a browser without modules runs. */
async function listScripts({ address, cookie }: Application, path: string): Promise<string[]> {
  const response = await fetch(`${address}${path}`, { headers: { Cookie: cookie } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const tags = (await response.text()).match(/<script[^>]* src="[^"]+"[^>]*>/g) ?? [];
  const modern = tags.filter((tag) => !/nomodule/i.test(tag));
  return [...new Set(modern.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []))];
}

async function gzippedBytes({ address }: Application, script: string): Promise<number> {
  const response = await fetch(`${address}${script}`);
  if (!response.ok) throw new Error(`${script}: ${response.status}`);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}
