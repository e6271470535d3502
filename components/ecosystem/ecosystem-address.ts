import { type EcosystemView, ecosystemQuery } from "@/lib/domain/ecosystem-view";
import { type Period, periodCode } from "@/lib/domain/period";

/** The ecosystem of a regency in a month, as a reader chose to see it. */
export function ecosystemHref(regencyCode: string, period: Period, view?: EcosystemView): string {
  return `/subsidies/${regencyCode}/ecosystem?${ecosystemParts(period, view)}`;
}

/** The same villages as a file: all of them, whatever page the reader looks at. */
export function ecosystemFile(regencyCode: string, period: Period, view: EcosystemView, form: "csv" | "xlsx"): string {
  const query = ecosystemParts(period, { ...view, page: 1 });
  return `/api/downloads/ecosystem?regency=${regencyCode}&form=${form}&${query}`;
}

function ecosystemParts(period: Period, view?: EcosystemView): string {
  const asked = view === undefined ? "" : ecosystemQuery(view);
  return [`period=${periodCode(period)}`, ...(asked === "" ? [] : [asked])].join("&");
}
