import type { Claim } from '../model';
import { type Days, daysBetween, daysOf } from '../pages/calendarDays';
import type { CheckContext } from '../pages/context';
import { Runner } from '../pages/runner';
import { type ClaimDraft, claimOf, movedClaim, unknown } from './claim';
import { KINDS } from './kinds';

const RUNNER = new Runner<ClaimDraft>(KINDS, movedClaim);

/** What a text claims, with the record's verdicts, in order of the text; yields now and then so that the caller may pause. */
export function* findClaims(context: CheckContext): Generator<void, ClaimDraft[]> {
  const found = (yield* RUNNER.run(context)).flat();
  const told = once(() => context.dates.flatMap(date => (/\d{4}/.test(date.text) ? (daysOf(date) ?? []) : [])));
  const known = new Set<string>();
  return found
    .filter(({ kind, start, end }) => {
      const key = `${kind} ${start} ${end}`;
      return !known.has(key) && known.add(key);
    })
    .map(draft => (speaksOfItsTime(draft, context, told) ? { ...draft, judgement: unknown(OTHER_TIMES) } : draft))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const OTHER_TIMES = 'The text speaks of other times, too';

/** Whether a text that is not of its article's day has a date for which a claim that seems wrong is right. */
function speaksOfItsTime({ judgement }: ClaimDraft, { isCurrent }: CheckContext, told: () => readonly Days[]): boolean {
  if (judgement.verdict !== 'contradicts' || !judgement.rightIn || isCurrent) return false;
  return judgement.rightIn.some(time => told().some(days => daysBetween(time, days) === 0));
}

function once<T>(work: () => T): () => T {
  let known: { readonly is: T } | undefined;
  return () => {
    known ??= { is: work() };
    return known.is;
  };
}

/** The claims of drafts, as annotations have them. */
export const claimsOf = (drafts: readonly ClaimDraft[], text: string): Claim[] =>
  drafts.map(draft => claimOf(draft, text));
