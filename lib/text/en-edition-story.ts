import { enPromise } from "./en-promise";
import type { idEditionStory } from "./id-edition-story";
import { plural } from "./plural";

const people = (count: string) => plural(count, "person", "people");
const workers = (count: string) => plural(count, "vulnerable worker", "vulnerable workers");
const villages = (count: string) => plural(count, "village", "villages");

export const enEditionStory: typeof idEditionStory = {
  title: {
    covered: (rate, place) => `${rate} of workers in ${place} are covered`,
    beyond: (rate, place) => `Active participants in ${place} are ${rate} of eligible workers`,
    unknown: (place, date) => `Coverage of ${place} as of ${date} cannot be computed yet`,
    lapse: (start, count, date) =>
      `${start}; subsidised cover of ${people(count)} ends by ${date} unless it is renewed`,
    missing: (start, count, target) => `${start}, ${people(count)} short of the target of ${target}`,
    reached: (start, target) => `${start}, and the target of ${target} is reached`,
    known: (start, date) => `${start} as of ${date}`,
  },
  correction: (number, reason) => `This edition replaces edition ${number}: ${reason}.`,
  corrected: {
    nothing: "No figure changed.",
    only: (kinds) => `The headline figures did not change; what was corrected: ${kinds}.`,
    PROGRAMME: "members by programme",
    SEGMENT: "active participants by segment",
    DAPIL_RATE: "coverage by electoral district",
    OTHER: "other figures below them",
  },
  coverage: {
    KNOWN: (date, active, eligible, rate) =>
      `As of ${date}, ${plural(active, "active participant is", "active participants are")} on record for ${plural(eligible, "eligible worker", "eligible workers")}: coverage is ${rate}.`,
    NO_ACTIVE: (date) =>
      `As of ${date} the number of active participants is not known, so coverage cannot be computed yet.`,
    NO_ELIGIBLE: (date, active) =>
      `Active participants as of ${date}: ${active}; the number of eligible workers is not known, so coverage cannot be computed yet.`,
    NOBODY_ELIGIBLE: (date, active) =>
      `Active participants as of ${date}: ${active}; nobody is counted as eligible, so coverage cannot be computed.`,
  },
  since: {
    FIRST: "This is the first edition, so there is none before it to compare with.",
    UNKNOWN: (date) => `How coverage changed since the edition of ${date} is not known.`,
    NOT_COMPARABLE: (date) =>
      `The edition of ${date} uses another definition of coverage, so the two are not compared.`,
    recomputed: (date, rate) =>
      `The edition of ${date} uses another definition of coverage; recomputed under the present one, coverage was ${rate}.`,
    recomputedPrinted: (date, printed, rate) =>
      `The edition of ${date} uses another definition of coverage and printed ${printed}; recomputed under the present one, coverage was ${rate}.`,
    UP: (date, points) => `Since the edition of ${date}, coverage is up ${points} percentage points.`,
    DOWN: (date, points) => `Since the edition of ${date}, coverage is down ${points} percentage points.`,
    SLIGHT: (date) => `Since the edition of ${date}, coverage has hardly changed.`,
    SAME: (date) => `Since the edition of ${date}, coverage is unchanged.`,
    people: {
      UP: (count) => `Active participants rose by ${count}.`,
      DOWN: (count) => `Active participants fell by ${count}.`,
    },
  },
  whose: {
    PEMDA: "the regional government",
    BPJAMSOSTEK: "BPJAMSOSTEK",
    KEMENDAGRI: "the Ministry of Home Affairs",
    RPJMN: "the RPJMN",
    RPJPN: "the RPJPN",
  },
  target: {
    NONE: (place) => `${place} has no coverage target of its own yet.`,
    UNKNOWN: (whose, value, due) => `The target of ${whose} is ${value} by ${due}; whether it is reached is not known.`,
    REACHED: (whose, value, due) => `The target of ${whose}, ${value} by ${due}, is reached.`,
    OVERDUE: (whose, value, due) => `The target of ${whose}, ${value} by ${due}, was not reached by its due date.`,
    open: (whose, value, due) => `The target of ${whose} is ${value} by ${due} and is not reached yet.`,
    missing: (count) => `It is still short by ${people(count)}.`,
    AHEAD: (points) => `Coverage is ${points} percentage points above the line to that target.`,
    ON_TRACK: "Coverage is on the line to that target.",
    BEHIND: (points) => `Coverage is ${points} percentage points below the line to that target.`,
    NO_LINE: "That target has no baseline, so there is no line to it.",
    needed: (count, recent) => `To reach it takes ${people(count)} a month; over the last six months ${recent}.`,
    noMonths: "No whole month is left until its due date.",
    recent: {
      UP: (count) => `membership grew by ${people(count)} a month on average`,
      DOWN: (count) => `membership shrank by ${people(count)} a month on average`,
      SLIGHT: "there was hardly any change",
      SAME: "there was no change",
      UNKNOWN: "the pace is not known",
    },
    arrival: {
      IN_TIME: (month) => `At that pace the target is reached in ${month}, within its due date.`,
      LATE: (month) => `At that pace the target is only reached in ${month}, after its due date.`,
      NEVER: "At that pace the target is not reached.",
    },
  },
  vulnerable: {
    NO_ACTIVE: "The number of active vulnerable workers is not known.",
    NO_QUOTA: (active, year) => `Active vulnerable workers: ${active}; there is no quota for ${year} yet.`,
    FILLED: (active, quota, year, rate) =>
      `The quota of ${workers(quota)} for ${year} is filled: ${active} active (${rate}).`,
    OPEN: (active, quota, year, rate) =>
      `Of the quota of ${workers(quota)} for ${year}, ${plural(active, "is", "are")} active (${rate}).`,
    quota: {
      UP: (before, year) => `That quota is up from ${before} in ${year}.`,
      DOWN: (before, year) => `That quota is down from ${before} in ${year}.`,
      SAME: (before, year) => `In ${year} the quota was ${before} as well.`,
    },
  },
  lapse: {
    UNKNOWN: "Which subsidised cover is going to end is not known.",
    NONE: "No subsidised cover on record is going to end.",
    soonAll: (count, next) =>
      `Unless renewed, the subsidised cover of ${people(count)} ends before the next edition, as of ${next}.`,
    SOON: (soon, next, count, last) =>
      `Unless renewed, the subsidised cover of ${people(soon)} ends before the next edition, as of ${next}, and that of ${people(count)} in all by ${last}.`,
    LATER: (count, next, last) =>
      `Unless renewed, the subsidised cover of ${people(count)} ends by ${last}, after the next edition, as of ${next}.`,
    after: {
      UP: (points, rate) => `Coverage then rises by ${points} percentage points to ${rate}.`,
      DOWN: (points, rate) => `Coverage then falls by ${points} percentage points to ${rate}.`,
      SLIGHT: "Coverage then hardly changes.",
      SAME: "Coverage does not change by it.",
      UNKNOWN: "What it does to coverage cannot be computed yet.",
    },
  },
  keep: {
    NO_RATE: (count, until) => `What keeping ${people(count)} covered until ${until} costs cannot be computed yet.`,
    NO_BUDGET: (count, until, rupiah, year) =>
      `Keeping ${people(count)} covered until ${until} takes ${rupiah}; no budget of the regency is on record for ${year}.`,
    UNKNOWN_BUDGET: (count, until, rupiah, year) =>
      `Keeping ${people(count)} covered until ${until} takes ${rupiah}; what is left of the regency's budget for ${year} is not known.`,
    SUFFICES: (count, until, rupiah, year, left) =>
      `Keeping ${people(count)} covered until ${until} takes ${rupiah}; the ${left} left of the regency's budget for ${year} suffices.`,
    SHORT: (count, until, rupiah, year, left) =>
      `Keeping ${people(count)} covered until ${until} takes ${rupiah}; the ${left} left of the regency's budget for ${year} does not suffice.`,
    overspent: (count, until, rupiah, year, short) =>
      `Keeping ${people(count)} covered until ${until} takes ${rupiah}; even without that the regency's budget for ${year} is short by ${short}.`,
  },
  closeGap: (count, rupiah, months) =>
    `Closing the gap of ${people(count)} to the target takes ${rupiah} for ${plural(months, "month", "months")}, if all contributions are subsidised.`,
  closeGapUnknown: (count) => `What closing the gap of ${people(count)} to the target costs cannot be computed yet.`,
  pays: (payer, year, count) =>
    `${payer}: what is left for ${year} pays the contributions of ${people(count)} for six months.`,
  finding: {
    and: (first, second) => `${first}, and ${second}`,
    but: (first, second) => `${first}, but ${second}`,
    since: {
      UP: (points, date) => `Coverage is up ${points} percentage points since ${date}`,
      DOWN: (points, date) => `Coverage is down ${points} percentage points since ${date}`,
      SLIGHT: (date) => `Coverage has hardly changed since ${date}`,
      SAME: (date) => `Coverage is unchanged since ${date}`,
    },
    now: (rate) => `Coverage is ${rate}`,
    unknown: "Coverage cannot be computed yet",
    standing: {
      REACHED: (target) => `the target of ${target} is reached`,
      OVERDUE: (target) => `the target of ${target} was not reached by its due date`,
      AHEAD: (points) => `it stands ${points} percentage points above the target's line`,
      ON_TRACK: "it stands on the target's line",
      BEHIND: (points) => `it stands ${points} percentage points below the target's line`,
    },
    targets: {
      reached: (whose, value) => `that of ${whose}, ${value}, is reached`,
      open: (whose, value) => `that of ${whose}, ${value}, is not reached`,
      unknown: (whose, value) => `that of ${whose}, ${value}, cannot be judged yet`,
      lead: (parts) => `Targets: ${parts}`,
      none: "There is no coverage target yet",
    },
    programmes: {
      least: (programme, rate, mayHold) =>
        `${programme} is held least: ${rate} of the ${plural(mayHold, "member", "members")} who may hold it`,
      all: "Every programme is held by all members who may hold it",
      unknown: "Membership by programme is not known yet",
    },
    segments: {
      largest: (segment, count) =>
        `Largest segment: ${segment}, ${plural(count, "active participant", "active participants")}`,
      unknown: "The make-up by segment is not known yet",
    },
    vulnerable: {
      NO_ACTIVE: "The number of active vulnerable workers is not known",
      NO_QUOTA: (active) => `Active vulnerable workers: ${active}, without a quota`,
      FILLED: (active, quota) => `The quota of ${workers(quota)} is filled: ${active} active`,
      OPEN: (active, quota) => `${plural(active, "is", "are")} active of a quota of ${workers(quota)}`,
    },
    dapil: {
      RANGE: (highest, most, lowest, least) => `${highest} is highest (${most}), ${lowest} lowest (${least})`,
      ONE: (name, rate) => `${name}: ${rate} covered`,
      SAME: (rate) => `All electoral districts stand at ${rate}`,
      NONE: "Coverage by electoral district is not known yet",
    },
    lapses: {
      UNKNOWN: "Which subsidised cover is going to end is not known",
      NONE: "No subsidised cover is going to end",
      SOON: (count, next) => `Subsidised cover of ${people(count)} ends before the next edition, as of ${next}`,
      LATER: (count, last) => `Subsidised cover of ${people(count)} ends by ${last}`,
    },
    costs: {
      NOBODY: "There is no renewal to pay for",
      NO_RATE: "What renewals cost cannot be computed yet",
      NO_BUDGET: (rupiah) => `Renewals take ${rupiah}, and no budget of the regency is on record for them`,
      UNKNOWN_BUDGET: (rupiah) => `Renewals take ${rupiah}; what is left of the regency's budget is not known`,
      SUFFICES: (rupiah) => `What is left of the regency's budget suffices for renewals of ${rupiah}`,
      SHORT: (rupiah) => `What is left of the regency's budget does not suffice for renewals of ${rupiah}`,
    },
    promises: {
      none: "No promises are on record yet",
      lead: (parts) => `Promises against fact: ${parts}`,
      ...enPromise.promise.counted,
    },
    changes: {
      FIRST: "The first edition: there is nothing to compare with yet",
      UNKNOWN: "What changed since the edition before is not known",
      UP: (count) => `Active participants rose by ${count} since the edition before`,
      DOWN: (count) => `Active participants fell by ${count} since the edition before`,
      SAME: "Active participants are as many as in the edition before",
      definition: "The definition of coverage changed since the edition before",
    },
    quality: {
      NONE_IN: "No village has reported yet",
      SOME_IN: (reported, all) => `${reported} of ${villages(all)} reported`,
      ALL_IN: (all) => `All villages have reported: ${all}`,
      unmapped: (start, count) =>
        `${start}; ${plural(count, "active participant is", "active participants are")} not mapped to a village`,
    },
    correction: (number) => `What changed from edition ${number}`,
  },
};
