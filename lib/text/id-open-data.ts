export const idOpenData = {
  openData: {
    title: "Data terbuka",
    lead: "Angka cakupan yang sudah diterbitkan, untuk siapa saja: dibaca mesin, tanpa akun, dan dapat diperiksa.",
    link: "Data terbuka",
    frontSentence: "Angka terbitan ini juga tersedia sebagai data terbuka dalam bentuk JSON dan CSV.",
    frontLink: "Buka data terbuka",
    illustration:
      "Angka di sini adalah data ilustrasi untuk peragaan, bukan angka resmi. Setiap jawaban memberi tanda itu pada metadata.illustration.",
    whatTitle: "Apa yang tersedia",
    address: "Alamat",
    contains: "Isi",
    datasets: {
      coverage:
        "Peserta aktif, pekerja yang berhak, dan cakupan menurut wilayah dan bulan; juga menurut kelompok, segmen, dan program.",
      areas: "Wilayah dari negara sampai desa dan kelurahan, dengan kode Kemendagri.",
      openapi: "Uraian lengkap alamat, parameter, dan bentuk jawaban (OpenAPI 3.1).",
    },
    howTitle: "Cara meminta",
    howLead:
      "Tambahkan parameter pada alamat. Tanpa period, jawaban memuat semua bulan yang sudah diterbitkan. Bulan yang belum diterbitkan tidak muncul: jawabannya daftar kosong, bukan kesalahan.",
    parameter: "Parameter",
    meaning: "Arti",
    parameters: {
      area: "Wilayah menurut kode Kemendagri, atau ID untuk Indonesia. Tanpa parameter ini: ID.",
      period: "Satu bulan pelaporan, per hari terakhirnya.",
      fromTo: "Rentang bulan, keduanya ikut dihitung; tidak bersama period.",
      level: "Wilayah pada tingkat ini di dalam area: PROVINCE, REGENCY, DISTRICT, atau VILLAGE.",
      category: "Satu kelompok pekerja. Penyebutnya tidak diketahui, jadi hanya jumlah orang.",
      segment: "Satu segmen: PU, BPU, JAKON, atau PMI.",
      programme: "Kepesertaan satu program di antara mereka yang dapat memilikinya: jkk, jkm, jht, jp, atau jkp.",
      limit: "Baris per halaman, 1 sampai 1.000; tanpa parameter ini 100.",
      cursor: "Nilai next_cursor dari halaman sebelumnya; alamat lengkapnya ada pada tajuk Link.",
    },
    examplesTitle: "Contoh yang dapat dibuka",
    examples: {
      regency: (name: string, month: string) => `${name} pada ${month}`,
      series: (name: string, year: string) => `${name} sejak Januari ${year}, sebagai CSV`,
      districts: (name: string, month: string) => `Kecamatan di ${name} pada ${month}`,
      villages: (name: string, month: string) => `Peserta JHT menurut desa di ${name} pada ${month}`,
      province: (name: string, month: string) =>
        `Provinsi dari ${name} pada ${month}: kabupaten yang sudah menerbitkan`,
      areas: (name: string) => `Kode kecamatan di ${name}`,
      provinces: "Kode semua provinsi, sebagai CSV",
    },
    meaningTitle: "Arti angka",
    indicator: "Indikator",
    indicatorCode: (code: string, sdg: string) => `${code} menurut Bappenas · SDG ${sdg}`,
    indicatorName: "Cakupan kepesertaan jaminan sosial ketenagakerjaan",
    indicatorDefinition:
      "Peserta aktif jaminan kecelakaan kerja (JKK), yang bersama jaminan kematian (JKM) wajib bagi setiap segmen, dibagi pekerja yang berhak menurut definisi cakupan. Yang dihitung adalah kepesertaan, bukan orang: satu orang dapat memiliki dua.",
    unit: "Satuan",
    unitActive: "kepesertaan",
    unitEligible: "orang",
    unitCoverage: "bagian dari 1 (0,43 adalah 43%), dibulatkan sampai 6 angka di belakang koma; dapat melebihi 1",
    source: "Sumber",
    sourceActive:
      "Dinas tenaga kerja kabupaten atau kota, diverifikasi kantor cabang BPJS Ketenagakerjaan, diterbitkan oleh kabupaten atau kota",
    sourceEligible: "Survei yang disebut pada definisi cakupan; lihat definition_code dan metadata.definitions",
    sums: "Provinsi dan Indonesia",
    sumsMeaning:
      "Jumlah dibagi jumlah, hanya dari kabupaten dan kota yang sudah menerbitkan bulan itu; regencies dan villages_reported menyebut berapa banyak yang masuk.",
    unknown: "Kosong",
    unknownMeaning: "Tidak diketahui, atau disembunyikan bila suppressed bernilai true. Tidak pernah berarti 0.",
    suppressionTitle: "Yang disembunyikan",
    suppression:
      "Jumlah 1 sampai 4 orang tidak ditampilkan, beserta angka lain secukupnya sehingga jumlah itu tidak dapat dihitung kembali dari total mana pun. Keputusannya sama untuk setiap permintaan. Angka 0 dan yang tidak diketahui tampil apa adanya.",
    suppressionPrograms:
      "Angka yang disembunyikan pada JKK dan JKM disembunyikan juga pada program lain. Jumlah provinsi dan Indonesia hanya dibuat dari angka yang tampil. Perbandingan antarbulan tidak dilindungi: selisih dua bulan dapat mengungkap perubahan kecil.",
    licenceTitle: "Lisensi",
    licenceAreas: "Kode dan nama wilayah",
    licenceFigures: "Angka cakupan",
    licenceFiguresGiven: "Lisensi yang ditetapkan penerbit",
    licenceFiguresNone:
      "Penerbit belum menyatakan lisensi. Mintalah izin kepada kabupaten atau kota yang bersangkutan untuk pemakaian di luar yang diperbolehkan undang-undang.",
    sourceAreas: "idn-area-data 3.1.2, menurut kode wilayah Kemendagri",
    versionTitle: "Versi",
    version:
      "Alamat di bawah /api/v1 tetap. Kolom baru dapat ditambahkan; yang ada tidak diubah artinya dan tidak dihapus. Perubahan yang tidak cocok mendapat alamat baru, /api/v2, dan v1 tetap ada.",
    machines:
      "Setiap jawaban membawa ETag: kirimkan kembali sebagai If-None-Match dan jawabannya 304 selama tidak ada yang berubah. Halaman web lain boleh membaca data ini langsung (CORS). Permintaan untuk sangat banyak kabupaten dan kota dapat dijawab 503: ulangi setelah jumlah detik pada Retry-After, atau mintalah wilayah yang lebih kecil.",
    problem: {
      invalidTitle: "Parameter tidak dapat dipakai",
      invalid: (names: string) => `Periksa: ${names}.`,
      notFoundTitle: "Wilayah tidak ada",
      notFound: "Tidak ada wilayah dengan kode itu. Daftar kode ada di /api/v1/areas.",
      undecidedTitle: "Terlalu banyak bulan sekaligus",
      undecided:
        "Untuk kabupaten, kota, dan bulan sebanyak itu masih ditentukan kelompok kecil mana yang tidak ditampilkan. Mintalah wilayah atau rentang bulan yang lebih kecil, atau coba lagi nanti: setiap permintaan maju lebih jauh.",
      unknownParameter: (names: string) => `Bukan parameter di alamat ini. Yang ada: ${names}.`,
      repeated: "Hanya boleh disebut satu kali.",
      allowed: {
        area: "Kode Kemendagri seperti 51, 51.04, 51.04.05, 51.04.05.2003, atau ID",
        month: "Bulan sebagai YYYY-MM, misalnya 2024-06",
        oneOf: (values: string) => `Salah satu dari: ${values}`,
        limit: "Bilangan bulat dari 1 sampai 1000",
        cursor: "Nilai next_cursor dari halaman sebelumnya, tanpa diubah",
      },
      together: {
        period: "period tidak bersama from atau to",
        to: "to tidak lebih awal daripada from",
        segment: "segment tidak bersama category, karena kelompok sudah menentukan segmennya",
        level: "Tingkat di dalam wilayah yang diminta, bukan di atasnya",
      },
    },
  },
};
