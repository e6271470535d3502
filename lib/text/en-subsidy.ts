import type { idSubsidy } from "./id-subsidy";

export const enSubsidy: typeof idSubsidy = {
  subsidy: {
    title: (place) => `Vulnerable workers of ${place}`,
    sections: "Sections on vulnerable workers",
    otherPlace: "Other regencies",
    section: {
      board: "Quota board",
      batches: "Batches",
      lapses: "Lapse calendar",
      costs: "Cost and scenario",
      agents: "Perisai agents",
      ecosystem: "Village ecosystem",
      programmes: "Programmes and budgets",
    },
    outreach: "Outreach",
    stage: {
      quota: "Quota",
      proposed: "Proposed",
      verified: "Verified",
      registered: "Registered",
      active: "Active",
    },
    dropReason: {
      ALREADY_MEMBER: "Already a member",
      INVALID_IDENTITY: "Identity not valid",
      TOO_OLD: "Above the age limit",
      MOVED: "Moved away",
      DECEASED: "Deceased",
      DECLINED: "Declined",
      NO_BUDGET: "No budget",
      OTHER: "Another reason",
    },
  },
  payer: {
    APBD_REGENCY: "Regency budget (APBD)",
    APBD_PROVINCE: "Provincial budget (APBD)",
    APBDES: "Village budget (APBDes)",
    APBN: "State budget (APBN)",
    CSR: "Company (CSR)",
    SELF: "The member",
  },
};
