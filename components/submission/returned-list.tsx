import Link from "next/link";
import type { CategoryCode, Programme } from "@/lib/domain/programme";

export interface ReturnedLine {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode | "ALL";
  readonly programme: Programme | "ALL";
  readonly reason: string | null;
}

interface ReturnedListProps<Cell extends ReturnedLine> {
  cells: readonly Cell[];
  label: (cell: Cell) => string;
  address: (cell: Cell) => string;
}

/** The cells that a return named, each with its reason and the way to it. */
export function ReturnedList<Cell extends ReturnedLine>({ cells, label, address }: ReturnedListProps<Cell>) {
  return (
    <ul className="lines">
      {cells.map((cell) => (
        <li key={`${cell.areaCode}/${cell.categoryCode}/${cell.programme}`}>
          <div>
            <Link href={address(cell)} className="font-semibold">
              {label(cell)}
            </Link>
            <p>{cell.reason}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
