import type { Metadata } from "next";
import { PageHead } from "@/components/shell/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { UserTable } from "@/components/user/user-table";
import { requireViewer } from "@/lib/auth";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { formatCount } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { listUsers } from "@/lib/user/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).admin.usersTitle };
}

export default async function UsersPage() {
  const viewer = await requireViewer("user.read");
  const [users, locale] = await Promise.all([listUsers(viewer), getLocale()]);
  const { admin: text, boundary, target } = textFor(locale);
  return (
    <main id="content" className="wrap py-6">
      <PageHead
        title={text.usersTitle}
        aside={
          <>
            <ButtonLink href="/admin/boundaries">{boundary.title}</ButtonLink>
            <ButtonLink href={`/targets/${COUNTRY_CODE}`}>{target.title(target.national)}</ButtonLink>
          </>
        }
      >
        {text.usersIntro(formatCount(users.length, locale))}
      </PageHead>
      <UserTable users={users} locale={locale} />
    </main>
  );
}
