import type { RecordData, StatementData } from '../../assemble';
import { firstDay, lastDay } from '../../dates';
import { foldCase } from '../../slug';
import { daysApart } from './clean';

/** Words of a name that do not tell who it is. */
const PLAIN = new Set(
  'de da do dos del la di el al bin ibn ben ould abu von van der den jr sr the of and sir dame king queen prince'.split(
    ' ',
  ),
);

const wordsOf = (name: string): string[] =>
  foldCase(name)
    .replace(/[.'"“”()]/g, '')
    .split(/[\s,–-]+/)
    .filter(word => word !== '' && !PLAIN.has(word));

/** The telling words of a name, without case and diacritics. */
export const nameWords = (name: string): string[] => wordsOf(name).filter(word => word.length > 1);

/**
 * A key for names that differ only in order, case, diacritics, particles and middle initials. Of a name that has one
 * whole word, its initials tell who it is: *V. P. Singh* and *J. J. Singh* are two.
 */
export function nameKeyOf(name: string): string {
  const telling = nameWords(name);
  return (telling.length > 1 ? telling : wordsOf(name)).sort().join(' ');
}

/** Every spelling by which a record of a person can be recognised. */
export const spellings = ({ name, aliases }: Pick<RecordData, 'name' | 'aliases'>): string[] => [
  name,
  ...aliases.filter(({ kind }) => kind !== 'surname' && kind !== 'short').map(({ text }) => text),
];

/**
 * Whether two names of people who held one office can be one person's: all telling words of the shorter one are in the
 * longer, give or take a letter. *Kim Min-seok* and *Kim Hyun-sook*, of whom each has a word of its own, are two.
 */
export function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.some(a =>
    other.some(b => {
      const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length);
      return short.length > 0 && short.every(word => long.some(other => near(word, other)));
    }),
  );
}

/** Whether two words are one, or differ by one letter that was changed, left out or put in. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

type Times = Pick<StatementData, 'start' | 'end'>;

/**
 * Days that two terms can both have been in force, or a negative number of days between them; open ends reach as far as
 * `until`.
 */
export function overlap(a: Times, b: Times, until: string): number {
  const starts = [a, b].map(({ start }) => (start === undefined ? '1900-01-01' : firstDay(start)));
  const ends = [a, b].map(({ end }) => (end === undefined ? until : lastDay(end)));
  return daysApart(starts.sort()[1] ?? '', ends.sort()[0] ?? '');
}

/** Days that two terms were both in force for sure: of an imprecise date, the later or the earlier days do not count. */
export function sureOverlap(a: Times, b: Times, until: string): number {
  const starts = [a, b].map(({ start }) => (start === undefined ? '1900-12-31' : lastDay(start)));
  const ends = [a, b].map(({ end }) => (end === undefined ? until : firstDay(end)));
  return daysApart(starts.sort()[1] ?? '', ends.sort()[0] ?? '');
}

/** Whether two names have a word in common. */
export const shareWord = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(a => other.some(b => nameWords(a).some(word => nameWords(b).includes(word))));

/** How far two partial dates are apart at least, in days; 0 where one of them is not known. */
export function gap(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Math.max(0, daysApart(lastDay(a), firstDay(b)), daysApart(lastDay(b), firstDay(a)));
}

/** The years in which a person held offices. */
export interface Era {
  readonly first: number;
  readonly last: number;
}

/** The years in which people held offices, by their ids. */
export function erasOf(statements: readonly StatementData[]): ReadonlyMap<string, Era> {
  const eras = new Map<string, Era>();
  for (const { predicate, subject, start, end, asOf } of statements) {
    if (predicate !== 'holds') continue;
    const first = Number((start ?? end ?? asOf).slice(0, 4));
    const last = Number((end ?? asOf).slice(0, 4));
    const known = eras.get(subject) ?? { first, last };
    eras.set(subject, { first: Math.min(known.first, first), last: Math.max(known.last, last) });
  }
  return eras;
}

/** Nobody holds offices so many years apart without one between: a namesake does. */
const LONGEST_PAUSE = 25;

/** Whether a person of the record can have taken office on a day: alive, and not generations from all known offices. */
export function sameEra({ end }: Pick<RecordData, 'end'>, era: Era | undefined, day: string): boolean {
  if (end !== undefined && lastDay(end) < firstDay(day)) return false;
  const year = Number(day.slice(0, 4));
  return era === undefined || (year >= era.first - LONGEST_PAUSE && year <= era.last + LONGEST_PAUSE);
}
