import type { FactBase, FactRecord } from '../../facts';
import type { Block, Entity, Mention, PartialDate, Span, StoryEvent, TimeExpression } from '../model';
import type { NameScan } from '../names';
import type { Token } from '../text/tokens';

/** What checks need of a block: the tokens and sentences of its scan, and how its dates were said. */
export interface ScannedBlock extends Block {
  readonly names: Pick<NameScan, 'tokens' | 'starts' | 'ends' | 'sentences'>;
}

/** What is checked: all offsets of mentions, dates and events count in `text`, those of tokens in their block. */
export interface CheckInput {
  readonly text: string;
  readonly blocks: readonly ScannedBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly events: readonly StoryEvent[];
  readonly articleDate: PartialDate | null;
  readonly facts: FactBase;
}

/** A name of the text with its place among the tokens of its block. */
export interface Name {
  readonly mention: Mention;
  readonly entity: Entity;
  /** The record that it is linked to. */
  readonly record: FactRecord | undefined;
  /** Token indexes of the block, half-open. */
  readonly from: number;
  readonly to: number;
}

/** A time expression with its place among the tokens of its block. */
export interface Time {
  readonly expression: TimeExpression;
  readonly from: number;
  readonly to: number;
}

/** A sentence: token indexes of its block, and what is named in it. Nominal references count as words, not as names. */
export interface Sentence {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
  readonly times: readonly Time[];
  /** Which sentence of the document it is. */
  readonly index: number;
}

/** A block with what stands at each of its tokens. */
export interface Page {
  /** Which block of the document it is. */
  readonly index: number;
  readonly block: ScannedBlock;
  readonly tokens: readonly Token[];
  /** Where the tokens begin and end, from the block's start. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sentences: readonly Sentence[];
  readonly nameAt: readonly (Name | undefined)[];
  readonly timeAt: readonly (Time | undefined)[];
  /** 1 for every token inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** A document as checks read it. */
export interface CheckContext extends CheckInput {
  readonly pages: readonly Page[];
  readonly entityById: ReadonlyMap<string, Entity>;
}

/** Lays names and dates over the tokens of every block; yields between blocks so that the caller may pause. */
export function* contextOf(input: CheckInput): Generator<void, CheckContext> {
  const entityById = new Map(input.entities.map(entity => [entity.id, entity]));
  const pages: Page[] = [];
  let mention = 0;
  let date = 0;
  let index = 0;
  for (const block of input.blocks) {
    while (mention < input.mentions.length && (input.mentions[mention]?.end ?? 0) <= block.start) mention++;
    while (date < input.dates.length && (input.dates[date]?.end ?? 0) <= block.start) date++;
    const page = pageOf(input, entityById, { block, index: pages.length, mention, date, sentence: index });
    index += page.sentences.length;
    pages.push(page);
    yield;
  }
  return { ...input, pages, entityById };
}

function pageOf(
  { mentions, dates, facts }: CheckInput,
  entityById: ReadonlyMap<string, Entity>,
  first: { readonly block: ScannedBlock; index: number; mention: number; date: number; sentence: number },
): Page {
  const { block, index } = first;
  const { tokens, starts, ends } = block.names;
  const nameAt = new Array<Name | undefined>(tokens.length).fill(undefined);
  const timeAt = new Array<Time | undefined>(tokens.length).fill(undefined);
  for (const [span, from, to] of placed(block, mentions, first.mention)) {
    const entity = span.form === 'nominal' ? undefined : entityById.get(span.entity);
    if (!entity) continue;
    const record = entity.record ? facts.record(entity.id) : undefined;
    nameAt.fill({ mention: span, entity, record, from, to }, from, to);
  }
  for (const [expression, from, to] of placed(block, dates, first.date)) {
    timeAt.fill({ expression, from, to }, from, to);
  }
  const page = { index, block, tokens, starts, ends, nameAt, timeAt, quoted: quotedTokens(tokens) };
  const sentences: Sentence[] = [];
  const whole: Page = { ...page, sentences };
  block.names.sentences.forEach(({ from, to }, n) => {
    sentences.push({
      page: whole,
      from,
      to,
      names: distinct(nameAt, from, to),
      times: distinct(timeAt, from, to),
      index: first.sentence + n,
    });
  });
  return whole;
}

/** The spans that stand in a block, with the tokens that they cover. */
function* placed<T extends Span>(
  { start, end, names: { tokens, starts, ends } }: ScannedBlock,
  spans: readonly T[],
  first: number,
): Generator<readonly [span: T, from: number, to: number]> {
  let from = 0;
  for (let n = first; n < spans.length; n++) {
    const span = spans[n];
    if (!span || span.start >= end) return;
    while (from < tokens.length && start + (ends[from] ?? 0) <= span.start) from++;
    let to = from;
    while (to < tokens.length && start + (starts[to] ?? 0) < span.end) to++;
    if (to > from) yield [span, from, to];
  }
}

function distinct<T extends object>(at: readonly (T | undefined)[], from: number, to: number): T[] {
  const found: T[] = [];
  for (let i = from; i < to; i++) {
    const item = at[i];
    if (item && item !== found.at(-1)) found.push(item);
  }
  return found;
}

const OPENING = new Set(['“', '«', '„']);
const CLOSING = new Set(['”', '»']);

/** Marks what stands in quotation marks: other people's words. A mark that is never closed quotes up to the block's end. */
function quotedTokens(tokens: readonly Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let inside = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    if (OPENING.has(text)) inside = 1;
    else if (CLOSING.has(text)) inside = 0;
    else if (text === '"') inside = 1 - inside;
    quoted[i] = inside;
  }
  return quoted;
}

/** The document's span of the tokens `[from, to)` of a block. */
export function spanOf({ block, starts, ends }: Page, from: number, to: number): Span {
  return {
    start: block.start + (starts[from] ?? 0),
    end: block.start + (ends[Math.max(from, to - 1)] ?? 0),
  };
}

/** The folded word at a token, empty outside the block. */
export function wordAt(page: Page, i: number): string {
  return page.tokens[i]?.folded ?? '';
}

/** The sign or word at a token as written, empty outside the block. */
export function textAt(page: Page, i: number): string {
  return page.tokens[i]?.text ?? '';
}
