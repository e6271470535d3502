import { PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { villagesOf } from "@/components/target/form-values";
import { PlainTargets } from "@/components/target/plain-targets";
import { QuotaTable } from "@/components/target/quota-table";
import { QuotaSummary } from "@/components/target/set-card";
import { StandingTable } from "@/components/target/standing-table";
import { sectionAddress, setAddress } from "@/components/target/target-address";
import { TargetFrame } from "@/components/target/target-frame";
import { type TargetWords, targetWords } from "@/components/target/target-words";
import { VersionNotice, Versions } from "@/components/target/versions";
import { WithdrawForm } from "@/components/target/withdraw-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { maySetTargets } from "@/lib/domain/authority";
import { isQuota } from "@/lib/domain/quota";
import { formatCount } from "@/lib/format";
import { listAreas } from "@/lib/jurisdiction/queries";
import { getTargetDesk, getTargetSet, type TargetDesk, type TargetSet } from "@/lib/target/queries";
import { setId } from "@/lib/target/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.history };
}

export default async function SetPage({ params }: PageProps<"/targets/[regencyCode]/sets/[setId]">) {
  const { regencyCode: code, setId: id } = await params;
  const viewer = await requireViewer("target.read");
  if (!setId.safeParse(id).success) notFound();
  const [found, desk, categories, locale] = await Promise.all([
    getTargetSet(viewer, code, id),
    getTargetDesk(viewer, code),
    listCategories(viewer),
    getLocale(),
  ]);
  if (found === null || desk === null) notFound();
  const { place, set, versions } = found;
  const words = targetWords(categories, locale);
  const { text } = words;
  const quota = isQuota(set.targets);
  const villages = quota ? villagesOf(await listAreas(viewer, place)).map((village) => village.code) : [];
  const isCurrent = versions[0]?.id === set.id;
  const mayChange = isCurrent && !set.withdrawn && maySetTargets(viewer, set.authority, place.regencyCode);
  const editAddress = quota ? `${sectionAddress(code, "quotas")}?set=${set.id}` : `${setAddress(code, set.id)}/edit`;
  return (
    <TargetFrame
      place={place}
      section="sets"
      title={set.name}
      below={[{ label: text.target.set.version(formatCount(set.version, locale)) }]}
      lead={`${text.authority[set.authority]} · ${text.target.source(set.source)}`}
      aside={
        mayChange ? (
          <ButtonLink href={editAddress} icon={PencilLine} variant="primary">
            {text.target.change}
          </ButtonLink>
        ) : null
      }
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      <VersionNotice code={code} set={set} versions={versions} locale={locale} />
      {set.targets.length === 0 ? null : (
        <SectionCard title={text.target.set.targets(formatCount(set.targets.length, locale))}>
          {isCurrent ? (
            <CurrentTargets desk={desk} set={set} villages={villages} words={words} />
          ) : (
            <PlainTargets set={set} words={words} />
          )}
        </SectionCard>
      )}
      <SectionCard title={text.target.set.versions}>
        <Versions place={place} versions={versions} shown={set.id} locale={locale} />
      </SectionCard>
      {mayChange ? <WithdrawForm place={code} replaces={set.id} timeZone={place.timeZone} locale={locale} /> : null}
    </TargetFrame>
  );
}

interface CurrentTargetsProps {
  desk: TargetDesk;
  set: TargetSet;
  villages: readonly string[];
  words: TargetWords;
}

/** The targets in force with how they stand; village quotas village by village. */
function CurrentTargets({ desk, set, villages, words }: CurrentTargetsProps) {
  const { standing, period } = desk;
  if (!isQuota(set.targets)) {
    return <StandingTable caption={set.name} targets={set.targets} standing={standing} period={period} words={words} />;
  }
  return (
    <div className="grid gap-4">
      <QuotaSummary desk={desk} set={set} villages={villages} words={words} />
      <QuotaTable set={set} standing={standing} words={words} />
    </div>
  );
}
