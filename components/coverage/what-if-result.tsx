import { Notice } from "@/components/ui/notice";
import { StatusMark } from "@/components/ui/status-mark";
import type { FormState } from "@/lib/action";
import { isAccessReason } from "@/lib/domain/refusal";
import type { WhatIfAnswer } from "@/lib/domain/target";
import { formatCount, formatPoints, formatRate, type Locale } from "@/lib/format";
import { whatIfTextFor } from "@/lib/text/what-if-text";

interface WhatIfResultProps {
  locale: Locale;
  state: FormState<WhatIfAnswer>;
  pending: boolean;
}

/** The answer, read aloud when it changes. */
export function WhatIfResult({ locale, state, pending }: WhatIfResultProps) {
  const text = whatIfTextFor(locale);
  const words = text.whatIf;
  if (state.status === "refused" && state.refusal.reason !== "INVALID") {
    const { reason } = state.refusal;
    return (
      <Notice kind="error" live>
        {isAccessReason(reason) ? text.access.refused[reason] : words.failed}
      </Notice>
    );
  }
  if (state.status !== "done") return <div aria-live="polite" />;
  const answer = state.value;
  return (
    <dl className="factrow" aria-live="polite" aria-busy={pending}>
      <div>
        <dt>{words.coverage}</dt>
        <dd>
          {answer.coverage === null ? text.common.noData : formatRate(answer.coverage, locale)}{" "}
          <StatusMark
            status={answer.standing === "REACHED" ? "REACHED" : (answer.status ?? answer.standing)}
            locale={locale}
          />
        </dd>
      </div>
      <div>
        <dt>{words.attainment}</dt>
        <dd>{answer.attainment === null ? text.common.noData : formatRate(answer.attainment, locale)}</dd>
      </div>
      <div>
        <dt>{words.gap}</dt>
        <dd>{gapInWords(answer, locale)}</dd>
      </div>
      <div>
        <dt>{words.needed}</dt>
        <dd>{neededInWords(answer, locale)}</dd>
      </div>
    </dl>
  );
}

function gapInWords({ gapPeople, gapRate }: WhatIfAnswer, locale: Locale): string {
  const text = whatIfTextFor(locale);
  if (gapPeople === null || gapRate === null) return text.common.noData;
  if (gapPeople === 0) return text.whatIf.noGap;
  return text.whatIf.gapValue(formatCount(gapPeople, locale), formatPoints(gapRate, locale));
}

function neededInWords({ neededPace, monthsLeft }: WhatIfAnswer, locale: Locale): string {
  const text = whatIfTextFor(locale);
  const words = text.whatIf;
  if (neededPace === null) return monthsLeft === 0 ? words.noMonths : text.common.noData;
  return neededPace === 0 ? words.noGap : words.perMonth(formatCount(Math.ceil(neededPace), locale));
}
