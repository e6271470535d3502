import type { ReactNode } from "react";

interface CardProps {
  title: string;
  /** What it is about, below the title. */
  sub?: ReactNode;
  children: ReactNode;
}

export function Card({ title, sub, children }: CardProps) {
  return (
    <section className="card">
      <div className="card__head">
        <h2 className="card__title">{title}</h2>
        {sub ? <p className="card__sub">{sub}</p> : null}
      </div>
      <div className="card__body">{children}</div>
    </section>
  );
}
