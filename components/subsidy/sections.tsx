import Link from "next/link";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { SECTIONS, type Section, sectionAddress } from "./subsidy-address";

interface SubsidySectionsProps {
  regencyCode: string;
  section: Section;
  /** Whether the page lies below that of the section. */
  below?: boolean;
  locale: Locale;
}

/** From one page about vulnerable workers to the others, and to the outreach of the regency. */
export function SubsidySections({ regencyCode, section, below = false, locale }: SubsidySectionsProps) {
  const text = textFor(locale).subsidy;
  return (
    <nav className="subnav" aria-label={text.sections}>
      {SECTIONS.map((one) => (
        <Link
          key={one}
          href={sectionAddress(regencyCode, one)}
          aria-current={one === section ? (below ? "true" : "page") : undefined}
        >
          {text.section[one]}
        </Link>
      ))}
      <Link href={`/outreach/${regencyCode}`}>{text.outreach}</Link>
    </nav>
  );
}
