import type { PartialDate } from '../core/model';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a calendar date that exists: `2023-07-26`, `2023-07` or `2023`. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) return false;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber));
}

/** Today's date where the reader is. */
export function today(now = new Date()): PartialDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Days since 1970-01-01 of a date at day precision, else undefined. */
export function dayNumber(date: string): number | undefined {
  const [, year, month, day] = FORM.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined || !isPartialDate(date)) return undefined;
  return utc(Number(year), Number(month), Number(day)) / 86_400_000;
}

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

// Date.UTC takes years below 100 for years of the 20th century.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
