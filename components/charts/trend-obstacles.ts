import type { Box } from "@/lib/domain/place-labels";
import type { TrendLayout } from "./trend-layout";
import type { TrendPlan } from "./trend-plan";

/** Half the room of a marked month's ring. */
const RING_ROOM = 10;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The lines, as chains of small boxes, the breaks between them and the marked months: no label may cover these. */
export function obstacles(plan: TrendPlan, layout: TrendLayout, spot: (x: number, rate: number) => Spot): Box[] {
  const boxes = layout.breaks.map(({ from, to }): Box => {
    const top = spot(from, plan.axis.to).y;
    return {
      left: spot(from, 0).x + 9,
      right: spot(to, 0).x - 9,
      top,
      bottom: spot(from, plan.axis.from).y,
    };
  });
  const trace = (from: Spot, to: Spot) => {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    for (let step = 0; step <= steps; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      boxes.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
    }
  };
  layout.columns.forEach((column, index) => {
    const next = layout.columns[index + 1];
    if (next?.rate == null || column.rate === null || next.run !== column.run) return;
    trace(spot(column.x, column.rate), spot(next.x, next.rate));
  });
  for (const { month } of plan.marks) {
    const column = layout.columns.findLast((one) => one.month === month);
    if (column === undefined) continue;
    const { x, y } = spot(column.x, plan.axis.from);
    boxes.push({ left: x - RING_ROOM, right: x + RING_ROOM, top: y - 2 * RING_ROOM, bottom: y });
  }
  const { target, gap } = plan;
  if (target) {
    trace(spot(layout.xOf(target.from.month), target.from.rate), spot(layout.xOf(target.to.month), target.to.rate));
  }
  const current = layout.columns.findLast((column) => column.rate !== null);
  if (gap && current?.rate != null) trace(spot(current.x, current.rate), spot(current.x, gap.line));
  return boxes;
}
