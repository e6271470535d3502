/** What the writers of a report say of themselves; the report brings its own words. */
export const idReport = {
  report: {
    page: (page: string, pages: string) => `Halaman ${page} dari ${pages}`,
  },
};
