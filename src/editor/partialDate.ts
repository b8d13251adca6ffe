import type { PartialDate } from '../core/model';
import { isPartialDate } from '../facts/dates';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

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

// Date.UTC takes years below 100 for years of the 20th century.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
