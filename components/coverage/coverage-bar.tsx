import { fullAreaName } from "@/components/area/area-name";
import { WhereNextLink } from "@/components/priority/where-next-link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PeriodStepper } from "@/components/ui/period-stepper";
import { Tag } from "@/components/ui/tag";
import type { OpenMonth } from "@/lib/coverage/queries";
import { type Period, periodCode } from "@/lib/domain/period";
import { coverageHref } from "@/lib/domain/selection";
import { formatPeriod } from "@/lib/format";
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
  const at = months.findIndex((month) => month.period === period);
  const step = (month: OpenMonth | undefined, words: (period: string) => string) =>
    month === undefined
      ? null
      : { href: coverageHref(code, month.period, selection), label: words(formatPeriod(month.period, locale)) };
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
          <PeriodStepper
            locale={locale}
            current={option(period, locale)}
            previous={step(months[at + 1], text.common.previousPeriod)}
            next={step(at > 0 ? months[at - 1] : undefined, text.common.nextPeriod)}
            options={months.map((month) => option(month.period, locale))}
            action={`/coverage/${code}`}
            keep={chosenOf(selection)}
          />
          <ChoiceForm picture={picture} />
          <WhereNextLink areaCode={code} period={period} text={text} />
        </div>
      </div>
      <ChosenSentence picture={picture} />
    </>
  );
}

function option(period: Period, locale: Picture["locale"]) {
  return { value: periodCode(period), label: formatPeriod(period, locale) };
}

/** Only what was chosen, for the fields that another form keeps. */
function chosenOf(selection: Picture["selection"]): Record<string, string> {
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== null));
}
