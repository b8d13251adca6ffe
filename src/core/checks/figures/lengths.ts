import type { Days } from '../../pages/calendarDays';
import { dayNumber } from '../../pages/calendarDays';
import { numberAt, quantityAt } from '../../pages/numbers';
import { type Page, type Time, wordAt } from '../../pages/page';

/** A length of time as said: *three years*. */
export interface Length {
  readonly count: number;
  readonly unit: keyof typeof DAYS;
  /** *Nearly*, *more than*: it need not be met closely. */
  readonly rough: boolean;
  /** *To the day*, *exactly*: it must be met. */
  readonly exact?: boolean;
}

const DAYS = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5, century: 36_525 } as const;
/** Days by which a length may miss: both ends may count, and a month may be as short as its name. */
const SLACK = { day: 1, week: 4, month: 22, year: 270, decade: 1000, century: 9000 } as const;
/** Days that *to the day* may miss: leap days, months of 31 days, and where the day was counted from. */
const EXACTLY = 12;
const UNITS: Readonly<Record<string, keyof typeof DAYS>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
};
const ROUGH = new Set(
  'nearly almost about around roughly approximately some over least most under barely just than within up half-'.split(
    ' ',
  ),
);

/** The length that a time expression's words say; undefined where they say none (*last year*). */
export function lengthOf(page: Page, { from, to }: Pick<Time, 'from' | 'to'>): Length | undefined {
  const counted = lengthAt(page, from, endOf(page, { from, to }));
  if (!counted) return undefined;
  const rough = [1, 2, 3].some(back => ROUGH.has(wordAt(page, from - back))) || ROUGH.has(wordAt(page, from));
  const exact = wordAt(page, from - 1) === 'exactly' || isToTheDay(page, endOf(page, { from, to }) - 3);
  return { ...counted, rough, exact };
}

/** Where the words of a length end: *nine years | and two months*, *40 years | to the day* belong together. */
export function endOf(page: Page, { to }: Pick<Time, 'from' | 'to'>): number {
  const more =
    wordAt(page, to) === 'and' && /^years?$/.test(wordAt(page, to - 1)) ? quantityAt(page, to + 1) : undefined;
  const end = more && /^months?$/.test(wordAt(page, more.to)) ? more.to + 1 : to;
  return isToTheDay(page, end) ? end + 3 : end;
}

const isToTheDay = (page: Page, at: number): boolean =>
  wordAt(page, at) === 'to' && wordAt(page, at + 1) === 'the' && wordAt(page, at + 2) === 'day';

/** *three years*, *a year*, *the ten-year*: the first number with a unit between two tokens. */
function lengthAt(page: Page, from: number, to: number): Omit<Length, 'rough'> | undefined {
  for (let i = from; i < to; i++) {
    const word = wordAt(page, i);
    const article = word === 'a' || word === 'an' || word === 'one';
    const quantity = article ? { value: 1, to: i + 1 } : numberAt(page, i);
    if (!quantity) continue;
    const at =
      wordAt(page, quantity.to) === '-' || page.tokens[quantity.to]?.text === '-' ? quantity.to + 1 : quantity.to;
    if (wordAt(page, at) === 'half' || wordAt(page, at) === 'and') return undefined;
    const more = wordAt(page, at + 1) === 'and' ? numberAt(page, at + 2) : undefined;
    if (more && at + 2 < to) return { count: 12 * quantity.value + more.value, unit: 'month' };
    const unit = UNITS[wordAt(page, at)];
    if (unit && quantity.value > 0) return { count: quantity.value, unit };
  }
  return undefined;
}

/** Whether a length can lie between two stretches of days, with what careful writers allow themselves. */
export function lengthFits(length: Length, a: Days, b: Days): boolean {
  const [early, late] = a.first <= b.first ? [a, b] : [b, a];
  const least = Math.max(0, dayNumber(late.first) - dayNumber(early.last));
  const most = dayNumber(late.last) - dayNumber(early.first);
  const unit = DAYS[length.unit];
  const claimed = length.count * unit;
  const usual = Math.max(0.12 * claimed, SLACK[length.unit]) * (length.rough ? 1.6 : 1);
  const slack = length.exact ? Math.min(EXACTLY, usual) : usual;
  return claimed >= least - slack && claimed <= most + slack;
}

/** Whether no less time than a length lies between two stretches of days. */
export function isAtLeast({ count, unit }: Length, a: Days, b: Days): boolean {
  const [early, late] = a.first <= b.first ? [a, b] : [b, a];
  return dayNumber(late.last) - dayNumber(early.first) >= count * DAYS[unit];
}

/** How long it is between two stretches of days, in the unit of a length: *about 3 years*. */
export function between(unit: Length['unit'], a: Days, b: Days): string {
  const [early, late] = a.first <= b.first ? [a, b] : [b, a];
  const days = (dayNumber(late.first) + dayNumber(late.last) - dayNumber(early.first) - dayNumber(early.last)) / 2;
  const fine =
    unit === 'decade' || unit === 'century'
      ? 'year'
      : days < 45
        ? 'day'
        : days < 720 && unit !== 'year'
          ? 'month'
          : days < 330
            ? 'month'
            : 'year';
  const count = Math.round(days / DAYS[fine]);
  return `about ${count} ${fine}${count === 1 ? '' : 's'}`;
}

/** *3 years*. */
export function lengthText({ count, unit }: Length): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
