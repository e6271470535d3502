import { describe, expect, test } from "vitest";
import type { EditionChange, EditionFacts } from "@/lib/domain/edition";
import type { DapilFact } from "@/lib/domain/edition-dapil";
import { hiddenAsBefore, tellableChanges } from "@/lib/domain/edition-facts-correction";
import { sampleEdition } from "../../support/sample-edition";

/** June 2024 with the figures of its first electoral district replaced. */
function withFirst(fields: Partial<DapilFact>): EditionFacts {
  const { dapil } = sampleEdition;
  if (dapil === null) throw new Error("no districts");
  const [first, ...others] = dapil.districts;
  if (first === undefined) throw new Error("no districts");
  return { ...sampleEdition, dapil: { ...dapil, districts: [{ ...first, ...fields }, ...others] } };
}

const firstOf = ({ dapil }: EditionFacts) => dapil?.districts[0];

describe("a correction hides what the edition before hid", () => {
  test("and nothing where that hid nothing", () => {
    expect(hiddenAsBefore(sampleEdition, sampleEdition)).toEqual(sampleEdition);
  });

  test("of segments and programmes, with the changes and shares that would tell them", () => {
    const before: EditionFacts = {
      ...sampleEdition,
      segments: sampleEdition.segments.map((one) => (one.segment === "PU" ? { ...one, active: "HIDDEN" } : one)),
      programmes: sampleEdition.programmes.map((one) => {
        if (one.programme === "jp") return { ...one, mayHold: null, takeUp: null };
        return one.programme === "jkp" ? { ...one, people: "HIDDEN" } : one;
      }),
    };
    const { segments, programmes } = hiddenAsBefore(sampleEdition, before);
    expect(segments.filter(({ active }) => active === "HIDDEN")).toMatchObject([{ segment: "PU", change: null }]);
    expect(programmes.find(({ programme }) => programme === "jp")).toMatchObject({ mayHold: null, takeUp: null });
    expect(programmes.filter(({ people }) => people === "HIDDEN")).toMatchObject([
      { programme: "jkp", takeUp: null, change: null },
    ]);
    expect(programmes.find(({ programme }) => programme === "jkk")).toEqual(
      sampleEdition.programmes.find(({ programme }) => programme === "jkk"),
    );
  });

  test.each<[string, Partial<DapilFact>, Partial<DapilFact>]>([
    ["the active of a district", { active: "HIDDEN" }, { active: "HIDDEN", rate: "HIDDEN", points: null }],
    ["its vulnerable workers", { vulnerableActive: "HIDDEN" }, { vulnerableActive: "HIDDEN" }],
    ["its batches", { isBookHidden: true }, { spent: null, lapses: [], isBookHidden: true }],
  ])("of %s", (_, then, expected) => {
    expect(firstOf(hiddenAsBefore(sampleEdition, withFirst(then)))).toMatchObject(expected);
  });

  test("of a village and of what belongs to none", () => {
    const hidden = (village: DapilFact["bottom"][number]) => ({ ...village, vulnerableActive: "HIDDEN" as const });
    const then = withFirst({ bottom: firstOf(sampleEdition)?.bottom.map(hidden) ?? [] });
    if (then.dapil === null) throw new Error("no districts");
    const rest = { ...then.dapil.rest, active: "HIDDEN" as const };
    const before: EditionFacts = {
      ...{ ...then, dapil: { ...then.dapil, rest } },
      quality: { ...then.quality, unmapped: "HIDDEN" },
    };
    const now = hiddenAsBefore(sampleEdition, before);
    expect(firstOf(now)?.bottom.every(({ vulnerableActive }) => vulnerableActive === "HIDDEN")).toBe(true);
    expect([now.dapil?.rest.active, now.quality.unmapped]).toEqual(["HIDDEN", "HIDDEN"]);
  });
});

describe("changes", () => {
  const vulnerable: EditionChange = { field: "VULNERABLE_ACTIVE", before: 8_264, after: 8_231 };
  const target: EditionChange = { field: "TARGET", before: 0.5, after: 0.52 };
  const few = withFirst({ vulnerableActive: "HIDDEN" });
  const NONE: ReadonlySet<string> = new Set();

  test("are told where nothing more is hidden than was", () => {
    expect(tellableChanges([vulnerable], sampleEdition, sampleEdition, NONE)).toEqual([vulnerable]);
    expect(tellableChanges([vulnerable], few, few, NONE)).toEqual([vulnerable]);
  });

  test("of people are only said to be some where a figure is hidden that was shown", () => {
    expect(tellableChanges([vulnerable], few, sampleEdition, NONE)).toEqual([
      { field: "OTHER", before: null, after: null },
    ]);
    expect(tellableChanges([vulnerable, target], few, sampleEdition, NONE)).toEqual([target]);
    expect(tellableChanges([], few, sampleEdition, NONE)).toEqual([]);
    const village = new Set([firstOf(sampleEdition)?.bottom[0]?.name ?? ""]);
    expect(tellableChanges([target, vulnerable], sampleEdition, sampleEdition, village)).toEqual([target]);
  });
});
