import type { Predicate, Statement } from './model';

/** What stands before the other end of a link, told from its subject and from its object; empty where it is not told. */
const LINK_WORDS: Readonly<Partial<Record<Predicate, readonly [forward: string, backward: string]>>> = {
  locatedIn: ['In', ''],
  capital: ['Capital', 'Capital of'],
  standsFor: ['Stands for', ''],
  partOf: ['Part of', ''],
  headquarters: ['Seat', 'Seat of'],
  founded: ['Founded', 'Founded by'],
  participant: ['With', ''],
  doneBy: ['By', ''],
  target: ['Target', ''],
  winner: ['Won by', ''],
  runnerUp: ['Runner-up', ''],
  candidateOf: ['Candidate for', ''],
  recognises: ['Recognises', 'Recognised by'],
  happenedAt: ['Place', ''],
  activeIn: ['Active in', ''],
  successorOf: ['Follows', 'Followed by'],
  memberOf: ['Member of', ''],
  positionIn: ['Office of', ''],
  party: ['Party', ''],
  citizenOf: ['Citizen of', ''],
};

/** The words before the other end of a link: *Capital*, *45th*, *First woman as*; empty where the link is not told. */
export function linkWords({ predicate, value }: Statement, forward: boolean): string {
  if (predicate === 'numbered') return ordinalText(value ?? '');
  if (predicate === 'firstOf') return `First ${value ?? ''}${forward ? ' as' : ''}`;
  return LINK_WORDS[predicate]?.[forward ? 0 : 1] ?? '';
}

/** A number as an ordinal: *1st*, *12th*, *43rd*. */
export function ordinalText(number: string): string {
  const ending = /(?:^|[^1])([123])$/.exec(number)?.[1];
  return `${number}${ending === '1' ? 'st' : ending === '2' ? 'nd' : ending === '3' ? 'rd' : 'th'}`;
}

/** The share of the votes, in brackets, where a statement of an election has one: ` (50.5 %)`. */
export function shareText({ predicate, value }: Statement): string {
  return value !== undefined && (predicate === 'winner' || predicate === 'runnerUp') ? ` (${value})` : '';
}
