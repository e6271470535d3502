import { addMonths, firstDayOf, type Period } from "@/lib/domain/period";
import { steady } from "./steady";
import { JULY_2024, JUNE_2024 } from "./story";

// When things happened, in Bali's time. Months are entered in the first week of the next one; June 2024 had to be
// quick, since the demo's day is 8 July 2024, and July 2024 is already being entered as its counts come in.

interface Calendar {
  readonly opened: string;
  readonly submitted: string;
  readonly verified: string;
  readonly published: string;
  readonly entryDays: readonly [first: number, last: number];
}

export function calendarOf(period: Period): Calendar {
  const month = period === JULY_2024 ? JULY_2024 : addMonths(period, 1);
  const quick = period === JUNE_2024;
  return {
    opened: instant(month, 1, 8, 0),
    submitted: instant(month, quick ? 4 : 9, 14, 10),
    verified: instant(month, quick ? 5 : 12, 10, 40),
    published: instant(month, quick ? 5 : 15, 15, 30),
    entryDays: period === JULY_2024 ? [4, 5] : [quick ? 1 : 2, quick ? 3 : 8],
  };
}

/** When an entry was typed, in office hours. */
export function enteredAt(period: Period, areaCode: string, category: string): string {
  const [first, last] = calendarOf(period).entryDays;
  const day = first + Math.floor(steady(period, areaCode, category, "day") * (last - first + 1));
  const minute = Math.floor(steady(period, areaCode, category, "minute") * 360);
  return instant(
    period === JULY_2024 ? JULY_2024 : addMonths(period, 1),
    day,
    9 + Math.floor(minute / 60),
    minute % 60,
  );
}

export function instant(month: Period, day: number, hour: number, minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${firstDayOf(month).slice(0, 8)}${two(day)}T${two(hour)}:${two(minute)}:00+08:00`;
}
