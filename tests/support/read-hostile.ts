// A process of its own that reads the files of a folder one after another, and says what each did to it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toPeriod } from "@/lib/domain/period";
import { openFile } from "@/lib/workbook/reader";

export interface HostileReading {
  readonly name: string;
  readonly reason: string | null;
  readonly milliseconds: number;
  /** By how much the process grew beyond what it had ever taken, in MB. */
  readonly grownBy: number;
}

const peak = () => process.resourceUsage().maxRSS / 1024;
const readings: HostileReading[] = [];

const [folder = "."] = process.argv.slice(2);

for (const name of readdirSync(folder).sort()) {
  const file = readFileSync(join(folder, name));
  const before = peak();
  const start = performance.now();
  const opened = await openFile(file, "51.04", toPeriod(202211));
  readings.push({
    name,
    reason: "reason" in opened ? opened.reason : null,
    milliseconds: Math.round(performance.now() - start),
    grownBy: Math.round(peak() - before),
  });
}
console.log(JSON.stringify(readings));
