import { type Period, periodCode } from "@/lib/domain/period";

export function submissionAddress(regencyCode: string, period: Period): string {
  return `/submissions/${regencyCode}/${periodCode(period)}`;
}
