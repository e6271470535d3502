import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth";
import { parsePeriod, periodCode, periodOf } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { getWorklist } from "@/lib/submission/queries";

/** The month that is asked for with `?period=`, else the oldest that waits for entries, else the running one. */
export default async function EntryOfRegencyPage({ params, searchParams }: PageProps<"/entry/[regencyCode]">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("enrolment.read", regencyCode);
  const { period, ...kept } = await searchParams;
  const asked = typeof period === "string" ? parsePeriod(period) : null;
  const { open } = asked === null ? await getWorklist(viewer, today()) : { open: [] };
  const waiting = open.find((month) => month.regencyCode === regencyCode)?.period;
  const view = new URLSearchParams(
    Object.entries(kept).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const address = `/entry/${regencyCode}/${periodCode(asked ?? waiting ?? periodOf(today()))}`;
  redirect(view.size > 0 ? `${address}?${view}` : address);
}
