import type { ReactNode } from "react";

/** The hatched mark for figures that are not real, e.g. "Data ilustrasi". */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag-demo">{children}</span>;
}
