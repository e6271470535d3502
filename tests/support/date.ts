import { type IsoDate, parseIsoDate } from "@/lib/domain/period";

/** A date written into a test; throws when the calendar has no such day, so that no test rests on a slip. */
export function date(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new RangeError(`no date: ${text}`);
  return parsed;
}
