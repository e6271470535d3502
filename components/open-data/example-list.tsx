import { periodCode, yearOf } from "@/lib/domain/period";
import { formatPeriod, type Locale } from "@/lib/format";
import type { PublishedFigure } from "@/lib/open-data/queries";
import { textFor } from "@/lib/text/dictionary";
import { AddressLink } from "./address-link";

interface ExampleListProps {
  /** A regency that has published, whose figures the examples ask for; without one only areas can be asked for. */
  figure: PublishedFigure | undefined;
  locale: Locale;
}

/** Addresses that answer when they are opened. */
export function ExampleList({ figure, locale }: ExampleListProps) {
  const text = textFor(locale).openData.examples;
  return (
    <ul className="grid gap-3">
      {figure === undefined ? null : <FigureExamples figure={figure} locale={locale} />}
      <li>
        <AddressLink href="/api/v1/areas.csv?level=PROVINCE" label={text.provinces} />
      </li>
    </ul>
  );
}

function FigureExamples({ figure: { code, name, period }, locale }: { figure: PublishedFigure; locale: Locale }) {
  const text = textFor(locale).openData.examples;
  const month = formatPeriod(period, locale);
  const year = String(yearOf(period));
  const at = `period=${periodCode(period)}`;
  const examples = [
    { label: text.regency(name, month), href: `/api/v1/coverage?area=${code}&${at}` },
    { label: text.series(name, year), href: `/api/v1/coverage.csv?area=${code}&from=${year}-01` },
    { label: text.districts(name, month), href: `/api/v1/coverage?area=${code}&${at}&level=DISTRICT` },
    { label: text.villages(name, month), href: `/api/v1/coverage?area=${code}&${at}&level=VILLAGE&programme=jht` },
    { label: text.province(name, month), href: `/api/v1/coverage?area=${code.slice(0, 2)}&${at}` },
    { label: text.areas(name), href: `/api/v1/areas?parent=${code}` },
  ];
  return examples.map(({ label, href }) => (
    <li key={href}>
      <AddressLink href={href} label={label} />
    </li>
  ));
}
