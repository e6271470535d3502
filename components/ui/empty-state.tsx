import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** Why there is nothing, and what fills it. */
  children?: ReactNode;
  /** A link or button that leads on. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
