import { addDays, addYears, type Day } from './calendar';
import type { Meaning, Tense } from './meaning';
import { dayOf, type Moment, momentValue } from './moment';

/** What an expression comes to. */
export interface Resolved {
  readonly value: string;
  readonly rule: string;
  readonly problem?: 'impossible-date' | 'weekday-mismatch' | undefined;
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
  weekday: 'the year near the article’s in which the weekday fits',
  near: 'nearest to the article’s date',
  last: 'the last one up to the article’s date',
  next: 'the next one from the article’s date on',
  unknown: 'the year is not known',
  calendar: 'the calendar of holidays',
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
export function rangeOf(first: Day, days: number): string {
  return `${momentValue(first)}/${momentValue(addDays(first, days))}`;
}
