export const idStatus = {
  status: {
    AHEAD: "Di depan jalur",
    ON_TRACK: "Sesuai jalur",
    BEHIND: "Tertinggal",
    REACHED: "Tercapai",
    NOT_REACHED: "Belum tercapai",
    UNKNOWN: "Belum ada data",
  },
};
