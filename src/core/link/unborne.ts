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
  *lowerCaseIn({ names }: ScannedBlock): Generator<string> {
    for (const { word } of names.tokens) if (this.isDoubtful(word)) yield word.folded;
  }

  private isDoubtful({ hash, shape, folded }: Word): boolean {
    return this.filter[hash & (FILTER - 1)] === 1 && shape === 'lower' && this.asked.has(folded);
  }
}

/** Forgets capitalised words that the document does not bear out as names; returns what was in doubt. */
export function* dropUnborneNames(
  groups: Map<string, Group>,
  blocks: readonly ScannedBlock[],
): Generator<void, DoubtfulWords> {
  const words = new DoubtfulWords();
  const doubtful = [...groups.values()].filter(group => !group.sure && !group.fullName);
  for (const { words: parts, key } of doubtful) if (parts.length === 1) words.add(key);
  const lowerCase = new Set<string>();
  if (doubtful.length > 0) {
    for (const block of blocks) {
      for (const word of words.lowerCaseIn(block)) lowerCase.add(word);
      yield;
    }
  }
  for (const group of doubtful) if (!isName(group, lowerCase.has(group.key))) groups.delete(group.key);
  return words;
}
