import { CLOSING_SIGN, FINAL, FULL_STOP, LOWER, OPENER, SHORTENED, SPACED, STOPPED } from './marks';
import type { CutText } from './tokens';

/** A sentence as a half-open range of token indexes. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Splits a block's tokens at full stops, question and exclamation marks that a new sentence can follow. */
export function sentencesOf({ tokens: { length }, marks }: CutText): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < length; i++) {
    const mark = marks[i] as number;
    if ((mark & ENDING) === 0) continue;
    if ((mark & STOPPED) !== 0 ? !opensSentence(marks, i + 1) : !endsSentence(marks, i, length)) continue;
    const to = behindClosing(marks, i + 1, length);
    sentences.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < length) sentences.push({ from, to: length });
  return sentences;
}

const ENDING = FULL_STOP | FINAL | STOPPED;

/** *in the U.S. The …*: the stop of an abbreviation ends the sentence, too. */
function opensSentence(marks: Uint32Array, i: number): boolean {
  return ((marks[i] as number) & (SPACED | OPENER)) === (SPACED | OPENER);
}

function endsSentence(marks: Uint32Array, i: number, length: number): boolean {
  const glued = ((marks[i] as number) & (FULL_STOP | SPACED)) === FULL_STOP;
  if (glued && i > 0 && ((marks[i - 1] as number) & SHORTENED) !== 0) return false;
  const next = behindClosing(marks, i + 1, length);
  return next === length || ((marks[next] as number) & (SPACED | LOWER)) === SPACED;
}

/** The first token from `i` on that is no closing sign right behind the one before. */
function behindClosing(marks: Uint32Array, i: number, length: number): number {
  let to = i;
  while (to < length && ((marks[to] as number) & (CLOSING_SIGN | SPACED)) === CLOSING_SIGN) to++;
  return to;
}
