export const idSheetDialog = {
  copy: {
    title: (month: string) => `Salin isian ${month}`,
    intro: "Baris yang disalin bertanda “disalin” sampai jumlahnya diubah. Hanya baris kosong yang diisi.",
    selection: (count: string) => `Hanya ${count} baris yang dipilih`,
    groups: "Kelompok baris",
    rows: (count: string) => `${count} baris`,
    overwrite: "Timpa juga baris yang sudah terisi atau bertanda tidak ada data",
    apply: (count: string) => `Salin ${count} baris`,
    done: (month: string) => `Isian ${month} disalin.`,
  },
  pasteDialog: {
    label: "Blok dari Excel",
    hint: "Salin selnya di Excel, lalu tempel di sini dengan Ctrl+V. Anda juga dapat menempel langsung di lembar.",
    firstCell: "sel pertama",
    from: (cell: string) => `Blok ditempel mulai ${cell}.`,
    size: (rows: string, columns: string, cell: string) => `${rows} baris × ${columns} kolom, mulai ${cell}.`,
    apply: "Tempel ke lembar",
  },
};
