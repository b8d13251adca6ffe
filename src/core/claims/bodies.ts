import type { FactRecord } from '../../facts';
import type { CheckContext } from '../pages/context';
import type { Page, Sentence } from '../pages/page';

/** An organisation that a sentence names, or takes up as *the bloc*. Token indexes of its block, half-open. */
export interface Body {
  readonly record: FactRecord;
  readonly from: number;
  readonly to: number;
}

/** The organisations of a sentence, in its order, with nominal references to them. */
export function bodiesIn({ page, from, to, names }: Sentence): Body[] {
  const { nominals } = page;
  const meant = nominals.slice(firstFrom(nominals, from), firstFrom(nominals, to));
  return [...names, ...meant]
    .flatMap(({ record, from, to }) =>
      record?.type === 'organisation' && !page.isQuoted(from) ? [{ record, from, to }] : [],
    )
    .sort((a, b) => a.from - b.from);
}

/** The index of the first item that begins at a token or behind it. */
function firstFrom(items: Page['nominals'], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The only body with a list of members that the sentence names, or else the nearest of the sentences before it, in its
 * block or the one before.
 */
export function onlyBody(
  { pages }: Pick<CheckContext, 'pages'>,
  { page, index }: Sentence,
  reach = 1,
): FactRecord | undefined {
  for (let at = index; at >= index - reach; at--) {
    const near = page.sentences[at - page.firstSentence] ?? sentenceOf(pages[page.index - 1], at);
    if (!near) return undefined;
    const bodies = new Set(
      near.names.flatMap(({ record }) =>
        record?.type === 'organisation' && record.membersComplete !== undefined ? [record] : [],
      ),
    );
    if (bodies.size > 1) return undefined;
    const [only] = bodies;
    if (only) return only;
  }
  return undefined;
}

/** A sentence of a page by its place in the document. */
const sentenceOf = (page: Page | undefined, index: number): Sentence | undefined =>
  page?.sentences[index - page.firstSentence];
