import { ChartCard } from "@/components/charts/chart-card";
import { ProgrammeBars } from "@/components/charts/programme-bars";
import { DataTable } from "@/components/ui/data-table";
import type { TakeUp } from "@/lib/domain/coverage";
import { programmeTakeUp } from "@/lib/domain/picture";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatCount, formatDate, formatRate } from "@/lib/format";
import { csvDownload } from "./csv-download";
import type { Picture } from "./picture";

/** The five programmes: who holds them among those who may. */
export function ProgrammeCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, period } = picture;
  const words = text.coverage.programmes;
  const takeUp = programmeTakeUp(facts.categories, period);
  const count = (value: number | null) => (value === null ? text.common.noData : formatCount(value, locale));
  const rate = (value: number | null) => (value === null ? text.common.noData : formatRate(value, locale));
  return (
    <ChartCard
      locale={locale}
      span={4}
      title={programmeTitle(takeUp, picture)}
      subtitle={words.subtitle}
      figure={
        <ProgrammeBars
          locale={locale}
          bars={PROGRAMMES.map((programme) => ({
            programme,
            active: takeUp[programme].count,
            mayHold: takeUp[programme].mayHold,
            note:
              takeUp[programme].rate === null
                ? text.common.noData
                : words.ofMayHold(rate(takeUp[programme].rate), count(takeUp[programme].mayHold)),
          }))}
        />
      }
      table={
        <DataTable
          caption={words.table}
          columns={[words.programme, text.chart.active, words.mayHold, words.takeUp]}
          rows={PROGRAMMES.map((programme) => ({
            key: programme,
            head: text.programme[programme].short,
            cells: [count(takeUp[programme].count), count(takeUp[programme].mayHold), rate(takeUp[programme].rate)],
          }))}
        />
      }
      downloads={[csvDownload(picture, "programmes", words.table)]}
      about={<p>{words.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

/** The programme with the lowest take-up is the finding. */
function programmeTitle(takeUp: Record<Programme, TakeUp>, { text, locale }: Picture): string {
  const words = text.coverage.programmes;
  const known = PROGRAMMES.filter((programme) => takeUp[programme].rate !== null);
  const least = known.sort((a, b) => (takeUp[a].rate ?? 0) - (takeUp[b].rate ?? 0))[0];
  return least === undefined
    ? words.unknown
    : words.least(text.programme[least].short, formatRate(takeUp[least].rate ?? 0, locale));
}
