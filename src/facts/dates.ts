import type { PartialDate } from './model';

const PARTIAL = /^-?(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The number of days in a month of the Gregorian calendar (`month` from 1). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a calendar date at day, month or year precision that exists. */
export function isPartialDate(text: string): text is PartialDate {
  if (!PARTIAL.test(text)) return false;
  if (text.length < 10 || text.startsWith('-')) return true;
  return Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** The first day that a partial date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
  return date;
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as a reader says it: *24 May 2021*, *May 2021*, *2021*. */
export function dateText(date: PartialDate): string {
  const year = date.slice(0, 4);
  if (date.length === 4) return year;
  const month = MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? '';
  return date.length === 7 ? `${month} ${year}` : `${Number(date.slice(8, 10))} ${month} ${year}`;
}
