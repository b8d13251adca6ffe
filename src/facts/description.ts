import { firstDay, isPartialDate, lastDay, MONTH_NAMES } from './dates';
import type { PartialDate } from './model';

const MONTHS: readonly string[] = MONTH_NAMES;
const TIME = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b((?:19|20)\\d\\d)\\b`, 'g');

/** What a description says up to a day: without the sentences that tell of later times. */
export function descriptionAsOf(description: string, date: PartialDate | null): string {
  if (date === null || description === '') return description;
  const last = lastDay(date);
  return description
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter(sentence => !timesIn(sentence).some(time => firstDay(time) > last))
    .join(' ');
}

function timesIn(sentence: string): PartialDate[] {
  return [...sentence.matchAll(TIME)]
    .map(([, day, month, year = '']) => {
      const number = MONTHS.indexOf(month ?? '') + 1;
      const parts = number === 0 ? [year] : [year, two(number), ...(day === undefined ? [] : [two(Number(day))])];
      return parts.join('-');
    })
    .filter(isPartialDate);
}

const two = (value: number): string => String(value).padStart(2, '0');
