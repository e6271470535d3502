import { type LabelPlace, type LabelWish, textWidth } from "@/lib/domain/place-labels";
import type { TrendColumn, TrendLayout } from "./trend-layout";
import type { TrendPlan } from "./trend-plan";

interface Situation {
  plan: TrendPlan;
  layout: TrendLayout;
  narrow: boolean;
  spot: (x: number, rate: number) => { x: number; y: number };
  /** Top of the room above the plot, where the definitions are named. */
  top: number;
  axisX: number;
  /** The right end of the drawing. */
  right: number;
}

const CURRENT_SIZE = 15;
/** Baselines in the room above the plot. */
const FIRST_ROW = 10;
const ROW = 15;

/** Every label of the trend with the places it would take, the most important first. */
export function wishLabels(situation: Situation): LabelWish[] {
  return [
    ...definitions(situation),
    ...current(situation),
    ...target(situation),
    ...gap(situation),
    ...edges(situation),
    ...notes(situation),
  ];
}

/**
 * Above each run, the last one first, for it is the one in force. A phone has no room for the denominator and breaks the
 * name; a short run steps aside or below its neighbours, and one that finds no room is named in the table alone.
 */
function definitions({ plan, layout, narrow, spot, top, axisX, right }: Situation): LabelWish[] {
  if (plan.runs.length < 2) return [];
  const named = plan.runs.flatMap((run, index): LabelWish[] => {
    const columns = layout.columns.filter((column) => column.run === index);
    const [first, last] = [columns[0], columns.at(-1)];
    if (!first || !last || run.title === "") return [];
    const isLast = index === plan.runs.length - 1;
    const begin = Math.max(axisX, spot(first.x, plan.axis.from).x);
    const end = isLast ? right : spot(last.x, plan.axis.from).x + 4;
    const fromBegin = { x: begin, anchor: "start" } as const;
    const fromEnd = { x: end, anchor: "end" } as const;
    const sides = narrow && !isLast ? [fromEnd, fromBegin] : [fromBegin, fromEnd];
    const rows = narrow ? [FIRST_ROW] : [FIRST_ROW, FIRST_ROW + ROW];
    return [
      {
        key: `run-${index}`,
        lines: definitionLines(run, { narrow, room: end - begin }),
        needed: isLast,
        places: rows.flatMap((row) => sides.map((side) => ({ ...side, y: top + row }))),
      },
    ];
  });
  return named.reverse();
}

function definitionLines(
  { title, note }: TrendPlan["runs"][number],
  { narrow, room }: { narrow: boolean; room: number },
): LabelWish["lines"] {
  const [word = "", ...months] = title.split(" ");
  if (narrow) return [word, months.join(" ")].map((text) => ({ text, className: "t2 t-b" }));
  const name = { text: title, className: "t2 t-b" };
  return note !== "" && textWidth(note) <= room ? [name, { text: note, className: "t" }] : [name];
}

/** The last value of the definition in force; where it has none yet, the earlier runs have named theirs. */
function current({ plan, layout, narrow, spot }: Situation): LabelWish[] {
  const column = lastKnown(layout.columns);
  if (column?.rate == null || column.run < plan.runs.length - 1) return [];
  const { x, y } = spot(column.x, column.rate);
  const size = narrow ? undefined : CURRENT_SIZE;
  return [
    {
      key: "current",
      lines: [{ text: column.rateText, className: "t-b" }],
      size: size ?? 12,
      needed: true,
      places: [
        { x: x + 12, y: y + 15, anchor: "start" },
        { x: x + 12, y: y - 8, anchor: "start" },
        { x, y: y + 24, anchor: "middle" },
        { x: x - 10, y: y + 20, anchor: "end" },
        { x: x + 12, y: y - 24, anchor: "start" },
        { x: x + 12, y: y + 32, anchor: "start" },
      ],
    },
  ];
}

function target({ plan, layout, narrow, spot }: Situation): LabelWish[] {
  const line = plan.target;
  if (!line) return [];
  const { x, y } = spot(layout.xOf(line.to.month), line.to.rate);
  const [word = "", value = ""] = line.title.split(/ (?=\S+$)/);
  const lines = narrow
    ? [
        { text: word, className: "t2 t-target" },
        { text: value, className: "t2 t-target" },
      ]
    : [
        { text: line.title, className: "t2 t-target" },
        { text: line.dateText, className: "t" },
      ];
  return [
    {
      key: "target",
      lines,
      needed: true,
      places: [{ x: x + (narrow ? 9 : 12), y: y - 2, anchor: "start" }],
    },
    {
      key: "baseline",
      lines: [{ text: line.from.rateText, className: "t2" }],
      places: aroundPoint(spot(layout.xOf(line.from.month), line.from.rate)),
    },
  ];
}

function gap({ plan, layout, narrow, spot }: Situation): LabelWish[] {
  const column = lastKnown(layout.columns);
  if (!plan.gap || column?.rate == null) return [];
  const { x, y } = spot(column.x, column.rate);
  const middle = (y + spot(column.x, plan.gap.line).y) / 2;
  const text = narrow ? plan.gap.shortText : plan.gap.text;
  return [
    {
      key: "gap",
      lines: [{ text, className: plan.gap.behind ? "t2 t-behind" : "t2 t-ahead" }],
      needed: true,
      places: [
        { x: x + 10, y: middle + 6, anchor: "start" },
        { x: x + 10, y: middle + 18, anchor: "start" },
        { x: x - 10, y: middle + 4, anchor: "end" },
        { x: x + 10, y: spot(column.x, plan.gap.line).y + 4, anchor: "start" },
        // Close to its line the point leaves no room beside the gap: above or below both.
        { x: x + 12, y: y + 36, anchor: "start" },
        { x: x + 12, y: y - 26, anchor: "start" },
        { x: x + 12, y: y + 54, anchor: "start" },
        { x: x - 10, y: y - 26, anchor: "end" },
      ],
    },
  ];
}

/** The first and last value of each earlier run, so that the break can be read without the axis. */
function edges({ plan, layout, narrow, spot }: Situation): LabelWish[] {
  return plan.runs.slice(0, -1).flatMap((_, run) => {
    const known = layout.columns.filter((column) => column.run === run && column.rate !== null);
    const ends = narrow ? known.slice(-1) : [known.at(0), known.at(-1)];
    return ends.flatMap((column, index): LabelWish[] => {
      if (column?.rate == null) return [];
      const { x, y } = spot(column.x, column.rate);
      const isFirst = !narrow && index === 0;
      return [
        {
          key: `edge-${run}-${column.month}`,
          lines: [{ text: column.rateText, className: "t2" }],
          places: isFirst
            ? [
                { x, y: y - 10, anchor: "start" },
                { x, y: y + 18, anchor: "start" },
              ]
            : [
                { x: x - 2, y: y - 12, anchor: "end" },
                { x: x - 2, y: y + 20, anchor: "end" },
              ],
        },
      ];
    });
  });
}

function notes({ plan, layout, narrow, spot }: Situation): LabelWish[] {
  return plan.notes.flatMap((note): LabelWish[] => {
    const column = layout.columns.find(({ month, rate }) => month === note.month && rate !== null);
    if (column?.rate == null) return [];
    const text = narrow ? note.shortText : note.text;
    return [
      {
        key: `note-${note.month}`,
        lines: [{ text, className: "t2" }],
        places: aroundPoint(spot(column.x, column.rate)),
      },
    ];
  });
}

function aroundPoint({ x, y }: { x: number; y: number }): LabelPlace[] {
  return [
    { x: x + 8, y: y + 18, anchor: "start" },
    { x: x - 8, y: y - 10, anchor: "end" },
    { x: x + 8, y: y - 10, anchor: "start" },
    { x: x - 8, y: y + 18, anchor: "end" },
    { x, y: y + 22, anchor: "middle" },
    { x, y: y + 34, anchor: "middle" },
    { x: x + 8, y: y + 34, anchor: "start" },
    { x, y: y - 32, anchor: "middle" },
    { x: x + 8, y: y + 56, anchor: "start" },
  ];
}

function lastKnown(columns: readonly TrendColumn[]) {
  return columns.findLast((column) => column.rate !== null);
}
