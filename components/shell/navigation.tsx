"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface NavigationItem {
  href: string;
  label: string;
  /** How many things wait there. */
  count?: number;
}

interface NavigationProps {
  label: string;
  countLabel: string;
  items: readonly NavigationItem[];
}

/** On the client, because a layout is not rendered again when the reader moves on. */
export function Navigation({ label, countLabel, items }: NavigationProps) {
  const section = sectionOf(usePathname());
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={sectionOf(item.href) === section ? "true" : undefined}>
          {item.label}
          {item.count ? (
            <span className="count">
              <span className="sr">{countLabel} </span>
              {item.count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

/** "/coverage/51.04.05" belongs to "coverage". */
function sectionOf(address: string): string | undefined {
  return address.split("/")[1];
}
