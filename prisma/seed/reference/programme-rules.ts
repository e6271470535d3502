import { PROGRAMMES, type Programme, type ProgrammeClass, type Requirement } from "@/lib/domain/programme";

interface Rules {
  /** In the order jkk, jkm, jht, jp, jkp. */
  readonly requirements: readonly [Requirement, Requirement, Requirement, Requirement, Requirement];
  readonly legalBasis: Readonly<Record<Programme, string>>;
}

const BPJS_LAW = "UU 24/2011";
const ACCIDENT_AND_DEATH = `${BPJS_LAW}; PP 44/2015`;
const OLD_AGE = `${BPJS_LAW}; PP 46/2015`;
const PENSION = `${BPJS_LAW}; PP 45/2015`;
const JOB_LOSS = "PP 37/2021";
const OUTSIDE_WAGES = "Permenaker 5/2021";

const RULES: Readonly<Record<ProgrammeClass, Rules>> = {
  // Firms of every size: what only large and medium ones must hold is "may" for the class.
  PU_FIRM: {
    requirements: ["MUST", "MUST", "MAY", "MAY", "MAY"],
    legalBasis: { jkk: ACCIDENT_AND_DEATH, jkm: ACCIDENT_AND_DEATH, jht: OLD_AGE, jp: PENSION, jkp: JOB_LOSS },
  },
  PU_GOVERNMENT: {
    requirements: ["MUST", "MUST", "MAY", "NO", "NO"],
    legalBasis: { jkk: ACCIDENT_AND_DEATH, jkm: ACCIDENT_AND_DEATH, jht: OLD_AGE, jp: PENSION, jkp: JOB_LOSS },
  },
  BPU: {
    requirements: ["MUST", "MUST", "MAY", "NO", "NO"],
    legalBasis: {
      jkk: `${ACCIDENT_AND_DEATH}; ${OUTSIDE_WAGES}`,
      jkm: `${ACCIDENT_AND_DEATH}; ${OUTSIDE_WAGES}`,
      jht: `${OLD_AGE}; ${OUTSIDE_WAGES}`,
      jp: PENSION,
      jkp: JOB_LOSS,
    },
  },
  JAKON: {
    requirements: ["MUST", "MUST", "NO", "NO", "NO"],
    legalBasis: {
      jkk: `${ACCIDENT_AND_DEATH}; ${OUTSIDE_WAGES}`,
      jkm: `${ACCIDENT_AND_DEATH}; ${OUTSIDE_WAGES}`,
      jht: OUTSIDE_WAGES,
      jp: PENSION,
      jkp: JOB_LOSS,
    },
  },
  PMI: {
    requirements: ["MUST", "MUST", "MAY", "NO", "NO"],
    legalBasis: {
      jkk: "UU 18/2017; Permenaker 4/2023",
      jkm: "UU 18/2017; Permenaker 4/2023",
      jht: "UU 18/2017; Permenaker 4/2023",
      jp: PENSION,
      jkp: JOB_LOSS,
    },
  },
};

export const PROGRAMME_RULE_ROWS = Object.entries(RULES).flatMap(([programmeClass, { requirements, legalBasis }]) =>
  PROGRAMMES.map((programme, place) => ({
    programme_class: programmeClass,
    programme,
    requirement: requirements[place],
    legal_basis: legalBasis[programme],
  })),
);
