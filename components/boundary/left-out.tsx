import { SectionCard } from "@/components/ui/section-card";
import type { LeftOut } from "@/lib/domain/boundary-check";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface NameCardProps {
  title: string;
  why: string;
  names: readonly string[];
  locale: Locale;
}

/** More names than these tell nothing more. */
const MOST_NAMES = 100;

/** A list of names with what becomes of them. */
export function NameCard({ title, why, names, locale }: NameCardProps) {
  const text = textFor(locale).boundary.report;
  const rest = names.length - MOST_NAMES;
  return (
    <SectionCard title={title} sub={why}>
      <ul className="boundary__names">
        {names.slice(0, MOST_NAMES).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {rest > 0 ? <li>{text.more(formatCount(rest, locale))}</li> : null}
      </ul>
    </SectionCard>
  );
}

/** A feature by its place in the file and what it says. */
export function leftOutName({ number, value }: LeftOut, locale: Locale): string {
  const text = textFor(locale).boundary.report;
  const place = formatCount(number, locale);
  return value === null ? text.leftOutEmpty(place) : text.leftOut(place, value);
}
