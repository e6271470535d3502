import { ScrollTable } from "@/components/ui/scroll-table";
import { CATEGORY_CODES } from "@/lib/domain/programme";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

const PARAMETERS = [
  { meaning: "area", names: "area" },
  { meaning: "period", names: "period" },
  { meaning: "fromTo", names: "from, to" },
  { meaning: "level", names: "level" },
  { meaning: "category", names: "category", values: CATEGORY_CODES.join(", ") },
  { meaning: "segment", names: "segment" },
  { meaning: "programme", names: "programme" },
  { meaning: "limit", names: "limit" },
  { meaning: "cursor", names: "cursor" },
] as const;

/** What an address of figures may carry. */
export function ParameterTable({ locale }: { locale: Locale }) {
  const text = textFor(locale).openData;
  return (
    <ScrollTable caption={text.howTitle} className="tbl--top">
      <thead>
        <tr>
          <th scope="col">{text.parameter}</th>
          <th scope="col">{text.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {PARAMETERS.map(({ meaning, names, ...rest }) => (
          <tr key={names}>
            <th scope="row">
              <code className="font-mono text-12">{names}</code>
            </th>
            <td>
              {text.parameters[meaning]}
              {"values" in rest ? (
                <code className="block font-mono text-12 text-ink-2 [overflow-wrap:anywhere]">{rest.values}</code>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
