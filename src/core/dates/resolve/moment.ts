import {
  addDays,
  addMonths,
  addYears,
  type Day,
  daysInMonth,
  type IsoWeek,
  isoWeekOf,
  mondayOf,
} from '../calendar/calendar';
import type { Shift, Unit } from '../meaning';

/** A point of the calendar as fine as it is known. With `week` it is a week or (with `weekend`) its weekend. */
export interface Moment {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly week?: IsoWeek | undefined;
  readonly weekend?: boolean | undefined;
  /** A part of the year: a season, quarter or half (`SU`, `Q3`, `H1`). */
  readonly part?: string | undefined;
  /** Years that the value leaves open: 10 for a decade, 100 for a century. */
  readonly span?: 10 | 100 | undefined;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The year as values write it: `2024`, `0070`, `BC0044`. */
export function yearValue(year: number): string {
  return year < 0 ? `BC${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** The TIMEX3 value of a moment. */
export function momentValue(moment: Moment): string {
  const year = yearValue(moment.year);
  if (moment.span === 10) return moment.year < 0 ? year.slice(0, -1) : `${year.slice(0, -1)}X`;
  if (moment.span === 100) return moment.year < 0 ? year.slice(0, -2) : `${year.slice(0, -2)}XX`;
  if (moment.week) return `${yearValue(moment.week.year)}-W${pad(moment.week.week)}${moment.weekend ? '-WE' : ''}`;
  if (moment.part) return `${year}-${moment.part}`;
  if (moment.month === undefined) return year;
  if (moment.day === undefined) return `${year}-${pad(moment.month)}`;
  return `${year}-${pad(moment.month)}-${pad(moment.day)}`;
}

/** Reads `2023-07-26`, `2023-07` or `2023`; null for anything else. */
export function parseMoment(value: string | null | undefined): Moment | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value ?? '');
  if (!match) return null;
  const moment = { year: Number(match[1]), month: numberOf(match[2]), day: numberOf(match[3]) };
  if (moment.month !== undefined && (moment.month < 1 || moment.month > 12)) return { year: moment.year };
  return moment;
}

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/** A day inside a moment, to count from: the day itself, the first of its month, week or year; null for a mere year. */
export function dayOf(moment: Moment): Day | null {
  if (moment.week) return moment.weekend ? addDays(mondayOf(moment.week), 5) : mondayOf(moment.week);
  if (moment.month === undefined || moment.day === undefined) return null;
  return { year: moment.year, month: moment.month, day: moment.day };
}

const SEASON_MONTH: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
};

/** The month a moment begins in, or null for a mere year. */
export function monthOf(moment: Moment): { year: number; month: number } | null {
  if (moment.week) {
    const thursday = addDays(mondayOf(moment.week), 3);
    return { year: thursday.year, month: thursday.month };
  }
  if (moment.month !== undefined) return { year: moment.year, month: moment.month };
  const month = moment.part ? SEASON_MONTH[moment.part] : undefined;
  return month ? { year: moment.year, month } : null;
}

/** `amount` units from `origin`, as fine as the unit; null where the origin is too coarse to count from. */
export function shiftMoment(origin: Moment, unit: Unit, amount: number): Moment | null {
  const day = dayOf(origin);
  switch (unit) {
    case 'day':
      return day ? addDays(day, amount) : null;
    case 'week':
    case 'weekend':
      return day ? { year: origin.year, week: isoWeekOf(addDays(day, amount * 7)), weekend: unit === 'weekend' } : null;
    case 'month': {
      const month = monthOf(origin);
      return month ? addMonths(month.year, month.month, amount) : null;
    }
    case 'quarter': {
      const month = monthOf(origin);
      if (!month) return null;
      const shifted = addMonths(month.year, month.month, amount * 3);
      return { year: shifted.year, part: `Q${Math.ceil(shifted.month / 3)}` };
    }
    case 'year':
      return { year: addYears(origin.year, amount) };
    case 'decade':
      return { year: floorTo(addYears(origin.year, amount * 10), 10), span: 10 };
    case 'century':
      return { year: floorTo(addYears(origin.year, amount * 100), 100), span: 100 };
    default:
      return null;
  }
}

const floorTo = (year: number, step: number): number => Math.trunc(year / step) * step;

/**
 * *Three years ago today*: the day of the calendar so long from the day `fromDay` days after the article's, or the last of its
 * month where that month has no such day; null where the article's day is not known or the unit is none of the calendar's.
 */
export function sameDay(article: Moment, { unit, amount }: Shift, fromDay: number): Moment | null {
  const day = dayOf(article);
  if (!day) return null;
  const origin = addDays(day, fromDay);
  if (unit === 'day' || unit === 'week') return addDays(origin, amount * (unit === 'week' ? 7 : 1));
  if (unit !== 'month' && unit !== 'year') return null;
  const { year, month } = addMonths(origin.year, origin.month, amount * (unit === 'year' ? 12 : 1));
  return { year, month, day: Math.min(origin.day, daysInMonth(month, year)) };
}
