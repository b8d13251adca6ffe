import type { Token } from '../text/tokens';
import { wordOf } from '../text/word';
import { BATCH, isName, type ScannedBlock } from './groups/groups';
import type { NameIndex } from './groups/nameIndex';

/** A power of two. */
const FILTER = 4096;

/** Names of one word that the text bears out only if they never stand in lower case. */
class DoubtfulWords {
  private readonly asked = new Set<string>();
  /** Few of a text's many words are asked for: a bit by hash says of most that they are not. */
  private readonly filter = new Uint8Array(FILTER);

  add(key: string): void {
    this.asked.add(key);
    this.filter[wordOf(key).hash & (FILTER - 1)] = 1;
  }

  /** Those of them that stand in lower case in a block, as often as they do. */
  lowerCaseIn({ names }: ScannedBlock): readonly string[] {
    return names.tokens.filter(token => this.isDoubtful(token)).map(({ folded }) => folded);
  }

  private isDoubtful({ word: { hash, shape, folded } }: Token): boolean {
    return this.filter[hash & (FILTER - 1)] === 1 && shape === 'lower' && this.asked.has(folded);
  }
}

/** What of a text's names was in doubt, and how often each of the words stands in lower case. */
export interface Doubts {
  readonly words: DoubtfulWords;
  readonly lowerCase: ReadonlyMap<string, number>;
}

/** Drops capitalised words that the document does not bear out as names. */
export function* dropUnborneNames(index: NameIndex): Generator<void, Doubts> {
  const words = new DoubtfulWords();
  const lowerCase = new Map<string, number>();
  let asked = 0;
  for (const group of index.groups) {
    if (++asked % BATCH === 0) yield;
    if (group.sure || group.fullName || group.dropped) continue;
    const { key } = group;
    const isWord = group.words.length === 1 && !group.demonym;
    const count = isWord ? index.lowerCase.of(key) : 0;
    if (isWord) words.add(key);
    if (count > 0) lowerCase.set(key, count);
    if (!isName(group, count > 0)) group.dropped = true;
  }
  return { words, lowerCase };
}

/** The doubts after an edit of a block; undefined where the edit settles one or raises another. */
export function doubtsAfter(doubts: Doubts, old: ScannedBlock, now: ScannedBlock): Doubts | undefined {
  const before = doubts.words.lowerCaseIn(old);
  const after = doubts.words.lowerCaseIn(now);
  if (before.length === 0 && after.length === 0) return doubts;
  const lowerCase = new Map(doubts.lowerCase);
  for (const word of after) count(lowerCase, word, 1);
  for (const word of before) count(lowerCase, word, -1);
  const settled = [...before, ...after].some(word => lowerCase.has(word) !== doubts.lowerCase.has(word));
  return settled ? undefined : { words: doubts.words, lowerCase };
}

function count(counts: Map<string, number>, word: string, by: number): void {
  const now = (counts.get(word) ?? 0) + by;
  if (now === 0) counts.delete(word);
  else counts.set(word, now);
}
