export const idPicture = {
  picture: {
    choose: "Pilih isi",
    chooseHint: "Pilihan tersimpan di alamat halaman dan ikut ketika membuka wilayah atau bulan lain.",
    segment: "Segmen",
    allSegments: "Semua segmen",
    category: "Kelompok pekerja",
    allCategories: "Semua kelompok",
    categoryHint: "Kelompok yang dipilih mengesampingkan segmen.",
    programme: "Program",
    noProgramme: "Cakupan (JKK)",
    target: "Sasaran",
    ownTarget: "Sasaran wilayah ini",
    chosen: (parts: string) => `Yang ditampilkan: ${parts}.`,
    clear: "Tampilkan semuanya",
    among: {
      segment: (name: string) => `segmen ${name}`,
      category: (name: string) => `kelompok ${name}`,
      programme: (name: string) => `kepesertaan program ${name}`,
      target: (authority: string) => `terhadap sasaran ${authority}`,
    },
    of: (measure: string, among: string) => `${measure} ${among}`,
    what: {
      COVERAGE: "Cakupan",
      PEOPLE: "Peserta aktif",
      TAKE_UP: (programme: string) => `Kepesertaan ${programme}`,
    },
    unit: { RATE: "persen", PEOPLE: "orang" },
    eyebrow: {
      coverage: (among: string) => `Cakupan kepesertaan · ${among}`,
      takeUp: (programme: string) => `Kepesertaan program · ${programme}`,
      people: (among: string) => `Peserta aktif · ${among}`,
    },
    covered: (workers: string, area: string, date: string) => `${workers} ${area} terlindungi per ${date}`,
    workers: {
      PU: "pekerja penerima upah",
      BPU: "pekerja bukan penerima upah",
      JAKON: "pekerja jasa konstruksi",
      PMI: "pekerja migran",
    },
    holds: (programme: string, area: string, date: string) => `peserta di ${area} mengikuti ${programme} per ${date}`,
    holdsAmong: (programme: string, among: string, area: string, date: string) =>
      `peserta ${among} di ${area} mengikuti ${programme} per ${date}`,
    people: (among: string, area: string, date: string) => `peserta aktif ${among} di ${area} per ${date}`,
    incomplete: (what: string, area: string, date: string) => `${what}, ${area}: per ${date} belum lengkap`,
    nothingKnown: (what: string, area: string, date: string) => `${what}, ${area}: per ${date} belum ada data`,
    takeUp: (held: string, programme: string, mayHold: string) =>
      `**${held}** mengikuti ${programme} dari **${mayHold}** peserta aktif yang boleh ikut. Ini kepesertaan program, bukan cakupan.`,
    closed: (programme: string, among: string) => `Program ${programme} tidak berlaku bagi ${among}`,
    closedWhy: "Pilih program, segmen, atau kelompok lain untuk melihat kepesertaannya.",
    countsSoFar: (people: string, reported: string, all: string) =>
      `**${people}** sudah masuk, dari **${reported}** dari **${all}** desa/kelurahan. Angkanya dihitung setelah semua masuk.`,
    countsSoFarMeasured: (people: string, reported: string, regencies: string) =>
      `**${people}** sudah masuk dari **${reported}** desa/kelurahan di **${regencies}** kabupaten/kota yang penyebutnya ada. Angkanya dihitung setelah semua masuk.`,
    noDenominator: {
      segment:
        "Sumber tidak memecah pekerja yang berhak menurut segmen, jadi cakupannya belum diketahui. Yang ditampilkan adalah jumlah orang.",
      category:
        "Sumber tidak menghitung pekerja yang berhak per kelompok, jadi persennya belum diketahui. Yang ditampilkan adalah jumlah orang.",
    },
    noTarget: "Tidak ada sasaran untuk pilihan ini yang tenggatnya masih di depan.",
    noTargetOf: (authority: string) =>
      `Tidak ada sasaran ${authority} untuk pilihan ini yang tenggatnya masih di depan.`,
    value: (people: string) => `${people} orang`,
    foot: (date: string, divisor: string) => `Per ${date}. Sumber: BPJAMSOSTEK${divisor}.`,
    divisor: {
      COVERAGE: (source: string) => `; penyebut ${source}`,
      TAKE_UP: "; dibagi peserta aktif yang boleh ikut",
    },
    columns: {
      held: "Mengikuti",
      mayHold: "Boleh ikut",
      takeUp: "Kepesertaan",
    },
    matrix: {
      title: (programme: string, family: string, rate: string) => `${programme} paling jarang pada ${family}: ${rate}`,
      unknown: "Kepesertaan program menurut segmen belum diketahui",
      subtitle: "Peserta aktif yang mengikuti tiap program, persen dari segmennya. Tanda – berarti tidak berlaku.",
      table: "Kepesertaan program menurut segmen",
      cell: (held: string, mayHold: string) => `${held} dari ${mayHold}`,
      foot: (date: string) => `Per ${date}. Sumber: BPJAMSOSTEK. Kepesertaan, bukan orang.`,
      about:
        "Tiap segmen hanya memuat program yang boleh diikutinya menurut peraturan. Sel yang tertutup ditulis –; itu bukan nol dan bukan data yang belum masuk.",
    },
    categories: {
      grew: (category: string, people: string, period: string) =>
        `${category} berubah paling banyak: ${people} dari ${period}`,
      flat: (period: string) => `Tidak ada kelompok yang berubah dari ${period}`,
      unknown: "Peserta aktif menurut kelompok belum diketahui",
      noChange: "Perubahan per kelompok belum dapat dihitung: bulan sebelumnya tidak dapat dibandingkan",
      behind: "Belum semua desa masuk: kelompok belum dibandingkan dengan bulan sebelumnya",
      subtitle: "Peserta aktif kesebelas kelompok, perubahan sebulan, dan bagian dari jumlahnya.",
      table: "Peserta aktif menurut kelompok",
      change: (period: string) => `Dari ${period}`,
      share: "Bagian",
      foot: (date: string) => `Per ${date}. Sumber: BPJAMSOSTEK. Buka sebuah kelompok untuk melihat gambarannya.`,
      about:
        "Kelompok pekerja adalah baris isian bulanan. Pekerja rentan adalah BPU yang iurannya dibantu; perbekel dan perangkat desa adalah penerima upah pemerintah.",
    },
    quality: {
      about:
        "Angka terbitan dan angka hitungan disimpan berdampingan; selisihnya diperlihatkan dan tidak ada yang ditimpa. Desa tanpa data tidak dihitung nol.",
    },
    files: {
      csv: (what: string) => `${what}, CSV`,
      xlsx: (what: string) => `${what}, XLSX`,
      drawing: "Gambar grafik",
      drawingBusy: "Gambar sedang disiapkan",
      drawingFailed: "Gambar tidak dapat dibuat. Coba lagi.",
    },
    notes: {
      sheet: "Keterangan",
      data: "Angka",
      table: "Tabel",
      tables: {
        months: "Angka per bulan",
        programmes: "Kepesertaan per program",
        segments: "Kepesertaan program menurut segmen",
        categories: "Peserta aktif menurut kelompok",
        places: "Wilayah di bawahnya, semua",
        reported: "Angka terbitan di samping angka hitungan",
      },
      asOf: "Per tanggal",
      measure: "Yang diukur",
      selection: "Pilihan",
      source: (source: string) => `BPJAMSOSTEK dan entri Disnaker; pekerja yang berhak: ${source}`,
      unknown: "Sel kosong",
      unknownSays: "Belum ada data; bukan nol. Persen ditulis sebagai pecahan dari 1.",
      memberships: "Yang dihitung",
    },
    aboveWhole: "di atas 100%",
  },
};
