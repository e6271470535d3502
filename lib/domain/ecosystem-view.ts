/** Which villages of the ecosystem a reader sees and in which order, by what the address says. */

import { ECOSYSTEM_GROUPS, type EcosystemGroup, type VillageStanding } from "./ecosystem";
import { readPage } from "./page";

/** All villages, those with a group of which nobody is active yet, or those with a group of which nothing is known. */
export const SHOWN_VILLAGES = ["all", "missing", "unknown"] as const;
export type ShownVillages = (typeof SHOWN_VILLAGES)[number];

/** By district and village as in the code; by name; by how many groups are missing; or by the people of a group. */
export type EcosystemOrder = "area" | "name" | "missing" | EcosystemGroup;

const ORDERS: readonly EcosystemOrder[] = ["area", "name", "missing", ...ECOSYSTEM_GROUPS];

export interface EcosystemView {
  readonly show: ShownVillages;
  /** The group that is looked at; null looks at all six. */
  readonly group: EcosystemGroup | null;
  readonly order: EcosystemOrder;
  readonly reverse: boolean;
  /** From 1. */
  readonly page: number;
}

/** What is no choice of ours is left out. */
export function readEcosystemView({ show, group, sort, page }: Readonly<Record<string, unknown>>): EcosystemView {
  const reverse = typeof sort === "string" && sort.startsWith("-");
  const order = ORDERS.find((one) => one === (reverse ? String(sort).slice(1) : sort));
  return {
    show: SHOWN_VILLAGES.find((one) => one === show) ?? "all",
    group: ECOSYSTEM_GROUPS.find((one) => one === group) ?? null,
    order: order ?? "area",
    reverse: order !== undefined && reverse,
    page: readPage(page) ?? 1,
  };
}

/** The part of an address that asks for a view; what is as at first is left out. */
export function ecosystemQuery({ show, group, order, reverse, page }: EcosystemView): string {
  const sort = reverse || order !== "area" ? [`sort=${reverse ? "-" : ""}${order}`] : [];
  return [
    ...(show === "all" ? [] : [`show=${show}`]),
    ...(group === null ? [] : [`group=${group}`]),
    ...sort,
    ...(page === 1 ? [] : [`page=${page}`]),
  ].join("&");
}

/** The view that choosing a column leads to: its own order first, and the reverse where it orders already. */
export function orderedBy(order: EcosystemOrder, view: EcosystemView): EcosystemView {
  return { ...view, order, reverse: view.order === order && !view.reverse, page: 1 };
}

/**
 * The villages that the view shows, ordered. Names and areas begin with A, figures with the largest; what has no figure
 * stands at the end in either direction; equals keep the order of the areas.
 */
export function viewVillages(standings: readonly VillageStanding[], view: EcosystemView): VillageStanding[] {
  const inOrder = [...standings].sort((a, b) => (a.village.code < b.village.code ? -1 : 1));
  const shown = inOrder.filter((standing) => isShown(standing, view));
  const direction = view.reverse ? -1 : 1;
  switch (view.order) {
    case "area":
      return view.reverse ? shown.reverse() : shown;
    case "name":
      return shown.sort((a, b) => direction * a.village.name.localeCompare(b.village.name, "id"));
    case "missing":
      return shown.sort((a, b) => direction * (b.missing.length - a.missing.length));
    default: {
      const people = ({ groups }: VillageStanding) => groups[view.order as EcosystemGroup].people;
      return shown.sort((a, b) => {
        const [first, second] = [people(a), people(b)];
        if (first === null || second === null) return Number(first === null) - Number(second === null);
        return direction * (second - first);
      });
    }
  }
}

function isShown({ missing, unknown }: VillageStanding, { show, group }: EcosystemView): boolean {
  if (show === "all") return true;
  const groups = show === "missing" ? missing : unknown;
  return group === null ? groups.length > 0 : groups.includes(group);
}
