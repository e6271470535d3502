import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AboveTable } from "@/components/target/above-table";
import { SetCard } from "@/components/target/set-card";
import { standingLead } from "@/components/target/standing-lead";
import { jurisdictionName } from "@/components/target/target-address";
import { TargetFrame } from "@/components/target/target-frame";
import { targetWords } from "@/components/target/target-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { levelOf } from "@/lib/domain/area";
import { authoritiesAt, maySetTargets, settableAuthorities } from "@/lib/domain/authority";
import { asOf } from "@/lib/domain/period";
import { isQuota } from "@/lib/domain/quota";
import { today } from "@/lib/env";
import { formatCount } from "@/lib/format";
import { listAreas } from "@/lib/jurisdiction/queries";
import { getTargetDesk, type TargetSet } from "@/lib/target/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type TargetsPageProps = PageProps<"/targets/[regencyCode]">;

export async function generateMetadata({ params }: TargetsPageProps): Promise<Metadata> {
  const { regencyCode } = await params;
  const [{ desk }, locale] = await Promise.all([openDesk(regencyCode), getLocale()]);
  const text = textFor(locale);
  return { title: text.target.title(jurisdictionName(desk.place, text)) };
}

export default async function TargetsPage({ params }: TargetsPageProps) {
  const { regencyCode: code } = await params;
  const [{ viewer, desk }, locale] = await Promise.all([openDesk(code), getLocale()]);
  const { place, period } = desk;
  const [categories, areas] = await Promise.all([listCategories(viewer), listAreas(viewer, place)]);
  const words = targetWords(categories, locale);
  const { text } = words;
  const villages = areas.map((area) => area.code).filter((area) => levelOf(area) === "VILLAGE");
  const day = period === null ? today() : asOf(period);
  const isPast = ({ targets }: TargetSet) => targets.every(({ dueDate }) => dueDate < day);
  const mayBegin = settableAuthorities(viewer, place.regencyCode).length > 0;
  const card = (set: TargetSet) => (
    <SetCard
      key={set.id}
      desk={desk}
      set={set}
      villages={villages}
      mayChange={maySetTargets(viewer, set.authority, place.regencyCode)}
      words={words}
    />
  );
  const past = desk.sets.filter(isPast);
  return (
    <TargetFrame
      place={place}
      section="sets"
      lead={standingLead(desk, words)}
      aside={
        mayBegin ? (
          <ButtonLink href={`/targets/${code}/sets/new`} icon={Plus} variant="primary">
            {text.target.newSet}
          </ButtonLink>
        ) : null
      }
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      {desk.regencies === null ? null : (
        <Notice kind="info">{text.target.summed(formatCount(desk.regencies, locale))}</Notice>
      )}
      {desk.sets.length === 0 ? (
        <EmptyState title={text.target.noTargets}>{text.target.noTargetsWhy}</EmptyState>
      ) : null}
      {authoritiesAt(place.regencyCode).map((authority) => {
        const own = desk.sets.filter((set) => set.authority === authority && !isPast(set));
        // The targets first; quotas spread one of them over the villages.
        const current = [false, true].flatMap((quota) => own.filter(({ targets }) => isQuota(targets) === quota));
        return current.length === 0 ? null : (
          <section key={authority} className="grid gap-3" aria-labelledby={`of-${authority}`}>
            <h2 className="authority" id={`of-${authority}`}>
              {text.authority[authority]}
            </h2>
            {current.map(card)}
          </section>
        );
      })}
      {desk.above.some(({ target }) => target.dueDate >= day) ? (
        <SectionCard title={text.target.above} sub={text.target.aboveWhy}>
          <AboveTable desk={desk} day={day} words={words} />
        </SectionCard>
      ) : null}
      {past.length === 0 ? null : (
        <details className="more">
          <summary>{text.target.past(formatCount(past.length, locale))}</summary>
          {past.map(card)}
        </details>
      )}
      <p className="hint">{text.target.footnote}</p>
    </TargetFrame>
  );
}

/** Once a request, though the title asks as well as the page. */
const openDesk = cache(async (code: string) => {
  const viewer = await requireViewer("target.read");
  const desk = await getTargetDesk(viewer, code);
  if (desk === null) notFound();
  return { viewer, desk };
});
