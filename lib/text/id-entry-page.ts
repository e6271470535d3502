/** What the page of a month says around its sheet: only the server says it. */
export const idEntryPage = {
  title: (period: string) => `Entri ${period}`,
  lead: (date: string, due: string) => `Pekerja aktif per ${date}. Tenggat pengajuan ${due}.`,
  villagesIn: (count: string, total: string) => `${count} dari ${total} desa dan kelurahan sudah masuk.`,
  filter: "Pilih lembar",
  allPlaces: "Semua desa, satu kelompok",
  placeOption: (district: string, name: string) => `${district} · ${name}`,
  narrowTitle: "Lembar entri memerlukan layar yang lebih lebar",
  narrow: "Buka di tablet atau komputer. Di ponsel Anda dapat melihat apa yang jatuh tempo di daftar kerja.",
  toWorklist: "Ke daftar kerja",
  readOnly: "Anda dapat membaca lembar ini. Yang mengisi adalah operator Disnaker.",
  returned: (reason: string) => `Periode ini dikembalikan oleh kantor cabang: ${reason}`,
};
