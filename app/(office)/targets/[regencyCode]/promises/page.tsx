import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PromiseForm } from "@/components/promise/promise-form";
import { PromiseForms } from "@/components/promise/promise-forms";
import { PromiseTable } from "@/components/promise/promise-table";
import { TargetFrame } from "@/components/target/target-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import { asOf } from "@/lib/domain/period";
import { PROMISE_STATES } from "@/lib/domain/promise";
import { today } from "@/lib/env";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import { listPromises, type PromiseDesk } from "@/lib/promise/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.promises };
}

export default async function PromisesPage({ params }: PageProps<"/targets/[regencyCode]/promises">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("target.read", regencyCode);
  const [desk, locale] = await Promise.all([listPromises(viewer, regencyCode), getLocale()]);
  if (desk === null) notFound();
  const text = textFor(locale).promise;
  const mayWrite = may(viewer, "promise.write", regencyCode);
  const { timeZone } = desk.place;
  return (
    <TargetFrame
      place={desk.place}
      section="promises"
      lead={leadOf(desk, locale)}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      {desk.promises.length === 0 ? (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      ) : (
        <SectionCard title={text.list} sub={text.listSub}>
          <PromiseTable desk={desk} locale={locale} />
          {mayWrite ? <PromiseForms desk={desk} today={today()} locale={locale} /> : null}
        </SectionCard>
      )}
      {mayWrite ? (
        <SectionCard title={text.add} sub={text.addSub}>
          <PromiseForm regencyCode={regencyCode} promise={null} today={today()} timeZone={timeZone} locale={locale} />
        </SectionCard>
      ) : null}
      <p className="hint">
        {text.footnote} {text.editions}
      </p>
    </TargetFrame>
  );
}

/** How many promises stand how, as of the newest month. */
function leadOf({ period, promises }: PromiseDesk, locale: Locale): string {
  const text = textFor(locale).promise;
  if (period === null || promises.length === 0) return text.leadNone;
  const counts = PROMISE_STATES.map((state) => ({
    state,
    count: promises.filter((promise) => promise.state === state).length,
  }));
  const said = counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => text.counted[state](formatCount(count, locale)));
  return text.lead(formatDate(asOf(period), locale), said.join(", "));
}
