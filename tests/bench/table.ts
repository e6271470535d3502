/** One figure of the design's table, as this run found it. */
export interface Finding {
  readonly figure: string;
  readonly goal: string;
  readonly measured: string;
  readonly floor?: string;
  readonly ratio?: number;
  /** Null when this run could not tell. */
  readonly passed: boolean | null;
}

const HEADINGS = ["Figure", "Goal", "Measured", "Floor", "Ratio", "Result"];

/** A table in Markdown whose columns also line up in a terminal. */
export function tableOf(findings: readonly Finding[]): string {
  const cells = findings.map(({ figure, goal, measured, floor, ratio, passed }) => [
    figure,
    goal,
    measured,
    floor ?? "",
    ratio?.toFixed(2) ?? "",
    passed === null ? "–" : passed ? "pass" : "MISS",
  ]);
  const widths = HEADINGS.map((heading, place) =>
    Math.max(heading.length, ...cells.map((row) => row[place]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(" | ")} |`;
  return [line(HEADINGS), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}
