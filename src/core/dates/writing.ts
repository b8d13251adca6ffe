import { MONTH_NAMES } from '../../facts/dates';
import { addDays, mondayOf } from './calendar/calendar';

/** How a house writes its dates: *26 July 2023*, *July 26, 2023* or *2023-07-26*. */
export type DateStyle = 'day-month-year' | 'month-day-year' | 'iso';

/** What of a date is written; months from 1. */
export interface DateFields {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The weekday's name, to stand before the date. */
  readonly weekday?: string | undefined;
}

const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const PART_OF_YEAR: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: 'the first quarter of',
  Q2: 'the second quarter of',
  Q3: 'the third quarter of',
  Q4: 'the fourth quarter of',
  H1: 'the first half of',
  H2: 'the second half of',
};
const PART_OF_DAY: Readonly<Record<string, string>> = {
  TMO: 'the morning of',
  TAF: 'the afternoon of',
  TEV: 'the evening of',
  TNI: 'the night of',
};

/** Reads `2023-07-26`, `2023-07` or `2023`; null for any other value. */
export function fieldsOf(value: string): DateFields | null {
  const [, year, month, day] = POINT.exec(value) ?? [];
  if (!year || Number(year) < 1000) return null;
  return { year: Number(year), month: month ? Number(month) : undefined, day: day ? Number(day) : undefined };
}

/** A date in words; null where the style has no way to write just these fields. */
export function writtenFields({ year, month, day, weekday }: DateFields, style: DateStyle): string | null {
  if (month === undefined) return year === undefined ? null : String(year);
  // "2011-12" could be two years as well: without its day a month is written as a word.
  if (style === 'iso' && day !== undefined)
    return year === undefined ? null : [year, month, day].map(part => String(part).padStart(2, '0')).join('-');
  const name = MONTH_NAMES[month - 1];
  if (!name) return null;
  const before = weekday ? `${weekday}, ` : '';
  if (day === undefined) return year === undefined ? name : `${name} ${year}`;
  if (style === 'day-month-year') return `${before}${day} ${name}${year === undefined ? '' : ` ${year}`}`;
  return `${before}${name} ${day}${year === undefined ? '' : `, ${year}`}`;
}

/**
 * A TIMEX3 value in the words of the house: days, months, years, weeks, parts of the year and of the day, and ranges of days,
 * months and years. Null for anything else, as for values with unknown parts.
 */
export function writtenValue(value: string, style: DateStyle): string | null {
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined) {
    const [first, last] = [fieldsOf(from), fieldsOf(to)];
    return first && last && writtenRange(first, last, style);
  }
  const fields = fieldsOf(value);
  if (fields) return writtenFields(fields, style);
  const [, day, part] = /^(\d{4}-\d\d-\d\d)(T[A-Z]{2})$/.exec(value) ?? [];
  if (day && part) return joined(PART_OF_DAY[part], writtenValue(day, style));
  const [, year, season] = /^(\d{4})-([A-Z][A-Z\d])$/.exec(value) ?? [];
  if (year && season) return joined(PART_OF_YEAR[season], year);
  const [, decade] = /^(\d{3})X$/.exec(value) ?? [];
  if (decade) return `the ${decade}0s`;
  return writtenWeek(value, style);
}

function writtenWeek(value: string, style: DateStyle): string | null {
  const [, year, week, weekend] = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value) ?? [];
  if (!year || !week) return null;
  const monday = mondayOf({ year: Number(year), week: Number(week) });
  if (!weekend) return joined('the week of', writtenFields(monday, style));
  return joined('the weekend of', writtenRange(addDays(monday, 5), addDays(monday, 6), style));
}

const joined = (before: string | undefined, words: string | null): string | null =>
  before !== undefined && words !== null ? `${before} ${words}` : null;

/** *5–7 January 2024*, *28 January – 3 February 2024*, *2011–2014*; ISO dates with *to*. Years may be left out of both ends. */
export function writtenRange(first: DateFields, last: DateFields, style: DateStyle): string | null {
  const end = writtenFields(last, style);
  if (end === null) return null;
  if (style === 'iso' && last.day !== undefined) return joined(writtenFields(first, style) ?? undefined, `to ${end}`);
  const inYear = first.year === last.year;
  const start = writtenFields(inYear && first.month !== undefined ? { ...first, year: undefined } : first, style);
  if (start === null) return null;
  if (first.month === undefined || last.month === undefined) return `${start}–${end}`;
  if (first.day === undefined || last.day === undefined || !inYear || first.month !== last.month)
    return first.day === undefined && last.day === undefined && inYear ? `${start}–${end}` : `${start} – ${end}`;
  if (style === 'day-month-year') return `${first.day}–${end}`;
  return `${start}–${last.day}${last.year === undefined ? '' : `, ${last.year}`}`;
}
