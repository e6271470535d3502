import { ChartCard } from "@/components/charts/chart-card";
import { DataTable } from "@/components/ui/data-table";
import { type Known, sumKnown } from "@/lib/domain/coverage";
import { activeIn, categoryChange, familyOf } from "@/lib/domain/picture";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import { coverageHref } from "@/lib/domain/selection";
import { formatDate, formatRate, formatSignedCount } from "@/lib/format";
import { CategoryBar } from "./category-bar";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";
import { categoryName, countOr, lastMonth } from "./wording";

interface CategoryRow {
  readonly code: CategoryCode;
  readonly active: Known;
  readonly change: Known;
  /** Of all active people, a fraction of 1. */
  readonly share: number | null;
}

/** The eleven worker categories: active people, change within a month, share; each leads to its own picture. */
export function CategoriesCard({ picture }: { picture: Picture }) {
  const { text, locale, date } = picture;
  const words = text.picture.categories;
  const rows = categoryRows(picture);
  return (
    <ChartCard
      locale={locale}
      title={categoriesTitle(rows, picture)}
      subtitle={words.subtitle}
      figure={<CategoryBars rows={rows} picture={picture} />}
      table={
        <DataTable
          caption={words.table}
          columns={[text.picture.category, text.chart.active, words.change(lastMonth(picture)), words.share]}
          rows={rows.map(({ code, active, change, share }) => ({
            key: code,
            head: categoryName(code, picture),
            cells: [countOr(active, picture), signed(change, picture), shareInWords(share, picture)],
          }))}
        />
      }
      downloads={downloadsOf(picture, "categories", words.table)}
      drawing={drawingName(picture, "categories")}
      about={<p>{words.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

function CategoryBars({ rows, picture }: { rows: readonly CategoryRow[]; picture: Picture }) {
  const { facts, period, selection } = picture;
  // That nothing is compared is said once, in the title.
  const isCompared = rows.some(({ change }) => change !== null);
  const longest = Math.max(1, ...rows.map(({ active }) => active ?? 0));
  return (
    <ul className="cats">
      {rows.map(({ code, active, change, share }) => (
        <CategoryBar
          key={code}
          name={categoryName(code, picture)}
          href={coverageHref(facts.area.code, period, { ...selection, segment: null, category: code })}
          isChosen={selection.category === code}
          active={countOr(active, picture)}
          change={isCompared ? signed(change, picture) : ""}
          share={shareInWords(share, picture)}
          width={`${(((active ?? 0) / longest) * 100).toFixed(1)}%`}
          colour={`var(--seg-${familyOf(code)})`}
        />
      ))}
    </ul>
  );
}

function categoryRows({ facts, period }: Picture): CategoryRow[] {
  const total = sumKnown(CATEGORY_CODES.map((code) => activeIn(facts.categories, code, period)));
  return CATEGORY_CODES.map((code) => {
    const active = activeIn(facts.categories, code, period);
    return {
      ...{ code, active, change: categoryChange(facts, code, period) },
      share: active === null || total === null || total === 0 ? null : active / total,
    };
  });
}

/** The category that moved most is the finding. */
function categoriesTitle(rows: readonly CategoryRow[], picture: Picture): string {
  const words = picture.text.picture.categories;
  const [most] = rows
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  if (most === undefined || most.change === null) {
    if (rows.every(({ active }) => active === null)) return words.unknown;
    return picture.now?.partial ? words.behind : words.noChange;
  }
  if (most.change === 0) return words.flat(lastMonth(picture));
  return words.grew(
    categoryName(most.code, picture),
    formatSignedCount(most.change, picture.locale),
    lastMonth(picture),
  );
}

function signed(change: Known, { text, locale }: Picture): string {
  return change === null ? text.common.noData : formatSignedCount(change, locale);
}

function shareInWords(share: number | null, { text, locale }: Picture): string {
  return share === null ? text.common.noData : formatRate(share, locale, 1);
}
