import { ButtonLink } from "@/components/ui/button-link";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import type { Picture } from "./picture";
import { amongWhom } from "./wording";

/** What is chosen, in words, and the way back to the whole; nothing where nothing is. */
export function ChosenSentence({ picture }: { picture: Picture }) {
  const { facts, period, selection, text } = picture;
  const { among, chosen, clear } = text.picture;
  const parts = [
    amongWhom(selection, picture),
    selection.programme === null ? null : among.programme(text.programme[selection.programme].short),
    selection.target === null ? null : among.target(text.authority[selection.target]),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className="chosen">
      <span>{chosen(parts.join(" · "))}</span>
      <ButtonLink href={coverageHref(facts.area.code, period, WHOLE)} small scroll={false} prefetch={false}>
        {clear}
      </ButtonLink>
    </p>
  );
}
