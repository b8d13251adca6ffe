import type { Annotations, DocumentKind, Mention, Span, TimeExpression } from '../model';
import { allBlocks } from '../text/blockList';
import { figuresOf } from './figures';
import type { CheckableItem, ItemKind } from './model';
import { officeOf } from './offices';
import { quotationsOf } from './quotations';

/**
 * Everything in a text that can be checked: names with their offices, dates, figures, quotations, and places and
 * acronyms where they first stand. In order of the text; items of different kinds may overlap.
 */
export function checkableItems(text: string, kind: DocumentKind, annotations: Annotations): CheckableItem[] {
  const item = (itemKind: ItemKind, { start, end }: Span): CheckableItem => ({
    kind: itemKind,
    start,
    end,
    text: text.slice(start, end),
  });
  const { mentions, dates } = annotations;
  const taken = [...mentions, ...dates].sort((a, b) => a.start - b.start);
  const items = [
    ...officeItems(text, mentions).map(span => item('office', span)),
    ...dates.filter(({ value }) => /\d/.test(value)).map(date => item(isLength(date) ? 'figure' : 'date', date)),
    ...firstOfEach(mentions.filter(({ type, form }) => type === 'place' && form !== 'nominal')).map(span =>
      item('place', span),
    ),
    ...firstOfEach(mentions.filter(({ form }) => form === 'acronym')).map(span => item('acronym', span)),
  ];
  for (const block of allBlocks(text, kind)) {
    const at = ({ start, end }: Span): Span => ({ start: block.start + start, end: block.start + end });
    items.push(...quotationsOf(block.text).map(span => item('quotation', at(span))));
    const figures = figuresOf(block.text).map(at);
    items.push(...outside(figures, taken).map(span => item('figure', span)));
  }
  return items.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How long, or how often: a figure to check, and no day. */
function isLength({ type }: TimeExpression): boolean {
  return type === 'DURATION' || type === 'SET';
}

/** The same name with the same office is checked once. */
function officeItems(text: string, mentions: readonly Mention[]): Span[] {
  const said = new Set<string>();
  return mentions.flatMap((mention, at) => {
    const span = mention.type === 'person' ? officeOf(text, mention, mentions[at - 1]) : undefined;
    const words = span && text.slice(span.start, span.end);
    if (!span || words === undefined || said.has(words)) return [];
    said.add(words);
    return [span];
  });
}

function firstOfEach(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** The spans that overlap none of the others; both in order of the text. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  let at = firstEndingAfter(others, spans[0]?.start ?? 0);
  return spans.filter(({ start, end }) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
