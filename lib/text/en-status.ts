import type { idStatus } from "./id-status";

export const enStatus: typeof idStatus = {
  status: {
    AHEAD: "Ahead of the line",
    ON_TRACK: "On track",
    BEHIND: "Behind",
    REACHED: "Reached",
    NOT_REACHED: "Not reached yet",
    UNKNOWN: "No data yet",
  },
};
