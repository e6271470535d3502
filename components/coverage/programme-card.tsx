import { ChartCard } from "@/components/charts/chart-card";
import { ProgrammeBars } from "@/components/charts/programme-bars";
import { DataTable } from "@/components/ui/data-table";
import type { TakeUp } from "@/lib/domain/coverage";
import { programmeTakeUp } from "@/lib/domain/picture";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { chosenCategories } from "@/lib/domain/selection";
import { formatDate, formatRate } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";
import { amongWhom, countOr, rateOr } from "./wording";

/** The five programmes: who holds them among those who may, of the categories chosen. */
export function ProgrammeCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, period, selection } = picture;
  const words = text.coverage.programmes;
  const takeUp = programmeTakeUp(facts.categories, period, chosenCategories({ ...selection, programme: null }));
  const among = amongWhom(selection, picture);
  const closed = (programme: Programme) => chosenCategories({ ...selection, programme }).length === 0;
  return (
    <ChartCard
      locale={locale}
      span={4}
      title={programmeTitle(takeUp, picture)}
      subtitle={among === null ? words.subtitle : `${words.subtitle} ${text.picture.chosen(among)}`}
      figure={
        <ProgrammeBars
          locale={locale}
          bars={PROGRAMMES.map((programme) => ({
            programme,
            active: takeUp[programme].count,
            mayHold: takeUp[programme].mayHold,
            closed: closed(programme),
            note: closed(programme)
              ? text.common.notApplicableMeaning
              : takeUp[programme].rate === null
                ? text.common.noData
                : words.ofMayHold(rateOr(takeUp[programme].rate, picture), countOr(takeUp[programme].mayHold, picture)),
          }))}
        />
      }
      table={
        <DataTable
          caption={words.table}
          columns={[words.programme, text.picture.columns.held, words.mayHold, words.takeUp]}
          rows={PROGRAMMES.map((programme) => ({
            key: programme,
            head: text.programme[programme].short,
            cells: closed(programme)
              ? Array.from({ length: 3 }, () => text.common.notApplicable)
              : [
                  countOr(takeUp[programme].count, picture),
                  countOr(takeUp[programme].mayHold, picture),
                  rateOr(takeUp[programme].rate, picture),
                ],
          }))}
        />
      }
      downloads={downloadsOf(picture, "programmes", words.table)}
      drawing={drawingName(picture, "programmes")}
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
