import type { Span } from '../model';

/** The stretches that some spans cover together, in order and apart. */
export function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** The spans that overlap none of the others; both in order of the text, the others apart. */
export function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let at = firstEndingAfter(others, spans[0]?.start ?? 0);
  return spans.filter(({ start, end }) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** Index of the first span that ends behind `offset`; spans in order and without overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
