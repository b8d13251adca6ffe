import type { Predicate } from './model';

/** The ways in which somebody can be in an event: whoever did it, suffered it, won or lost it took part in it, too. */
const TAKING_PART: ReadonlySet<Predicate> = new Set<Predicate>([
  'participant',
  'doneBy',
  'target',
  'winner',
  'runnerUp',
]);

/** Whether a statement with an event as its subject says that its object took part in it. */
export const isTakingPart = (predicate: Predicate): boolean => TAKING_PART.has(predicate);
