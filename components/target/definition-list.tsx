import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import type { DefinitionDesk, DefinitionInForce } from "@/lib/definition/queries";
import { SEGMENTS } from "@/lib/domain/programme";
import { formatCount, formatInstant, formatPeriod, type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { TakeBackForm } from "./take-back-form";
import { sectionAddress } from "./target-address";

interface DefinitionListProps {
  desk: DefinitionDesk;
  mayChange: boolean;
  locale: Locale;
}

/** By what the regency is measured, the newest first: what counts, what it is divided by, why, and who said so. */
export function DefinitionList({ desk, mayChange, locale }: DefinitionListProps) {
  const text = textFor(locale).target.definition;
  return (
    <>
      {desk.inForce.map((definition) => (
        <article
          className="card"
          key={definition.validFrom}
          aria-label={text.from(formatPeriod(definition.validFrom, locale))}
        >
          <div className="card__head">
            <h2 className="card__title">{text.from(formatPeriod(definition.validFrom, locale))}</h2>
            <p className="card__sub">{nameIn(definition, locale)}</p>
          </div>
          <div className="card__body">
            <DefinitionFacts definition={definition} timeZone={desk.place.timeZone} locale={locale} />
          </div>
          <div className="card__foot card__foot--tools">
            <div className="flex flex-wrap gap-2">
              <FigureLinks code={desk.place.code} definition={definition} locale={locale} />
              {mayChange && definition.published === 0 && definition !== desk.inForce.at(-1) ? (
                <TakeBackForm
                  place={desk.place.code}
                  from={definition.validFrom}
                  timeZone={desk.place.timeZone}
                  locale={locale}
                />
              ) : null}
            </div>
          </div>
        </article>
      ))}
    </>
  );
}

interface FigureLinksProps {
  code: string;
  definition: DefinitionInForce;
  locale: Locale;
}

/** To the figures that divide it: of all workers, or of each segment that it counts, for one unknown leaves no rate. */
function FigureLinks({ code, definition, locale }: FigureLinksProps) {
  const { target, segment } = textFor(locale);
  const text = target.definition;
  const address = `${sectionAddress(code, "eligible")}?definition=${definition.eligibleCode}`;
  if (definition.segments.length === SEGMENTS.length) {
    return (
      <ButtonLink href={address} small>
        {text.toFigures}
      </ButtonLink>
    );
  }
  return definition.segments.map((counted) => (
    <ButtonLink key={counted} href={`${address}&segment=${counted}`} small>
      {text.toFiguresOf(segment[counted].name)}
    </ButtonLink>
  ));
}

interface DefinitionFactsProps {
  definition: DefinitionInForce;
  timeZone: string;
  locale: Locale;
}

function DefinitionFacts({ definition, timeZone, locale }: DefinitionFactsProps) {
  const { target, segment } = textFor(locale);
  const text = target.definition;
  const eligibleName = locale === "id" ? definition.eligibleNameId : definition.eligibleNameEn;
  const isAll = definition.segments.length === SEGMENTS.length;
  return (
    <dl className="facts-list">
      <dt>{text.segments}</dt>
      <dd>{isAll ? text.allSegments : definition.segments.map((code) => segment[code].name).join(", ")}</dd>
      <dt>{text.eligible}</dt>
      <dd>
        {definition.eligible === null
          ? text.eligibleMissing(eligibleName)
          : text.eligibleOf(formatCount(definition.eligible, locale), eligibleName)}
      </dd>
      <dt>{text.reason}</dt>
      <dd>{definition.reason ?? target.none}</dd>
      <dt>{text.decided}</dt>
      <dd>
        {definition.by ?? target.unknownWriter}, {formatInstant(definition.at, timeZone, locale)}
      </dd>
      <dt>{text.published}</dt>
      <dd>{formatCount(definition.published, locale)}</dd>
    </dl>
  );
}

/** Every definition of eligible workers that can be chosen. */
export function AvailableDefinitions({ desk, locale }: Pick<DefinitionListProps, "desk" | "locale">) {
  const text = textFor(locale).target.definition;
  return (
    <DataTable
      caption={text.available}
      columns={[text.eligible, text.year]}
      rows={desk.eligibleDefinitions.map(({ code, nameId, nameEn, surveyYear }) => ({
        key: code,
        head: nameIn({ nameId, nameEn }, locale),
        cells: [String(surveyYear)],
      }))}
    />
  );
}
