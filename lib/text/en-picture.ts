import type { idPicture } from "./id-picture";

export const enPicture: typeof idPicture = {
  picture: {
    choose: "Choose content",
    chooseHint: "What you choose is kept in the address and stays when you open another area or month.",
    segment: "Segment",
    allSegments: "All segments",
    category: "Worker category",
    allCategories: "All categories",
    categoryHint: "A chosen category sets the segment aside.",
    programme: "Programme",
    noProgramme: "Coverage (work accident)",
    target: "Target",
    ownTarget: "This area's own target",
    chosen: (parts) => `Shown: ${parts}.`,
    clear: "Show everything",
    among: {
      segment: (name) => `segment ${name}`,
      category: (name) => `category ${name}`,
      programme: (name) => `take-up of ${name}`,
      target: (authority) => `against the target of ${authority}`,
    },
    of: (measure, among) => `${measure}, ${among}`,
    what: {
      COVERAGE: "Coverage",
      PEOPLE: "Active participants",
      TAKE_UP: (programme) => `Take-up of ${programme}`,
    },
    unit: { RATE: "per cent", PEOPLE: "people" },
    eyebrow: {
      coverage: (among) => `Membership coverage · ${among}`,
      takeUp: (programme) => `Programme take-up · ${programme}`,
      people: (among) => `Active participants · ${among}`,
    },
    covered: (workers, area, date) => `of ${workers} in ${area} covered as of ${date}`,
    workers: {
      PU: "wage workers",
      BPU: "non-wage workers",
      JAKON: "construction workers",
      PMI: "migrant workers",
    },
    holds: (programme, area, date) => `of participants in ${area} hold ${programme} as of ${date}`,
    holdsAmong: (programme, among, area, date) =>
      `of participants (${among}) in ${area} hold ${programme} as of ${date}`,
    people: (among, area, date) => `active participants, ${among}, in ${area} as of ${date}`,
    incomplete: (what, area, date) => `${what}, ${area}: not complete yet as of ${date}`,
    nothingKnown: (what, area, date) => `${what}, ${area}: no data yet as of ${date}`,
    takeUp: (held, programme, mayHold) =>
      `**${held}** hold ${programme}, of **${mayHold}** active participants who may. This is programme take-up, not coverage.`,
    closed: (programme, among) => `The programme ${programme} does not apply to ${among}`,
    closedWhy: "Choose another programme, segment or category to see who holds it.",
    countsSoFar: (people, reported, all) =>
      `**${people}** have come in, from **${reported}** of **${all}** villages. The figure is computed once all are in.`,
    countsSoFarMeasured: (people, reported, regencies) =>
      `**${people}** have come in from **${reported}** villages of **${regencies}** ${regencies === "1" ? "regency" : "regencies"} with a denominator. The figure is computed once all are in.`,
    noDenominator: {
      segment:
        "The source does not split eligible workers by segment, so there is no coverage yet. The number of people is shown.",
      category:
        "The source does not count eligible workers by category, so there is no percentage yet. The number of people is shown.",
    },
    noTarget: "There is no target ahead for this choice.",
    noTargetOf: (authority) => `There is no target of ${authority} ahead for this choice.`,
    value: (people) => `${people} people`,
    foot: (date, divisor) => `As of ${date}. Source: BPJAMSOSTEK${divisor}.`,
    divisor: {
      COVERAGE: (source) => `; denominator ${source}`,
      TAKE_UP: "; divided by the active participants who may hold it",
    },
    columns: {
      held: "Hold it",
      mayHold: "May hold it",
      takeUp: "Take-up",
    },
    matrix: {
      title: (programme, family, rate) => `${programme} is rarest among ${family}: ${rate}`,
      unknown: "Programme take-up by segment is not known yet",
      subtitle: "Active participants who hold each programme, per cent of their segment. A – does not apply.",
      table: "Programme take-up by segment",
      cell: (held, mayHold) => `${held} of ${mayHold}`,
      foot: (date) => `As of ${date}. Source: BPJAMSOSTEK. Memberships, not persons.`,
      about:
        "Each segment holds only the programmes that the law opens to it. A closed cell is written –; it is neither zero nor missing data.",
    },
    categories: {
      grew: (category, people, period) => `${category} changed most: ${people} since ${period}`,
      flat: (period) => `No category has changed since ${period}`,
      unknown: "Active participants by category are not known yet",
      noChange: "Changes by category cannot be computed: the month before cannot be compared",
      behind: "Villages are still to come in: categories are not compared with the month before",
      subtitle: "Active participants of the eleven categories, change within a month, and share of the total.",
      table: "Active participants by category",
      change: (period) => `Since ${period}`,
      share: "Share",
      foot: (date) => `As of ${date}. Source: BPJAMSOSTEK. Open a category to see its own picture.`,
      about:
        "Worker categories are the rows of the monthly entry. Vulnerable workers are non-wage workers whose contribution is subsidised; village heads and officials are wage workers of government.",
    },
    quality: {
      about:
        "Published and computed figures are kept side by side; the difference is shown and neither is overwritten. Villages without data are not counted as zero.",
    },
    files: {
      csv: (what) => `${what}, CSV`,
      xlsx: (what) => `${what}, XLSX`,
      drawing: "Drawing",
      drawingBusy: "The drawing is being prepared",
      drawingFailed: "The drawing could not be made. Try again.",
    },
    notes: {
      sheet: "Notes",
      data: "Figures",
      table: "Table",
      tables: {
        months: "Figures by month",
        programmes: "Take-up by programme",
        segments: "Programme take-up by segment",
        categories: "Active participants by category",
        places: "Areas below, all of them",
        reported: "Published figures beside computed ones",
      },
      asOf: "As of",
      measure: "Measure",
      selection: "Choice",
      source: (source) => `BPJAMSOSTEK and entries of the labour office; eligible workers: ${source}`,
      unknown: "Empty cells",
      unknownSays: "No data yet; not zero. Percentages are written as fractions of 1.",
      memberships: "What is counted",
    },
    aboveWhole: "above 100%",
  },
};
