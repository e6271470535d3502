import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export type NoticeKind = "info" | "done" | "warn" | "error";

interface NoticeProps {
  kind: NoticeKind;
  title?: string;
  children?: ReactNode;
  /** Set when the notice answers something the reader just did: it is then read aloud. */
  live?: boolean;
}

const SHAPE = { info: Info, done: CircleCheck, warn: TriangleAlert, error: OctagonAlert };

export function Notice({ kind, title, children, live = false }: NoticeProps) {
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div className={`notice notice--${kind}`} role={role}>
      <Icon of={SHAPE[kind]} />
      <div>
        {title ? <strong>{title}</strong> : null}
        {title && children ? " " : null}
        {children}
      </div>
    </div>
  );
}
