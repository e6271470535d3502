export const idLapse = {
  lapse: {
    title: (place: string) => `Jadwal berakhirnya bantuan, ${place}`,
    lead: (people: string, where: string, date: string) =>
      `Masa bantuan **${people} pekerja rentan** di ${where} berakhir pada **${date}**`,
    where: (villages: string) => `${villages} desa/kelurahan`,
    whereUnmapped: (villages: string, unmapped: string) =>
      `${villages} desa/kelurahan dan ${unmapped} yang belum terpetakan ke desa`,
    renewed: (people: string) => `${people} sudah diperpanjang`,
    converted: (people: string) => `${people} lanjut mandiri`,
    inProcess: (people: string) => `${people} dalam proses`,
    noneRenewed: "belum ada yang diperpanjang",
    ifNot: (before: string, after: string, month: string) =>
      `Bila selebihnya tidak diperpanjang, cakupan turun dari ${before} menjadi ${after} pada ${month}.`,
    sameCoverage: (rate: string, month: string) =>
      `Cakupan tetap ${rate} pada ${month}: yang lepas tidak termasuk peserta aktif yang dihitung sekarang.`,
    littleCoverage: (people: string, rate: string, month: string) =>
      `Bila selebihnya tidak diperpanjang, peserta aktif yang dihitung berkurang ${people} orang; cakupan pada ${month} dibulatkan tetap ${rate}.`,
    unknownCoverage:
      "Akibatnya bagi cakupan belum dapat dihitung: peserta aktif, pekerja yang berhak, atau definisi cakupannya belum diketahui.",
    noCoverage: "Akibatnya bagi cakupan belum dapat dihitung: belum ada bulan yang lengkap.",
    nothing: "Dalam 12 bulan ke depan tidak ada gelombang yang berakhir.",
    nothingOn: (date: string) => `Tidak ada gelombang yang berakhir pada **${date}**.`,
    onlyUnknown: (batches: string, date: string) =>
      `**${batches} gelombang** berakhir pada **${date}**; jumlah pekerjanya belum diketahui.`,
    unknownToo: (batches: string) => `${batches} gelombang lain pada tanggal itu belum diketahui jumlah pekerjanya.`,
    noBatches: "Belum ada gelombang pekerja rentan",
    noBatchesWhy: "Jadwal muncul setelah gelombang dimasukkan, dengan bulan mulai dan lamanya.",
    payers: "Sumber dana",
    allPayers: "Semua",
    calendar: {
      title: (people: string, date: string) =>
        `${people} pekerja rentan lepas sebelum akhir ${date} bila tidak diperpanjang`,
      titleNone: "Tidak ada pekerja yang lepas dalam 12 bulan ke depan",
      sub: "Orang menurut bulan gelombangnya berakhir, pada tanggal 1. Buka bulan untuk melihat desanya.",
      caption: "Jadwal berakhir, 12 bulan ke depan",
      month: "Berakhir",
      people: "Orang",
      villages: "Desa/kel.",
      renewed: "Diperpanjang",
      converted: "Lanjut mandiri",
      inProcess: "Dalam proses",
      lapsing: "Lepas",
      coverage: "Cakupan bila tidak diperpanjang",
      unknown: (batches: string) => `${batches} gelombang belum diketahui jumlahnya`,
      about:
        "Gelombang aktif selama bulan yang dibiayai dan berakhir pada tanggal 1 bulan sesudahnya. Diperpanjang: yang aktif dalam gelombang lanjutan, atau terdaftar selama yang aktif belum diketahui. Yang baru diusulkan atau diverifikasi masih dalam proses dan tidak dihitung diperpanjang. Lepas = orang − diperpanjang − lanjut mandiri.",
      aboutCoverage: (date: string) =>
        `Asumsi: dari peserta aktif per ${date} dikurangi yang lepas sejak itu, dibagi pekerja yang berhak yang sama; hal lain tidak berubah.`,
    },
    active: {
      title: (now: string, then: string, month: string) =>
        `Dari ${now} pekerja rentan tersisa ${then} pada ${month} bila tidak ada lagi yang diperpanjang`,
      titleSame: (now: string) =>
        `${now} pekerja rentan aktif, dan tidak ada masa bantuan yang berakhir dalam 12 bulan`,
      titleLapses: (now: string, people: string) =>
        `${now} pekerja rentan aktif; dalam 12 bulan masa bantuan ${people} orang berakhir`,
      titleUnknown: (now: string, batches: string) =>
        `${now} pekerja rentan aktif; dalam 12 bulan ${batches} gelombang berakhir yang jumlah pekerjanya belum diketahui`,
      sub: (from: string, to: string) =>
        `Pekerja rentan aktif per bulan menurut gelombang, ${from}–${to}. Sumbu mulai dari 0.`,
      past: "Sudah berjalan",
      coming: "Bila tidak ada lagi yang diperpanjang",
      caption: "Pekerja rentan aktif per bulan",
      people: "Aktif",
      file: "Pekerja aktif per bulan",
      calendarFile: "Jadwal berakhir",
      about:
        "Tiap gelombang dihitung aktif dari bulan mulai selama bulan yang dibiayai. Gelombang yang jumlah aktifnya belum diketahui dihitung dengan yang terdaftar (asumsi). Perpanjangan yang sudah terdaftar ikut dihitung.",
      foot: "Sumber: gelombang yang dimasukkan kantor; yang akan datang adalah hitungan, bukan ramalan.",
      story: (from: string, to: string, points: string) => `Pekerja rentan aktif ${from} sampai ${to}: ${points}.`,
    },
    month: {
      title: (month: string) => `Masa bantuan yang berakhir pada ${month}`,
      villages: (month: string) => `Desa dengan gelombang yang berakhir pada ${month}`,
      village: "Desa/kelurahan",
      district: "Kecamatan",
      payer: "Sumber dana",
      unmapped: "Belum terpetakan ke desa",
      none: "Tidak ada gelombang yang berakhir pada bulan ini",
      noneWhy: "Pilih bulan lain dari jadwal.",
      split: "Menurut sumber dana",
      file: (month: string) => `Desa dengan gelombang yang berakhir pada ${month}`,
      toBatches: "Ajukan perpanjangan di Gelombang",
      close: "Tutup rincian bulan",
    },
    past: {
      title: (people: string, renewed: string) =>
        `12 bulan terakhir: masa bantuan ${people} orang berakhir, ${renewed} diperpanjang`,
      titleNone: "Tidak ada masa bantuan yang berakhir dalam 12 bulan terakhir",
      sub: "Gelombang yang sudah berakhir dan kelanjutan pekerjanya.",
      caption: "Gelombang yang sudah berakhir, 12 bulan terakhir",
    },
    conversion: {
      title: (converted: string, lapsed: string, rate: string) =>
        `${converted} dari ${lapsed} orang lanjut membayar sendiri: ${rate}`,
      titleUnknown: "Berapa yang lanjut membayar sendiri belum diketahui",
      sub: "Setelah gelombangnya berakhir, menurut desa. Yang belum diketahui tidak ikut dihitung.",
      caption: "Lanjut membayar sendiri menurut desa",
      lapsed: "Bantuan berakhir",
      converted: "Lanjut mandiri",
      rate: "Bagian",
      small: "pembagi kecil",
      smallWhy: (people: string) =>
        `Pembagi kecil: kurang dari ${people} orang (asumsi). Satu orang lebih atau kurang sudah banyak mengubah bagiannya.`,
      unknown: (batches: string) => `${batches} gelombang yang sudah berakhir belum diketahui lanjutannya.`,
      others: (villages: string) => `${villages} desa/kelurahan lainnya`,
      file: "Lanjut membayar sendiri menurut desa",
      toAgents: "Menurut agen Perisai",
    },
    coverage: {
      title: (people: string, date: string) =>
        `${people} pekerja rentan lepas sebelum akhir ${date} bila tidak diperpanjang`,
      sub: "Gelombang bersubsidi yang aktif pada bulan ini: kapan berakhir, orang, poin persen yang hilang.",
      caption: "Gelombang yang berakhir, dan cakupan bila tidak diperpanjang",
      lapses: (date: string, people: string) => `${date}: ${people} lepas`,
      points: (points: string) => `${points} poin persen`,
      ifNot: "Cakupan bila tidak diperpanjang",
      story: (parts: string) => `Gelombang bersubsidi yang berakhir: ${parts}.`,
      part: (people: string, date: string, lapsing: string) =>
        `${people} orang pada ${date}, ${lapsing} di antaranya lepas`,
      renewed: (people: string) => `${people} diperpanjang`,
      points2: "Poin persen",
      foot: (date: string) => `Dihitung dari peserta aktif per ${date}. Asumsi: hal lain tidak berubah.`,
      open: "Buka jadwal berakhir",
    },
    worklist: {
      title: (days: string) => `Masa bantuan yang berakhir dalam ${days} hari`,
      line: (date: string, regency: string) => `${date} · ${regency}`,
      OPERATOR: (lapsing: string, villages: string) =>
        `${lapsing} pekerja rentan akan lepas; ${villages} desa/kelurahan perlu mengusulkan perpanjangan.`,
      BRANCH: (lapsing: string, villages: string) =>
        `${lapsing} pekerja rentan di ${villages} desa/kelurahan akan lepas.`,
      unknown: (batches: string) => `${batches} gelombang akan berakhir dan jumlah pekerjanya belum diketahui.`,
      HEAD: (lapsing: string) => `${lapsing} pekerja rentan akan lepas bila tidak diperpanjang.`,
      open: (month: string) => `Lihat ${month}`,
      openOf: (month: string, regency: string) => `Lihat gelombang yang berakhir pada ${month}, ${regency}`,
    },
    notes: {
      tables: {
        calendar: "Jadwal berakhir menurut bulan dan sumber dana",
        villages: "Desa dengan gelombang yang berakhir pada satu bulan",
        active: "Pekerja rentan aktif per bulan",
        conversion: "Lanjut membayar sendiri menurut desa",
      },
      payer: "Sumber dana",
    },
  },
};
