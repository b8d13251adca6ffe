import { type FactRecord, nameKey } from '../../../facts';

/** What of the words that an acronym stands for must be in a name of the record. */
const ENOUGH = 0.75;
const SMALL = /^(?:.{1,2}|the|and|for|des|der|del|wal)$/;

/**
 * Whether the words that a text spells an acronym out by are one of a record's names, in nearly these words. Other bodies
 * have the same letters: *National Immigration Agency (NIA)* is not the National Investigation Agency.
 * @param words folded
 */
export function isSpeltOutAs({ name, aliases }: FactRecord, words: readonly string[]): boolean {
  const own = words.filter(word => !SMALL.test(word));
  if (own.length === 0) return false;
  return [name, ...aliases.map(({ text }) => text)].some(each => {
    const others = nameKey(each).split(' ');
    return own.filter(word => others.some(other => isAlike(word, other))).length >= ENOUGH * own.length;
  });
}

/** *forces* and *force*, *Nasr* and *Nusrat*, *Muslimin* and *Muslimeen*: the same beginning, or the same consonants. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  if (a.length >= 5 && b.startsWith(a.slice(0, 5))) return true;
  const first = consonantsOf(a);
  const second = consonantsOf(b);
  return first.length >= 3 && second.length >= 3 && (first.startsWith(second) || second.startsWith(first));
}

const consonantsOf = (word: string): string => word.replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1');
