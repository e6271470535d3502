import type { idReport } from "./id-report";

export const enReport: typeof idReport = {
  report: {
    productName: "Cakupan",
    skipToContent: "Skip to the report",
    nature: "Kind",
    illustration: "Illustrative data",
    notes: "Notes",
    note: (number) => `Note ${number}`,
    address: "This report in other forms",
    otherLanguage: "Bahasa Indonesia",
    allEditions: "All editions",
    verify: "Check that it is genuine",
    download: "Download",
    pdf: "PDF file",
    workbook: "Workbook (XLSX)",
    csv: "CSV",
    content: "Whole content (JSON)",
    perDapil: "By electoral district (PDF)",
    dapilBooklet: "All districts",
    follow: "Follow",
    feed: "Atom feed",
    replacedTitle: "This edition has been replaced",
    replaced: (date) => `A correction was published on ${date}. What stands below is as it was published.`,
    replacedBy: (number) => `Open edition ${number}`,
  },
};
