import type { idBase } from "./id-base";

export const enBase: typeof idBase = {
  common: {
    noData: "no data yet",
    notApplicable: "–",
    notApplicableMeaning: "not applicable",
    people: "people",
    percentagePoints: "percentage points",
    illustrativeData: "Illustrative data",
    area: "Area",
    save: "Save",
    cancel: "Cancel",
    back: "Back",
    optional: "optional",
    total: "Total",
    note: "Note",
    status: "Status",
  },
  programme: {
    jkk: { short: "JKK", name: "Work accident", full: "Work accident insurance" },
    jkm: { short: "JKM", name: "Death", full: "Death insurance" },
    jht: { short: "JHT", name: "Old age", full: "Old-age savings" },
    jp: { short: "JP", name: "Pension", full: "Pension" },
    jkp: { short: "JKP", name: "Job loss", full: "Job-loss insurance" },
  },
  segment: {
    PU: { short: "PU", name: "Wage earners" },
    BPU: { short: "BPU", name: "Non-wage earners" },
    JAKON: { short: "Jakon", name: "Construction services" },
    PMI: { short: "PMI", name: "Indonesian migrant workers" },
  },
  area: {
    DISTRICT: (name) => `${name} district`,
  },
  access: {
    refused: {
      SIGNED_OUT: "Your session has ended. Sign in again in another tab, then save again; nothing typed here is lost.",
      FORBIDDEN: "Your role does not allow this.",
      NOT_FOUND: "This record was not found.",
      BUSY: "The system is busy, or somebody else is working on this data. Try again in a moment; nothing typed here is lost.",
      INVALID: "Some of the fields cannot be read. Check them and send again.",
    },
  },
};
