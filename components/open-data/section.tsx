import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  /** Columns of twelve that it takes where there is room; none in a stack. */
  span?: 5 | 7 | 12;
  children: ReactNode;
}

const SPAN = { 5: "c5", 7: "c7", 12: "c12" };

/** A card with a heading that an address can name. */
export function Section({ id, title, lead, span, children }: SectionProps) {
  return (
    <section className={span === undefined ? "card" : `card ${SPAN[span]}`} aria-labelledby={id}>
      <div className="card__head">
        <h2 className="card__title" id={id}>
          {title}
        </h2>
        {lead ? <p className="card__sub">{lead}</p> : null}
      </div>
      <div className="card__body grid content-start gap-3">{children}</div>
    </section>
  );
}
