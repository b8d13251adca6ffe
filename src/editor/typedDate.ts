import type { PartialDate } from '../core/model';
import { dateOfField } from '../core/text/writtenDate';
import { isPartialDate } from '../facts/dates';
import { today } from './partialDate';

/** A day that words stand for, counted from today. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
/** What may stand around a date that somebody types: a weekday, a comma, a full stop. */
const AROUND = /^(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\.?,?)?[\s,.]*$/i;

/**
 * The dates that somebody may mean who types one: every form that a text may have, *today* and *yesterday*, a month or a
 * year. Two where day and month could be either (*03/04/2024*), none where it is no date of the calendar.
 */
export function typedDates(words: string, now = new Date()): PartialDate[] {
  const typed: string = words.trim();
  const offset = DAYS.get(typed.toLowerCase());
  if (offset !== undefined) return [today(new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset))];
  if (isPartialDate(words.trim())) return [typed];
  const readings = (['day first', 'month first'] as const).flatMap(order => {
    const found = dateOfField(typed, () => order);
    const isWhole = found && AROUND.test(typed.slice(0, found.start)) && AROUND.test(typed.slice(found.end));
    return isWhole ? [found.value] : [];
  });
  return [...new Set(readings)];
}
