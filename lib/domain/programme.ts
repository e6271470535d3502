/**
 * The five programmes, who must, may or cannot hold each of them (design 1.2), and the worker categories.
 *
 * "NO" is *not applicable*: the cell is closed and shown as "–". It is neither 0 nor unknown.
 */

/** Accident (jkk), death (jkm), old age (jht), pension (jp), job loss (jkp), in the order of the paper recap. */
export const PROGRAMMES = ["jkk", "jkm", "jht", "jp", "jkp"] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Wage earners, non-wage earners, construction, migrant workers. */
export const SEGMENTS = ["PU", "BPU", "JAKON", "PMI"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Workers for whom the same programmes are open. */
export type ProgrammeClass = "PU_FIRM" | "PU_GOVERNMENT" | "BPU" | "JAKON" | "PMI";

/** A row of the table of requirements: firms differ by size there, but not in which cells are open. */
export type RequirementKey = "PU_LARGE" | "PU_SMALL" | "PU_GOVERNMENT" | "BPU" | "JAKON" | "PMI";

export type Requirement = "MUST" | "MAY" | "NO";

const REQUIREMENTS: Readonly<Record<RequirementKey, Readonly<Record<Programme, Requirement>>>> = {
  // JKP follows of itself from holding the other four.
  PU_LARGE: { jkk: "MUST", jkm: "MUST", jht: "MUST", jp: "MUST", jkp: "MUST" },
  // JHT is compulsory for a small firm and voluntary for a micro firm; the row holds for both, so "MAY".
  PU_SMALL: { jkk: "MUST", jkm: "MUST", jht: "MAY", jp: "MAY", jkp: "MAY" },
  PU_GOVERNMENT: { jkk: "MUST", jkm: "MUST", jht: "MAY", jp: "NO", jkp: "NO" },
  BPU: { jkk: "MUST", jkm: "MUST", jht: "MAY", jp: "NO", jkp: "NO" },
  JAKON: { jkk: "MUST", jkm: "MUST", jht: "NO", jp: "NO", jkp: "NO" },
  PMI: { jkk: "MUST", jkm: "MUST", jht: "MAY", jp: "NO", jkp: "NO" },
};

const REQUIREMENT_KEYS: Readonly<Record<ProgrammeClass, readonly RequirementKey[]>> = {
  PU_FIRM: ["PU_LARGE", "PU_SMALL"],
  PU_GOVERNMENT: ["PU_GOVERNMENT"],
  BPU: ["BPU"],
  JAKON: ["JAKON"],
  PMI: ["PMI"],
};

const SEGMENT_OF_CLASS: Readonly<Record<ProgrammeClass, Segment>> = {
  PU_FIRM: "PU",
  PU_GOVERNMENT: "PU",
  BPU: "BPU",
  JAKON: "JAKON",
  PMI: "PMI",
};

const CLASS_OF_CATEGORY = {
  PU_FIRM: "PU_FIRM",
  NON_ASN: "PU_GOVERNMENT",
  VILLAGE_HEAD: "PU_GOVERNMENT",
  VILLAGE_OFFICIAL: "PU_GOVERNMENT",
  POSYANDU_CADRE: "BPU",
  VILLAGE_CADRE: "BPU",
  SOCIAL_WORKER: "BPU",
  BPU_SELF: "BPU",
  VULNERABLE: "BPU",
  JAKON: "JAKON",
  PMI: "PMI",
} as const satisfies Readonly<Record<string, ProgrammeClass>>;

export type CategoryCode = keyof typeof CLASS_OF_CATEGORY;

/** The eleven worker categories in the order in which they are entered. */
export const CATEGORY_CODES = Object.keys(CLASS_OF_CATEGORY) as readonly CategoryCode[];

/** The class whose open programmes a category shares. */
export function classOf(category: CategoryCode): ProgrammeClass {
  return CLASS_OF_CATEGORY[category];
}

/** The segment that a class belongs to. */
export function segmentOf(programmeClass: ProgrammeClass): Segment {
  return SEGMENT_OF_CLASS[programmeClass];
}

/** Whether workers under a row of the table must, may or cannot hold the programme. */
export function requirement(key: RequirementKey, programme: Programme): Requirement {
  return REQUIREMENTS[key][programme];
}

/** Whether nobody in the class can hold the programme, so that its cell takes no count, not even 0. */
export function isClosed(programmeClass: ProgrammeClass, programme: Programme): boolean {
  return REQUIREMENT_KEYS[programmeClass].every((key) => requirement(key, programme) === "NO");
}
