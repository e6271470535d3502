import type { ReactNode } from "react";

interface TaskSectionProps {
  title: string;
  children: ReactNode;
}

/** A part of the worklist under its heading. */
export function TaskSection({ title, children }: TaskSectionProps) {
  return (
    <section className="grid min-w-0 gap-3">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
