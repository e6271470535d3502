import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth";

/** The navigation's "Entry": the viewer's first regency, or the worklist for who has none to name. */
export default async function EntryIndexPage() {
  const viewer = await requireViewer("enrolment.read");
  const [regencyCode] = viewer.regencyCodes;
  redirect(regencyCode === undefined ? "/worklist" : `/entry/${regencyCode}`);
}
