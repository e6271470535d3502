import type { idWhatIf } from "./id-what-if";

export const enWhatIf: typeof idWhatIf = {
  title: "What if",
  intro: "Change a figure and see the answer. Nothing is saved; the question is kept in the address of the page.",
  active: "Active participants",
  target: "Target (%)",
  due: "Due date",
  compute: "Compute",
  reset: "Back to today's figures",
  coverage: "Coverage",
  attainment: "Attainment",
  gap: "Gap",
  needed: "Pace needed",
  perMonth: (people) => `${people} people a month`,
  gapValue: (people, points) => `${people} people · ${points} percentage points`,
  noGap: "None: the target is reached",
  noMonths: "No whole month is left",
  problem: {
    active: "Active participants must be a whole number from 0 to 10,000,000, for instance 149233.",
    target: "The target must be a percentage above 0 up to 100, for instance 52.5.",
    due: "The due date must be a date after the end of this month.",
  },
  failed: "The answer cannot be computed now. Try again.",
};
