import type { ParsedCount } from "@/lib/domain/entry";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Sentence } from "./sentence";

interface UnreadableCell {
  /** What the column is called. */
  readonly name: string;
  /** What was typed. */
  readonly text: string;
  readonly parsed: Extract<ParsedCount, { kind: "error" }>;
}

/** Why a text is no count; what is too large for its sheet is said in the sheet's own words. */
export function unreadableSentence(
  { name, text, parsed }: UnreadableCell,
  tooLarge: (name: string, text: string) => string,
  locale: Locale,
): Sentence {
  const { rules } = sheetTextFor(locale);
  switch (parsed.reason) {
    case "DECIMAL":
      // As a cell takes it, in either language.
      return {
        what: rules.decimal(name, text),
        todo:
          parsed.suggestions.length === 0
            ? rules.decimalFixAny
            : rules.decimalFix(parsed.suggestions.map((n) => formatCount(n, "id")).join(rules.or)),
      };
    case "NEGATIVE":
      return { what: rules.negative(name, text), todo: rules.negativeFix };
    case "TOO_LARGE":
      return { what: tooLarge(name, text), todo: rules.tooLargeFix };
    case "NOT_A_NUMBER":
      return { what: rules.notANumber(name, text), todo: rules.notANumberFix };
  }
}
