/** What the files of a report say of themselves; the report brings its own words. */
export const idReport = {
  report: {
    page: (page: string, pages: string) => `Halaman ${page} dari ${pages}`,
    summarySheet: "Ringkasan",
    notesSheet: "Catatan",
    trend: "Cakupan per bulan",
    month: "Bulan",
    line: "Garis",
    coverage: "Cakupan",
    remark: "Keterangan",
  },
};
