export const idSignIn = {
  signIn: {
    title: "Masuk",
    intro: "Untuk Disnaker, kantor cabang BPJAMSOSTEK, DPRD, dan administrator.",
    email: "Surel",
    password: "Kata sandi",
    submit: "Masuk",
    checking: "Memeriksa…",
    forgotten: "Belum punya akun atau lupa kata sandi? Hubungi administrator Cakupan.",
    wrong: "Surel atau kata sandi salah. Periksa keduanya, lalu coba lagi.",
    busy: "Sistem sedang sibuk. Coba lagi sebentar lagi.",
    lockedOut: (minutes: string) =>
      `Terlalu banyak percobaan yang gagal. Coba lagi dalam ${minutes} menit, atau hubungi administrator.`,
    demoTitle: "Akun demo",
    demoIntro: (password: string) => `Semua memakai kata sandi ${password}. Pilih satu untuk mengisi formulir.`,
    demoUse: (email: string) => `Isi dengan ${email}`,
  },
};
