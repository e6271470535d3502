import { idEvidenceSections } from "./id-evidence-sections";

export const idEvidence = {
  evidence: {
    lead: "Disusun dari data yang sudah tercatat, sekali klik. Susunannya usulan kami sendiri, bukan format resmi; angkanya sama dengan angka di halaman-halaman Cakupan.",
    none: "Belum ada bulan yang dapat dilaporkan",
    noneWhy: "Dokumen tersedia setelah bulan pertama diterbitkan.",
    busy: "Terlalu banyak dokumen sedang dicetak. Coba lagi sebentar lagi.",
    choose: "Pilih rentang",
    half: "Semester",
    year: "Tahun",
    contents: "Isi",
    halfYear: (half: string, year: string) => `Semester ${half} ${year}`,
    wholeYear: (year: string) => `Tahun ${year}`,
    upTo: (span: string, date: string) => `${span}, angka sampai ${date}`,
    document: {
      inpres: {
        name: "Laporan semester Inpres 2/2021",
        title: (place: string, span: string) => `Inpres 2/2021 di ${place}, ${span}`,
        purpose: "Laporan semester optimalisasi pelaksanaan program jaminan sosial ketenagakerjaan",
        what: "Apa yang dilakukan kabupaten untuk cakupan selama setengah tahun.",
        contents: [
          "Program bantuan iuran dan dasar hukumnya",
          "Anggaran: terpakai, terikat, sisa",
          "Cakupan menurut segmen pada awal dan akhir semester",
          "Pekerja rentan, sosialisasi, dan hambatan",
        ],
        file: "laporan semester Inpres 2/2021",
      },
      paritrana: {
        name: "Berkas bukti Paritrana Award",
        title: (place: string, span: string) => `Berkas bukti Paritrana Award ${place}, ${span}`,
        purpose: "Berkas bukti untuk penilaian Paritrana Award",
        what: "Bukti kinerja kabupaten sampai akhir semester yang dipilih.",
        contents: [
          "Regulasi dan anggaran tiap tahun",
          "Tren cakupan 24 bulan",
          "Inovasi: kuota desa, agen Perisai, sosialisasi, edisi laporan",
        ],
        file: "berkas bukti Paritrana Award",
      },
      lkjip: {
        name: "Tabel tahunan LKjIP",
        title: (place: string, span: string) => `Indikator kinerja jaminan sosial ketenagakerjaan ${place}, ${span}`,
        purpose: "Tabel untuk Laporan Kinerja Instansi Pemerintah (LKjIP)",
        what: "Indikator, sasaran, realisasi, dan capaian setahun, dengan rumus dan sumber.",
        contents: [
          "Sasaran cakupan dan pekerja rentan yang jatuh tempo pada tahun itu",
          "Kuota, pendaftaran, anggaran, dan kelengkapan data",
          "Rumus dan sumber tiap indikator",
        ],
        file: "tabel tahunan LKjIP",
      },
    },
    masthead: {
      place: "Daerah",
      span: "Rentang",
      asOf: "Angka per",
      made: "Disusun",
      layout: "Susunan",
      proposal: "usulan Cakupan, bukan format resmi",
    },
    imprint: {
      proposal:
        "Susunan dokumen ini adalah usulan Cakupan, bukan format resmi yang ditetapkan pemerintah atau BPJS Ketenagakerjaan.",
      made: (date: string) =>
        `Disusun oleh Cakupan pada ${date} dari data yang tercatat saat itu; dokumen ini tidak dibekukan seperti edisi laporan.`,
    },
    signature: { seen: "Mengetahui", head: (place: string) => `Kepala Dinas Tenaga Kerja ${place}` },
    note: {
      active: "Peserta aktif menghitung kepesertaan (JKK), bukan orang; satu orang dapat memegang dua.",
      coverage: "Cakupan = peserta aktif ÷ pekerja yang berhak. Angka dengan definisi yang berbeda tidak dibandingkan.",
      funnel:
        "Terdaftar dan aktif dihitung dari gelombang yang sudah dimulai pada akhir rentang; yang diperpanjang dihitung sekali. Kuota bukan jumlah peserta.",
      spent: "Terpakai: iuran bulan-bulan sampai akhir rentang.",
      committed:
        "Terikat: iuran bulan-bulan sisa tahun itu dari gelombang yang sudah dimulai pada akhir rentang, seperti dalam edisi laporan (asumsi). Gelombang yang dimulai sesudahnya belum dihitung, jadi sisanya dapat lebih besar daripada di halaman biaya.",
      outreach: "Sosialisasi menunjukkan apa yang dilakukan, bukan sebab perubahan cakupan.",
    },
    ...idEvidenceSections,
  },
};
