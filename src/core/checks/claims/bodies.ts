import type { FactRecord } from '../../../facts';
import { type CheckContext, type Sentence, spanOf } from '../context';

/** An organisation that a sentence names, or takes up as *the bloc*. Token indexes of its block, half-open. */
export interface Body {
  readonly record: FactRecord;
  readonly from: number;
  readonly to: number;
}

/** The organisations of a sentence, in its order, with nominal references to them. */
export function bodiesIn({ mentions, entityById, facts }: CheckContext, sentence: Sentence): Body[] {
  const { page, from, to, names } = sentence;
  const found: Body[] = names.flatMap(name =>
    name.record?.type === 'organisation' && !page.quoted[name.from]
      ? [{ record: name.record, from: name.from, to: name.to }]
      : [],
  );
  const span = spanOf(page, from, to);
  for (let n = firstFrom(mentions, span.start); n < mentions.length; n++) {
    const mention = mentions[n];
    if (!mention || mention.start >= span.end) break;
    const entity = mention.form === 'nominal' ? entityById.get(mention.entity) : undefined;
    const record = entity?.record ? facts.record(entity.id) : undefined;
    if (record?.type !== 'organisation') continue;
    const first = tokenAt(sentence, mention.start);
    if (!page.quoted[first]) found.push({ record, from: first, to: tokenAt(sentence, mention.end) });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The index of the first span that starts at an offset or behind it. */
function firstFrom(spans: CheckContext['mentions'], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first token of a sentence that begins at an offset of the document or behind it. */
function tokenAt({ page, from, to }: Sentence, offset: number): number {
  let at = from;
  while (at < to && page.block.start + (page.starts[at] ?? 0) < offset) at++;
  return at;
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
  const sentences = pages.slice(Math.max(0, page.index - 1), page.index + 1).flatMap(each => each.sentences);
  for (const near of sentences.filter(each => each.index <= index && each.index >= index - reach).reverse()) {
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
