import type { ReactNode } from "react";

interface SectionCardProps {
  /** Where links from elsewhere on the page lead to. */
  id?: string;
  title: string;
  /** What it is about, below the title. */
  sub?: ReactNode;
  children?: ReactNode;
}

/** A card whose title states the finding. */
export function SectionCard({ id, title, sub, children }: SectionCardProps) {
  return (
    <section className="card" id={id}>
      <div className="card__head">
        <h2 className="card__title">{title}</h2>
        {sub ? <p className="card__sub">{sub}</p> : null}
      </div>
      <div className="card__body">{children}</div>
    </section>
  );
}
