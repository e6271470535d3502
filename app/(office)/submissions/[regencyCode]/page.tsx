import { redirect } from "next/navigation";
import { submissionAddress } from "@/components/submission/submission-address";
import { requireViewer } from "@/lib/auth";
import { parsePeriod, periodOf } from "@/lib/domain/period";
import { today } from "@/lib/env";
import { getWorklist } from "@/lib/submission/queries";

/** The month that is asked for with `?period=`, else the oldest that waits for this reader, else the latest one. */
export default async function SubmissionsOfRegencyPage({
  params,
  searchParams,
}: PageProps<"/submissions/[regencyCode]">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("submission.read", regencyCode);
  const { period } = await searchParams;
  const asked = typeof period === "string" ? parsePeriod(period) : null;
  if (asked !== null) redirect(submissionAddress(regencyCode, asked));
  const { open, waiting, recent } = await getWorklist(viewer, today());
  const month = [...open, ...waiting, ...recent].find((one) => one.regencyCode === regencyCode);
  redirect(submissionAddress(regencyCode, month?.period ?? periodOf(today())));
}
