import { type Word, wordOf } from '../text/word';
import { type Group, isName, type ScannedBlock } from './groups';

/** A power of two. */
const FILTER = 4096;

/** Names of one word that the text bears out only if they never stand in lower case. */
export class DoubtfulWords {
  private readonly asked = new Set<string>();
  /** Few of a text's many words are asked for: a bit by hash says of most that they are not. */
  private readonly filter = new Uint8Array(FILTER);

  add(key: string): void {
    this.asked.add(key);
    this.filter[wordOf(key).hash & (FILTER - 1)] = 1;
  }

  /** Those of them that stand in lower case in a block. */
  lowerCaseIn({ names }: ScannedBlock): ReadonlySet<string> {
    let found: Set<string> | undefined;
    for (const { word } of names.tokens) {
      if (!this.isDoubtful(word)) continue;
      found ??= new Set();
      found.add(word.folded);
    }
    return found ?? NONE;
  }

  private isDoubtful({ hash, shape, folded }: Word): boolean {
    return this.filter[hash & (FILTER - 1)] === 1 && shape === 'lower' && this.asked.has(folded);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What of a text's names was in doubt, and in how many blocks each of the words stands in lower case. */
export interface Doubts {
  readonly words: DoubtfulWords;
  readonly lowerCase: ReadonlyMap<string, number>;
}

/** Forgets capitalised words that the document does not bear out as names. */
export function* dropUnborneNames(
  groups: Map<string, Group>,
  blocks: readonly ScannedBlock[],
): Generator<void, Doubts> {
  const words = new DoubtfulWords();
  const doubtful = [...groups.values()].filter(group => !group.sure && !group.fullName);
  for (const { words: parts, key } of doubtful) if (parts.length === 1) words.add(key);
  const lowerCase = new Map<string, number>();
  if (doubtful.length > 0) {
    for (const block of blocks) {
      count(lowerCase, words.lowerCaseIn(block), 1);
      yield;
    }
  }
  for (const group of doubtful) if (!isName(group, lowerCase.has(group.key))) groups.delete(group.key);
  return { words, lowerCase };
}

/** The doubts after an edit of a block; undefined where the edit settles one or raises another. */
export function doubtsAfter(doubts: Doubts, old: ScannedBlock, now: ScannedBlock): Doubts | undefined {
  const before = doubts.words.lowerCaseIn(old);
  const after = doubts.words.lowerCaseIn(now);
  if (before.size === after.size && [...before].every(word => after.has(word))) return doubts;
  const lowerCase = new Map(doubts.lowerCase);
  count(lowerCase, after, 1);
  count(lowerCase, before, -1);
  const settled = [...before, ...after].some(word => lowerCase.has(word) !== doubts.lowerCase.has(word));
  return settled ? undefined : { words: doubts.words, lowerCase };
}

function count(counts: Map<string, number>, words: ReadonlySet<string>, by: number): void {
  for (const word of words) {
    const now = (counts.get(word) ?? 0) + by;
    if (now === 0) counts.delete(word);
    else counts.set(word, now);
  }
}
