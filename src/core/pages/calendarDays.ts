import { firstDay, isPartialDate, lastDay } from '../../facts/dates';
import { toDayNumber } from '../dates/calendar/calendar';
import { eventDate } from '../events/when';
import type { PartialDate, TimeExpression } from '../model';

/** A stretch of days, both ends included, as `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days that a time expression can mean; undefined for lengths, repetitions and dates with unknown parts. */
export function daysOf(time: TimeExpression): Days | undefined {
  const value = eventDate(time);
  return value === null ? undefined : daysOfValue(value);
}

/** The days of a day, month, year or range (`2024-01-05/2024-01-07`). */
export function daysOfValue(value: string): Days | undefined {
  const [from = '', to = from] = value.split('/');
  return isPartialDate(from) && isPartialDate(to) ? { first: firstDay(from), last: lastDay(to) } : undefined;
}

/** Days since 1970 of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return toDayNumber({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });
}

/** How many days lie between two stretches: 0 where they meet. */
export function daysBetween(a: Days, b: Days): number {
  if (a.last < b.first) return dayNumber(b.first) - dayNumber(a.last);
  return b.last < a.first ? dayNumber(a.first) - dayNumber(b.last) : 0;
}

/** Whether a date of the facts can be meant by the days, give or take some. */
export function fits(days: Days, date: PartialDate, slack = 0): boolean {
  return daysBetween(days, { first: firstDay(date), last: lastDay(date) }) <= slack;
}
