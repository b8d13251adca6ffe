import { addDays, type Day, nthWeekday, weekdayOf } from '../calendar/calendar';
import type { Pick, Tense } from '../meaning';
import { dayOf, type Moment } from './moment';
import { nearestRule, point, type Resolved, RULES } from './resolved';
import { nearestOnWeekday } from './yearChoice';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The weekday on or after a day told of; *the next* and *the last* never are that day. */
export function weekdayFrom(told: Day, weekday: number, pick: Pick | undefined): Resolved {
  const ahead = (weekday - weekdayOf(told) + 7) % 7;
  const amount = pick?.which === 'next' && ahead === 0 ? 7 : pick?.which === 'last' ? ahead - 7 : ahead;
  return point(addDays(told, amount), RULES.before);
}

/** The weekday up to the article's day, or from it on where the sentence looks ahead. */
export function weekdayByArticle(
  article: Moment | null,
  weekday: number,
  pick: Pick | undefined,
  tense: Tense,
): Resolved {
  const day = article && dayOf(article);
  if (!day) return { value: `XXXX-WXX-${weekday}`, rule: 'the article’s day is not known' };
  const behind = (weekdayOf(day) - weekday + 7) % 7;
  if (pick?.which === 'last') return point(addDays(day, behind === 0 ? -7 : -behind), RULES.article);
  if (pick?.which === 'next' || (tense === 'future' && pick?.which !== 'this')) {
    const ahead = (7 - behind) % 7;
    return point(addDays(day, ahead === 0 && pick ? 7 : ahead), pick ? RULES.article : RULES.next);
  }
  if (pick?.which === 'this') return point(addDays(day, weekday - weekdayOf(day)), RULES.article);
  return point(addDays(day, -behind), RULES.last);
}

/**
 * *Friday the 26th*: the day of a month near by that falls on the weekday.
 * @param tense of the sentence, where it counts from the article's date; null where it goes on from what was told
 */
export function dayOnWeekday(origin: Moment | null, day: number, weekday: number, tense: Tense | null): Resolved {
  const found = origin && nearestOnWeekday(origin, day, weekday, tense ?? 'present');
  if (!found) return { value: `XXXX-XX-${pad(day)}`, rule: RULES.unknownMonth };
  return point(found, tense ? nearestRule(tense) : RULES.before);
}

/** *the last Friday of September*; the month itself where it has no fifth one. */
export function nthOfMonth(month: Resolved, weekday: number, nth: number): Resolved {
  if (!month.moment?.month) return month;
  const day = nthWeekday(month.moment.year, month.moment.month, weekday, nth);
  return day.month === month.moment.month ? point(day, month.rule) : month;
}
