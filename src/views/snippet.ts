import type { Span } from '../core/model';

const BEFORE = 40;
const AFTER = 80;

/** The words around a span on one line, shortened with `…` at words' borders. */
export function snippet(text: string, span: Span): string {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.start);
  const lineEnd = newline === -1 ? text.length : newline;
  let start = Math.max(lineStart, span.start - BEFORE);
  let end = Math.min(lineEnd, span.end + AFTER);
  if (start > lineStart) start = Math.min(span.start, text.indexOf(' ', start) + 1 || start);
  if (end < lineEnd) end = Math.max(Math.min(span.end, lineEnd), text.lastIndexOf(' ', end));
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > lineStart ? '…' : ''}${words}${end < lineEnd ? '…' : ''}`;
}
