import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountChangeTable } from "@/components/audit/count-change-table";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { getCountChange } from "@/lib/audit/queries";
import { countChangeSchema } from "@/lib/audit/schema";
import { requireViewer } from "@/lib/auth";
import { formatCount, formatInstant, formatPeriod } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).audit.title };
}

/** Everything that one change did to the counts of a month. */
export default async function CountChangePage({ searchParams }: PageProps<"/admin/audit/changes">) {
  const viewer = await requireViewer("audit.read");
  const key = countChangeSchema.safeParse(await searchParams);
  if (!key.success) notFound();
  const [change, locale] = await Promise.all([getCountChange(viewer, key.data), getLocale()]);
  if (change === null) notFound();
  const text = textFor(locale).audit;
  const title = text.changeTitle(formatPeriod(key.data.period, locale));
  return (
    <main id="content" className="wrap pb-10">
      <div className="bar">
        <Breadcrumbs
          label={text.title}
          crumbs={[{ label: text.title, href: "/admin/audit" }, { label: change.regencyName }]}
        />
      </div>
      <PageHead title={title}>
        {text.changeLead(change.person ?? text.withoutAccount, formatInstant(key.data.at, change.timeZone, locale))}{" "}
        {text.changeRows(formatCount(change.rows.length, locale), formatCount(change.total, locale))}
      </PageHead>
      <CountChangeTable caption={title} rows={change.rows} locale={locale} />
    </main>
  );
}
