import { fullAreaName } from "@/components/area/area-name";
import { Notice } from "@/components/ui/notice";
import type { ComparisonFacts, RegencyFacts } from "@/lib/comparison/queries";
import type { Comparison } from "@/lib/domain/comparison";
import { type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface DefinitionsDifferProps {
  comparison: Comparison<RegencyFacts>;
  definitions: ComparisonFacts["definitions"];
  locale: Locale;
}

/** Why nothing is ranked: which regency is measured by which definition; nothing where all share one. */
export function DefinitionsDiffer({ comparison, definitions, locale }: DefinitionsDifferProps) {
  const text = textFor(locale);
  if (comparison.comparable) return null;
  const nameOf = (code: string | null) => {
    const definition = definitions.find((candidate) => candidate.code === code);
    if (definition === undefined) return text.comparison.noDefinition;
    return nameIn(definition, locale);
  };
  return (
    <Notice kind="warn">
      {text.comparison.why}
      <ul>
        {comparison.definitions.map(({ definition, regencies }) => (
          <li key={definition}>
            {text.comparison.byDefinition(
              nameOf(definition),
              regencies.map((regency) => fullAreaName(regency, text)).join(", "),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
