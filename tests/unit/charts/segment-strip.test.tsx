import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SegmentStrip } from "@/components/charts/segment-strip";

test.each<[number | null, number | null, string[]]>([
  [60, 40, ["PU 60,0%", "BPU 40,0%"]],
  [60, 0, ["PU 100,0%", "BPU 0,0%"]],
  [60, null, ["PU 100,0%", "BPU belum ada data"]],
  [null, null, ["PU belum ada data", "BPU belum ada data"]],
])("of %j and %j the shares are %j: unknown is never 0", (pu, bpu, shares) => {
  const parts = [
    { family: "pu" as const, label: "PU", active: pu },
    { family: "bpu" as const, label: "BPU", active: bpu },
  ];
  const markup = renderToStaticMarkup(<SegmentStrip locale="id" parts={parts} />);
  expect([...markup.matchAll(/class="key"[^>]*>([^<]*)</g)].map(([, share]) => share)).toEqual(shares);
});
