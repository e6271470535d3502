import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import type { RowVerdict } from "@/lib/domain/import-verdict";
import { recognise } from "@/lib/domain/workbook-layout";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { ImportPreview } from "@/lib/workbook/preview";
import type { ImportDetail } from "@/lib/workbook/queries";
import { ChangeTable } from "./change-table";
import { ConfirmForm } from "./confirm-form";
import { MappingForm } from "./mapping-form";
import { hasOddities, OddityList } from "./oddity-list";
import { type ProblemRow, ProblemTable } from "./problem-table";
import { QuestionForm } from "./question-form";
import { rowNames } from "./row-name";
import { SampleTable } from "./sample-table";
import { Tally } from "./tally";
import { TotalsTable } from "./totals-table";

interface PreviewProps {
  detail: ImportDetail;
  preview: ImportPreview;
  locale: Locale;
}

/** What an import would do, from what must be answered first down to every row that would be written. */
export function Preview({ detail, preview, locale }: PreviewProps) {
  const text = textFor(locale);
  const { regencyCode, id, places, categories, period } = detail;
  if (preview.needsMapping) return <MappingCard detail={detail} locale={locale} />;
  const nameOf = rowNames(places, categories, locale);
  const { verdicts, tally, questions, oddities, totals, digest } = preview;
  const count = (n: number) => formatCount(n, locale);
  const written = verdicts.filter(({ kind }) => kind === "NEW" || kind === "CHANGED");
  const rejected = verdicts.filter(({ kind }) => kind === "REJECTED").map((row) => problemRow(row, row.errors));
  const warned = written.filter(({ warnings }) => warnings.length > 0).map((row) => problemRow(row, row.warnings));
  const { preview: words } = text.workbook;
  return (
    <div className="grid gap-4">
      <Tally tally={tally} locale={locale} />
      {questions.length > 0 ? (
        <SectionCard title={text.workbook.questions.title(count(questions.length))} sub={text.workbook.questions.why}>
          <QuestionForm
            regencyCode={regencyCode}
            id={id}
            questions={questions}
            places={places}
            categories={categories}
            unmapped={text.entry.unmapped}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      {rejected.length > 0 ? (
        <SectionCard title={words.rejected(count(tally.REJECTED))} sub={words.rejectedWhy}>
          <ProblemTable
            caption={words.rejected(count(tally.REJECTED))}
            rows={rejected}
            total={tally.REJECTED}
            nameOf={nameOf}
            period={period}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      <SectionCard title={words.totals} sub={words.totalsWhy}>
        <TotalsTable caption={words.totals} totals={totals} locale={locale} />
      </SectionCard>
      {hasOddities(oddities) ? (
        <SectionCard title={words.oddities}>
          <OddityList oddities={oddities} locale={locale} />
        </SectionCard>
      ) : null}
      {warned.length > 0 ? (
        <SectionCard title={words.warned(count(warned.length))} sub={words.warnedWhy}>
          <ProblemTable
            caption={words.warned(count(warned.length))}
            rows={warned}
            total={warned.length}
            nameOf={nameOf}
            period={period}
            locale={locale}
          />
        </SectionCard>
      ) : null}
      <SectionCard title={text.workbook.confirm.title} sub={words.nothingYet}>
        <ConfirmForm
          key={digest}
          regencyCode={regencyCode}
          id={id}
          digest={digest}
          written={written.length}
          rejected={tally.REJECTED}
          locale={locale}
        />
      </SectionCard>
      {written.length === 0 ? (
        <EmptyState title={words.noChanges} />
      ) : (
        <SectionCard title={words.changes(count(written.length))}>
          <ChangeTable caption={words.changes(count(written.length))} rows={written} nameOf={nameOf} locale={locale} />
        </SectionCard>
      )}
    </div>
  );
}

function problemRow(row: RowVerdict, problems: ProblemRow["problems"]): ProblemRow {
  return { ...row, problems, isExplained: (row.after?.note ?? null) !== null };
}

function MappingCard({ detail, locale }: { detail: ImportDetail; locale: Locale }) {
  const text = textFor(locale).workbook.mapping;
  const { content, mapping, regencyCode, id, fileName, categories } = detail;
  if (content === null) return null;
  return (
    <div className="grid gap-4">
      <SectionCard title={text.title} sub={text.why(fileName)}>
        <MappingForm
          regencyCode={regencyCode}
          id={id}
          headings={content.headings}
          mapping={mapping ?? recognise(content.headings)}
          categories={categories}
          locale={locale}
        />
      </SectionCard>
      <SectionCard title={text.sample}>
        <SampleTable content={content} locale={locale} />
      </SectionCard>
    </div>
  );
}
