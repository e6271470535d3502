import { CATEGORY_CODES, type CategoryCode, classOf, type Segment, segmentOf } from "@/lib/domain/programme";

interface Names {
  readonly id: string;
  readonly en: string;
}

const SEGMENT_NAMES: Readonly<Record<Segment, Names>> = {
  PU: { id: "Penerima upah", en: "Wage earners" },
  BPU: { id: "Bukan penerima upah", en: "Non-wage earners" },
  JAKON: { id: "Jasa konstruksi", en: "Construction" },
  PMI: { id: "Pekerja migran Indonesia", en: "Indonesian migrant workers" },
};

const CATEGORY_NAMES: Readonly<Record<CategoryCode, Names>> = {
  PU_FIRM: { id: "Penerima upah perusahaan", en: "Wage earners in firms" },
  NON_ASN: { id: "Pegawai non-ASN", en: "Government staff without civil-servant status" },
  VILLAGE_HEAD: { id: "Perbekel/kepala desa", en: "Village heads" },
  VILLAGE_OFFICIAL: { id: "Perangkat desa", en: "Village officials" },
  POSYANDU_CADRE: { id: "Kader posyandu", en: "Village health cadres" },
  VILLAGE_CADRE: { id: "Kader desa", en: "Village cadres" },
  SOCIAL_WORKER: { id: "Pekerja sosial desa", en: "Village social workers" },
  BPU_SELF: { id: "BPU mandiri", en: "Self-paying non-wage earners" },
  VULNERABLE: { id: "Pekerja rentan", en: "Vulnerable workers" },
  JAKON: { id: "Pekerja jasa konstruksi", en: "Construction workers" },
  PMI: { id: "Pekerja migran", en: "Migrant workers" },
};

/** Those who serve their village. */
const VILLAGE_ECOSYSTEM: ReadonlySet<CategoryCode> = new Set([
  "VILLAGE_HEAD",
  "VILLAGE_OFFICIAL",
  "POSYANDU_CADRE",
  "VILLAGE_CADRE",
  "SOCIAL_WORKER",
]);

export const SEGMENT_ROWS = Object.entries(SEGMENT_NAMES).map(([code, { id, en }]) => ({
  code,
  name_id: id,
  name_en: en,
}));

export const CATEGORY_ROWS = CATEGORY_CODES.map((code, place) => ({
  code,
  segment_code: segmentOf(classOf(code)),
  programme_class: classOf(code),
  name_id: CATEGORY_NAMES[code].id,
  name_en: CATEGORY_NAMES[code].en,
  sort_order: place + 1,
  village_ecosystem: VILLAGE_ECOSYSTEM.has(code),
}));
