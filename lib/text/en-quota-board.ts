import type { idQuotaBoard } from "./id-quota-board";
import { plural } from "./plural";

export const enQuotaBoard: typeof idQuotaBoard = {
  quotaBoard: {
    finding: {
      NONE: (programme) => `No vulnerable worker is proposed in ${programme} yet`,
      UNKNOWN: (date) => `How many vulnerable workers are active as of ${date} is not known yet`,
      AHEAD: (registered) =>
        `${plural(registered, "vulnerable worker is", "vulnerable workers are")} registered; the first month is still to come`,
      AHEAD_UNKNOWN: "Batches are entered; their first month is still to come",
      ACTIVE: (active, quota, date, rate) =>
        `${active} of a quota of ${quota} vulnerable workers are active as of ${date} (${rate})`,
      OVER: (active, quota, date, surplus) =>
        `${active} vulnerable workers are active as of ${date}, ${surplus} above the quota of ${quota}`,
      NO_QUOTA: (active, date) =>
        `${plural(active, "vulnerable worker is", "vulnerable workers are")} active as of ${date}`,
      ENDED: (reached, quota, date) =>
        `${reached} of a quota of ${quota} vulnerable workers were active; since ${date} nobody is paid for any more`,
      ENDED_NO_QUOTA: (reached, date) =>
        `${plural(reached, "vulnerable worker was", "vulnerable workers were")} active; since ${date} nobody is paid for any more`,
    },
    of: (whose, finding) => `${whose}: ${finding}`,
    rule: (programme, year, people, villages, total) =>
      `${programme} (${year}): ${people} people for each of the ${villages} villages in the rule, which makes a quota of **${total}**.`,
    narrowed: (whose) => `Only ${whose}; the quota is what was given to its batches.`,
    reach: (proposed, verified, registered) => `Proposed ${proposed}, verified ${verified}, registered ${registered}.`,
    missing: (batches) =>
      `${plural(batches, "batch has", "batches have")} a stage that is not known yet; it does not count as zero.`,
    repeated: (batches) =>
      `${plural(batches, "renewal pays", "renewals pay")} for the same people and are not counted twice.`,
    choose: "Choose the board",
    programme: "Programme",
    programmeOption: (year, name) => `${year} · ${name}`,
    payer: "Payer",
    allPayers: "All payers",
    category: "Category",
    allCategories: "All categories",
    empty: "There is no programme for vulnerable workers yet",
    emptyWhy:
      "The quota board begins with a programme: how many people for each village, for how many months, on which legal basis. The head of the labour office decides on it.",
    toProgrammes: "Open the programmes",
    funnel: {
      title: {
        NOT_PROPOSED: (people) => `Most is held up before anyone is proposed: ${people} places of the quota are empty`,
        VERIFIED: (people) => `Most are lost in verification: ${people} people`,
        REGISTERED: (people) => `Most are lost before registration: ${people} people`,
        ACTIVE: (people) => `Most are lost before they are active: ${people} people`,
        NONE: "Nobody is lost between the stages",
        UNKNOWN: "What is lost between the stages cannot be computed yet",
      },
      subtitle: "People at each stage, from quota to active; those lost are named with the reasons",
      chart: (parts) => `Stages: ${parts}.`,
      part: (stage, people) => `${stage} ${people}`,
      notProposed: (people) => `${people} not proposed yet`,
      aboveQuota: (people) => `${people} proposed above the quota`,
      lost: {
        VERIFIED: (n) => `${n} not verified`,
        REGISTERED: (n) => `${n} not registered`,
        ACTIVE: (n) => `${n} not active`,
      },
      reason: (reason, people) => `${reason} ${people}`,
      unexplained: (people) => `without a reason ${people}`,
      overexplained: (people) => `the reasons name ${people} more than were lost: please check`,
      nobodyLost: "nobody is lost",
      lossUnknown: "the difference cannot be computed yet",
      table: "Stages of vulnerable workers and who is lost",
      columns: { stage: "Stage", people: "People", lost: "Lost", reasons: "Reasons", unexplained: "Without a reason" },
      about: [
        "The quota is how many may be paid for by the rule of the programme; a quota is not an enrolment.",
        "Stages add up the figures that are known. Who is lost is counted only over batches of which both stages are known, so it may differ from the difference of the two sums.",
        "A renewal pays for the same people. Of a batch and its renewals only the one with the most active members counts (assumption).",
      ],
      foot: (date) => `As of ${date}. Source: the books of batches of vulnerable workers.`,
    },
    villages: {
      title: {
        none: (n) => `${plural(n, "village has", "villages have")} proposed nobody yet`,
        over: (n) => `${plural(n, "village is", "villages are")} above the quota`,
        allReached: "Every village in the rule has members",
        noRule: "Members by village",
        narrowed: (n) => `${plural(n, "village has", "villages have")} batches of what was chosen`,
      },
      subtitle: "Each village against its quota; urban villages outside the rule are marked –",
      subtitleNarrowed: "Each village against the quota that its batches were given",
      caption: "The funnel of vulnerable workers by village",
      village: "Village",
      left: "Quota left",
      share: "Active against quota",
      sortBy: (column) => `Sort by ${column}`,
      stillActive: (n) => `${n} still active`,
      partial: "in part",
      none: "nobody yet",
      remainder: "Not mapped to a village",
      flags: "What stands out",
      all: (n) => `All (${n})`,
      flag: {
        none: "Nobody yet",
        over: "Above quota",
        outside: "Outside the rule",
        twice: "Perhaps paid twice",
        unknown: "A stage is not known",
      },
      flagLink: (flag, n) => `${flag} (${n})`,
      mark: {
        none: "nobody yet",
        over: "above quota",
        outside: "outside the rule",
        twice: "perhaps paid twice",
      },
      unknownMark: (stages) => `not known: ${stages}`,
      nothing: "No village carries this mark.",
      pages: "Pages of villages",
      shown: (from, to, all) => `${from}–${to} of ${all}`,
      district: (name) => `District ${name}`,
      about: [
        "Nobody yet: a village in the rule where nobody has been proposed.",
        "Above quota: more are active than the quota says; while the active are not known, more are registered.",
        "Perhaps paid twice (assumption): in one village, category and phase two payers or more pay in the same month, and together they registered more than the largest verified list.",
        "A stage is not known: the first month has come, or a later stage is filled in already. Before that an empty stage is still under way.",
      ],
      foot: (date) => `As of ${date}. “–” means not applicable; what is not known does not count as zero.`,
    },
    files: {
      villages: "Quota board by village",
      funnel: "Stages and who is lost",
      inRule: "in_rule: true where the rule of the programme gives the place a quota.",
      unknown: "An empty cell is not known, or not applicable outside the rule; neither is zero.",
      rule: (people, kinds) => `${people} people for each ${kinds}`,
      ruleName: "Quota rule",
      columnsName: "Columns",
      legalBasis: "Legal basis",
    },
  },
};
