import type { Span } from '../../core/model';

/** Longer lines are looked at only around the offset. */
const REACH = 2_000;
/** Made when somebody types: it is no small thing. */
let sentences: Intl.Segmenter | undefined;

/** The sentence of a line that an offset is in or right behind. Offsets are UTF-16 units into the line. */
export function sentenceAt(line: string, offset: number): Span {
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const from = Math.max(0, offset - REACH);
  const part = line.slice(from, offset + REACH);
  for (const { index, segment } of sentences.segment(part)) {
    const start = from + index;
    const end = start + segment.trimEnd().length;
    if (offset <= end) return { start: Math.min(start, offset), end };
  }
  // In the white space at the line's end: a sentence that is about to begin.
  return { start: offset, end: Math.max(offset, line.length) };
}
