import type { Annotations, DocumentKind, Mention, Span } from '../model';
import { allBlocks } from '../text/blockList';
import { checkableTime } from './dates';
import { figuresOf } from './figures';
import { type CheckableItem, COVERED_BY, ITEM_KINDS, type ItemKind } from './model';
import { officeOf } from './offices';
import { quotationsOf } from './quotations';
import { merged, outside } from './spans';

/**
 * Everything in a text that can be checked and that no claim says: names with their offices, dates, figures, quotations,
 * and names, places and acronyms where they first stand. In order of the text; items of different kinds may overlap.
 */
export function checkableItems(text: string, kind: DocumentKind, annotations: Annotations): CheckableItem[] {
  const item = (itemKind: ItemKind, { start, end }: Span, value?: string): CheckableItem => ({
    kind: itemKind,
    start,
    end,
    text: text.slice(start, end),
    ...(value !== undefined && { value }),
  });
  const { mentions, dates, claims } = annotations;
  const taken = merged([...mentions, ...dates]);
  const offices = officeItems(text, mentions);
  const named = firstOfEach(mentions.filter(isName));
  const items = [
    ...offices.map(span => item('office', span)),
    ...outside(named, merged(offices)).map(span => item('name', span)),
    ...dates.flatMap(date => {
      const found = checkableTime(date);
      return found ? [item(found, date, date.value)] : [];
    }),
    ...firstOfEach(mentions.filter(({ type, form }) => type === 'place' && form !== 'nominal')).map(span =>
      item('place', span),
    ),
    // Everybody knows what *US* stands for.
    ...firstOfEach(mentions.filter(({ form, type }) => form === 'acronym' && type !== 'country')).map(span =>
      item('acronym', span),
    ),
  ];
  for (const block of allBlocks(text, kind)) {
    const at = ({ start, end }: Span): Span => ({ start: block.start + start, end: block.start + end });
    items.push(...quotationsOf(block.text).map(span => item('quotation', at(span))));
    items.push(...outside(figuresOf(block.text).map(at), taken).map(span => item('figure', span)));
  }
  items.sort((a, b) => a.start - b.start || a.end - b.end);
  if (claims.length === 0) return items;
  return ITEM_KINDS.flatMap(each => {
    const covered = merged(claims.filter(claim => COVERED_BY[each].includes(claim.kind)));
    return outside(
      items.filter(found => found.kind === each),
      covered,
    );
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** People, bodies and groups: how they are spelt is checked where they first stand. */
function isName({ type, form }: Mention): boolean {
  return (
    (type === 'person' || type === 'organisation' || type === 'armedGroup') && (form === 'name' || form === 'alias')
  );
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
