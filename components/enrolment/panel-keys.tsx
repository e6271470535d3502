import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

interface PanelKeysProps {
  isWritable: boolean;
  locale: Locale;
}

/** What stands in the panel until a cell is chosen. */
export function PanelKeys({ isWritable, locale }: PanelKeysProps) {
  const text = sheetTextFor(locale).entry.panel;
  return (
    <section>
      <h2>{text.emptyTitle}</h2>
      <p className="mt-2 text-13 text-ink-2">{isWritable ? text.emptyHint : text.readHint}</p>
      {isWritable ? (
        <dl className="keys-list">
          {text.keys.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
