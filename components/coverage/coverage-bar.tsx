import { ScrollText } from "lucide-react";
import { fullAreaName } from "@/components/area/area-name";
import { WhereNextLink } from "@/components/priority/where-next-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Tag } from "@/components/ui/tag";
import type { OpenMonth } from "@/lib/coverage/queries";
import { editionsOf } from "@/lib/domain/edition-number";
import { coverageHref } from "@/lib/domain/selection";
import { ChoiceForm } from "./choice-form";
import { ChosenSentence } from "./chosen-sentence";
import type { Picture } from "./picture";

interface CoverageBarProps {
  picture: Picture;
  /** The months that the reader may open, newest first. */
  months: readonly OpenMonth[];
  canOpen: (areaCode: string) => boolean;
}

/** Where one is, up to the country; which month, back and forth; and what is shown of it. */
export function CoverageBar({ picture, months, canOpen }: CoverageBarProps) {
  const { facts, text, locale, period, selection } = picture;
  const { code } = facts.area;
  return (
    <>
      <div className="bar">
        <Breadcrumbs
          label={text.area.breadcrumbs}
          crumbs={[
            ...facts.area.ancestors.map((area) => ({
              label: fullAreaName(area, text),
              href: canOpen(area.code) ? coverageHref(area.code, period, selection) : undefined,
            })),
            { label: picture.areaName },
          ]}
        />
        {picture.illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
        <div className="bar__end">
          <MonthStepper
            locale={locale}
            period={period}
            months={months}
            hrefOf={(month) => coverageHref(code, month, selection)}
          />
          <ChoiceForm picture={picture} />
          <WhereNextLink areaCode={code} period={period} text={text} />
          {facts.area.level === "REGENCY" && picture.now?.published ? (
            <ButtonLink icon={ScrollText} href={editionsOf(code, period)}>
              {text.shell.nav.editions}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      <ChosenSentence picture={picture} />
    </>
  );
}
