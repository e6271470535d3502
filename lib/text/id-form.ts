export const idForm = {
  unsaved: {
    superseded: (who: string, when: string) =>
      `${who} sudah mengubahnya pada ${when}, jadi perubahan Anda belum diterapkan.`,
    deleted: (who: string, when: string) =>
      `${who} sudah menghapusnya pada ${when}, jadi perubahan Anda tidak dapat diterapkan.`,
    someone: "Seseorang",
    sending: "Menyimpan…",
    invalid: "Belum disimpan. Periksa isian yang ditandai.",
    exists: "Belum disimpan: yang sama sudah ada.",
    failed: "Belum disimpan. Coba lagi.",
    stored: "Yang tersimpan sekarang",
    storedWhy: "Isian Anda masih ada di atas. Bila disimpan, isian itu menggantikan yang tersimpan ini.",
    saveMine: "Simpan isian saya",
  },
};
