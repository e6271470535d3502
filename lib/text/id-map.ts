export const idMap = {
  map: {
    falls: {
      NORTH: (what: string) => `${what} menurun ke utara`,
      SOUTH: (what: string) => `${what} menurun ke selatan`,
      EAST: (what: string) => `${what} menurun ke timur`,
      WEST: (what: string) => `${what} menurun ke barat`,
    },
    fallsFrom: (falls: string, best: string, rate: string) => `${falls}; ${best} tertinggi (${rate})`,
    mostIn: (count: string, all: string, places: string, band: string) =>
      `${count} dari ${all} ${places} berada di kelas ${band}`,
    noRates: (what: string, places: string) => `Belum ada ${what} per ${places} untuk dipetakan`,
    notComparable: "Definisi cakupan berbeda-beda: warna pada peta jangan dibandingkan",
    noGround: (area: string) => `Belum ada peta ${area}`,
    noGroundWhy:
      "Batas desa wilayah ini belum diunggah, dan titik tengah desanya belum diketahui. Administrator dapat mengunggahnya di Administrasi, Batas desa; setelah itu peta muncul di sini. Angkanya ada di tabel peringkat.",
    subtitle: (what: string, places: string) => `${what} per ${places}, menurut tempat tinggal.`,
    schematic:
      "Peta skematik: tiap bidang adalah daerah yang paling dekat dengan titik tengah wilayahnya, bukan batasnya.",
    people: "Jumlah orang, bukan persen: wilayah berpenduduk banyak mudah menonjol.",
    label: (what: string, count: string, places: string, area: string) =>
      `Peta ${what}, ${count} ${places} ${area} dalam lima kelas`,
    labelSchematic: (label: string) => `${label} (skematik)`,
    place: (name: string, rate: string, active: string, eligible: string) =>
      `${name}: ${rate}, ${active} dari ${eligible}`,
    placePeople: (name: string, people: string) => `${name}: ${people} orang`,
    placeUnknown: (name: string) => `${name}: belum ada data`,
    count: (count: string, places: string) => `${count} ${places}`,
    unit: { PROVINCE: "provinsi", REGENCY: "kab./kota", DISTRICT: "kec.", VILLAGE: "desa" },
    below: (rate: string) => `<${rate}`,
    between: (from: string, to: string) => `${from}–${to}`,
    from: (rate: string) => `${rate}+`,
    noData: "tanpa data",
    kilometres: (km: string) => `${km} km`,
    skip: "Lewati peta",
    without: (count: string, places: string) => `${count} ${places} tidak ada di peta`,
    withoutShape: "batasnya belum ada di berkas yang diunggah",
    withoutPoint: "titik tengahnya belum diketahui",
    withoutWhy: (heading: string, why: string) => `${heading}, karena ${why}:`,
    footBoundary: (source: string) => `Batas: ${source}; indikatif.`,
    footSchematic: (source: string) => `Skematik. Titik tengah: ${source}.`,
    footUnmapped: (people: string) => `${people} peserta belum terpetakan ke desa dan tidak ada di peta.`,
    footDistricts: "Persen kecamatan: hanya desa yang melapor.",
    outOfScope: (count: string, places: string) => `${count} ${places} lain di luar wilayah kerja Anda.`,
    about:
      "Tiap wilayah diwarnai menurut kelas cakupannya; yang tanpa data diarsir. Kelas dibandingkan sebelum pembulatan: 49,96% masih di bawah 50%. Pilih sebuah wilayah untuk membuka gambarannya sendiri.",
    aboutPeople:
      "Tiap wilayah diwarnai menurut jumlah orangnya, dalam lima kelas yang sama lebar; yang tanpa data diarsir. Pilih sebuah wilayah untuk membuka gambarannya sendiri.",
    aboutBoundary:
      "Batas disederhanakan untuk peta, dengan tepi yang sama bagi wilayah yang bertetangga. Batas ini indikatif dan bukan rujukan hukum.",
    aboutSchematic:
      "Belum ada batas desa yang diunggah. Peta skematik menunjukkan letak wilayah terhadap tetangganya, bukan luas atau batasnya.",
    table: (what: string, places: string, area: string) => `${what} menurut ${places} pada peta, ${area}`,
    tableElsewhere: (count: string, places: string) =>
      `Peta ini memuat ${count} ${places}. Angka tiap ${places} ada di tabel peringkat pada halaman ini dan dalam unduhan; di bawah ini jumlahnya per kelas.`,
    band: "Kelas",
    places: "Jumlah",
  },
};
