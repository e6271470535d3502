import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BudgetList } from "@/components/cost/budget-list";
import { budgetsHref, costsHref } from "@/components/cost/cost-address";
import { Footer } from "@/components/shell/footer";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { getBudgetDesk } from "@/lib/budget/queries";
import { may } from "@/lib/domain/access";
import { periodOf, yearOf } from "@/lib/domain/period";
import { isDemo, today } from "@/lib/env";
import { costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: costTextFor(await getLocale()).cost.budgets.crumb };
}

export default async function BudgetsPage({ params }: PageProps<"/subsidies/[regencyCode]/costs/budgets">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const [desk, locale] = await Promise.all([getBudgetDesk(viewer, regencyCode), getLocale()]);
  if (desk === null) notFound();
  const text = costTextFor(locale);
  const words = text.cost.budgets;
  return (
    <>
      <SubsidyFrame
        place={desk.place}
        section="costs"
        below={[{ label: words.crumb, href: budgetsHref(regencyCode) }]}
        title={words.title(desk.place.name)}
        lead={words.lead}
        aside={<ButtonLink href={costsHref(regencyCode)}>{text.subsidy.section.costs}</ButtonLink>}
        locale={locale}
      >
        <SectionCard title={words.list}>
          <BudgetList
            desk={desk}
            mayDecide={may(viewer, "subsidy.decide", regencyCode)}
            year={yearOf(periodOf(today()))}
            locale={locale}
          />
        </SectionCard>
      </SubsidyFrame>
      <Footer>{isDemo ? text.cost.illustration : null}</Footer>
    </>
  );
}
