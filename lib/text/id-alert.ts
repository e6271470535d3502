export const idAlert = {
  alert: {
    title: "Perlu perhatian",
    behindLine: (
      regency: string,
      date: string,
      rate: string,
      points: string,
      target: string,
      whose: string,
      due: string,
    ) =>
      `**${regency}** ${rate} per ${date}: ${points} poin persen di bawah jalur sasaran ${target} (${whose}, ${due}).`,
    regencyFell: (regency: string, period: string, change: string, from: string, to: string) =>
      `**${regency}** ${change} peserta aktif pada ${period}, di luar kisaran biasa ${from} sampai ${to}.`,
    villageFell: (village: string, regency: string, period: string, change: string, from: string, to: string) =>
      `**${village}**, ${regency}: ${change} peserta aktif pada ${period}, di luar kisaran biasa ${from} sampai ${to}.`,
    moreVillagesFell: (villages: string, regency: string, period: string) =>
      `**${villages} desa/kelurahan lain** di ${regency} turun di luar kisaran biasanya, antara lain pada ${period}.`,
    atLeast: (count: string) => `Sedikitnya ${count}`,
    differenceGrows: (regency: string, date: string, difference: string, before: string, beforeDate: string) =>
      `**${regency}**: selisih total cabang terhadap hitungan per ${date} ${difference} orang, per ${beforeDate} ${before} orang.`,
    whereNext: "Ke mana selanjutnya",
    seeCoverage: "Lihat cakupan",
    seeMonth: (period: string) => `Periksa ${period}`,
    seeRow: (village: string) => `Buka isian ${village}`,
    about:
      "Kisaran biasa adalah asumsi: median perubahan dua belas bulan terakhir dan simpangannya (MAD). Penurunan di bawah 10 orang, atau di bawah 0,5% dari bulan sebelumnya, tidak disebut.",
    more: (count: string) => `Tampilkan ${count} lainnya`,
  },
};
