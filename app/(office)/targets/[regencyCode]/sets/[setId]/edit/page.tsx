import type { Metadata } from "next";
import { forbidden, notFound, redirect } from "next/navigation";
import { areaOptions, frameOf, typedTarget } from "@/components/target/form-values";
import { SetForm } from "@/components/target/set-form";
import { sectionAddress, setAddress } from "@/components/target/target-address";
import { TargetFrame } from "@/components/target/target-frame";
import { categoryOptions } from "@/components/target/target-words";
import { requireViewer } from "@/lib/auth";
import { listCategories } from "@/lib/category/queries";
import { may } from "@/lib/domain/access";
import { maySetTargets } from "@/lib/domain/authority";
import { isQuota } from "@/lib/domain/quota";
import { listAreas } from "@/lib/jurisdiction/queries";
import { getTargetSet } from "@/lib/target/queries";
import { setId } from "@/lib/target/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).target.change };
}

export default async function EditSetPage({ params }: PageProps<"/targets/[regencyCode]/sets/[setId]/edit">) {
  const { regencyCode: code, setId: id } = await params;
  const viewer = await requireViewer("target.write");
  if (!setId.safeParse(id).success) notFound();
  const [found, categories, locale] = await Promise.all([
    getTargetSet(viewer, code, id),
    listCategories(viewer),
    getLocale(),
  ]);
  if (found === null) notFound();
  const { place, set, versions } = found;
  if (!maySetTargets(viewer, set.authority, place.regencyCode)) forbidden();
  // Only the version in force can be changed; an old address leads to what became of it.
  if (versions[0]?.id !== set.id || set.withdrawn) redirect(setAddress(code, versions[0]?.id ?? set.id));
  if (isQuota(set.targets)) redirect(`${sectionAddress(code, "quotas")}?set=${set.id}`);
  const areas = await listAreas(viewer, place);
  const text = textFor(locale);
  return (
    <TargetFrame
      place={place}
      section="sets"
      title={text.target.set.edit(set.name)}
      below={[{ label: set.name, href: setAddress(code, set.id) }, { label: text.target.change }]}
      lead={text.target.set.editLead}
      canReadCoverage={may(viewer, "coverage.read")}
      locale={locale}
    >
      <div className="card">
        <div className="card__body">
          <SetForm
            frame={frameOf(viewer, place, set, text)}
            targets={set.targets.map((target, row) => typedTarget(target, row, locale))}
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
