import { type Check, type Draft, movedDraft } from '../findings/draft';
import type { CheckContext } from '../pages/context';
import { Runner } from '../pages/runner';
import { futureAsPast } from './calendar/futureAsPast';
import { impossibleDate } from './calendar/impossibleDate';
import { orderOfEvents } from './calendar/orderOfEvents';
import { weekdayMismatch } from './calendar/weekdayMismatch';
import { agesTold } from './figures/ages';
import { anniversaries } from './figures/anniversaries';
import { changes } from './figures/changes';
import { countedFrom } from './figures/countedFrom';
import { durations } from './figures/durations';
import { fractions } from './figures/fractions';
import { remainders } from './figures/remainders';
import { sums } from './figures/sums';
import { tables } from './figures/tables';
import { acronymTwice } from './repeats/acronymTwice';
import { numbersTakenUp } from './repeats/numbersTakenUp';
import { rank } from './repeats/rank';
import { repeatedFigures } from './repeats/repeatedFigures';
import { tellingsDiffer } from './repeats/tellingsDiffer';
import { nameSpelling } from './wording/nameSpelling';
import { undefinedAcronym } from './wording/undefinedAcronym';

/** The calendar itself: heard before what the record says of the same words. */
const FIRST: readonly Check[] = [impossibleDate, weekdayMismatch];

/** The text against the calendar and itself; of two that speak of the same words, the one that stands first is heard. */
const THEN: readonly Check[] = [
  orderOfEvents,
  acronymTwice,
  nameSpelling,
  sums,
  changes,
  fractions,
  remainders,
  tables,
  durations,
  countedFrom,
  tellingsDiffer,
  anniversaries,
  agesTold,
  repeatedFigures,
  numbersTakenUp,
  futureAsPast,
  rank,
  undefinedAcronym,
];

const RUNNER = new Runner<Draft>([...FIRST, ...THEN], movedDraft);

/** What does not fit the calendar or the text itself, in two parts: what is heard before the record, and behind it. */
export function* runChecks(context: CheckContext): Generator<void, { first: Draft[]; rest: Draft[] }> {
  const drafts = yield* RUNNER.run(context);
  return { first: drafts.slice(0, FIRST.length).flat(), rest: drafts.slice(FIRST.length).flat() };
}
