import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchFilter } from "@/components/batch/batch-filter";
import { BatchList } from "@/components/batch/batch-list";
import { BatchSheet } from "@/components/batch/batch-sheet";
import { sectionAddress } from "@/components/subsidy/subsidy-address";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireViewer } from "@/lib/auth";
import { getBatchSheet, type BatchSheet as Sheet } from "@/lib/batch/queries";
import { batchAddress } from "@/lib/batch/schema";
import { may } from "@/lib/domain/access";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { getJurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type BatchesPageProps = PageProps<"/subsidies/[regencyCode]/batches">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).subsidy.section.batches };
}

export default async function BatchesPage({ params, searchParams }: BatchesPageProps) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const asked = await searchParams;
  const [place, sheet, locale] = await Promise.all([
    getJurisdiction(viewer, regencyCode),
    getBatchSheet(viewer, regencyCode, batchAddress.parse(asked)),
    getLocale(),
  ]);
  if (place === null || sheet === null) notFound();
  const text = textFor(locale);
  const { group, rows } = sheet;
  if (group === null) {
    return (
      <SubsidyFrame place={place} section="batches" locale={locale}>
        <EmptyState
          title={text.batch.noProgramme}
          action={
            <ButtonLink href={sectionAddress(regencyCode, "programmes")} variant="primary">
              {text.batch.toProgrammes}
            </ButtonLink>
          }
        >
          {text.batch.noProgrammeHint}
        </EmptyState>
      </SubsidyFrame>
    );
  }
  const isWritable = may(viewer, "subsidy.write", regencyCode);
  const programme = sheet.programmes.find(({ id }) => id === group.programmeId);
  const phase = formatCount(group.phase, locale);
  const removed = rows.find(({ areaCode }) => areaCode === asked.removed);
  return (
    <SubsidyFrame
      place={place}
      section="batches"
      title={text.batch.title(phase, programme?.name ?? "", String(programme?.year ?? ""))}
      lead={isWritable ? text.batch.lead : text.batch.readOnly}
      aside={
        isWritable ? (
          <ButtonLink icon={Plus} href={`/subsidies/${regencyCode}/batches/new`}>
            {text.batch.openPhase}
          </ButtonLink>
        ) : null
      }
      locale={locale}
    >
      <BatchFilter choice={sheet} group={group} locale={locale} />
      {removed ? <Notice kind="done">{text.batch.remove.done(removed.areaName)}</Notice> : null}
      {isWritable ? <p className="text-13 text-ink-2">{newRows(sheet, locale)}</p> : null}
      <p className="text-13 text-ink-2 md:hidden">{text.batch.narrow}</p>
      <BatchList rows={rows} regencyCode={regencyCode} locale={locale} />
      <BatchSheet
        // Another sheet, or another language, begins anew.
        key={`${JSON.stringify(group)} ${locale}`}
        rows={rows}
        group={group}
        newMonths={sheet.newMonths}
        caption={text.batch.tableName(phase, `${programme?.name} ${programme?.year}`)}
        isWritable={isWritable}
        timeZone={place.timeZone}
        locale={locale}
      />
    </SubsidyFrame>
  );
}

/** In which months a batch is made with its first figure. */
function newRows({ newMonths: { start, months } }: Sheet, locale: Locale): string {
  const { batch } = textFor(locale);
  const count = formatCount(months, locale);
  return start === null ? batch.newMonthsUnknown(count) : batch.newMonths(formatPeriod(start, locale), count);
}
