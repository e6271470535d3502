"use client";

// On the client: it comes as its words alone, where its elements would be written a second time for the browser.
import Link from "next/link";

interface CategoryBarProps {
  name: string;
  href: string;
  isChosen: boolean;
  active: string;
  change: string;
  share: string;
  /** How far the bar reaches: "77.1%". */
  width: string;
  colour: string;
}

export function CategoryBar({ name, href, isChosen, active, change, share, width, colour }: CategoryBarProps) {
  return (
    <li className="cats__row">
      <Link href={href} aria-current={isChosen || undefined} prefetch={false}>
        {name}
      </Link>
      <b>{active}</b>
      <span>{change}</span>
      <span>{share}</span>
      <i aria-hidden="true" style={{ width, background: colour }} />
    </li>
  );
}
