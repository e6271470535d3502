import type { idAlert } from "./id-alert";

export const enAlert: typeof idAlert = {
  alert: {
    title: "Worth a look",
    behindLine: (regency, date, rate, points, target, whose, due) =>
      `**${regency}** at ${rate} as of ${date}: ${points} percentage points below the line to the target of ${target} (${whose}, ${due}).`,
    regencyFell: (regency, period, change, from, to) =>
      `**${regency}**: ${change} active participants in ${period}, beyond the usual range of ${from} to ${to}.`,
    villageFell: (village, regency, period, change, from, to) =>
      `**${village}**, ${regency}: ${change} active participants in ${period}, beyond the usual range of ${from} to ${to}.`,
    moreVillagesFell: (villages, regency, period) =>
      `**${villages} other villages** of ${regency} fell beyond their usual range, among others in ${period}.`,
    atLeast: (count) => `At least ${count}`,
    differenceGrows: (regency, date, difference, before, beforeDate) =>
      `**${regency}**: the branch's own total differs from the counts by ${difference} people as of ${date}, and by ${before} as of ${beforeDate}.`,
    whereNext: "Where next",
    seeCoverage: "See coverage",
    seeMonth: (period) => `Check ${period}`,
    seeRow: (village) => `Open the entry of ${village}`,
    about:
      "The usual range is an assumption: the median change of the last twelve months and its deviation (MAD). A fall of fewer than 10 people, or of less than 0.5% of the month before, is not told.",
    more: (count) => `Show ${count} more`,
  },
};
