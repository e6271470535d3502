import { enEvidenceSections } from "./en-evidence-sections";
import type { idEvidence } from "./id-evidence";

export const enEvidence: typeof idEvidence = {
  evidence: {
    lead: "Made from what is recorded already, one click each. The layout is our own proposal, not an official form; the figures are those of the pages of Cakupan.",
    none: "There is no month to report on yet",
    noneWhy: "Documents are there once the first month is published.",
    busy: "Too many documents are being printed. Try again in a moment.",
    choose: "Choose a span",
    half: "Half year",
    year: "Year",
    contents: "Contents",
    halfYear: (half, year) => `Half ${half} of ${year}`,
    wholeYear: (year) => `Year ${year}`,
    upTo: (span, date) => `${span}, figures up to ${date}`,
    document: {
      inpres: {
        name: "Half-yearly report on Inpres 2/2021",
        title: (place, span) => `Inpres 2/2021 in ${place}, ${span}`,
        purpose: "Half-yearly report on the programmes of social security for workers",
        what: "What the regency did for coverage in half a year.",
        contents: [
          "Programmes that pay contributions, and their legal basis",
          "Budgets: spent, committed, left",
          "Coverage by segment when the half year began and ended",
          "Vulnerable workers, outreach and obstacles",
        ],
        file: "half-yearly report on Inpres 2/2021",
      },
      paritrana: {
        name: "Evidence pack for the Paritrana Award",
        title: (place, span) => `Evidence for the Paritrana Award, ${place}, ${span}`,
        purpose: "Evidence pack for the jury of the Paritrana Award",
        what: "What the regency achieved up to the end of the half year that is chosen.",
        contents: [
          "Regulations and budgets of each year",
          "Coverage over 24 months",
          "Innovations: village quotas, Perisai agents, outreach, report editions",
        ],
        file: "evidence pack for the Paritrana Award",
      },
      lkjip: {
        name: "Annual table for LKjIP",
        title: (place, span) => `Performance indicators of social security for workers, ${place}, ${span}`,
        purpose: "Table for the performance report of a government agency (LKjIP)",
        what: "Indicator, target, actual and attainment of a year, with formula and source.",
        contents: [
          "Targets of coverage and vulnerable workers that were due in the year",
          "Quota, registrations, budget and completeness of the data",
          "Formula and source of each indicator",
        ],
        file: "annual table for LKjIP",
      },
    },
    masthead: {
      place: "Regency",
      span: "Span",
      asOf: "Figures as of",
      made: "Made on",
      layout: "Layout",
      proposal: "a proposal of Cakupan, not an official form",
    },
    imprint: {
      proposal:
        "The layout of this document is a proposal of Cakupan, not a form that the government or BPJS Ketenagakerjaan has set.",
      made: (date) =>
        `Made by Cakupan on ${date} from what was recorded then; it is not frozen as a report edition is.`,
    },
    signature: { seen: "Seen by", head: (place) => `Head of the labour office of ${place}` },
    note: {
      active: "Active participants are memberships (JKK), not persons; one person may hold two.",
      coverage:
        "Coverage = active participants ÷ eligible workers. Figures under different definitions are not compared.",
      funnel:
        "Registered and active are those of batches that had begun by the end of the span; who was renewed counts once. A quota is not a number of participants.",
      spent: "Spent: contributions of the months up to the end of the span.",
      committed:
        "Committed: contributions of the months left of that year, of the batches that had begun by the end of the span, as in the report editions (assumption). Batches that begin later are not counted, so more may be left than on the page of costs.",
      outreach: "Outreach shows what was done, not why coverage changed.",
    },
    ...enEvidenceSections,
  },
};
