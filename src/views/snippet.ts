import type { Span } from '../core/model';

const BEFORE = 40;
const AFTER = 80;

/** Words around a span, and where in them the span is. */
export interface Snippet {
  readonly text: string;
  readonly highlight: readonly [number, number];
}

/** The words around a span on one line, shortened with `…` at words' borders. */
export function snippet(text: string, span: Span): Snippet {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.start);
  const lineEnd = newline === -1 ? text.length : newline;
  let start = Math.max(lineStart, span.start - BEFORE);
  let end = Math.min(lineEnd, span.end + AFTER);
  if (start > lineStart) start = Math.min(span.start, text.indexOf(' ', start) + 1 || start);
  if (end < lineEnd) end = Math.max(Math.min(span.end, lineEnd), text.lastIndexOf(' ', end));
  const before = `${start > lineStart ? '…' : ''}${oneLine(text.slice(start, span.start)).trimStart()}`;
  const inside = oneLine(text.slice(span.start, Math.min(span.end, end)));
  const after = oneLine(text.slice(Math.min(span.end, end), end)).trimEnd();
  return {
    text: `${before}${inside}${after}${end < lineEnd ? '…' : ''}`,
    highlight: [before.length, before.length + inside.length],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
