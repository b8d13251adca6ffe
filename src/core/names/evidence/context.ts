import type { DateScan } from '../../dates';
import { DATED, OPENING_SIGN, OPENS, PUNCTUATION } from '../../text/marks';
import type { Sentence } from '../../text/sentences';
import type { CutText, Token } from '../../text/tokens';
import type { Gazetteer } from '../words/gazetteer';
import type { NameWords } from '../words/nameWords';
import type { Casing } from './casing';

/** What the tagger reads a block by. */
export interface BlockContext {
  /** The block's tokens; their marks say where sentences open and what dates cover, too. */
  readonly cut: CutText;
  /** Those of `cut`. */
  readonly tokens: readonly Token[];
  /** How far capitals can be trusted: not in a headline in title case, less in one in capitals. */
  readonly casing: Casing;
  readonly gazetteer: Gazetteer;
  readonly words: NameWords;
}

/** Marks the tokens whose capital may be due to their place alone: the first word of a sentence, and behind an opening sign. */
export function markOpenings({ tokens: { length }, marks }: CutText, sentences: readonly Sentence[]): void {
  let sentence = 0;
  let opens = false;
  for (let i = 0; i < length; i++) {
    const mark = marks[i] as number;
    if (sentences[sentence]?.from === i) {
      sentence++;
      opens = true;
    }
    if (opens && (mark & PUNCTUATION) === 0) {
      marks[i] = mark | OPENS;
      opens = false;
    }
    if ((mark & OPENING_SIGN) !== 0) opens = true;
  }
}

/** Marks the tokens that a date covers. */
export function markDated({ tokens: { length }, starts, ends, marks }: CutText, dates: readonly DateScan[]): void {
  let i = 0;
  for (const date of dates) {
    while (i < length && (ends[i] as number) <= date.start) i++;
    for (let j = i; j < length && (starts[j] as number) < date.end; j++) marks[j] = (marks[j] as number) | DATED;
  }
}

/** Whether a token's capital may be due to its place alone. */
export function isOpening({ cut: { marks } }: BlockContext, i: number): boolean {
  return ((marks[i] as number) & OPENS) !== 0;
}

export function isDated({ cut: { marks } }: BlockContext, i: number): boolean {
  return ((marks[i] as number) & DATED) !== 0;
}
