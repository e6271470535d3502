import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SiteHeader } from "@/components/shell/site-header";
import { DemoAccounts } from "@/components/user/demo-accounts";
import { SignInForm } from "@/components/user/sign-in-form";
import { currentViewer } from "@/lib/auth";
import { isDemo } from "@/lib/env";
import { ownPath } from "@/lib/session/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/user/demo";

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).signIn.title };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [viewer, locale, search] = await Promise.all([currentViewer(), getLocale(), searchParams]);
  const next = typeof search.next === "string" ? ownPath(search.next) : null;
  if (viewer) redirect(next ?? "/worklist");
  const chosen = isDemo ? DEMO_ACCOUNTS.find((account) => account.email === search.as) : undefined;
  const text = textFor(locale).signIn;
  return (
    <>
      <SiteHeader />
      <main id="content" className="wrap py-8 sm:py-12">
        <div className="grid max-w-[920px] items-start gap-8 md:grid-cols-2">
          <section className="grid gap-6">
            <div>
              <h1>{text.title}</h1>
              <p className="mt-1">{text.intro}</p>
            </div>
            <SignInForm
              key={chosen?.email}
              locale={locale}
              next={next}
              email={chosen?.email}
              password={chosen && DEMO_PASSWORD}
            />
            <p className="hint">{text.forgotten}</p>
          </section>
          {isDemo ? <DemoAccounts locale={locale} next={next} /> : null}
        </div>
      </main>
    </>
  );
}
