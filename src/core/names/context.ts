import { HOLE } from '../text/mask';
import type { Sentence } from '../text/sentences';
import type { Token, Tokens } from '../text/tokens';
import type { Gazetteer } from './gazetteer';
import type { NameWords } from './nameWords';

/** What the tagger reads a block by. */
export interface BlockContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where the tokens stand in the text. */
  readonly places: Tokens;
  /** 1 for tokens with which a sentence or a quotation begins. */
  readonly starts: Uint8Array;
  /** 1 for tokens inside a date. */
  readonly dated: Uint8Array;
  /** How far capitals can be trusted: not in a headline in title case, less in one in capitals. */
  readonly casing: Casing;
  readonly gazetteer: Gazetteer;
  readonly words: NameWords;
}

export type Casing = 'sentence' | 'title' | 'capitals';

const OPENERS = new Set(['"', '“', '‘', '«', ':', '•', '—', '–', '(', '[', '|', '…', '*', HOLE]);

/** Marks the tokens whose capital may be due to their place alone. */
export function sentenceStarts(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const starts = new Uint8Array(tokens.length);
  const mark = (from: number): void => {
    let i = from;
    while (i < tokens.length && (tokens[i] as Token).shape === 'punctuation') i++;
    if (i < tokens.length) starts[i] = 1;
  };
  for (const sentence of sentences) mark(sentence.from);
  for (let i = 0; i + 1 < tokens.length; i++) if (OPENERS.has((tokens[i] as Token).text)) mark(i + 1);
  return starts;
}

/** Headlines do not end so. */
const SENTENCE_ENDS = new Set(['.', ',', ';', ':', '”', '"']);

/** Whether a block is written in sentence case, Like a Headline, or IN CAPITALS. */
export function casingOf(tokens: readonly Token[]): Casing {
  let words = 0;
  let capitals = 0;
  let upper = 0;
  let lower = 0;
  for (const token of tokens) {
    if (token.shape === 'number' || token.shape === 'punctuation') continue;
    if (token.text.length > 3) {
      words++;
      if (token.shape === 'upper') upper++;
      else if (token.shape === 'capital') capitals++;
    }
    if (token.shape === 'lower' && token.text.length > 4) lower++;
  }
  if (words >= 3 && upper >= words * 0.8) return 'capitals';
  if (SENTENCE_ENDS.has(tokens.at(-1)?.text ?? '') || tokens[0]?.folded === 'by') return 'sentence'; // a byline is no headline
  if (words >= 4 && capitals + upper >= words * 0.75 && lower <= words * 0.25) return 'title';
  return 'sentence';
}
