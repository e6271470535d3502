import Link from "next/link";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import { periodCode } from "@/lib/domain/period";
import { formatCount, formatDate, formatPeriod, type Locale } from "@/lib/format";
import type { MonthStanding } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { submissionAddress } from "./submission-address";

interface MonthTableProps {
  caption: string;
  months: readonly MonthStanding[];
  /** Whether the counts village by village may be read, too. */
  hasSheets: boolean;
  locale: Locale;
}

export function MonthTable({ caption, months, hasSheets, locale }: MonthTableProps) {
  const text = textFor(locale);
  return (
    <ScrollTable caption={caption} className="tbl--stack">
      <thead>
        <tr>
          <th scope="col">{text.common.period}</th>
          <th scope="col">{text.worklist.regency}</th>
          <th scope="col">{text.common.status}</th>
          <th scope="col" className="num">
            {text.worklist.villages}
          </th>
          <th scope="col">{text.worklist.dueDate}</th>
          <th scope="col">
            <span className="sr">{text.worklist.coverage}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => {
          const period = formatPeriod(month.period, locale);
          const code = periodCode(month.period);
          return (
            <tr key={`${month.regencyCode} ${code}`}>
              <th scope="row">{period}</th>
              <StackCell head={text.worklist.regency}>{month.regencyName}</StackCell>
              <StackCell head={text.common.status}>
                {hasSheets ? (
                  <Link href={submissionAddress(month.regencyCode, month.period)}>
                    {text.worklist.status[month.status ?? "NONE"]}
                  </Link>
                ) : (
                  text.worklist.status[month.status ?? "NONE"]
                )}
              </StackCell>
              <StackCell head={text.worklist.villages} numeric>
                {formatCount(month.villagesIn, locale)} / {formatCount(month.villageCount, locale)}
              </StackCell>
              <StackCell head={text.worklist.dueDate}>{formatDate(month.dueDate, locale)}</StackCell>
              <td className="whitespace-nowrap">
                <Link
                  href={`/coverage/${month.regencyCode}?period=${code}`}
                  aria-label={text.worklist.readCoverage(period, month.regencyName)}
                >
                  {text.worklist.read}
                </Link>
                {hasSheets ? (
                  <>
                    {" · "}
                    <Link
                      href={`/entry/${month.regencyCode}/${code}`}
                      aria-label={text.worklist.openSheetOf(period, month.regencyName)}
                    >
                      {text.worklist.openSheet}
                    </Link>
                  </>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
