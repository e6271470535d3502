import { ChartCard } from "@/components/charts/chart-card";
import { DataTable } from "@/components/ui/data-table";
import type { TakeUp } from "@/lib/domain/coverage";
import { categoriesOf, FAMILIES, type Family, familyClass, programmeTakeUp } from "@/lib/domain/picture";
import { isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { formatDate, formatRate } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";
import { countOr, rateOr } from "./wording";

type Matrix = Record<Family, Record<Programme, TakeUp>>;

/** Which programmes the members of each segment hold, of those that the law opens to them. */
export function MatrixCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, period } = picture;
  const words = text.picture.matrix;
  const matrix = Object.fromEntries(
    FAMILIES.map((family) => [family, programmeTakeUp(facts.categories, period, categoriesOf(family))]),
  ) as Matrix;
  const table = (cell: (takeUp: TakeUp) => string) => (
    <DataTable
      caption={words.table}
      columns={[text.coverage.segments.segment, ...PROGRAMMES.map((programme) => text.programme[programme].short)]}
      rows={FAMILIES.map((family) => ({
        key: family,
        head: text.family[family],
        cells: PROGRAMMES.map((programme) =>
          isClosed(familyClass(family), programme) ? text.common.notApplicable : cell(matrix[family][programme]),
        ),
      }))}
    />
  );
  return (
    <ChartCard
      locale={locale}
      title={matrixTitle(matrix, picture)}
      subtitle={words.subtitle}
      figure={table(({ rate }) => rateOr(rate, picture))}
      table={table(({ count, mayHold }) =>
        count === null ? text.common.noData : words.cell(countOr(count, picture), countOr(mayHold, picture)),
      )}
      downloads={downloadsOf(picture, "segments", words.table)}
      drawing={drawingName(picture, "segments")}
      about={<p>{words.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

/** Where an open programme is held least. */
function matrixTitle(matrix: Matrix, { text, locale }: Picture): string {
  const words = text.picture.matrix;
  const known = FAMILIES.flatMap((family) =>
    PROGRAMMES.flatMap((programme) => {
      const { rate } = matrix[family][programme];
      return rate === null ? [] : [{ family, programme, rate }];
    }),
  );
  const [least] = known.sort((a, b) => a.rate - b.rate);
  return least === undefined
    ? words.unknown
    : words.title(text.programme[least.programme].short, text.family[least.family], formatRate(least.rate, locale));
}
