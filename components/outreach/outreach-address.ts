import { type OutreachFilter, outreachQuery } from "@/lib/domain/outreach";

/** The events of a regency as they are filtered; page 1 is left out. */
export function outreachHref(regencyCode: string, filter: OutreachFilter, page = 1): string {
  const query = [outreachQuery(filter), page === 1 ? "" : `page=${page}`].filter((part) => part !== "").join("&");
  return query === "" ? `/outreach/${regencyCode}` : `/outreach/${regencyCode}?${query}`;
}

export function eventAddress(regencyCode: string, id: string): string {
  return `/outreach/${regencyCode}/${id}`;
}

/** The same events as a file. */
export function outreachFile(regencyCode: string, filter: OutreachFilter, form: "csv" | "xlsx"): string {
  const query = outreachQuery(filter);
  return `/api/downloads/outreach?regency=${regencyCode}&form=${form}${query === "" ? "" : `&${query}`}`;
}
