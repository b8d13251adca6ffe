import { dateText, upperFirst } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { dayNumber } from '../../pages/calendarDays';
import { type Sentence, type Time, wordAt } from '../../pages/page';
import { eventName } from '../wording';
import type { Happening } from './happening';

/** The length of time in front of *before* and *after*: *six years after*, *a year before*. */
export function lengthAt({ times }: Sentence, at: number): Time | undefined {
  return times.find(({ from, to, expression }) => at >= from && at <= to && expression.type === 'DURATION');
}

const UNITS: Readonly<Record<string, readonly [days: number, precision: number]>> = {
  D: [1, 10],
  W: [7, 10],
  M: [30.44, 7],
  Y: [365.25, 4],
};
/** Units by which people round, and by which they are wrong. */
const ROUNDED = 0.8;
const WRONG = 1.5;

function rangeOf({ dates }: Happening): { readonly first: number; readonly last: number } {
  const first = Math.min(...dates.map(({ start }) => dayNumber(firstDay(start))));
  return { first, last: Math.max(...dates.map(({ end }) => dayNumber(lastDay(end)))) };
}

/** Whether what came later came so long after: undefined where that is not said plainly, or not known. */
export function isSoLong(sentence: Sentence, time: Time, earlier: Happening, later: Happening): boolean | undefined {
  const said = /^P(\d+)([DWMY])$/.exec(time.expression.value);
  const [unit, precision] = UNITS[said?.[2] ?? ''] ?? [];
  if (!said || unit === undefined || precision === undefined || time.expression.mod) return undefined;
  if (
    /^(?:than|about|some|almost|nearly|over|under|only|within|just|barely)$/.test(wordAt(sentence.page, time.from - 1))
  )
    return undefined;
  if (earlier.announced.length + later.announced.length > 0) return undefined;
  const all = [...earlier.dates, ...later.dates].flatMap(({ start, end }) => [start, end]);
  if (all.length < 4 || all.some(date => date.length < precision)) return undefined;
  // The shortest and the longest that the dates allow.
  const [from, to] = [rangeOf(earlier), rangeOf(later)];
  const least = to.first - from.last;
  const most = to.last - from.first;
  const days = Number(said[1]) * unit;
  const isWithin = (units: number): boolean => days >= least - units * unit && days <= most + units * unit;
  if (isWithin(ROUNDED)) return true;
  return isWithin(Math.max(WRONG, 0.25 * Number(said[1]))) ? undefined : false;
}

/** A happening within a sentence, with its date: *the Bosnian War (6 April 1992)*, *Sweden’s entry into NATO (7 March 2024)*. */
export function named({ record, passage, what, dates }: Happening): string {
  const name =
    record?.type === 'event'
      ? eventName(record)
      : passage
        ? `${passage.who}’s ${passage.left ? 'departure from' : 'entry into'} ${passage.whole}`
        : what.replace(/^The /, 'the ');
  return `${name} (${dateText(dates[0]?.start ?? '')})`;
}

export const headed = (happening: Happening): string => upperFirst(named(happening));
