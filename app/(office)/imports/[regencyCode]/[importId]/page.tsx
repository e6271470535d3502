import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { importAddress } from "@/components/workbook/import-address";
import { Preview } from "@/components/workbook/preview";
import { fileSize, Receipt } from "@/components/workbook/receipt";
import { requireViewer } from "@/lib/auth";
import { periodCode } from "@/lib/domain/period";
import { formatInstant, formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { getImport } from "@/lib/workbook/queries";
import { importSchema } from "@/lib/workbook/schema";

type ImportPageProps = PageProps<"/imports/[regencyCode]/[importId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).workbook.navigation };
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { regencyCode, importId } = await params;
  const viewer = await requireViewer("enrolment.write", regencyCode);
  const key = importSchema.safeParse({ regencyCode, id: importId });
  if (!key.success) notFound();
  const [detail, locale] = await Promise.all([getImport(viewer, regencyCode, key.data.id), getLocale()]);
  if (detail === null) notFound();

  const { workbook: text, area, shell } = textFor(locale);
  const { period, preview, receipt } = detail;
  const month = formatPeriod(period, locale);
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={area.breadcrumbs}
          crumbs={[
            { label: detail.regencyName, href: `/coverage/${regencyCode}` },
            { label: shell.nav.entry, href: `/entry/${regencyCode}/${periodCode(period)}` },
            { label: text.navigation, href: importAddress(regencyCode, period) },
            { label: detail.fileName },
          ]}
        />
      </div>
      <PageHead title={preview ? text.preview.title(month) : text.receipt.title(month)}>
        {preview
          ? text.preview.file(
              detail.fileName,
              fileSize(detail.byteSize, locale),
              formatInstant(detail.uploadedAt, detail.timeZone, locale),
            )
          : null}
      </PageHead>
      {preview ? <Preview detail={detail} preview={preview} locale={locale} /> : null}
      {receipt ? (
        <Receipt detail={detail} receipt={receipt} isAgain={(await searchParams).again === "1"} locale={locale} />
      ) : null}
    </main>
  );
}
