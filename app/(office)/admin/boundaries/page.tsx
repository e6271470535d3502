import type { Metadata } from "next";
import Link from "next/link";
import { USUAL_TIME_ZONE } from "@/components/audit/audit-words";
import { UploadForm } from "@/components/boundary/upload-form";
import { VersionTable } from "@/components/boundary/version-table";
import { PageHead } from "@/components/shell/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { getBoundaryDesk } from "@/lib/boundary/queries";
import { deskAddress } from "@/lib/boundary/schema";
import { formatCount, formatInstant } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).boundary.title };
}

export default async function BoundariesPage({ searchParams }: PageProps<"/admin/boundaries">) {
  const viewer = await requireViewer("boundary.write");
  const { used, ...asked } = await searchParams;
  const { fault, source, licence } = deskAddress.parse(asked);
  const [{ versions, drafts }, locale] = await Promise.all([getBoundaryDesk(viewer), getLocale()]);
  const { boundary: text, admin } = textFor(locale);
  const newest = versions.find(({ regencyCode, current }) => regencyCode === used && current);
  return (
    <main id="content" className="wrap pt-6 pb-10">
      <PageHead title={text.title} aside={<ButtonLink href="/admin/users">{admin.usersTitle}</ButtonLink>}>
        {text.intro}
      </PageHead>
      <div className="grid gap-4">
        {newest === undefined ? null : (
          <Notice kind="done" live>
            {text.used(newest.regencyName, formatCount(newest.version, locale))}
          </Notice>
        )}
        <SectionCard title={text.upload} sub={text.uploadWhy}>
          <UploadForm fault={fault} source={source} licence={licence} locale={locale} />
        </SectionCard>
        {drafts.length === 0 ? null : (
          <SectionCard title={text.drafts} sub={text.draftsWhy}>
            <ul className="grid gap-2">
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <Link href={`/admin/boundaries/${draft.id}`}>{draft.fileName}</Link>{" "}
                  {text.by(formatInstant(draft.uploadedAt, USUAL_TIME_ZONE, locale), draft.uploadedBy ?? text.someone)}
                </li>
              ))}
            </ul>
          </SectionCard>
        )}
        <SectionCard title={text.history}>
          <VersionTable versions={versions} locale={locale} />
        </SectionCard>
      </div>
    </main>
  );
}
