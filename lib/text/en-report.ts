import type { idReport } from "./id-report";

export const enReport: typeof idReport = {
  report: {
    page: (page, pages) => `Page ${page} of ${pages}`,
    summarySheet: "Summary",
    notesSheet: "Notes",
    trend: "Coverage by month",
    month: "Month",
    line: "Line",
    coverage: "Coverage",
    remark: "Remark",
  },
};
