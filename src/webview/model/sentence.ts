import type { Span } from '../../core/model';
import { sentencesOf } from '../../core/text/sentences';
import { tokenize } from '../../core/text/tokens';

/** The sentence around a span, cut in three: before the span, the span, behind it. */
export interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const LONGEST = 240;
/** How far a sentence is looked for: a text may be one line of a million characters. */
const WINDOW = 1500;

export function inSentence(text: string, span: Span): InSentence {
  const reach = Math.max(0, span.start - WINDOW);
  const lineStart = reach + text.slice(reach, span.start).lastIndexOf('\n') + 1;
  const behind = text.slice(span.end, span.end + WINDOW);
  const newline = behind.indexOf('\n');
  const line = text.slice(lineStart, span.end + (newline === -1 ? behind.length : newline));
  const cut = tokenize(line);
  const { starts, ends } = cut;
  const at = span.start - lineStart;
  const sentence = sentencesOf(cut).find(({ to }) => (ends[to - 1] ?? 0) > at);
  const start = Math.min(starts[sentence?.from ?? 0] ?? 0, at);
  const end = Math.max(ends[(sentence?.to ?? 1) - 1] ?? line.length, span.end - lineStart);
  const before = line.slice(start, at);
  const after = line.slice(span.end - lineStart, end);
  return {
    before: before.length > LONGEST ? `…${before.slice(before.indexOf(' ', before.length - LONGEST))}` : before,
    words: text.slice(span.start, span.end),
    after: after.length > LONGEST ? `${after.slice(0, after.lastIndexOf(' ', LONGEST))} …` : after,
  };
}
