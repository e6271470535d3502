// The words of the forms that take a month further: they are needed in the browser.
export const idStep = {
  step: {
    submit: "Ajukan periode",
    verify: "Verifikasi periode",
    publish: "Terbitkan periode",
    sendBack: "Kembalikan periode",
    reopen: "Buka untuk koreksi",
    publishing: "Menerbitkan dan mencetak…",
    corrected: "Apa yang dikoreksi",
    correctedHint: "Dicetak pada edisi baru, untuk siapa saja. 3 sampai 500 huruf, tanpa nama atau NIK.",
    sending: "Mengirim…",
    reason: "Alasan umum",
    reasonHint: "3 sampai 500 huruf. Jangan tulis nama atau NIK.",
    chosen: "Isian lain",
    chosenHint: "Selain yang dicentang dalam tabel.",
    place: "Tempat",
    noPlace: "Tidak ada",
    unmapped: "Belum terpetakan ke desa",
    category: "Kelompok",
    programme: "Program",
    all: "Semua",
    why: "Alasan isian ini",
    whyHint: "Kosongkan bila sama dengan alasan umum.",
    more: "Tambah isian",
    row: (number: string) => `Isian ${number}`,
    mark: "Tandai tidak ada data",
    markOf: (place: string) => `Tandai ${place} tidak ada data`,
    markReason: (place: string) => `Alasan tidak ada data ${place}`,
    markSave: "Simpan tanda",
    unmark: "Batalkan tanda",
    unmarkOf: (place: string) => `Batalkan tanda ${place}`,
    refused: {
      moved: (status: string, name: string, when: string) =>
        `Langkah ini tidak lagi mungkin: periode ini ${status} oleh ${name} pada ${when}. Muat ulang halaman untuk melihat keadaannya sekarang.`,
      someone: "seseorang",
      status: {
        DRAFT: "dibuka",
        SUBMITTED: "diajukan",
        RETURNED: "dikembalikan",
        VERIFIED: "diverifikasi",
        PUBLISHED: "diterbitkan",
      },
      notReady: (missing: string, errors: string, unexplained: string) =>
        `Belum dapat diajukan: ${missing} desa belum masuk, ${errors} baris perlu diperbaiki, ${unexplained} peringatan belum bercatatan.`,
      reason: "Alasan harus 3 sampai 500 huruf dan tidak boleh memuat 16 angka seperti NIK.",
      cells:
        "Ada isian yang tidak dapat dikembalikan: programnya tidak berlaku, atau alasannya memuat NIK atau terlalu panjang.",
      villageReports: "Desa ini sudah memiliki isian, sehingga tidak dapat ditandai tidak ada data.",
      notReturned: "Desa ini tidak termasuk yang dikembalikan cabang, sehingga tandanya tetap.",
      nothingToPublish:
        "Belum ada yang dapat diterbitkan: bulan ini tanpa isian, atau definisi cakupannya belum ditetapkan.",
      notPrinted:
        "Laporan tidak dapat dicetak, sehingga tidak ada yang diterbitkan. Coba lagi; bila tetap gagal, beri tahu administrator.",
      notOpen: "Periode ini belum dapat diisi.",
      failed: "Belum terkirim. Coba lagi.",
    },
  },
};
