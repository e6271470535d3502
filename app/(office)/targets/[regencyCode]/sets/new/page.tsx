import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { areaOptions, frameOf } from "@/components/target/form-values";
import { SetForm } from "@/components/target/set-form";
import { jurisdictionName } from "@/components/target/target-address";
import { TargetFrame } from "@/components/target/target-frame";
import { categoryOptions } from "@/components/target/target-words";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { getJurisdiction, listAreas } from "@/lib/jurisdiction/queries";
import { blankTarget } from "@/lib/target/target-form";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.newSet };
}

export default async function NewSetPage({ params }: PageProps<"/targets/[regencyCode]/sets/new">) {
  const { regencyCode: code } = await params;
  const viewer = await requireViewer("target.write");
  const [place, categories, locale] = await Promise.all([
    getJurisdiction(viewer, code),
    listCategories(viewer),
    getLocale(),
  ]);
  if (place === null) notFound();
  const text = textFor(locale);
  const frame = frameOf(viewer, place, null, text);
  if (frame.authorities.length === 0) forbidden();
  const areas = await listAreas(viewer, place);
  return (
    <TargetFrame
      place={place}
      section="sets"
      title={text.target.set.create(jurisdictionName(place, text))}
      below={[{ label: text.target.newSet }]}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      <div className="card">
        <div className="card__body">
          <SetForm
            frame={frame}
            targets={[blankTarget(0, place.code)]}
            areas={areaOptions(areas, locale)}
            categories={categoryOptions(categories, locale)}
            timeZone={place.timeZone}
            locale={locale}
          />
        </div>
      </div>
    </TargetFrame>
  );
}
