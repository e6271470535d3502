import { beforeAll, describe, expect, test } from "vitest";
import {
  ECOSYSTEM_GROUPS,
  type EcosystemGroup,
  isCovered,
  totalGroups,
  type VillageStanding,
} from "@/lib/domain/ecosystem";
import { readEcosystemView, viewVillages } from "@/lib/domain/ecosystem-view";
import { toPeriod } from "@/lib/domain/period";
import { getEcosystem } from "@/lib/ecosystem/queries";
import { ecosystemTable } from "@/lib/ecosystem/tables";
import { asOwner, rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const JUNE = toPeriod(202406);
const JULY = toPeriod(202407);
const head = viewerAs("HEAD");

async function ecosystemOf(period = JUNE, viewer = head, code = GIANYAR) {
  const ecosystem = await getEcosystem(viewer, code, period);
  if (ecosystem === null) throw new Error("no ecosystem");
  return ecosystem;
}

/** 0 to under 1, the same in each run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe("Gianyar in June 2024", () => {
  test("60 of 64 desa cover their village head, 4 have no data; the vulnerable stand against 64 × 200", async () => {
    const { villages, programmes } = await ecosystemOf();
    const totals = new Map(totalGroups(villages).map((total) => [total.group, total]));
    expect(villages).toHaveLength(70);
    expect(programmes).toEqual(["1 desa 200 pekerja rentan"]);
    expect(totals.get("VILLAGE_HEAD")).toMatchObject({ villages: 64, covered: 60, none: 0, unknown: 4, expected: 64 });
    expect(totals.get("VULNERABLE")).toMatchObject({ villages: 64, expected: 12_800 });
    expect(totals.get("VILLAGE_OFFICIAL")).toMatchObject({ expected: null, notYet: null });
    expect(totals.get("POSYANDU_CADRE")?.villages).toBe(70);
  });

  test("who may not read is not told whether there is anything", async () => {
    expect(await getEcosystem(viewerAs("COUNCIL"), GIANYAR, JUNE)).toBeNull();
    expect(await getEcosystem(viewerAs("ADMINISTRATOR"), GIANYAR, JUNE)).toBeNull();
    expect(await getEcosystem(viewerAs("BRANCH", { regencyCodes: [BANGLI] }), GIANYAR, JUNE)).toBeNull();
    expect(await getEcosystem(head, "51.04.05", JUNE)).toBeNull();
  });

  test("the groups are those that the books call the ecosystem, and the vulnerable", async () => {
    const ecosystem = await rows<{ code: string }>(
      "SELECT code FROM worker_category WHERE village_ecosystem ORDER BY sort_order",
    );
    expect([...ECOSYSTEM_GROUPS]).toEqual([...ecosystem.map(({ code }) => code), "VULNERABLE"]);
  });

  test("a month of a year without programmes has no quota, and a month not begun no counts", async () => {
    const { villages, programmes } = await ecosystemOf(toPeriod(202501));
    expect(programmes).toEqual([]);
    expect(villages.every(({ unknown, missing }) => unknown.length > 0 && missing.length === 0)).toBe(true);
    expect(totalGroups(villages).every(({ people }) => people === null)).toBe(true);
  });
});

/** What was drawn of the books: some villages without some groups, with none of them, or with others. */
describe("in a month of which counts were drawn at random", () => {
  beforeAll(() =>
    asOwner(async (client) => {
      const draw = draws(5);
      for (const village of (await ecosystemOf()).villages) {
        for (const group of ECOSYSTEM_GROUPS) {
          const luck = draw();
          const key = [GIANYAR, village.village.code, group, JULY];
          if (luck < 0.2) {
            await client.query(
              "DELETE FROM enrolment WHERE regency_code = $1 AND area_code = $2 AND category_code = $3 AND period = $4",
              key,
            );
          } else {
            const people = luck < 0.3 ? null : luck < 0.5 ? 0 : Math.ceil(draw() * (group === "VULNERABLE" ? 260 : 12));
            await client.query(
              `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm)
               SELECT $1, $2, code, $4, programme_class, $5, $5 FROM worker_category WHERE code = $3
               ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET jkk = $5, jkm = $5, jht = NULL, jp = NULL, jkp = NULL`,
              [...key, people],
            );
          }
        }
      }
    }),
  );

  test("page, file and SQL say the same in 100 draws of village, group, filter and order", async () => {
    const draw = draws(7);
    const pick = <T>(of: readonly T[]): T => {
      const chosen = of[Math.floor(draw() * of.length)];
      if (chosen === undefined) throw new Error("nothing to draw from");
      return chosen;
    };
    const { villages } = await ecosystemOf(JULY);
    const orders = ["area", "name", "missing", ...ECOSYSTEM_GROUPS] as const;
    for (let n = 0; n < 100; n += 1) {
      const group = pick(ECOSYSTEM_GROUPS);
      const show = pick(["all", "missing", "unknown"]);
      const [order, reverse] = [pick(orders), pick([true, false])];
      const sort = `${reverse ? "-" : ""}${order}`;
      const narrowed = pick([true, false]);
      const view = readEcosystemView({ show, sort, group: narrowed ? group : undefined });
      const shown = viewVillages(villages, view);
      const counted = (await recount(group, order, reverse)).filter((row) =>
        show === "all" ? true : narrowed ? row.states.get(group) === show : [...row.states.values()].includes(show),
      );
      const label = JSON.stringify({ group, show, sort, narrowed });
      expect(
        shown.map(({ village }) => village.code),
        label,
      ).toEqual(counted.map(({ code }) => code));
      expect(peopleOf(shown, group), label).toEqual(counted.map(({ code, people }) => [code, people]));
      expect(fileOf(shown, group), label).toEqual(counted.map(({ code, people }) => [code, people]));
      const total = totalGroups(shown).find((one) => one.group === group);
      expect(total?.people ?? null, label).toBe(sum(counted.map(({ people }) => people)));
      expect(total?.covered, label).toBe(counted.filter(({ people }) => (people ?? 0) > 0).length);
      expect(shown.filter(({ groups }) => isCovered(groups[group])).length, label).toBe(total?.covered);
    }
    const seen = new Set(villages.flatMap(({ groups }) => ECOSYSTEM_GROUPS.map((group) => groups[group].state)));
    expect([...seen].sort()).toEqual(["NONE", "NOT_APPLICABLE", "REACHED", "SOME", "UNKNOWN"]);
  });

  test("what is entered for the regency as a whole stands apart", async () => {
    const { unmapped } = await ecosystemOf(JUNE);
    const [entered] = await rows<{ jkk: number | null }>(
      "SELECT jkk FROM enrolment WHERE area_code = $1 AND category_code = 'VULNERABLE' AND period = $2",
      [GIANYAR, JUNE],
    );
    expect(unmapped.VULNERABLE ?? null).toBe(entered?.jkk ?? null);
  });
});

const sum = (figures: readonly (number | null)[]) =>
  figures.every((figure) => figure === null) ? null : figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);

function peopleOf(shown: readonly VillageStanding[], group: EcosystemGroup) {
  return shown.map(({ village, groups }) => [village.code, groups[group].people]);
}

function fileOf(shown: readonly VillageStanding[], group: EcosystemGroup) {
  const { columns, rows: lines } = ecosystemTable(shown, JULY);
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  return lines.map((line) => [String(line[at("code")]), line[at(group.toLowerCase())]]);
}

interface Recounted {
  readonly code: string;
  /** Of the group asked for; null where it is unknown or does not apply. */
  readonly people: number | null;
  /** Of the groups of the village those that are missing or unknown. */
  readonly states: Map<EcosystemGroup, string>;
}

/** The order by SQL: what is known first, equals by code. */
function orderBy(order: "area" | "name" | "missing" | EcosystemGroup, reverse: boolean): string {
  const [up, down] = reverse ? ["DESC", "ASC"] : ["ASC", "DESC"];
  if (order === "area") return `code COLLATE "C" ${up}`;
  const first = {
    name: `name COLLATE "id-x-icu" ${up}`,
    missing: `count(*) FILTER (WHERE applies AND jkk = 0) ${down}`,
  };
  const people = `max(jkk) FILTER (WHERE category = '${order}' AND applies) ${down} NULLS LAST`;
  return `${order === "name" || order === "missing" ? first[order] : people}, code COLLATE "C"`;
}

/** The same from the books, by SQL that shares nothing with the application's. */
async function recount(
  group: EcosystemGroup,
  order: Parameters<typeof orderBy>[0],
  reverse: boolean,
): Promise<Recounted[]> {
  const found = await rows<{ code: string; people: number | null; groups: EcosystemGroup[]; states: string[] }>(
    `WITH cell AS (
       SELECT v.code, a.name, c.code AS category, e.jkk,
         coalesce(e.jkk, 0) > 0 OR CASE WHEN c.code = 'VULNERABLE'
           THEN (SELECT sum(quota_per_village) FROM subsidy_programme p
             WHERE p.regency_code = $1 AND p.year = 2024 AND v.kind = ANY (p.quota_kinds)) > 0
           ELSE v.kind <> 'KELURAHAN' OR c.code = 'POSYANDU_CADRE' END AS applies
       FROM village v JOIN area a ON a.code = v.code JOIN worker_category c ON c.village_ecosystem OR c.code = 'VULNERABLE'
       LEFT JOIN enrolment e ON e.area_code = v.code AND e.category_code = c.code AND e.period = $2
       WHERE starts_with(v.code, $1)
     )
     SELECT code, max(jkk) FILTER (WHERE category = $3 AND applies) AS people,
       array_agg(category::text) AS groups,
       array_agg(CASE WHEN NOT coalesce(applies, false) THEN '' WHEN jkk IS NULL THEN 'unknown' WHEN jkk = 0 THEN 'missing' ELSE '' END) AS states
     FROM cell GROUP BY code, name ORDER BY ${orderBy(order, reverse)}`,
    [GIANYAR, JULY, group],
  );
  return found.map(({ code, people, groups, states }) => ({
    code,
    people,
    states: new Map(groups.map((one, place) => [one, states[place] ?? ""])),
  }));
}
