import { fullAreaName } from "@/components/area/area-name";
import { PageHead } from "@/components/shell/page-head";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Tag } from "@/components/ui/tag";
import type { RegencyFacts } from "@/lib/comparison/queries";
import { type Comparison, comparedRate } from "@/lib/domain/comparison";
import type { ReadableMonth } from "@/lib/domain/month-choice";
import { asOf, type Period, periodCode } from "@/lib/domain/period";
import { formatCount, formatDate, formatRate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface ComparisonHeadProps {
  comparison: Comparison<RegencyFacts>;
  period: Period;
  /** The months that the reader may open, newest first. */
  months: readonly ReadableMonth[];
  locale: Locale;
  illustrative: boolean;
}

/** The finding in one sentence, and the month. */
export function ComparisonHead({ comparison, period, months, locale, illustrative }: ComparisonHeadProps) {
  const text = textFor(locale);
  return (
    <>
      <div className="bar">
        {illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
        <div className="bar__end">
          <MonthStepper
            locale={locale}
            period={period}
            months={months}
            hrefOf={(month) => `/comparison?period=${periodCode(month)}`}
          />
        </div>
      </div>
      <PageHead title={findingOf(comparison, locale)}>
        {text.comparison.lead(formatCount(comparison.rows.length, locale), formatDate(asOf(period), locale))}
      </PageHead>
    </>
  );
}

function findingOf({ comparable, rows }: Comparison<RegencyFacts>, locale: Locale): string {
  const text = textFor(locale);
  const words = text.comparison;
  if (!comparable) return words.refused;
  const rated = rows.flatMap(({ item }) => {
    const rate = comparedRate(item);
    return rate === null ? [] : [{ name: fullAreaName(item, text), rate: formatRate(rate, locale) }];
  });
  const [best] = rated;
  const least = rated.at(-1);
  if (best === undefined || least === undefined) return words.none;
  return rated.length === 1
    ? words.single(best.name, best.rate)
    : words.range(best.name, best.rate, least.name, least.rate);
}
