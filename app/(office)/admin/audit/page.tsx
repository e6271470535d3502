import type { Metadata } from "next";
import { AuditFilterForm, auditAddress } from "@/components/audit/audit-filter";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainCheckCard } from "@/components/audit/chain-check";
import { PageHead } from "@/components/shell/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { checkChain, getAuditChoices, listAuditEntries } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { requireViewer } from "@/lib/auth";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).audit.title };
}

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const viewer = await requireViewer("audit.read");
  const asked = await searchParams;
  const filter = auditFilterSchema.parse(asked);
  const [{ entries, before }, choices, chain, locale] = await Promise.all([
    listAuditEntries(viewer, filter),
    getAuditChoices(viewer),
    asked.chain === "check" ? checkChain(viewer) : null,
    getLocale(),
  ]);
  const { audit: text, admin } = textFor(locale);
  return (
    <main id="content" className="wrap pt-6 pb-10">
      <PageHead title={text.title} aside={<ButtonLink href="/admin/users">{admin.usersTitle}</ButtonLink>}>
        {text.intro}
      </PageHead>
      <AuditFilterForm filter={filter} choices={choices} locale={locale} />
      {entries.length === 0 ? (
        <EmptyState title={text.none} action={<ButtonLink href="/admin/audit">{text.newest}</ButtonLink>}>
          {text.noneWhy}
        </EmptyState>
      ) : (
        <AuditTable entries={entries} locale={locale} />
      )}
      <div className="flex gap-2 pt-4">
        {filter.before === null ? null : <ButtonLink href={auditAddress(filter, null)}>{text.newest}</ButtonLink>}
        {before === null ? null : <ButtonLink href={auditAddress(filter, before)}>{text.older}</ButtonLink>}
      </div>
      <ChainCheckCard check={chain} locale={locale} />
    </main>
  );
}
