// The questions that an edition gives to the council and to the members of one electoral district, each with its reason.
export const idEditionQuestion = {
  council: {
    KEEP: {
      cost: (rupiah: string) => `Apakah ${rupiah} untuk perpanjangan tersedia dalam APBD kabupaten?`,
      unknownCost: (people: string) => `Berapa biaya memperpanjang bantuan iuran ${people} orang?`,
      decide: (rupiah: string) => `Kapan perpanjangan sebesar ${rupiah} diputuskan?`,
      first: (people: string, date: string) => `Yang pertama, ${people} orang, berakhir pada ${date}.`,
      firstEnough: (people: string, date: string, left: string) =>
        `Sisa anggaran APBD kabupaten ${left} cukup; yang pertama, ${people} orang, berakhir pada ${date}.`,
    },
    OPEN_QUOTA: {
      question: (open: string) => `Di tahap mana ${open} tempat kuota yang belum terisi tertahan?`,
      reason: (active: string, quota: string) =>
        `Dari kuota ${quota} pekerja rentan, yang aktif ${active}; usulan, verifikasi, dan pendaftaran berbeda penanggung jawabnya.`,
    },
    LOWEST_DAPIL: {
      question: (name: string) => `Apa rencana untuk ${name}?`,
      reason: (rate: string, reported: string, all: string) =>
        `Cakupannya ${rate}, terendah di antara daerah pemilihan; ${reported} dari ${all} desa dan kelurahannya melapor.`,
    },
    MISSED_PROMISE: {
      question: (statement: string) => `Mengapa janji “${statement}” tidak ditepati?`,
      reason: (by: string, date: string) => `Diucapkan ${by} pada ${date}.`,
      reasonActual: (by: string, date: string, actual: string) =>
        `Diucapkan ${by} pada ${date}; kenyataannya ${actual}.`,
    },
    FALL: {
      question: (points: string) => `Apa sebabnya cakupan turun ${points} poin persen?`,
      reason: (date: string) => `Turunnya dihitung sejak edisi per ${date}.`,
    },
    TARGET: {
      question: (people: string, target: string) =>
        `Bagaimana kekurangan ${people} orang terhadap sasaran ${target} dikejar?`,
      reason: (due: string) => `Tenggat sasaran itu ${due}.`,
    },
    NO_RATE: {
      question: "Kapan jumlah peserta dan pekerja yang berhak lengkap?",
      reason: (date: string) => `Cakupan per ${date} belum dapat dihitung.`,
    },
    SILENT: {
      question: "Kapan desa dan kelurahan yang belum melapor menyusul?",
      reason: (reported: string, all: string) => `Baru ${reported} dari ${all} desa dan kelurahan melapor.`,
    },
    UNMAPPED: {
      question: (people: string) => `Kapan ${people} peserta aktif dipetakan ke desa atau kelurahannya?`,
      reason: "Selama belum terpetakan, cakupan desa, kelurahan, dan daerah pemilihan terbaca terlalu rendah.",
    },
    NO_TARGET: {
      question: (place: string) => `Kapan ${place} menetapkan sasaran cakupannya sendiri?`,
      reason: "Tanpa sasaran, kemajuan tidak dapat dinilai.",
    },
    TAKE_UP: {
      question: (programme: string) => `Apa yang dilakukan agar lebih banyak peserta ikut ${programme}?`,
      reason: (rate: string, mayHold: string) => `Baru ${rate} dari ${mayHold} peserta yang boleh ikut.`,
    },
    HOLD: {
      question: (rate: string) => `Bagaimana cakupan ${rate} dipertahankan?`,
      reason: "Peserta yang iurannya berhenti dibayar lepas dari perlindungan.",
    },
    CHECK: {
      question: "Siapa yang memeriksa angka ini terhadap catatan cabang?",
      reason: (reported: string, all: string) =>
        `Angka desa dan kelurahan berasal dari ${reported} dari ${all} desa dan kelurahan.`,
    },
    NEXT: {
      question: "Apa yang harus berubah sebelum edisi berikutnya?",
      reason: (date: string) => `Edisi berikutnya per ${date}.`,
    },
  },
  dapil: {
    LAPSE: {
      question: (people: string, date: string) => `Siapa yang membayar iuran ${people} orang mulai ${date}?`,
      reason: "Tanpa perpanjangan, perlindungan mereka berakhir pada tanggal itu.",
    },
    OPEN_QUOTA: {
      question: (open: string) => `Mengapa ${open} tempat kuota belum terisi?`,
      reason: (active: string, quota: string) => `Dari kuota ${quota} pekerja rentan, yang aktif ${active}.`,
    },
    LOWEST_VILLAGE: {
      question: (village: string) => `Apa yang menahan cakupan di ${village}?`,
      reason: (rate: string) =>
        `Cakupannya ${rate}, terendah di antara desa dan kelurahan yang melapor di daerah pemilihan ini.`,
    },
    FALL: {
      question: (points: string) => `Apa sebabnya cakupan turun ${points} poin persen?`,
      reason: "Turunnya dihitung dari bulan sebelumnya.",
    },
    SILENT: {
      question: (names: string) => `Kapan ${names} melapor?`,
      reason: (reported: string, all: string) =>
        `Baru ${reported} dari ${all} desa dan kelurahan di daerah pemilihan ini melapor.`,
    },
    NO_RATE: {
      question: "Kapan cakupan daerah pemilihan ini dapat dihitung?",
      reason: "Jumlah peserta aktif atau pekerja yang berhak belum diketahui.",
    },
    BELOW: {
      question: (place: string) => `Mengapa cakupan di sini di bawah cakupan ${place}?`,
      reason: (rate: string, place: string, regency: string) => `Di sini ${rate}, di seluruh ${place} ${regency}.`,
    },
    ABOVE: {
      question: "Apa yang dapat ditiru daerah pemilihan lain?",
      reason: (rate: string, place: string, regency: string) =>
        `Cakupan di sini ${rate}, di seluruh ${place} ${regency}.`,
    },
    SPENT: {
      question: (rupiah: string) => `Apa hasil dari ${rupiah} yang dibelanjakan tahun ini?`,
      reason: "Itu iuran pekerja rentan di desa dan kelurahannya, sejak awal tahun.",
    },
    CHECK: {
      question: "Siapa yang memeriksa angka desa dan kelurahan?",
      reason: (reported: string, all: string) => `Angka ini berasal dari ${reported} dari ${all} desa dan kelurahan.`,
    },
    NEXT: {
      question: "Apa yang harus berubah sebelum edisi berikutnya?",
      reason: (date: string) => `Edisi berikutnya per ${date}.`,
    },
    SEATS: {
      question: "Apa yang akan diperjuangkan wakil daerah pemilihan ini?",
      reason: (seats: string) => `Daerah pemilihan ini mempunyai ${seats} kursi.`,
    },
  },
};

// What an edition says about one electoral district.
export const idEditionDapil = {
  name: (number: string, name: string) => `Dapil ${number} ${name}`,
  title: {
    RATE: (name: string, rate: string) => `${name}: cakupan ${rate}`,
    lapse: (start: string, people: string, date: string) =>
      `${start}; bantuan iuran ${people} orang berakhir pada ${date} bila tidak diperpanjang`,
    UNKNOWN: (name: string) => `${name}: cakupan belum dapat dihitung`,
    HIDDEN: (name: string) => `${name}: cakupan tidak ditampilkan`,
  },
  counts: {
    KNOWN: (date: string, active: string, eligible: string, rate: string) =>
      `Per ${date} tercatat ${active} peserta aktif dari ${eligible} pekerja yang berhak di desa dan kelurahan yang melapor: cakupannya ${rate}.`,
    UNKNOWN: (date: string) => `Per ${date} cakupan daerah pemilihan ini belum dapat dihitung.`,
    HIDDEN: "Jumlah peserta aktif tidak ditampilkan agar tidak seorang pun dapat dikenali.",
  },
  reported: (reported: string, all: string) => `Yang melapor ${reported} dari ${all} desa dan kelurahan.`,
  since: {
    UP: (points: string) => `Sejak bulan sebelumnya cakupan naik ${points} poin persen.`,
    DOWN: (points: string) => `Sejak bulan sebelumnya cakupan turun ${points} poin persen.`,
    SLIGHT: "Sejak bulan sebelumnya cakupan hampir tidak berubah.",
    SAME: "Sejak bulan sebelumnya cakupan tetap.",
    UNKNOWN: "Perubahan sejak bulan sebelumnya belum diketahui.",
  },
  target: (whose: string) => `Sasaran ${whose}`,
  regency: (place: string, rate: string) => `Cakupan ${place} ${rate}.`,
  vulnerable: {
    KNOWN: (active: string, quota: string) => `Dari kuota ${quota} pekerja rentan, yang aktif ${active}.`,
    NO_QUOTA: (active: string) => `Pekerja rentan yang aktif ${active}; kuotanya belum ada.`,
    UNKNOWN: "Jumlah pekerja rentan yang aktif belum diketahui.",
    HIDDEN: "Jumlah pekerja rentan yang aktif tidak ditampilkan.",
  },
  spent: (rupiah: string) => `Untuk iuran mereka tahun ini dibelanjakan ${rupiah}.`,
  spentUnknown: "Berapa yang dibelanjakan untuk iuran mereka tahun ini belum diketahui.",
  spentHidden: "Berapa yang dibelanjakan untuk iuran mereka tahun ini tidak ditampilkan.",
  lapse: (people: string, date: string) =>
    `Bantuan iuran ${people} orang berakhir pada ${date} bila tidak diperpanjang.`,
  noLapse: "Tidak ada bantuan iuran tercatat yang akan berakhir.",
  hiddenLapse: "Berapa orang yang bantuan iurannya akan berakhir tidak ditampilkan.",
  unknownLapse: "Berapa orang yang bantuan iurannya akan berakhir belum diketahui.",
};
