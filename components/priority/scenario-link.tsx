"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Period } from "@/lib/domain/period";
import type { PriorityOrder } from "@/lib/domain/priority";
import { USUAL_WORKERS } from "@/lib/domain/typed-scenario";
import { fieldsOf, readWhereNext, type WhereNext, whereNextHref } from "./where-next-address";

export interface ScenarioPlace {
  readonly areaCode: string;
  readonly period: Period;
}

interface ScenarioLinkProps extends ScenarioPlace {
  order?: PriorityOrder;
  page?: number;
  /** A village to add to the scenario, or to take out of it. */
  add?: string;
  drop?: string;
  /** Takes every village out of the scenario. */
  clear?: boolean;
  isCurrent?: boolean;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** Another view of the same page that keeps the scenario, also what was typed since the page was made. */
export function ScenarioLink(props: ScenarioLinkProps) {
  const { areaCode, period, isCurrent, className, label, children } = props;
  const here = readWhereNext(fieldsOf(useSearchParams()), period);
  return (
    <Link
      href={whereNextHref(areaCode, period, changed(here, props))}
      className={className}
      aria-label={label}
      aria-current={isCurrent ? "true" : undefined}
      prefetch={false}
      scroll={false}
    >
      {children}
    </Link>
  );
}

interface AddLinkProps extends ScenarioPlace {
  code: string;
  /** What stands in its place once the village is in the scenario. */
  done: string;
  label: string;
  children: ReactNode;
}

/** Takes a village into the scenario, with the usual number of workers. */
export function AddLink({ code, done, ...link }: AddLinkProps) {
  const { scenario } = readWhereNext(fieldsOf(useSearchParams()), link.period);
  if (scenario.villages.some((village) => village.code === code)) {
    return (
      <span className="priority__chosen">
        <Icon of={Check} label={done} />
      </span>
    );
  }
  return <ScenarioLink {...link} add={code} className="btn btn--small" />;
}

function changed(here: WhereNext, { order, page, add, drop, clear = false }: ScenarioLinkProps): WhereNext {
  const { scenario } = here;
  const others = clear ? [] : scenario.villages.filter(({ code }) => code !== drop && code !== add);
  const added = add === undefined ? [] : [{ code: add, workers: String(USUAL_WORKERS) }];
  return {
    order: order ?? here.order,
    // Another order begins at its first page.
    page: page ?? (order === undefined ? here.page : 1),
    scenario: { ...scenario, villages: [...others, ...added] },
  };
}
