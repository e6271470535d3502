import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Tag } from "@/components/ui/tag";
import { isDemo } from "@/lib/env";
import type { Locale } from "@/lib/format";
import type { Jurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { jurisdictionName, SECTIONS, type Section, sectionAddress } from "./target-address";

interface TargetFrameProps {
  place: Jurisdiction;
  section: Section;
  /** The heading; without one the section and the place. */
  title?: string;
  /** Steps below the section. */
  below?: readonly Crumb[];
  lead?: ReactNode;
  aside?: ReactNode;
  /** Whether the coverage of the place can be opened from here; who reads it here reads the documents, too. */
  canReadCoverage: boolean;
  locale: Locale;
  children: ReactNode;
}

/** What all pages of targets and denominators share: where one is, the sections, the heading. */
export function TargetFrame({
  place,
  section,
  title,
  below = [],
  lead,
  aside,
  canReadCoverage,
  locale,
  children,
}: TargetFrameProps) {
  const text = textFor(locale);
  const name = jurisdictionName(place, text);
  const toCoverage = (code: string) => (canReadCoverage ? `/coverage/${code}` : undefined);
  const sectionName = text.target.section[section];
  const others = place.neighbours.filter(({ code }) => code !== place.code);
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={text.area.breadcrumbs}
          crumbs={[
            ...(place.province ? [{ label: place.province.name, href: toCoverage(place.province.code) }] : []),
            { label: name, href: toCoverage(place.code) },
            { label: sectionName, href: sectionAddress(place.code, section) },
            ...below,
          ]}
        />
        {isDemo ? <Tag>{text.common.illustrativeData}</Tag> : null}
        {place.regencyCode === null || others.length === 0 ? null : (
          <nav className="bar__end text-13" aria-label={text.target.otherPlace}>
            {others.map(({ code, name }) => (
              <Link key={code} href={sectionAddress(code, section)}>
                {name}
              </Link>
            ))}
          </nav>
        )}
      </div>
      {place.regencyCode === null ? null : (
        <nav className="subnav" aria-label={text.target.sections}>
          {SECTIONS.filter((one) => one !== "documents" || canReadCoverage).map((one) => (
            <Link
              key={one}
              href={sectionAddress(place.code, one)}
              aria-current={one === section ? (below.length === 0 ? "page" : "true") : undefined}
            >
              {text.target.section[one]}
            </Link>
          ))}
        </nav>
      )}
      <PageHead
        title={title ?? (section === "sets" ? text.target.title(name) : `${sectionName}, ${name}`)}
        aside={aside}
      >
        {lead}
      </PageHead>
      <div className="grid gap-4">{children}</div>
    </main>
  );
}
