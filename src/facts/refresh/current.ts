import { firstDay, lastDay } from '../dates';
import type { PartialDate } from '../model';
import type { Reading, Relation } from './model';

/** What is true at once of a state once only, so that a later one ends those before it. */
const ONE_AT_A_TIME: ReadonlySet<Relation> = new Set<Relation>(['headOfState', 'headOfGovernment']);

/**
 * Those of a state's statements of one relation that hold on a day. Ranks do not say that (the preferred one may be out
 * of date, and an old one may lack its end): what has ended, what names a successor that is there, and what a later
 * start ends is over. Several that began on one day hold together, as in Bosnia or San Marino.
 */
export function currentOn(readings: readonly Reading[], day: PartialDate): Reading[] {
  const begun = readings.filter(({ start }) => start === undefined || firstDay(start) <= day);
  const open = begun.filter(one => !isOver(one, day) && !isSucceeded(one, begun));
  const [first] = open;
  if (!first || !ONE_AT_A_TIME.has(first.relation)) return open;
  const latest = open.reduce((last, { start }) => (start && firstDay(start) > last ? firstDay(start) : last), '');
  // A start that is a year only cannot say which of that year's two came later: both stay.
  const newest = open.filter(({ start }) => start !== undefined && lastDay(start) >= latest);
  return newest.length > 0 ? newest : open;
}

function isOver({ over, end }: Reading, day: PartialDate): boolean {
  // An end in the days to come, of a fixed term for example, is none yet.
  return end === undefined ? over : lastDay(end) <= day;
}

function isSucceeded({ replacedBy, item, start }: Reading, readings: readonly Reading[]): boolean {
  return readings.some(
    other =>
      other.item !== item &&
      replacedBy.includes(other.item) &&
      firstDay(other.start ?? '9999') >= firstDay(start ?? '0001'),
  );
}
