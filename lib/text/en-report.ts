/** What the writers of a report say of themselves; the report brings its own words. */
import type { idReport } from "./id-report";

export const enReport: typeof idReport = {
  report: {
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
};
