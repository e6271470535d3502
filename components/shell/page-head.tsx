import type { ReactNode } from "react";

interface PageHeadProps {
  title: string;
  /** One sentence under the title. */
  children?: ReactNode;
  /** Controls at the right: a period, a filter, an action. */
  aside?: ReactNode;
}

export function PageHead({ title, children, aside }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {children ? <p>{children}</p> : null}
      </div>
      {aside ? <div className="bar__end">{aside}</div> : null}
    </div>
  );
}
