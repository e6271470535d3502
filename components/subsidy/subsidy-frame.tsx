import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Tag } from "@/components/ui/tag";
import { isDemo } from "@/lib/env";
import type { Locale } from "@/lib/format";
import type { Jurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { SubsidySections } from "./sections";
import { type Section, sectionAddress } from "./subsidy-address";

interface SubsidyFrameProps {
  place: Jurisdiction;
  section: Section;
  /** The heading; without one the section and the place. */
  title?: string;
  /** Steps below the section. */
  below?: readonly Crumb[];
  lead?: ReactNode;
  aside?: ReactNode;
  locale: Locale;
  children: ReactNode;
}

/** What all pages about vulnerable workers share: where one is, the sections, the heading. */
export function SubsidyFrame({ place, section, title, below = [], lead, aside, locale, children }: SubsidyFrameProps) {
  const text = textFor(locale);
  const sectionName = text.subsidy.section[section];
  const others = place.neighbours.filter(({ code }) => code !== place.code);
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={text.area.breadcrumbs}
          crumbs={[
            ...(place.province ? [{ label: place.province.name, href: `/coverage/${place.province.code}` }] : []),
            { label: place.name, href: `/coverage/${place.code}` },
            { label: sectionName, href: sectionAddress(place.code, section) },
            ...below,
          ]}
        />
        {isDemo ? <Tag>{text.common.illustrativeData}</Tag> : null}
        {others.length === 0 ? null : (
          <nav className="bar__end text-13" aria-label={text.subsidy.otherPlace}>
            {others.map(({ code, name }) => (
              <Link key={code} href={sectionAddress(code, section)}>
                {name}
              </Link>
            ))}
          </nav>
        )}
      </div>
      <SubsidySections regencyCode={place.code} section={section} below={below.length > 0} locale={locale} />
      <PageHead title={title ?? `${sectionName}, ${place.name}`} aside={aside}>
        {lead}
      </PageHead>
      <div className="grid grid-cols-1 gap-4">{children}</div>
    </main>
  );
}
