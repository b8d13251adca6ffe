import type { ReviewEntry, ReviewTarget } from './entries';
import { type Anchor, anchor } from './quote';

/**
 * How far a stretch is: `open`, `checked`, or `changed`: it was checked when it had other words, so that it is open
 * again.
 */
export type ReviewState = 'open' | 'checked' | 'changed';

/** A stretch with what was said of it. */
export interface Reviewed<T extends ReviewTarget> {
  readonly target: T;
  readonly entry: ReviewEntry | undefined;
  readonly state: ReviewState;
}

export interface Matched<T extends ReviewTarget> {
  readonly reviewed: readonly Reviewed<T>[];
  /** What was said of stretches that are not in the text, or not listed, any more. */
  readonly lost: readonly ReviewEntry[];
}

/** Where each entry is expected, by its id: UTF-16 offsets, which edits have moved. */
export type Expected = ReadonlyMap<string, number>;

/** Puts what was said to the stretches of a text as it is now. */
export function matchEntries<T extends ReviewTarget>(
  text: string,
  targets: readonly T[],
  entries: readonly ReviewEntry[],
  expected: Expected,
): Matched<T> {
  const byTarget = new Map<T, { entry: ReviewEntry; state: ReviewState }>();
  const lost: ReviewEntry[] = [];
  for (const entry of entries) {
    const place = anchor(text, entry.quote, expected.get(entry.id) ?? 0);
    const isFree = (found: T) => !byTarget.has(found);
    // What was once listed as a date may be read as a claim today: the same words are still the same thing to check.
    const target =
      place &&
      (targetAt(targets, entry.kind, place, isFree) ?? targets.find(found => isAt(found, place) && isFree(found)));
    if (!target || !place) {
      lost.push(entry);
      continue;
    }
    const same = place.unchanged && text.slice(target.start, target.end) === entry.quote.exact;
    byTarget.set(target, { entry, state: entry.checked ? (same ? 'checked' : 'changed') : 'open' });
  }
  const reviewed = targets.map(target => {
    const found = byTarget.get(target);
    return { target, entry: found?.entry, state: found?.state ?? 'open' };
  });
  return { reviewed, lost };
}

function isAt(target: ReviewTarget, { start, end }: Anchor): boolean {
  return target.start === start && target.end === end;
}

/** The stretch of a kind that overlaps a place most; stretches in order of the text. */
function targetAt<T extends ReviewTarget>(
  targets: readonly T[],
  kind: string,
  { start, end }: Anchor,
  isFree: (target: T) => boolean,
): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const target of targets) {
    if (target.start >= end) break;
    const common = Math.min(target.end, end) - Math.max(target.start, start);
    if (common > most && target.kind === kind && isFree(target)) [best, most] = [target, common];
  }
  return best;
}
