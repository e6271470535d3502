import type { idEditionDapil, idEditionQuestion } from "./id-edition-question";
import { plural } from "./plural";

const people = (count: string) => plural(count, "person", "people");
const workers = (count: string) => plural(count, "vulnerable worker", "vulnerable workers");
const villages = (count: string) => plural(count, "village", "villages");

export const enEditionQuestion: typeof idEditionQuestion = {
  council: {
    KEEP: {
      cost: (rupiah) => `Is there ${rupiah} for renewals in the regency's budget?`,
      unknownCost: (count) => `What does it cost to renew the cover of ${people(count)}?`,
      decide: (rupiah) => `When are renewals of ${rupiah} decided?`,
      first: (count, date) => `The first cover to end, that of ${people(count)}, ends on ${date}.`,
      firstEnough: (count, date, left) =>
        `The ${left} left of the regency's budget suffices; the first cover to end, that of ${people(count)}, ends on ${date}.`,
    },
    OPEN_QUOTA: {
      question: (open) =>
        `What holds up the ${plural(open, "place", "places")} of the quota still unfilled, and at which step?`,
      reason: (active, quota) =>
        `Of a quota of ${workers(quota)}, ${plural(active, "is", "are")} active; others answer for proposing, for verifying and for registering.`,
    },
    LOWEST_DAPIL: {
      question: (name) => `What is the plan for ${name}?`,
      reason: (rate, reported, all) =>
        `Its coverage is ${rate}, the lowest of the electoral districts; ${reported} of its ${villages(all)} reported.`,
    },
    MISSED_PROMISE: {
      question: (statement) => `Why was the promise “${statement}” missed?`,
      reason: (by, date) => `It was made by ${by} on ${date}.`,
      reasonActual: (by, date, actual) => `It was made by ${by} on ${date}; the fact is ${actual}.`,
    },
    FALL: {
      question: (points) => `Why is coverage down ${points} percentage points?`,
      reason: (date) => `The fall is counted since the edition of ${date}.`,
    },
    TARGET: {
      question: (count, target) => `How will the gap of ${people(count)} to the target of ${target} be closed?`,
      reason: (due) => `That target is due on ${due}.`,
    },
    NO_RATE: {
      question: "When will the numbers of members and of eligible workers be complete?",
      reason: (date) => `Coverage as of ${date} cannot be computed yet.`,
    },
    SILENT: {
      question: "When will the villages that have not reported follow?",
      reason: (reported, all) => `So far ${reported} of ${villages(all)} reported.`,
    },
    UNMAPPED: {
      question: (count) =>
        `What does it take to map ${plural(count, "active participant", "active participants")} to a village?`,
      reason: "Until that is done, coverage of villages and electoral districts reads too low.",
    },
    NO_TARGET: {
      question: (place) => `When will ${place} set a coverage target of its own?`,
      reason: "Without a target, progress cannot be judged.",
    },
    TAKE_UP: {
      question: (programme) => `What is done so that more members join ${programme}?`,
      reason: (rate, mayHold) => `So far it is ${rate} of the ${plural(mayHold, "member", "members")} who may hold it.`,
    },
    HOLD: {
      question: (rate) => `How is coverage of ${rate} kept up?`,
      reason: "Members whose contributions are no longer paid drop out of protection.",
    },
    CHECK: {
      question: "Who checks these figures against the records of the branch?",
      reason: (reported, all) => `The figures of villages come from ${reported} of ${villages(all)}.`,
    },
    NEXT: {
      question: "What must change before the next edition?",
      reason: (date) => `The next edition is as of ${date}.`,
    },
  },
  dapil: {
    LAPSE: {
      question: (count, date) => `Who pays the contributions of ${people(count)} from ${date}?`,
      reason: "Unless it is renewed, their cover ends on that day.",
    },
    OPEN_QUOTA: {
      question: (open) => `What keeps ${plural(open, "place", "places")} of the quota unfilled?`,
      reason: (active, quota) => `Of a quota of ${workers(quota)}, ${plural(active, "is", "are")} active.`,
    },
    LOWEST_VILLAGE: {
      question: (village) => `What holds coverage back in ${village}?`,
      reason: (rate) => `Its coverage is ${rate}, the lowest of the reporting villages in this electoral district.`,
    },
    FALL: {
      question: (points) => `Why is coverage down ${points} percentage points?`,
      reason: "The fall is counted from the month before.",
    },
    SILENT: {
      question: (names) => `When will ${names} report?`,
      reason: (reported, all) => `So far ${reported} of ${villages(all)} in this electoral district reported.`,
    },
    NO_RATE: {
      question: "When can coverage of this electoral district be computed?",
      reason: "The number of active participants or of eligible workers is not known.",
    },
    BELOW: {
      question: (place) => `Why is coverage here below that of ${place}?`,
      reason: (rate, place, regency) => `Here it is ${rate}, in all of ${place} ${regency}.`,
    },
    ABOVE: {
      question: "What can other electoral districts learn from here?",
      reason: (rate, place, regency) => `Coverage here is ${rate}, in all of ${place} ${regency}.`,
    },
    SPENT: {
      question: (rupiah) => `What came of the ${rupiah} spent this year?`,
      reason: "It paid contributions of vulnerable workers in its villages since the year began.",
    },
    CHECK: {
      question: "Who checks the figures of the villages?",
      reason: (reported, all) => `These figures come from ${reported} of ${villages(all)}.`,
    },
    NEXT: {
      question: "What must change before the next edition?",
      reason: (date) => `The next edition is as of ${date}.`,
    },
    SEATS: {
      question: "What will the members of this electoral district stand up for?",
      reason: (seats) => `This electoral district has ${plural(seats, "seat", "seats")}.`,
    },
  },
};

export const enEditionDapil: typeof idEditionDapil = {
  name: (number, name) => `Dapil ${number} ${name}`,
  title: {
    RATE: (name, rate) => `${name}: coverage ${rate}`,
    lapse: (start, count, date) =>
      `${start}; subsidised cover of ${people(count)} ends on ${date} unless it is renewed`,
    UNKNOWN: (name) => `${name}: coverage cannot be computed yet`,
    HIDDEN: (name) => `${name}: coverage is withheld`,
  },
  counts: {
    KNOWN: (date, active, eligible, rate) =>
      `As of ${date}, ${plural(active, "active participant is", "active participants are")} on record for ${plural(eligible, "eligible worker", "eligible workers")} in reporting villages: coverage is ${rate}.`,
    UNKNOWN: (date) => `Coverage of this electoral district as of ${date} cannot be computed yet.`,
    HIDDEN: "The number of active participants is withheld so that nobody can be recognised.",
  },
  reported: (reported, all) => `Villages that reported: ${reported} of ${all}.`,
  since: {
    UP: (points) => `Since the month before, coverage is up ${points} percentage points.`,
    DOWN: (points) => `Since the month before, coverage is down ${points} percentage points.`,
    SLIGHT: "Since the month before, coverage has hardly changed.",
    SAME: "Since the month before, coverage is unchanged.",
    UNKNOWN: "How it changed since the month before is not known.",
  },
  target: (whose) => `Target of ${whose}`,
  regency: (place, rate) => `Coverage of ${place} is ${rate}.`,
  vulnerable: {
    KNOWN: (active, quota) => `Of a quota of ${workers(quota)}, ${plural(active, "is", "are")} active.`,
    NO_QUOTA: (active) => `Active vulnerable workers: ${active}; there is no quota for them yet.`,
    UNKNOWN: "The number of active vulnerable workers is not known.",
    HIDDEN: "The number of active vulnerable workers is withheld.",
  },
  spent: (rupiah) => `On their contributions ${rupiah} was spent this year.`,
  spentUnknown: "What was spent on their contributions this year is not known.",
  spentHidden: "What was spent on their contributions this year is withheld.",
  lapse: (count, date) => `The subsidised cover of ${people(count)} ends on ${date} unless it is renewed.`,
  noLapse: "No subsidised cover on record is going to end.",
  hiddenLapse: "For how many people subsidised cover is going to end is withheld.",
  unknownLapse: "For how many people subsidised cover is going to end is not known.",
};
