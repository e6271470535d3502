import type { Metadata } from "next";
import { cookies } from "next/headers";
import { type Verdict, VerdictCard } from "@/components/edition/verdict";
import { CodeForm, FileForm } from "@/components/edition/verify-forms";
import { Footer } from "@/components/shell/footer";
import { PageHead } from "@/components/shell/page-head";
import { SiteHeader } from "@/components/shell/site-header";
import { readCheckCode, spacedCheckCode } from "@/lib/domain/check-code";
import { parseEditionNumber } from "@/lib/domain/edition-number";
import { CHECKED_COOKIE, readChecked } from "@/lib/edition/file-check";
import { findByHash, getEdition, getEditionByCode } from "@/lib/edition/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  const text = textFor(await getLocale()).verify;
  return { title: text.title, description: text.lead };
}

export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const [asked, locale] = await Promise.all([searchParams, getLocale()]);
  const typed = typeof asked.code === "string" ? asked.code.trim() : "";
  const verdict = typed === "" ? await judgeFile(asked) : await judgeCode(typed);
  const { verify: text, coverage } = textFor(locale);
  return (
    <>
      <SiteHeader />
      <main className="wrap py-6" id="content">
        <PageHead title={text.title}>{text.lead}</PageHead>
        {verdict === null ? null : <VerdictCard verdict={verdict} locale={locale} />}
        <div className="cards">
          <section className="card c6">
            <div className="card__head">
              <h2 className="card__title">{text.codeTitle}</h2>
            </div>
            <div className="card__body">
              <CodeForm key={typed} typed={typed} locale={locale} />
            </div>
          </section>
          <section className="card c6">
            <div className="card__head">
              <h2 className="card__title">{text.fileTitle}</h2>
            </div>
            <div className="card__body">
              <FileForm locale={locale} />
            </div>
          </section>
          <section className="card c12">
            <div className="card__head">
              <h2 className="card__title">{text.how}</h2>
            </div>
            <div className="card__body">
              <p className="max-w-[92ch] text-pretty text-ink-2">{text.howText}</p>
            </div>
          </section>
        </div>
      </main>
      <Footer>{coverage.memberships}</Footer>
    </>
  );
}

/** A check code, or the number of an edition, which is printed beside it. */
async function judgeCode(typed: string): Promise<Verdict> {
  if (parseEditionNumber(typed) !== null) return { kind: "NUMBER", typed, edition: await getEdition(typed) };
  const code = readCheckCode(typed);
  if (code === null) return { kind: "NO_CODE" };
  return { kind: "CODE", typed: spacedCheckCode(code), edition: await getEditionByCode(code) };
}

/** The file that this browser has just uploaded; null when it has not, or not the one that the address names. */
async function judgeFile({ file, fault }: Awaited<PageProps<"/verify">["searchParams"]>): Promise<Verdict | null> {
  if (fault === "TOO_LARGE" || fault === "NO_FILE") return { kind: "FAULT", fault };
  const checked = readChecked((await cookies()).get(CHECKED_COOKIE)?.value, file);
  if (checked === null) return null;
  const same = await findByHash(checked.sha256);
  const known = same ?? (checked.content === null ? null : await findByHash(checked.content));
  const claimed = known === null && checked.claims !== null ? await getEdition(checked.claims) : null;
  return { kind: "FILE", file: checked, known, claimed };
}
