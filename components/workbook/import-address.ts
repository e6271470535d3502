import { type Period, periodCode } from "@/lib/domain/period";
import type { FileFault } from "@/lib/domain/workbook-file";

/** The imports of a month, with why the file that was just sent is not taken. */
export function importAddress(regencyCode: string, period: Period, fault: FileFault | null = null): string {
  const query = new URLSearchParams({ period: periodCode(period) });
  if (fault !== null) query.set("fault", fault.reason);
  if (fault?.detail !== undefined) query.set("detail", fault.detail);
  return `/imports/${regencyCode}?${query}`;
}

export function downloadAddress(regencyCode: string, period: Period, kind: "template" | "export"): string {
  return `/api/downloads/workbook?${new URLSearchParams({ regency: regencyCode, period: periodCode(period), kind })}`;
}
