import type { Annotations, Mention, Span } from '../core/model';
import { firstEndingAfter } from '../core/review/spans';

/** The span under a cursor: the one that the offset is in, else the one that ends right there. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const at = firstEndingAfter(spans, offset);
  const candidate = spans[at];
  if (candidate && candidate.start <= offset) return candidate;
  const before = spans[at - 1];
  return before?.end === offset ? before : undefined;
}

/** The first span that starts behind `offset`, else the first of all. */
export function nextSpan<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.slice(firstEndingAfter(spans, offset)).find(span => span.start > offset) ?? spans[0];
}

/** The last span that ends at or before `offset` and does not start there, else the last of all. */
export function previousSpan<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return (
    spans.slice(0, firstEndingAfter(spans, offset) + 1).findLast(span => span.start < offset && span.end <= offset) ??
    spans.at(-1)
  );
}

/** The spans that reach into a window; spans in order and without overlap. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  const first = firstEndingAfter(spans, start);
  let last = firstEndingAfter(spans, end);
  if ((spans[last]?.start ?? end) < end) last++;
  return spans.slice(first, last);
}

/** All mentions of an entity, in order of the text. */
export function mentionsOf(annotations: Annotations, entity: string): readonly Mention[] {
  return annotations.mentions.filter(mention => mention.entity === entity);
}
