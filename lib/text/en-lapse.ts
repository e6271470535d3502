import type { idLapse } from "./id-lapse";
import { plural } from "./plural";

export const enLapse: typeof idLapse = {
  lapse: {
    title: (place) => `Lapse calendar, ${place}`,
    lead: (people, where, date) =>
      `The cover of **${plural(people, "vulnerable worker", "vulnerable workers")}** in ${where} lapses on **${date}**`,
    where: (villages) => plural(villages, "village", "villages"),
    whereUnmapped: (villages, unmapped) =>
      `${plural(villages, "village", "villages")} and ${unmapped} not mapped to a village`,
    renewed: (people) => `${plural(people, "is", "are")} renewed already`,
    converted: (people) => `${people} went on by themselves`,
    inProcess: (people) => `${plural(people, "is", "are")} in process`,
    noneRenewed: "none are renewed yet",
    ifNot: (before, after, month) =>
      `Unless the rest are renewed, coverage falls from ${before} to ${after} in ${month}.`,
    sameCoverage: (rate, month) =>
      `Coverage stays at ${rate} in ${month}: those who drop out are not among the active members counted now.`,
    littleCoverage: (people, rate, month) =>
      `Unless the rest are renewed, ${plural(people, "active member is", "active members are")} counted no more; rounded, coverage stays at ${rate} in ${month}.`,
    unknownCoverage:
      "What it costs in coverage cannot be computed yet: active members, eligible workers or the definition of coverage are unknown.",
    noCoverage: "What it costs in coverage cannot be computed yet: no month is complete.",
    nothing: "In the next 12 months no batch lapses.",
    nothingOn: (date) => `No batch lapses on **${date}**.`,
    onlyUnknown: (batches, date) =>
      `**${plural(batches, "batch", "batches")}** of unknown size ${batches === "1" ? "lapses" : "lapse"} on **${date}**.`,
    unknownToo: (batches) => `Of ${plural(batches, "other batch", "other batches")} on that day the size is not known.`,
    noBatches: "No batches of vulnerable workers yet",
    noBatchesWhy: "The calendar appears once batches are entered with their first month and length.",
    payers: "Payer",
    allPayers: "All",
    calendar: {
      title: (people, date) =>
        `${plural(people, "vulnerable worker drops", "vulnerable workers drop")} out by the end of ${date} unless renewed`,
      titleNone: "Nobody drops out in the next 12 months",
      sub: "People by the month in which their batch lapses, on the 1st. Open a month to see its villages.",
      caption: "Lapse calendar, the next 12 months",
      month: "Lapses",
      people: "People",
      villages: "Villages",
      renewed: "Renewed",
      converted: "Self-paying",
      inProcess: "In process",
      lapsing: "Drop out",
      coverage: "Coverage unless renewed",
      unknown: (batches) => plural(batches, "batch of unknown size", "batches of unknown size"),
      about:
        "A batch is active for the months paid for and lapses on the first day of the month after. Renewed: those active in the batch that follows, or registered as long as the active are unknown. What is only proposed or verified is in process and does not count as renewed. Drop out = people − renewed − self-paying.",
      aboutCoverage: (date) =>
        `Assumption: active members as of ${date} less those who dropped out since, divided by the same eligible workers; all else stays as it is.`,
    },
    active: {
      title: (now, then, month) =>
        `Of ${plural(now, "vulnerable worker", "vulnerable workers")} ${plural(then, "is", "are")} left in ${month} if nobody else is renewed`,
      titleSame: (now) =>
        `${plural(now, "vulnerable worker is", "vulnerable workers are")} active, and nobody's cover lapses within 12 months`,
      titleLapses: (now, people) =>
        `${plural(now, "vulnerable worker is", "vulnerable workers are")} active; within 12 months the cover of ${people} lapses`,
      titleUnknown: (now, batches) =>
        `${plural(now, "vulnerable worker is", "vulnerable workers are")} active; within 12 months ${plural(batches, "batch of unknown size lapses", "batches of unknown size lapse")}`,
      sub: (from, to) => `Vulnerable workers active by month as the batches say, ${from}–${to}. The axis starts at 0.`,
      past: "Until now",
      coming: "If nobody else is renewed",
      caption: "Vulnerable workers active by month",
      people: "Active",
      file: "Active workers by month",
      calendarFile: "Lapse calendar",
      about:
        "Each batch counts as active from its first month for the months paid for. A batch whose active workers are unknown counts with its registered ones (assumption). Renewals that are registered already are counted.",
      foot: "Source: batches entered by the office; what is to come is computed, not a forecast.",
      story: (from, to, points) => `Vulnerable workers active from ${from} to ${to}: ${points}.`,
    },
    month: {
      title: (month) => `Cover that lapses on ${month}`,
      villages: (month) => `Villages whose cover lapses on ${month}`,
      village: "Village",
      district: "District",
      payer: "Payer",
      unmapped: "Not mapped to a village",
      none: "No batch lapses in this month",
      noneWhy: "Choose another month from the calendar.",
      split: "By payer",
      file: (month) => `Villages whose cover lapses on ${month}`,
      toBatches: "Propose renewals under Batches",
      close: "Close the month",
    },
    past: {
      title: (people, renewed) =>
        `The last 12 months: the cover of ${plural(people, "person", "people")} lapsed, ${renewed} renewed`,
      titleNone: "Nobody's cover lapsed in the last 12 months",
      sub: "Batches that have lapsed, and what became of their workers.",
      caption: "Batches that have lapsed, the last 12 months",
    },
    conversion: {
      title: (converted, lapsed, rate) =>
        `${converted} of ${plural(lapsed, "person", "people")} went on paying by themselves: ${rate}`,
      titleUnknown: "How many went on paying by themselves is not known",
      sub: "After their batch lapsed, by village. What is unknown is left out.",
      caption: "Going on by themselves, by village",
      lapsed: "Cover lapsed",
      converted: "Self-paying",
      rate: "Share",
      small: "few people",
      smallWhy: (people) =>
        `Few people: fewer than ${people} (assumption). One person more or less changes the share a good deal.`,
      unknown: (batches) => `Of ${plural(batches, "batch", "batches")} that lapsed it is not known who went on.`,
      others: (villages) => plural(villages, "other village", "other villages"),
      file: "Going on by themselves, by village",
      toAgents: "By Perisai agent",
    },
    coverage: {
      title: (people, date) =>
        `${plural(people, "vulnerable worker drops", "vulnerable workers drop")} out by the end of ${date} unless renewed`,
      sub: "Sponsored batches that are active in this month: when they lapse, people, percentage points lost.",
      caption: "Batches that lapse, and coverage unless renewed",
      lapses: (date, people) => `${date}: ${plural(people, "drops", "drop")} out`,
      points: (points) => `${points} points`,
      ifNot: "Coverage unless renewed",
      story: (parts) => `Sponsored batches that lapse: ${parts}.`,
      part: (people, date, lapsing) =>
        `${plural(people, "person", "people")} on ${date}, of whom ${plural(lapsing, "drops", "drop")} out`,
      renewed: (people) => `${people} renewed`,
      points2: "Percentage points",
      foot: (date) => `From the active members as of ${date}. Assumption: all else stays as it is.`,
      open: "Open the lapse calendar",
    },
    worklist: {
      title: (days) => `Cover that lapses within ${days} days`,
      line: (date, regency) => `${date} · ${regency}`,
      OPERATOR: (lapsing, villages) =>
        `${plural(lapsing, "vulnerable worker", "vulnerable workers")} will drop out; ${plural(villages, "village", "villages")} should propose to renew.`,
      BRANCH: (lapsing, villages) =>
        `${plural(lapsing, "vulnerable worker", "vulnerable workers")} in ${plural(villages, "village", "villages")} will drop out.`,
      unknown: (batches) => `${plural(batches, "batch", "batches")} of unknown size will lapse.`,
      HEAD: (lapsing) => `${plural(lapsing, "vulnerable worker", "vulnerable workers")} will drop out unless renewed.`,
      open: (month) => `See ${month}`,
      openOf: (month, regency) => `See the batches that lapse in ${month}, ${regency}`,
    },
    notes: {
      tables: {
        calendar: "Lapse calendar by month and payer",
        villages: "Villages whose cover lapses in one month",
        active: "Vulnerable workers active by month",
        conversion: "Going on by themselves, by village",
      },
      payer: "Payer",
    },
  },
};
