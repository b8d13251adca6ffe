import { addMonths, addYears, type Day, exists, isLeapYear, toDayNumber, weekdayOf } from '../calendar/calendar';
import type { Pick, Tense } from '../meaning';
import { dayOf, type Moment, monthOf } from './moment';

/** A month so much earlier in the year than the one told of before belongs to the year after. */
export const TURN_MONTHS = 6;

/** The year of a month in a history: that of the expression before. */
export function storyYear(told: Moment, month: number, pick: Pick | undefined): number {
  const toldMonth = monthOf(told)?.month;
  if (pick?.which === 'next' && toldMonth !== undefined && month <= toldMonth) return addYears(told.year, 1);
  if (pick?.which === 'last' && toldMonth !== undefined && month >= toldMonth) return addYears(told.year, -1);
  // Histories go forward: from a December to a January a year has turned.
  if (!pick && toldMonth !== undefined && toldMonth - month >= TURN_MONTHS) return addYears(told.year, 1);
  return told.year;
}

/**
 * The year of a month (and day) without one, by the article's date: the nearest in the past or, where the sentence looks ahead,
 * in the future; *last*, *this* and *next* say which.
 */
export function nearestYear(
  article: Moment,
  month: number,
  day: number | undefined,
  pick: Pick | undefined,
  tense: Tense,
): number {
  const { year } = article;
  if (article.month === undefined || pick?.which === 'this') return year;
  // How far the date in the article's own year lies behind the article: days where both have them, else months.
  const ahead =
    day !== undefined && article.day !== undefined
      ? (month - article.month) * 31 + day - article.day
      : (month - article.month) * 31;
  if (pick?.which === 'last') return ahead >= 0 ? year - 1 : year;
  if (pick?.which === 'next') return ahead <= 0 ? year + 1 : year;
  if (tense === 'future') return ahead < 0 ? year + 1 : year;
  if (tense === 'past') return ahead > 0 ? year - 1 : year;
  if (ahead > 183) return year - 1;
  return ahead < -214 ? year + 1 : year;
}

/** Whether a month or day lies behind the article's date. */
export function isAfter(date: Moment, article: Moment | null): boolean {
  if (!article) return false;
  const months = (date.year - article.year) * 12 + (date.month ?? 1) - (article.month ?? 12);
  return months > 0 || (months === 0 && (date.day ?? 1) > (article.day ?? 31));
}

/** Days between a day and the article's; infinite where the article's day is not known. */
export function daysApart(date: Day, article: Moment): number {
  const day = dayOf(article);
  return day ? Math.abs(toDayNumber(date) - toDayNumber(day)) : Number.POSITIVE_INFINITY;
}

/** The day of the article's year or one beside it that falls on a weekday and agrees with the tense, if there is just one. */
export function onlyFitting(
  article: Moment,
  { month, day }: { month: number; day: number },
  weekday: number,
  tense: Tense,
): Day | null {
  const fitting = [article.year - 1, article.year, article.year + 1]
    .map(year => ({ year, month, day }))
    .filter(date => exists(date) && weekdayOf(date) === weekday)
    .filter(date => (tense === 'past' ? !isAfter(date, article) : tense !== 'future' || isAfter(date, article)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A two-digit year: in the century that puts it nearest to `base`, and not after it where `base` is the article's own year. */
export function fullYear(short: number, base: number, mayFollow: boolean): number {
  let year = Math.floor(base / 100) * 100 + short;
  if (year - base > 50 || (!mayFollow && year > base + 5)) year -= 100;
  return base - year > 95 ? year + 100 : year;
}

/** Months on either side of the origin in which *Friday the 26th* is looked for. */
const NEAR_MONTHS = 2;

/** The day of that number nearest to the origin that falls on a weekday, on the side that the tense tells; null if none is near. */
export function nearestOnWeekday(origin: Moment, day: number, weekday: number, tense: Tense): Day | null {
  const from = dayOf(origin);
  if (!from || origin.month === undefined) return null;
  let nearest: Day | null = null;
  for (let months = -NEAR_MONTHS; months <= NEAR_MONTHS; months++) {
    const date = { ...addMonths(origin.year, origin.month, months), day };
    if (!exists(date) || weekdayOf(date) !== weekday) continue;
    const apart = toDayNumber(date) - toDayNumber(from);
    if ((tense === 'past' && apart > 0) || (tense === 'future' && apart < 0)) continue;
    if (!nearest || Math.abs(apart) < daysApart(nearest, from)) nearest = date;
  }
  return nearest;
}

/** The leap year nearest to a year, on the side that the tense tells: *29 February* without a year is of one. */
export function leapYearNear(year: number, tense: Tense): number {
  for (let away = 0; away <= 8; away++) {
    if (tense !== 'future' && isLeapYear(year - away)) return year - away;
    if (tense !== 'past' && isLeapYear(year + away)) return year + away;
  }
  return year;
}

/** So many days before or after the article a date without a year is of the article's own time, whatever year was named before. */
const RECENT_DAYS = 92;

/** Whether a month or day without a year may be one of the weeks around the article's date. */
export function isRecent(article: Moment, month: number, day: number | undefined, tense: Tense): boolean {
  if (article.month === undefined) return true;
  const from = toDayNumber({ year: article.year, month: article.month, day: article.day ?? 15 });
  const near = { year: nearestYear(article, month, day, undefined, tense), month, day: day ?? 15 };
  return Math.abs(toDayNumber(near) - from) <= RECENT_DAYS;
}
