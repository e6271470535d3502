import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FigureForm } from "@/components/target/figure-form";
import { FigureTable } from "@/components/target/figure-table";
import { areaOptions } from "@/components/target/form-values";
import { TargetFrame } from "@/components/target/target-frame";
import { categoryOptions, targetWords } from "@/components/target/target-words";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { maySetDenominators } from "@/lib/domain/authority";
import { getFigureDesk } from "@/lib/figure/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.section.figures };
}

export default async function FiguresPage({ params }: PageProps<"/targets/[regencyCode]/figures">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("target.read", regencyCode);
  const [desk, categories, locale] = await Promise.all([
    getFigureDesk(viewer, regencyCode),
    listCategories(viewer),
    getLocale(),
  ]);
  if (desk === null) notFound();
  const words = targetWords(categories, locale);
  const { figure } = words.text.target;
  return (
    <TargetFrame
      place={desk.place}
      section="figures"
      lead={figure.lead}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      {desk.figures.length === 0 ? (
        <EmptyState title={figure.none}>{figure.noneWhy}</EmptyState>
      ) : (
        <SectionCard title={figure.list}>
          <FigureTable desk={desk} words={words} />
        </SectionCard>
      )}
      {maySetDenominators(viewer, regencyCode) ? (
        <SectionCard title={words.text.targetForm.addFigure}>
          <FigureForm
            place={regencyCode}
            areas={areaOptions(desk.areas, locale)}
            categories={categoryOptions(categories, locale)}
            timeZone={desk.place.timeZone}
            locale={locale}
          />
        </SectionCard>
      ) : null}
    </TargetFrame>
  );
}
