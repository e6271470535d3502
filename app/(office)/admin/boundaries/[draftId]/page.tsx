import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { USUAL_TIME_ZONE } from "@/components/audit/audit-words";
import { Report } from "@/components/boundary/report";
import { PageHead } from "@/components/shell/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { fileSize } from "@/components/workbook/receipt";
import { requireViewer } from "@/lib/auth";
import { getBoundaryDraft } from "@/lib/boundary/queries";
import { draftKey } from "@/lib/boundary/schema";
import { formatCount, formatInstant } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).boundary.title };
}

export default async function BoundaryDraftPage({ params }: PageProps<"/admin/boundaries/[draftId]">) {
  const viewer = await requireViewer("boundary.write");
  const key = draftKey.safeParse({ id: (await params).draftId });
  if (!key.success) notFound();
  const [page, locale] = await Promise.all([getBoundaryDraft(viewer, key.data.id), getLocale()]);
  if (page === null) notFound();
  const text = textFor(locale).boundary;
  const { draft, report, regencyName } = page;
  const title =
    regencyName === null
      ? text.report.title(draft.fileName)
      : text.report.matched(
          formatCount(report.shapes.length, locale),
          formatCount(page.villages.size, locale),
          regencyName,
        );
  return (
    <main id="content" className="wrap pt-6 pb-10">
      <PageHead title={title} aside={<ButtonLink href="/admin/boundaries">{text.title}</ButtonLink>}>
        {draft.fileName}:{" "}
        {text.report.facts(
          fileSize(draft.byteSize, locale),
          formatCount(report.features, locale),
          formatInstant(draft.uploadedAt, USUAL_TIME_ZONE, locale),
        )}
      </PageHead>
      <Report page={page} locale={locale} />
    </main>
  );
}
