import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

const KEYS = [
  ["Enter", "down"],
  ["Tab", "right"],
  ["F2", "edit"],
  ["Esc", "stop"],
  ["Shift+↓", "select"],
  ["Ctrl+C, Ctrl+V", "copy"],
  ["Ctrl+D", "fill"],
  ["Ctrl+Z", "undo"],
] as const;

interface PanelKeysProps {
  isWritable: boolean;
  locale: Locale;
}

/** What stands in the panel until a cell is chosen. */
export function PanelKeys({ isWritable, locale }: PanelKeysProps) {
  const text = sheetTextFor(locale).entry.panel;
  return (
    <section>
      <h2>{isWritable ? text.emptyTitle : text.name}</h2>
      <p className="mt-2 text-13 text-ink-2">{isWritable ? text.emptyHint : text.readHint}</p>
      {isWritable ? (
        <dl className="keys-list">
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{text.keys[does]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
