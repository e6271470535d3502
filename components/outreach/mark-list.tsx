import type { HeldEvent, MonthMark } from "@/lib/domain/outreach";
import { formatDate, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** The events behind the letters of a drawing, and what they do not say. */
export function MarkList({ marks, locale }: { marks: readonly MonthMark<HeldEvent>[]; locale: Locale }) {
  const { outreach, audience } = textFor(locale);
  const words = outreach.marks;
  if (marks.length === 0) return null;
  return (
    <section className="mark-list">
      <h3>{words.title}</h3>
      <ul>
        {marks.map(({ period, letter, events }) => (
          <li key={period}>
            <b>{letter}</b>
            <span>
              {events
                .map(({ heldOn, title, audience: whom }) =>
                  words.item(formatDate(heldOn, locale), title, audience[whom]),
                )
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {words.note} {words.scope}
      </p>
    </section>
  );
}
