import Link from "next/link";

interface BrandProps {
  name: string;
  href: string;
  label: string;
}

/** Two open arcs: those who are covered, inside those who ought to be. */
export function Brand({ name, href, label }: BrandProps) {
  return (
    <Link className="brand" href={href} aria-label={label}>
      <svg viewBox="0 0 24 24" fill="none" strokeLinecap="round" aria-hidden="true">
        <path d="M19.6 6.4A9.4 9.4 0 1 0 19.6 17.6" stroke="var(--accent)" strokeWidth="3.2" />
        <path d="M15.4 9.7a4.1 4.1 0 1 0 0 4.6" stroke="var(--target-mark)" strokeWidth="2.6" />
      </svg>
      {name}
    </Link>
  );
}
