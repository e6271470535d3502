import type { ReactNode } from "react";

interface MessagePageProps {
  title: string;
  /** What happened, in a sentence. */
  children: ReactNode;
  /** The way on. */
  action?: ReactNode;
}

/** A page that has nothing to show but a sentence and a way on. */
export function MessagePage({ title, children, action }: MessagePageProps) {
  return (
    <main id="content" className="wrap grid justify-items-start gap-4 py-12">
      <h1>{title}</h1>
      <p className="max-w-[60ch]">{children}</p>
      {action}
    </main>
  );
}
