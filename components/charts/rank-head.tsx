/** How a reader may order the rows: by links, so that it works without JavaScript and can be sent. */
export interface RankSort<Column extends string = RankColumn> {
  /** The column that orders now, and whether the largest stands first; null where none does. */
  readonly current: { readonly column: string; readonly descending: boolean } | null;
  readonly hrefOf: (column: Column) => string;
  /** Says what the link does, for who hears it: "Urutkan menurut Aktif". */
  readonly label: (column: string) => string;
}

export type RankColumn = "name" | "parent" | "rate" | "active" | "eligible" | "change";

interface RankHeadProps<Column extends string> {
  column: Column;
  label: string;
  sort: RankSort<Column>;
  className?: string;
}

/** Plain links: a table has many, and each that the router knows would cost the page its share. */
export function RankHead<Column extends string>({ column, label, sort, className }: RankHeadProps<Column>) {
  const current = sort.current?.column === column ? sort.current : null;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={current === null ? undefined : current.descending ? "descending" : "ascending"}
    >
      <a className="rank__sort" href={sort.hrefOf(column)} title={sort.label(label)}>
        {label}
      </a>
    </th>
  );
}
