import type { TimeExpression } from '../../model';
import { addDays, addYears, type Day, daysInMonth, weekdayOf } from '../calendar/calendar';
import { holidayIn } from '../calendar/holidays';
import { hasThirtyDays } from '../calendar/otherCalendars';
import type { Meaning, Tense } from '../meaning';
import { WEEKDAY_NAMES } from '../scan/words';
import { dayOf, type Moment, momentValue, yearValue } from './moment';
import { leapYearNear } from './yearChoice';

/** What an expression comes to. */
export interface Resolved {
  readonly value: string;
  readonly rule: string;
  readonly problem?: TimeExpression['problem'];
  /** The point that later expressions count from, if it is one. */
  readonly moment?: Moment | undefined;
  /** The two ends of a range; offsets from the block's start. */
  readonly parts?: readonly { start: number; end: number; value: string }[] | undefined;
}

/** Why a value is what it is, for the reader. */
export const RULES = {
  written: 'as written',
  article: 'the article’s date',
  before: 'the expression before it',
  beside: 'the date beside it',
  sameDay: 'the same day with its year, elsewhere in the text',
  weekday: 'the year near the article’s in which the weekday fits',
  near: 'nearest to the article’s date',
  last: 'the last one up to the article’s date',
  next: 'the next one from the article’s date on',
  unknown: 'the year is not known',
  unknownMonth: 'the month is not known: in none near by does that day fall on that weekday',
  habit: 'no single year: what is so every year',
  calendar: 'the calendar of holidays',
  hijri: 'the Islamic calendar of Umm al-Qura; the observed day may differ by one',
  dayFirst: 'day before month, as elsewhere in the document',
  monthFirst: 'month before day, as elsewhere in the document',
  ambiguous: 'day and month could be either',
} as const;

/** Which of the dates around the article's a sentence of that tense means, for the reader. */
export function nearestRule(tense: Tense): string {
  return tense === 'past' ? RULES.last : tense === 'future' ? RULES.next : RULES.near;
}

const BY_ARTICLE: readonly string[] = [RULES.article, RULES.near, RULES.last, RULES.next, RULES.weekday];

/** Whether a value was counted from the article's date and not from the text. */
export function isByArticle(rule: string): boolean {
  return BY_ARTICLE.includes(rule.split(';')[0] ?? rule);
}

/** Whether a value is all in the expression's own words: it stays whatever the article's date is. */
export function isAsWritten({ rule }: TimeExpression): boolean {
  return rule.split(';')[0] === RULES.written;
}

/** A point of the calendar, and why it is that one. */
export function point(moment: Moment, rule: string): Resolved {
  return { value: momentValue(moment), rule, moment };
}

/** A range goes forward: *Monday to Friday*, *October to March* where the second end would come before the first. */
export function forward(first: Resolved, second: Resolved, meaning: Meaning): Resolved {
  if (!first.moment || !second.moment || second.value >= first.value) return second;
  const day = dayOf(second.moment);
  if (meaning.kind === 'weekday' && day) return point(addDays(day, 7), second.rule);
  if (meaning.kind !== 'date' || meaning.year !== undefined || meaning.yearShift || second.moment.month === undefined)
    return second;
  return point({ ...second.moment, year: addYears(second.moment.year, 1) }, second.rule);
}

/** The range of `days` more days from the first. */
function rangeOf(first: Day, days: number): string {
  return `${momentValue(first)}/${momentValue(addDays(first, days))}`;
}

/** A date with what the calendar has against it; the value keeps what the text says. */
export function checked(date: Moment, weekday: number | undefined, rule: string): Resolved {
  const { year, month, day } = date;
  if (month !== undefined && day !== undefined) {
    if (day > daysInMonth(month, year))
      return { value: momentValue(date), rule, problem: 'impossible-date', moment: { year, month } };
    const actual = weekdayOf({ year, month, day });
    if (weekday !== undefined && weekday !== actual) {
      return { ...point(date, `${rule}; it was a ${WEEKDAY_NAMES[actual - 1]}`), problem: 'weekday-mismatch' };
    }
  }
  return point(date, rule);
}

/** *29 February* without a year is a day of the leap year near by. */
export function leapDay(said: Resolved, { weekday, pick }: Extract<Meaning, { kind: 'date' }>, tense: Tense): Resolved {
  if (said.problem !== 'impossible-date' || !said.moment) return said;
  const side = pick?.which === 'last' ? 'past' : pick?.which === 'next' ? 'future' : tense;
  return checked({ year: leapYearNear(said.moment.year, side), month: 2, day: 29 }, weekday, said.rule);
}

/**
 * `03/04/2024`, read as the document writes its other dates. Where it shows no habit the month stays open; the
 * value is as fine as what is sure.
 */
export function numeric(
  { first, second }: Extract<Meaning, { kind: 'numeric' }>,
  year: number,
  habit: 'dmy' | 'mdy' | null,
): Resolved {
  if (habit === 'dmy') return point({ year, month: second, day: first }, RULES.dayFirst);
  if (habit === 'mdy') return point({ year, month: first, day: second }, RULES.monthFirst);
  return { ...point({ year }, RULES.ambiguous), problem: 'ambiguous-date' };
}

/** A month and perhaps day of no known year; null without a month. */
export function unknownYear(
  month: number | undefined,
  day: number | undefined,
  rule: string = RULES.unknown,
): Resolved | null {
  if (month === undefined) return null;
  return { value: `XXXX-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`, rule };
}

/** A holiday in a year: its only or first day, for Ramadan all its days, the mere year where nobody can compute it. */
export function observed(id: string, year: number, rule: string): Resolved {
  const day = holidayIn(id, year);
  if (!day) return { value: yearValue(year), rule };
  return id === 'ramadan'
    ? { value: rangeOf(day, hasThirtyDays(day, 9) ? 29 : 28), rule: RULES.calendar, moment: day }
    : point(day, rule);
}

/** A holiday of no known year: its day, where it is the same every year. */
export function observedYearly(id: string): Resolved | null {
  const [one, another] = [2023, 2024].map(year => holidayIn(id, year));
  if (!one || !another || one.month !== another.month || one.day !== another.day) return null;
  return unknownYear(one.month, one.day);
}

const pad = (value: number): string => String(value).padStart(2, '0');
