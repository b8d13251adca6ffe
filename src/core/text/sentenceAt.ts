import type { Span } from '../model';
import { sentencesOf } from './sentences';
import { tokenize } from './tokens';

/** Longer lines are looked at only around the offset. */
const REACH = 2_000;

/** The sentence of a line that an offset is in or right behind. Offsets are UTF-16 units into the line. */
export function sentenceAt(line: string, offset: number): Span {
  const from = Math.max(0, offset - REACH);
  const tokens = tokenize(line.slice(from, offset + REACH));
  for (const sentence of sentencesOf(tokens)) {
    const start = from + (tokens[sentence.from]?.start ?? 0);
    const end = from + (tokens[sentence.to - 1]?.end ?? 0);
    if (offset <= end) return { start: Math.min(start, offset), end };
  }
  // In the white space at the line's end: a sentence that is about to begin.
  return { start: offset, end: Math.max(offset, line.length) };
}
