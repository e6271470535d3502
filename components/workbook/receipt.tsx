import { Table2 } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SectionCard } from "@/components/ui/section-card";
import { periodCode } from "@/lib/domain/period";
import { isOpen } from "@/lib/domain/reporting-month";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { Receipt as ReceiptFacts } from "@/lib/workbook/preview";
import type { ImportDetail } from "@/lib/workbook/queries";
import { importAddress } from "./import-address";
import { hasOddities, OddityList } from "./oddity-list";
import { PageStart } from "./page-start";
import { PrintButton } from "./print-button";
import { ProblemTable } from "./problem-table";
import { rowNames } from "./row-name";
import { TotalsTable } from "./totals-table";
import { UndoForm } from "./undo-form";

interface ReceiptProps {
  detail: ImportDetail;
  receipt: ReceiptFacts;
  /** Whether the same file was uploaded again just now. */
  isAgain: boolean;
  locale: Locale;
}

/** What an import did: which file, who, when, how many rows met which fate, and the totals. Made to be printed. */
export function Receipt({ detail, receipt, isAgain, locale }: ReceiptProps) {
  const text = textFor(locale);
  const { receipt: words, list, preview } = text.workbook;
  const { regencyCode, id, period, timeZone, categories, places, status, undoneAt } = detail;
  const { tally, rejected } = receipt;
  const count = (n: number) => formatCount(n, locale);
  const written = tally.NEW + tally.CHANGED;
  const read = written + tally.UNCHANGED + tally.REJECTED + tally.LEFT_OUT;
  const moment = (at: Date | null, name: string | null) =>
    at === null ? text.common.noData : list.by(formatInstant(at, timeZone, locale), name ?? list.someone);
  return (
    <div className="grid gap-4">
      <PageStart key={status} />
      {isAgain ? (
        <Notice kind="info" live>
          {words.again}
        </Notice>
      ) : null}
      {status === "UNDONE" && undoneAt !== null ? (
        <Notice kind="warn" live>
          {words.undone(formatInstant(undoneAt, timeZone, locale), detail.undoneBy ?? list.someone)}
        </Notice>
      ) : (
        <Notice kind="done" live>
          {written > 0 ? words.done(count(written)) : words.doneNone}
        </Notice>
      )}
      <SectionCard title={words.facts}>
        <dl className="receipt">
          <Fact term={words.regency}>{`${detail.regencyName} (${regencyCode})`}</Fact>
          <Fact term={words.file}>{detail.fileName}</Fact>
          <Fact term={words.size}>{fileSize(detail.byteSize, locale)}</Fact>
          <Fact term={words.hash}>
            <code className="receipt__hash">{detail.sha256}</code>
          </Fact>
          <Fact term={words.uploaded}>{moment(detail.uploadedAt, detail.uploadedBy)}</Fact>
          <Fact term={words.confirmed}>{moment(detail.confirmedAt, detail.confirmedBy)}</Fact>
          <Fact term={words.rows}>
            {words.sum(
              count(read),
              count(written),
              count(tally.UNCHANGED),
              count(tally.REJECTED),
              count(tally.LEFT_OUT),
            )}
          </Fact>
        </dl>
      </SectionCard>
      <SectionCard title={preview.totals} sub={words.totalsWhy}>
        <TotalsTable caption={preview.totals} totals={receipt.totals} locale={locale} />
      </SectionCard>
      {hasOddities(receipt.oddities) ? (
        <SectionCard title={preview.oddities}>
          <OddityList oddities={receipt.oddities} locale={locale} />
        </SectionCard>
      ) : null}
      {rejected.length > 0 ? (
        <SectionCard title={preview.rejected(count(tally.REJECTED))}>
          <ProblemTable
            caption={preview.rejected(count(tally.REJECTED))}
            rows={rejected.map((row) => ({ ...row, problems: row.errors, isExplained: false }))}
            total={tally.REJECTED}
            nameOf={rowNames(places, categories, locale)}
            period={period}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <PrintButton label={text.common.print} />
        <ButtonLink href={`/entry/${regencyCode}/${periodCode(period)}`} icon={Table2}>
          {words.sheet}
        </ButtonLink>
        <ButtonLink href={importAddress(regencyCode, period)} variant="quiet">
          {words.back}
        </ButtonLink>
      </div>
      {status === "CONFIRMED" && isOpen(detail.monthStatus) ? (
        <UndoForm regencyCode={regencyCode} id={id} categories={categories} timeZone={timeZone} locale={locale} />
      ) : null}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "12.345 byte": the number that a directory listing shows as well. */
export function fileSize(bytes: number, locale: Locale): string {
  return textFor(locale).workbook.list.bytes(formatCount(bytes, locale));
}
