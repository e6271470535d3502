import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { batchesAddress } from "@/components/batch/batch-address";
import { BatchForm } from "@/components/batch/batch-form";
import { BatchHistory } from "@/components/batch/batch-history";
import { columnName, monthsWords } from "@/components/batch/batch-words";
import { DeleteForm } from "@/components/batch/delete-form";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { getBatch } from "@/lib/batch/queries";
import { batchId } from "@/lib/batch/schema";
import { may } from "@/lib/domain/access";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { formatCount } from "@/lib/format";
import { getJurisdiction } from "@/lib/jurisdiction/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type BatchPageProps = PageProps<"/subsidies/[regencyCode]/batches/[batchId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).batch.detail };
}

/** One batch: all its figures and terms, what it goes on from, why people left, and who changed what. */
export default async function BatchPage({ params }: BatchPageProps) {
  const { regencyCode, batchId: id } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const asked = batchId.safeParse(id);
  if (!asked.success) notFound();
  const [place, detail, locale] = await Promise.all([
    getJurisdiction(viewer, regencyCode),
    getBatch(viewer, regencyCode, asked.data),
    getLocale(),
  ]);
  if (place === null || detail === null) notFound();
  const text = textFor(locale);
  const { batch } = detail;
  const name = batch.areaCode === regencyCode ? text.batch.unmapped : detail.areaName;
  const title = text.batch.form.title(name, formatCount(batch.phase, locale));
  const isWritable = may(viewer, "subsidy.write", regencyCode);
  return (
    <SubsidyFrame
      place={place}
      section="batches"
      title={title}
      below={[{ label: title }]}
      lead={`${batch.programme} · ${text.payer[batch.payer]} · ${monthsWords(batch, locale)}`}
      locale={locale}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <SectionCard title={text.batch.detail}>
          {isWritable ? (
            <>
              <BatchForm regencyCode={regencyCode} detail={detail} timeZone={place.timeZone} locale={locale} />
              <DeleteForm
                regencyCode={regencyCode}
                id={batch.id}
                version={batch.version}
                timeZone={place.timeZone}
                locale={locale}
              />
            </>
          ) : (
            <dl className="grid grid-cols-2 gap-2">
              {BATCH_COLUMNS.map((column) => (
                <div key={column}>
                  <dt className="text-13 text-ink-2">{columnName(column, locale)}</dt>
                  <dd>
                    {batch.counts[column] === null ? text.common.noData : formatCount(batch.counts[column], locale)}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </SectionCard>
        <SectionCard title={text.batch.history.title}>
          <BatchHistory detail={detail} timeZone={place.timeZone} locale={locale} />
        </SectionCard>
      </div>
      <p>
        <Link href={batchesAddress({ ...batch, regencyCode })} prefetch={false}>
          {text.batch.form.back}
        </Link>
      </p>
    </SubsidyFrame>
  );
}
