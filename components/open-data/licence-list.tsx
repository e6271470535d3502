import type { Locale } from "@/lib/format";
import { figuresLicence, ODBL } from "@/lib/open-data/metadata";
import { textFor } from "@/lib/text/dictionary";

/** What may be done with areas and with figures; a licence that nobody granted is not named. */
export function LicenceList({ locale }: { locale: Locale }) {
  const text = textFor(locale).openData;
  const figures = figuresLicence();
  return (
    <dl className="grid gap-3">
      <div>
        <dt className="font-semibold">{text.licenceFigures}</dt>
        <dd className="text-pretty text-ink-2">
          {figures === null ? text.licenceFiguresNone : <a href={figures}>{text.licenceFiguresGiven}</a>}
        </dd>
      </div>
      <div>
        <dt className="font-semibold">{text.licenceAreas}</dt>
        <dd className="text-pretty text-ink-2">
          <a href={ODBL.url}>{ODBL.name}</a>. {text.sourceAreas}
        </dd>
      </div>
    </dl>
  );
}
