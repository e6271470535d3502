/** What stands around a report; the report itself comes with its words. */
export const idReport = {
  report: {
    productName: "Cakupan",
    skipToContent: "Langsung ke laporan",
    nature: "Sifat",
    illustration: "Data ilustrasi",
    notes: "Catatan",
    note: (number: string) => `Catatan ${number}`,
    address: "Laporan ini dalam bentuk lain",
    otherLanguage: "English",
    allEditions: "Semua edisi",
    verify: "Periksa keaslian",
    download: "Unduh",
    pdf: "Berkas PDF",
    workbook: "Lembar kerja (XLSX)",
    csv: "CSV",
    content: "Isi lengkap (JSON)",
    perDapil: "Per dapil (PDF)",
    dapilBooklet: "Semua dapil",
    follow: "Ikuti",
    feed: "Umpan Atom",
    replacedTitle: "Edisi ini sudah diganti",
    replaced: (date: string) =>
      `Ada koreksi yang terbit pada ${date}. Isi di bawah ini tetap seperti waktu diterbitkan.`,
    replacedBy: (number: string) => `Buka edisi ${number}`,
  },
};
