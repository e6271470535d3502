export const idBase = {
  common: {
    noData: "belum ada data",
    notApplicable: "–",
    notApplicableMeaning: "tidak berlaku",
    people: "orang",
    percentagePoints: "poin persen",
    illustrativeData: "Data ilustrasi",
    area: "Wilayah",
    save: "Simpan",
    cancel: "Batal",
    back: "Kembali",
    optional: "boleh kosong",
    total: "Jumlah",
    note: "Catatan",
    status: "Status",
  },
  programme: {
    jkk: { short: "JKK", name: "Kecelakaan Kerja", full: "Jaminan Kecelakaan Kerja" },
    jkm: { short: "JKM", name: "Kematian", full: "Jaminan Kematian" },
    jht: { short: "JHT", name: "Hari Tua", full: "Jaminan Hari Tua" },
    jp: { short: "JP", name: "Pensiun", full: "Jaminan Pensiun" },
    jkp: { short: "JKP", name: "Kehilangan Pekerjaan", full: "Jaminan Kehilangan Pekerjaan" },
  },
  segment: {
    PU: { short: "PU", name: "Penerima Upah" },
    BPU: { short: "BPU", name: "Bukan Penerima Upah" },
    JAKON: { short: "Jakon", name: "Jasa Konstruksi" },
    PMI: { short: "PMI", name: "Pekerja Migran Indonesia" },
  },
  area: {
    DISTRICT: (name: string) => `Kecamatan ${name}`,
  },
  access: {
    refused: {
      SIGNED_OUT: "Sesi Anda telah berakhir. Masuk lagi di tab lain, lalu simpan kembali; isian di sini tidak hilang.",
      FORBIDDEN: "Peran Anda tidak mengizinkan tindakan ini.",
      NOT_FOUND: "Data ini tidak ditemukan.",
      BUSY: "Sistem sedang sibuk, atau data ini sedang dikerjakan orang lain. Coba lagi sebentar lagi; isian di sini tidak hilang.",
      INVALID: "Ada isian yang tidak dapat dibaca. Periksa, lalu kirim lagi.",
    },
  },
};
