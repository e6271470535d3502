import Link from "next/link";
import { Emphasis } from "@/components/ui/emphasis";
import { SectionCard } from "@/components/ui/section-card";
import { quotaByRule } from "@/lib/domain/quota-board";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import type { ProgrammeDesk, SubsidyProgramme } from "@/lib/subsidy/queries";
import { textFor } from "@/lib/text/dictionary";
import { ProgrammeForm, type TypedProgramme } from "./programme-form";

interface ProgrammeCardProps {
  desk: ProgrammeDesk;
  programme: SubsidyProgramme;
  mayDecide: boolean;
  locale: Locale;
}

/** A programme with its rule, what it comes to, and its last change; whoever decides on it changes it here. */
export function ProgrammeCard({ desk, programme, mayDecide, locale }: ProgrammeCardProps) {
  const text = textFor(locale);
  const words = text.subsidyProgramme;
  const { place, villages } = desk;
  const inRule = villages.filter((code) => quotaByRule(code, programme) !== null).length;
  const count = (n: number) => formatCount(n, locale);
  const facts = [
    [words.kinds, programme.quotaKinds.map((kind) => text.subsidy.kind[kind]).join(", ")],
    [words.months, words.monthsValue(count(programme.months))],
    [words.programmes, programme.programmes.map((one) => text.programme[one].short).join(" + ")],
    [words.legalBasis, programme.legalBasis],
    [
      words.lastChange,
      words.changedBy(
        count(programme.version),
        programme.updatedBy ?? words.unknownWriter,
        formatInstant(programme.updatedAt, place.timeZone, locale),
      ),
    ],
  ] as const;
  return (
    <SectionCard title={words.heading(String(programme.year), programme.name)}>
      <div className="grid gap-4">
        <p className="quota-rule">
          <Emphasis
            text={words.rule(
              count(programme.quotaPerVillage),
              count(inRule),
              count(programme.quotaPerVillage * inRule),
            )}
          />
        </p>
        <dl className="facts-list">
          {facts.map(([name, says]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link href={`/subsidies/${place.code}?programme=${programme.id}`}>{words.board}</Link>
        </p>
        {mayDecide ? (
          <details className="more">
            <summary>{words.change}</summary>
            <ProgrammeForm
              place={place.code}
              changed={programme}
              typed={typedProgramme(programme)}
              timeZone={place.timeZone}
              locale={locale}
            />
          </details>
        ) : null}
      </div>
    </SectionCard>
  );
}

function typedProgramme(programme: SubsidyProgramme): TypedProgramme {
  return {
    name: programme.name,
    year: String(programme.year),
    months: String(programme.months),
    withSavings: programme.programmes.includes("jht"),
    legalBasis: programme.legalBasis,
    quotaPerVillage: formatCount(programme.quotaPerVillage, "id"),
    quotaKinds: programme.quotaKinds,
  };
}

/** What a new programme begins with: six months for every desa, as the policy has it. */
export function blankProgramme(year: number): TypedProgramme {
  return {
    name: "",
    year: String(year),
    months: "6",
    withSavings: false,
    legalBasis: "",
    quotaPerVillage: "",
    quotaKinds: ["DESA"],
  };
}
