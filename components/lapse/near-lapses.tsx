import { TaskSection } from "@/components/submission/task-section";
import { ButtonLink } from "@/components/ui/button-link";
import type { Viewer } from "@/lib/domain/access";
import { firstDayOf } from "@/lib/domain/period";
import { formatCount, formatDate, formatPeriod, type Locale } from "@/lib/format";
import { DAYS_AHEAD, type NearLapse } from "@/lib/lapse/queries";
import { textFor } from "@/lib/text/dictionary";
import { lapseMonthHref } from "./lapse-address";

interface NearLapsesProps {
  viewer: Viewer;
  lapses: readonly NearLapse[];
  locale: Locale;
}

/** What lapses soon, told by what the reader can do about it; nothing where nothing lapses. */
export function NearLapses({ viewer, lapses, locale }: NearLapsesProps) {
  const text = textFor(locale).lapse.worklist;
  if (lapses.length === 0) return null;
  return (
    <TaskSection title={text.title(formatCount(DAYS_AHEAD, locale))}>
      <ul className="card lines tasks">
        {lapses.map((lapse) => (
          <li key={`${lapse.regencyCode} ${lapse.month}`}>
            <div>
              <b>{text.line(formatDate(firstDayOf(lapse.month), locale), lapse.regencyName)}</b>
              {lapse.lapsing === 0 ? null : (
                <>
                  <p>{toldTo(viewer, lapse, locale)}</p>
                  <p>{outcome(lapse, locale)}</p>
                </>
              )}
              {lapse.unknown === 0 ? null : <p>{text.unknown(formatCount(lapse.unknown, locale))}</p>}
            </div>
            <ButtonLink
              href={lapseMonthHref(lapse.regencyCode, lapse.month)}
              aria-label={text.openOf(formatPeriod(lapse.month, locale), lapse.regencyName)}
            >
              {text.open(formatPeriod(lapse.month, locale))}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </TaskSection>
  );
}

function toldTo({ role }: Viewer, { lapsing, lapsingVillages, toPropose }: NearLapse, locale: Locale): string {
  const text = textFor(locale).lapse.worklist;
  const [people, places] = [formatCount(lapsing, locale), formatCount(lapsingVillages, locale)];
  if (role === "OPERATOR") return text.OPERATOR(people, formatCount(toPropose, locale));
  return role === "BRANCH" ? text.BRANCH(people, places) : text.HEAD(people);
}

function outcome({ renewed, inProcess }: NearLapse, locale: Locale): string {
  const text = textFor(locale).lapse;
  const words = [renewed === 0 ? text.noneRenewed : text.renewed(formatCount(renewed, locale))];
  if (inProcess > 0) words.push(text.inProcess(formatCount(inProcess, locale)));
  return words.join(" · ");
}
