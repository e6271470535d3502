import { idPromise } from "./id-promise";

// The sentences of an edition. Sentences end with a full stop, titles and findings do not.
export const idEditionStory = {
  title: {
    covered: (rate: string, place: string) => `${rate} pekerja ${place} terlindungi`,
    beyond: (rate: string, place: string) => `Peserta aktif ${place} mencapai ${rate} dari pekerja yang berhak`,
    unknown: (place: string, date: string) => `Cakupan ${place} per ${date} belum dapat dihitung`,
    lapse: (start: string, people: string, date: string) =>
      `${start}; bantuan iuran ${people} orang berakhir paling lambat ${date} bila tidak diperpanjang`,
    missing: (start: string, people: string, target: string) =>
      `${start}, kurang ${people} orang dari sasaran ${target}`,
    reached: (start: string, target: string) => `${start}, dan sasaran ${target} tercapai`,
    known: (start: string, date: string) => `${start} per ${date}`,
  },
  correction: (number: string, reason: string) => `Edisi ini menggantikan edisi ${number}: ${reason}.`,
  corrected: {
    nothing: "Tidak ada angka yang berubah.",
    only: (kinds: string) => `Angka utama tidak berubah; yang dibetulkan: ${kinds}.`,
    PROGRAMME: "peserta per program",
    SEGMENT: "peserta aktif per segmen",
    DAPIL_RATE: "cakupan per daerah pemilihan",
    OTHER: "angka lain di bawahnya",
  },
  coverage: {
    KNOWN: (date: string, active: string, eligible: string, rate: string) =>
      `Per ${date} tercatat ${active} peserta aktif dari ${eligible} pekerja yang berhak: cakupannya ${rate}.`,
    NO_ACTIVE: (date: string) => `Per ${date} jumlah peserta aktif belum diketahui, jadi cakupan belum dapat dihitung.`,
    NO_ELIGIBLE: (date: string, active: string) =>
      `Per ${date} tercatat ${active} peserta aktif; jumlah pekerja yang berhak belum diketahui, jadi cakupan belum dapat dihitung.`,
    NOBODY_ELIGIBLE: (date: string, active: string) =>
      `Per ${date} tercatat ${active} peserta aktif, tetapi tidak ada pekerja yang berhak, jadi cakupan tidak dapat dihitung.`,
  },
  since: {
    FIRST: "Ini edisi pertama, jadi belum ada edisi sebelumnya untuk dibandingkan.",
    UNKNOWN: (date: string) => `Perubahan cakupan sejak edisi per ${date} belum diketahui.`,
    NOT_COMPARABLE: (date: string) =>
      `Edisi per ${date} memakai definisi cakupan yang lain, jadi keduanya tidak dibandingkan.`,
    recomputed: (date: string, rate: string) =>
      `Edisi per ${date} memakai definisi cakupan yang lain; dihitung ulang dengan definisi sekarang, cakupannya ${rate}.`,
    recomputedPrinted: (date: string, printed: string, rate: string) =>
      `Edisi per ${date} memakai definisi cakupan yang lain dan mencantumkan ${printed}; dihitung ulang dengan definisi sekarang, cakupannya ${rate}.`,
    UP: (date: string, points: string) => `Sejak edisi per ${date}, cakupan naik ${points} poin persen.`,
    DOWN: (date: string, points: string) => `Sejak edisi per ${date}, cakupan turun ${points} poin persen.`,
    SLIGHT: (date: string) => `Sejak edisi per ${date}, cakupan hampir tidak berubah.`,
    SAME: (date: string) => `Sejak edisi per ${date}, cakupan tetap.`,
    people: {
      UP: (people: string) => `Peserta aktif bertambah ${people}.`,
      DOWN: (people: string) => `Peserta aktif berkurang ${people}.`,
    },
  },
  whose: {
    PEMDA: "pemerintah daerah",
    BPJAMSOSTEK: "BPJAMSOSTEK",
    KEMENDAGRI: "Kemendagri",
    RPJMN: "RPJMN",
    RPJPN: "RPJPN",
  },
  target: {
    NONE: (place: string) => `${place} belum mempunyai sasaran cakupan sendiri.`,
    UNKNOWN: (whose: string, value: string, due: string) =>
      `Sasaran ${whose} adalah ${value} pada ${due}; belum diketahui apakah sudah tercapai.`,
    REACHED: (whose: string, value: string, due: string) => `Sasaran ${whose}, ${value} pada ${due}, sudah tercapai.`,
    OVERDUE: (whose: string, value: string, due: string) =>
      `Sasaran ${whose}, ${value} pada ${due}, tidak tercapai pada tenggatnya.`,
    open: (whose: string, value: string, due: string) =>
      `Sasaran ${whose} adalah ${value} pada ${due} dan belum tercapai.`,
    missing: (people: string) => `Masih kurang ${people} orang.`,
    AHEAD: (points: string) => `Cakupan ${points} poin persen di atas jalur ke sasaran itu.`,
    ON_TRACK: "Cakupan sesuai jalur ke sasaran itu.",
    BEHIND: (points: string) => `Cakupan ${points} poin persen di bawah jalur ke sasaran itu.`,
    NO_LINE: "Sasaran itu tanpa titik awal, jadi tidak ada jalurnya.",
    needed: (people: string, recent: string) =>
      `Untuk mencapainya perlu ${people} orang per bulan; selama enam bulan terakhir ${recent}.`,
    noMonths: "Sampai tenggatnya tidak ada lagi bulan penuh.",
    recent: {
      UP: (people: string) => `rata-rata bertambah ${people} orang per bulan`,
      DOWN: (people: string) => `rata-rata berkurang ${people} orang per bulan`,
      SLIGHT: "hampir tidak ada perubahan",
      SAME: "tidak ada perubahan",
      UNKNOWN: "lajunya belum diketahui",
    },
    arrival: {
      IN_TIME: (month: string) => `Pada laju itu sasaran tercapai pada ${month}, dalam tenggatnya.`,
      LATE: (month: string) => `Pada laju itu sasaran baru tercapai pada ${month}, setelah tenggatnya.`,
      NEVER: "Pada laju itu sasaran tidak tercapai.",
    },
  },
  vulnerable: {
    NO_ACTIVE: "Jumlah pekerja rentan yang aktif belum diketahui.",
    NO_QUOTA: (active: string, year: string) => `Pekerja rentan yang aktif ${active}; kuota ${year} belum ada.`,
    FILLED: (active: string, quota: string, year: string, rate: string) =>
      `Kuota ${quota} pekerja rentan pada ${year} sudah terisi: yang aktif ${active} (${rate}).`,
    OPEN: (active: string, quota: string, year: string, rate: string) =>
      `Dari kuota ${quota} pekerja rentan pada ${year}, yang aktif ${active} (${rate}).`,
    quota: {
      UP: (before: string, year: string) => `Kuota itu naik dari ${before} pada ${year}.`,
      DOWN: (before: string, year: string) => `Kuota itu turun dari ${before} pada ${year}.`,
      SAME: (before: string, year: string) => `Pada ${year} kuotanya juga ${before}.`,
    },
  },
  lapse: {
    UNKNOWN: "Belum diketahui bantuan iuran mana yang akan berakhir.",
    NONE: "Tidak ada bantuan iuran tercatat yang akan berakhir.",
    soonAll: (people: string, next: string) =>
      `Tanpa perpanjangan, bantuan iuran ${people} orang berakhir sebelum edisi berikutnya per ${next}.`,
    SOON: (soon: string, next: string, people: string, last: string) =>
      `Tanpa perpanjangan, bantuan iuran ${soon} orang berakhir sebelum edisi berikutnya per ${next}, dan seluruhnya ${people} orang paling lambat ${last}.`,
    LATER: (people: string, next: string, last: string) =>
      `Tanpa perpanjangan, bantuan iuran ${people} orang berakhir setelah edisi berikutnya per ${next}, paling lambat ${last}.`,
    after: {
      UP: (points: string, rate: string) => `Cakupan lalu naik ${points} poin persen menjadi ${rate}.`,
      DOWN: (points: string, rate: string) => `Cakupan lalu turun ${points} poin persen menjadi ${rate}.`,
      SLIGHT: "Cakupan lalu hampir tidak berubah.",
      SAME: "Cakupan tidak berubah karenanya.",
      UNKNOWN: "Pengaruhnya terhadap cakupan belum dapat dihitung.",
    },
  },
  keep: {
    NO_RATE: (people: string, until: string) =>
      `Biaya mempertahankan ${people} orang sampai ${until} belum dapat dihitung.`,
    NO_BUDGET: (people: string, until: string, rupiah: string, year: string) =>
      `Mempertahankan ${people} orang sampai ${until} memerlukan ${rupiah}; anggaran APBD kabupaten ${year} belum tercatat.`,
    UNKNOWN_BUDGET: (people: string, until: string, rupiah: string, year: string) =>
      `Mempertahankan ${people} orang sampai ${until} memerlukan ${rupiah}; sisa anggaran APBD kabupaten ${year} belum diketahui.`,
    SUFFICES: (people: string, until: string, rupiah: string, year: string, left: string) =>
      `Mempertahankan ${people} orang sampai ${until} memerlukan ${rupiah}; sisa anggaran APBD kabupaten ${year} sebesar ${left} cukup.`,
    SHORT: (people: string, until: string, rupiah: string, year: string, left: string) =>
      `Mempertahankan ${people} orang sampai ${until} memerlukan ${rupiah}; sisa anggaran APBD kabupaten ${year} sebesar ${left} tidak cukup.`,
    overspent: (people: string, until: string, rupiah: string, year: string, short: string) =>
      `Mempertahankan ${people} orang sampai ${until} memerlukan ${rupiah}; anggaran APBD kabupaten ${year} tanpa itu pun sudah kurang ${short}.`,
  },
  closeGap: (people: string, rupiah: string, months: string) =>
    `Menutup selisih ${people} orang ke sasaran memerlukan ${rupiah} untuk ${months} bulan, bila semua iurannya dibantu.`,
  closeGapUnknown: (people: string) => `Biaya menutup selisih ${people} orang ke sasaran belum dapat dihitung.`,
  pays: (payer: string, year: string, people: string) =>
    `Sisa anggaran ${payer} ${year} cukup untuk iuran ${people} orang selama enam bulan.`,
  finding: {
    and: (first: string, second: string) => `${first}, dan ${second}`,
    but: (first: string, second: string) => `${first}, tetapi ${second}`,
    since: {
      UP: (points: string, date: string) => `Cakupan naik ${points} poin persen sejak ${date}`,
      DOWN: (points: string, date: string) => `Cakupan turun ${points} poin persen sejak ${date}`,
      SLIGHT: (date: string) => `Cakupan hampir tidak berubah sejak ${date}`,
      SAME: (date: string) => `Cakupan tetap sejak ${date}`,
    },
    now: (rate: string) => `Cakupan ${rate}`,
    unknown: "Cakupan belum dapat dihitung",
    standing: {
      REACHED: (target: string) => `sasaran ${target} tercapai`,
      OVERDUE: (target: string) => `sasaran ${target} tidak tercapai pada tenggatnya`,
      AHEAD: (points: string) => `posisinya ${points} poin persen di atas jalur sasaran`,
      ON_TRACK: "posisinya sesuai jalur sasaran",
      BEHIND: (points: string) => `posisinya ${points} poin persen di bawah jalur sasaran`,
    },
    targets: {
      reached: (whose: string, value: string) => `${whose} ${value} tercapai`,
      open: (whose: string, value: string) => `${whose} ${value} belum tercapai`,
      unknown: (whose: string, value: string) => `${whose} ${value} belum dapat dinilai`,
      lead: (parts: string) => `Sasaran ${parts}`,
      none: "Belum ada sasaran cakupan",
    },
    programmes: {
      least: (programme: string, rate: string, mayHold: string) =>
        `${programme} paling sedikit diikuti: ${rate} dari ${mayHold} peserta yang boleh ikut`,
      all: "Semua program diikuti seluruh peserta yang boleh ikut",
      unknown: "Kepesertaan per program belum diketahui",
    },
    segments: {
      largest: (segment: string, people: string) => `Segmen terbanyak: ${segment}, ${people} peserta aktif`,
      unknown: "Susunan peserta aktif menurut segmen belum diketahui",
    },
    vulnerable: {
      NO_ACTIVE: "Jumlah pekerja rentan yang aktif belum diketahui",
      NO_QUOTA: (active: string) => `${active} pekerja rentan aktif, tanpa kuota`,
      FILLED: (active: string, quota: string) => `Kuota ${quota} pekerja rentan terisi: ${active} aktif`,
      OPEN: (active: string, quota: string) => `${active} pekerja rentan aktif dari kuota ${quota}`,
    },
    dapil: {
      RANGE: (highest: string, most: string, lowest: string, least: string) =>
        `${highest} tertinggi (${most}), ${lowest} terendah (${least})`,
      ONE: (name: string, rate: string) => `${name}: ${rate}`,
      SAME: (rate: string) => `Semua daerah pemilihan ${rate}`,
      NONE: "Cakupan per daerah pemilihan belum diketahui",
    },
    lapses: {
      UNKNOWN: "Bantuan iuran yang akan berakhir belum diketahui",
      NONE: "Tidak ada bantuan iuran yang akan berakhir",
      SOON: (people: string, next: string) =>
        `Bantuan iuran ${people} orang berakhir sebelum edisi berikutnya per ${next}`,
      LATER: (people: string, last: string) => `Bantuan iuran ${people} orang berakhir paling lambat ${last}`,
    },
    costs: {
      NOBODY: "Tidak ada perpanjangan yang perlu dibayar",
      NO_RATE: "Biaya perpanjangan belum dapat dihitung",
      NO_BUDGET: (rupiah: string) =>
        `Perpanjangan memerlukan ${rupiah}, dan anggaran APBD kabupaten untuk itu belum tercatat`,
      UNKNOWN_BUDGET: (rupiah: string) =>
        `Perpanjangan memerlukan ${rupiah}; sisa anggaran APBD kabupaten belum diketahui`,
      SUFFICES: (rupiah: string) => `Sisa anggaran APBD kabupaten cukup untuk perpanjangan sebesar ${rupiah}`,
      SHORT: (rupiah: string) => `Sisa anggaran APBD kabupaten tidak cukup untuk perpanjangan sebesar ${rupiah}`,
    },
    promises: {
      none: "Belum ada janji yang dicatat",
      lead: (parts: string) => `Janji dan kenyataan: ${parts}`,
      ...idPromise.promise.counted,
    },
    changes: {
      FIRST: "Edisi pertama: belum ada yang dibandingkan",
      UNKNOWN: "Perubahan sejak edisi sebelumnya belum diketahui",
      UP: (people: string) => `Peserta aktif bertambah ${people} sejak edisi sebelumnya`,
      DOWN: (people: string) => `Peserta aktif berkurang ${people} sejak edisi sebelumnya`,
      SAME: "Jumlah peserta aktif sama dengan edisi sebelumnya",
      definition: "Definisi cakupan berganti sejak edisi sebelumnya",
    },
    quality: {
      NONE_IN: "Belum ada desa atau kelurahan yang melapor",
      SOME_IN: (reported: string, all: string) => `${reported} dari ${all} desa dan kelurahan melapor`,
      ALL_IN: (all: string) => `Semua ${all} desa dan kelurahan melapor`,
      unmapped: (start: string, people: string) =>
        `${start}; ${people} peserta aktif belum terpetakan ke desa atau kelurahan`,
    },
    correction: (number: string) => `Yang berubah dari edisi ${number}`,
  },
};
