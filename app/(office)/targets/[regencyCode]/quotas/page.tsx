import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { frameOf, villagesOf } from "@/components/target/form-values";
import { QuotaForm } from "@/components/target/quota-form";
import { quotaPlanOf } from "@/components/target/quota-plan";
import { QuotaRuleForm } from "@/components/target/quota-rule-form";
import { SetCard } from "@/components/target/set-card";
import { TargetFrame } from "@/components/target/target-frame";
import { categoryOptions, targetWords } from "@/components/target/target-words";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { maySetTargets, settableAuthorities } from "@/lib/domain/authority";
import { isQuota } from "@/lib/domain/quota";
import { listAreas } from "@/lib/jurisdiction/queries";
import { getTargetDesk } from "@/lib/target/queries";
import { quotaPlanAddress } from "@/lib/target/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.quotas };
}

export default async function QuotasPage({ params, searchParams }: PageProps<"/targets/[regencyCode]/quotas">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("target.read", regencyCode);
  const asked = quotaPlanAddress.parse(await searchParams);
  const [desk, categories, locale] = await Promise.all([
    getTargetDesk(viewer, regencyCode),
    listCategories(viewer),
    getLocale(),
  ]);
  if (desk === null) notFound();
  const { place } = desk;
  const words = targetWords(categories, locale);
  const { quota } = words.text.target;
  const areas = await listAreas(viewer, place);
  const villages = villagesOf(areas).map(({ code }) => code);
  const sets = desk.sets.filter(({ targets }) => isQuota(targets));
  const mine = sets.filter(({ authority }) => maySetTargets(viewer, authority, place.regencyCode));
  const changed = mine.find(({ id }) => id === asked.set) ?? null;
  const plan = quotaPlanOf(asked, changed, areas, locale);
  // Another rule is another form: what was typed belongs to the one before.
  const planKey = JSON.stringify(plan.typed);
  const maySet = settableAuthorities(viewer, place.regencyCode).length > 0;
  return (
    <TargetFrame
      place={place}
      section="quotas"
      lead={quota.lead}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      {maySet ? (
        <SectionCard
          title={changed === null ? quota.plan : words.text.target.set.edit(changed.name)}
          sub={quota.planWhy}
        >
          <div className="grid gap-4">
            <QuotaRuleForm
              key={`rule ${planKey}`}
              code={regencyCode}
              setId={changed?.id ?? null}
              plan={plan}
              categories={categoryOptions(categories, locale)}
              locale={locale}
            />
            {plan.districts === null ? null : (
              <QuotaForm
                key={`plan ${planKey}`}
                frame={frameOf(viewer, place, changed, words.text)}
                category={plan.typed.category}
                dueDate={plan.typed.due}
                districts={plan.districts}
                timeZone={place.timeZone}
                locale={locale}
              />
            )}
          </div>
        </SectionCard>
      ) : (
        <p className="hint">{quota.readOnly}</p>
      )}
      {sets.length === 0 ? <EmptyState title={quota.none}>{quota.noneWhy}</EmptyState> : null}
      {sets
        .filter((set) => set !== changed)
        .map((set) => (
          <SetCard
            key={set.id}
            desk={desk}
            set={set}
            villages={villages}
            mayChange={mine.includes(set)}
            words={words}
          />
        ))}
    </TargetFrame>
  );
}
