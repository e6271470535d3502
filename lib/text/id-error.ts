export const idError = {
  errors: {
    title: "Ada gangguan di pihak kami",
    body: "Halaman ini tidak dapat ditampilkan. Data yang sudah tersimpan aman. Coba lagi sebentar lagi.",
    busy: "Sistem sedang sibuk",
    busyBody: "Basis data belum dapat menjawab. Data yang sudah tersimpan aman. Coba lagi sebentar lagi.",
    retry: "Coba lagi",
    code: (digest: string) => `Kode gangguan: ${digest}`,
  },
};
