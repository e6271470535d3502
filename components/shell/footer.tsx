import Link from "next/link";
import type { ReactNode } from "react";

interface FooterProps {
  /** What every figure on the page rests on. */
  children: ReactNode;
  links?: readonly { href: string; label: string }[];
  linksLabel?: string;
  wide?: boolean;
}

export function Footer({ children, links = [], linksLabel, wide = false }: FooterProps) {
  return (
    <footer className={wide ? "wrap wrap--wide" : "wrap"}>
      <div className="pagefoot">
        <p>{children}</p>
        {links.length > 0 ? (
          <nav aria-label={linksLabel}>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <Link href={link.href}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  );
}
