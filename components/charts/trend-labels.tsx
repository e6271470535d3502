"use client";

import {
  DefaultZIndexes,
  useChartHeight,
  useChartWidth,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  ZIndexLayer,
} from "recharts";
import { type PlacedLabel, placeLabels } from "@/lib/domain/place-labels";
import { wishLabels } from "./trend-label-wishes";
import type { TrendLayout } from "./trend-layout";
import { obstacles, type Spot } from "./trend-obstacles";
import type { TrendPlan } from "./trend-plan";

interface TrendLabelsProps {
  plan: TrendPlan;
  layout: TrendLayout;
  narrow: boolean;
  headroom: number;
}

export function TrendLabels({ plan, layout, narrow, headroom }: TrendLabelsProps) {
  const area = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  const width = useChartWidth();
  const height = useChartHeight();
  if (!area || !scaleX || !scaleY || !width || !height) return null;
  const spot = (x: number, rate: number): Spot => ({ x: scaleX(x) ?? 0, y: scaleY(rate) ?? 0 });
  const frame = { left: area.x, top: 0, right: width, bottom: area.y + area.height };
  const wishes = wishLabels({ plan, layout, narrow, spot, top: area.y - headroom, axisX: area.x, right: width });
  const labels = placeLabels(wishes, obstacles(plan, layout, spot), frame);
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {labels.map((label) => (
        <Label key={label.key} label={label} />
      ))}
    </ZIndexLayer>
  );
}

function Label({ label: { lines, size, place } }: { label: PlacedLabel }) {
  return lines.map((line, index) => (
    <text
      key={line.text}
      className={`${line.className} halo`}
      x={place.x}
      y={place.y + index * 15}
      textAnchor={place.anchor}
      style={size ? { fontSize: size } : undefined}
    >
      {line.text}
    </text>
  ));
}
