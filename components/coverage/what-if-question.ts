import { withoutBinaryNoise } from "@/lib/domain/exact";
import { wholeActive } from "@/lib/domain/picture";
import { formatNumber } from "@/lib/format";
import type { Picture } from "./picture";

export interface TypedQuestion {
  readonly active: string;
  readonly target: string;
  readonly due: string;
}

/**
 * What the address asks; where it asks nothing, the fields begin with the figures as they are, in plain digits:
 * a separator would be read as it is written in Indonesian.
 */
export function typedQuestion(
  address: Record<string, string | string[] | undefined>,
  { now, main, locale }: Picture,
): { typed: TypedQuestion; asked: boolean } {
  const asked = (name: string) => {
    const value = address[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    asked: ["active", "target", "due"].some((name) => asked(name) !== undefined),
    typed: {
      active: asked("active") ?? String(wholeActive(now) ?? ""),
      // With every digit that it has: the answer is about the target itself.
      target:
        asked("target") ?? (main === null ? "" : formatNumber(withoutBinaryNoise(main.target.value * 100), locale)),
      due: asked("due") ?? main?.target.dueDate ?? "",
    },
  };
}
