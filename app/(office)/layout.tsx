import type { ReactNode } from "react";
import { SiteHeader } from "@/components/shell/site-header";
import { requireViewer } from "@/lib/auth";

/** Each page asks for its own permission as well; a layout is not run again on every navigation. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  await requireViewer();
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
