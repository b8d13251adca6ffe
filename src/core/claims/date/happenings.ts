import { type FactBase, type FactRecord, fold, withArticle } from '../../../facts';
import { type Name, type Page, type Sentence, textAt, wordAt } from '../../pages/page';
import type { Happening } from './happening';
import { passage, recognition } from './passages';

/** What the facts date of that which the tokens `[from, to)` of a sentence name, in order of the text. */
export function* happeningsIn(facts: FactBase, sentence: Sentence, from: number, to: number): Generator<Happening> {
  for (const name of sentence.names) {
    if (name.from < from || name.to > to || sentence.page.isQuoted(name.from)) continue;
    const happening =
      passage(facts, sentence, name) ??
      namedEvent(facts, sentence.page, name) ??
      founding(facts, sentence, name) ??
      recognition(facts, sentence, name) ??
      independence(sentence, name);
    if (happening && happening.from >= from && happening.to <= to) yield happening;
  }
}

const begins = (page: Page, at: number): boolean => /^(?:began|started|broke|erupted)$/.test(wordAt(page, at));
const LASTING = /^(?:war|operation|mission|protests|event|conflict|crisis|siege)$/;

/** A treaty, summit, war or coup by its name; what recurs under one name is left alone. */
function namedEvent(facts: FactBase, page: Page, { record, mention, from, to }: Name): Happening | undefined {
  if (record?.type !== 'event' || !record.start) return undefined;
  // What goes on is dated by its beginning alone.
  if (!record.end && LASTING.test(record.kind) && !begins(page, to)) return undefined;
  const namesakes = facts.lookup(mention.text).filter(other => other.type === 'event' && other.start !== undefined);
  const dates = [record, ...namesakes].map(({ start, end }) => ({ start: start ?? '', end: end ?? start ?? '' }));
  return {
    kind: 'eventDate',
    subject: record.id,
    what: record.name,
    dates,
    announced: [],
    statement: undefined,
    record,
    from,
    to,
  };
}

const FOUNDED = /^(?:founded|formed|established|created)$/;

/** *AES, a bloc formed by …*; *the EAC was founded*. */
function founding(facts: FactBase, { page, to }: Sentence, name: Name): Happening | undefined {
  const { record } = name;
  if (record?.type !== 'organisation' || !record.start) return undefined;
  // *A United Nations agency founded in 1949*; a body by the name of the one before it.
  if (!/^(?:,|\(|was|were|is|which)$/.test(textAt(page, name.to)) && !FOUNDED.test(wordAt(page, name.to)))
    return undefined;
  if (record.aliases.some(({ text, kind }) => kind === 'former' && fold(text) === fold(name.mention.text)))
    return undefined;
  for (let i = name.to; i < Math.min(to, name.to + 7); i++) {
    if (page.nameAt(i) || /^(?:and|but|has|had|have|the)$/.test(wordAt(page, i))) return undefined;
    if (!FOUNDED.test(wordAt(page, i))) continue;
    const passive = /^(?:was|were|been)$/.test(wordAt(page, i - 1)) || /^(?:by|in|on|at)$/.test(wordAt(page, i + 1));
    if (!passive) return undefined;
    const followed = facts.statements(record.id).some(({ predicate }) => predicate === 'successorOf');
    return { ...foundingOf(facts, record, name.from, i + 1), ...(followed && { open: true }) };
  }
  return undefined;
}

/** That a body was founded, told by the tokens `[from, to)`. */
export function foundingOf(facts: FactBase, record: FactRecord, from: number, to: number): Happening {
  const events = facts
    .statements(record.id)
    .flatMap(each => (each.predicate === 'founded' && each.object === record.id ? [facts.record(each.subject)] : []));
  const dates = [record, ...events].flatMap(each =>
    each?.start ? [{ start: each.start, end: each.end && each.type === 'event' ? each.end : each.start }] : [],
  );
  return {
    kind: 'founding',
    subject: record.id,
    what: `The founding of ${withArticle(record)}`,
    dates,
    chartered: events.some(event => event?.start?.length === 10 && isOfYear(record.start, event.start)),
    announced: [],
    statement: undefined,
    record,
    from,
    to,
  };
}

const isOfYear = (date: string | undefined, other: string): boolean => date?.slice(0, 4) === other.slice(0, 4);

/** Years that may lie between a declaration and its effect; more where an empire or a world war came between. */
const DISPUTED: readonly (readonly [until: string, years: number])[] = [
  ['1955', 4],
  ['2000', 2],
];

/** *Croatia’s independence*, *Croatia declared its independence*: of states that the facts let begin after 1900. */
function independence({ page, to }: Sentence, { record, mention, from, to: end }: Name): Happening | undefined {
  if (record?.type !== 'country' || !record.start || record.start < '1900' || mention.type !== 'country')
    return undefined;
  let at = end;
  while (at < Math.min(to, end + 6) && INDEPENDENCE_WORDS.test(wordAt(page, at) || textAt(page, at))) at++;
  const became = wordAt(page, at) === 'independent' && wordAt(page, at - 1) === 'became';
  if ((wordAt(page, at) !== 'independence' && !became) || at === end) return undefined;
  if (
    /^(?:day|referendum|vote|ballot|plebiscite|war|movement|struggle|hero|leader|fighters?)$/.test(wordAt(page, at + 1))
  )
    return undefined;
  const year = Number(record.start.slice(0, 4));
  const start = record.start;
  const [, disputed] = DISPUTED.find(([until]) => start < until) ?? ['', 0];
  return {
    kind: 'founding',
    subject: record.id,
    what: `The independence of ${withArticle(record)}`,
    dates: [{ start, end: start }],
    ...(disputed > 0 && { disputed: [{ start: String(year - disputed), end: String(year + disputed) }] }),
    announced: [],
    statement: undefined,
    record,
    from,
    to: at + 1,
  };
}

const INDEPENDENCE_WORDS =
  /^(?:s|,|which|became|had|declared|proclaimed|gained|won|achieved|obtained|regained|its|formal|full|of|declaration)$/;

/** The words of a stretch, folded, without what dates and names cover. */
export function bareWords(page: Page, from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++)
    if (!page.nameAt(i) && !page.timeAt(i)) words.push(wordAt(page, i) || textAt(page, i));
  return words;
}
