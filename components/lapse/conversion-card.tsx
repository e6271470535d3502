import { ChartCard } from "@/components/charts/chart-card";
import { sectionAddress } from "@/components/subsidy/subsidy-address";
import { ButtonLink } from "@/components/ui/button-link";
import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { type Conversion, conversionOf, SMALL_DENOMINATOR } from "@/lib/domain/conversion";
import { isDemo } from "@/lib/env";
import { formatCount, formatRate, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import { conversionsOf, type VillageConversion } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";
import { lapseDownloads } from "./lapse-address";

/** Rows that are shown before the rest is unfolded. */
const SHOWN = 10;

/** Who went on paying by themselves after the months that were paid for, village by village. */
export function ConversionCard({ desk, locale }: { desk: LapseDesk; locale: Locale }) {
  const text = textFor(locale);
  const words = text.lapse.conversion;
  const whole = conversionOf(desk.lapses, desk.open);
  const rows = conversionsOf(desk);
  return (
    <ChartCard
      locale={locale}
      title={conversionTitle(whole, locale)}
      subtitle={words.sub}
      figure={
        <div className="grid gap-3">
          {rows.length === 0 ? null : <ConversionTable rows={rows.slice(0, SHOWN)} locale={locale} />}
          {rows.length <= SHOWN ? null : (
            <details className="more">
              <summary>{words.others(formatCount(rows.length - SHOWN, locale))}</summary>
              <ConversionTable rows={rows.slice(SHOWN)} locale={locale} />
            </details>
          )}
          {whole.unknown === 0 ? null : <p className="hint">{words.unknown(formatCount(whole.unknown, locale))}</p>}
          <ButtonLink href={sectionAddress(desk.place.code, "agents")} className="justify-self-start">
            {words.toAgents}
          </ButtonLink>
        </div>
      }
      downloads={lapseDownloads(desk.place.code, { month: null, payer: null }, "conversion", words.file, text)}
      foot={words.smallWhy(formatCount(SMALL_DENOMINATOR, locale))}
      illustrative={isDemo}
    />
  );
}

function conversionTitle({ lapsed, converted, rate }: Conversion, locale: Locale): string {
  const words = textFor(locale).lapse.conversion;
  if (lapsed === null || converted === null || rate === null) return words.titleUnknown;
  return words.title(formatCount(converted, locale), formatCount(lapsed, locale), formatRate(rate, locale, 1));
}

function ConversionTable({ rows, locale }: { rows: readonly VillageConversion[]; locale: Locale }) {
  const { lapse, common } = textFor(locale);
  const words = lapse.conversion;
  const count = (n: number | null) => (n === null ? common.noData : formatCount(n, locale));
  return (
    <ScrollTable caption={words.caption} className="standings">
      <thead>
        <tr>
          <ColumnHeads columns={[lapse.month.village, lapse.month.district]} />
          <ColumnHeads columns={[words.lapsed, words.converted, words.rate]} numeric />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ village, conversion }) => (
          <tr key={village?.code ?? ""}>
            <th scope="row">{village?.name ?? lapse.month.unmapped}</th>
            <td>{village?.districtName ?? common.notApplicable}</td>
            <td className="num">{count(conversion.lapsed)}</td>
            <td className="num">{count(conversion.converted)}</td>
            <td className="num">
              {conversion.rate === null ? common.noData : formatRate(conversion.rate, locale, 1)}
              {conversion.small ? <small>{words.small}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
