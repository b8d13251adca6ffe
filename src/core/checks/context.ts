import type { FactBase } from '../../facts';
import type { Entity, Mention, PartialDate, Span, StoryEvent, TimeExpression } from '../model';
import type { CheckMemory } from './memory';
import { Page, type ScannedBlock } from './page';
import { Records } from './records';

/** What is checked: all offsets of mentions, dates and events count in `text`, those of tokens in their block. */
export interface CheckInput {
  readonly text: string;
  readonly blocks: readonly ScannedBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  /** Where the article's date is only inferred, without those that count from it. */
  readonly dates: readonly TimeExpression[];
  readonly events: readonly StoryEvent[];
  /** Null where it is not known, and where it is only inferred (`ArticleDate.sure`): nothing is judged by it. */
  readonly articleDate: PartialDate | null;
  readonly facts: FactBase;
}

/** A document as checks read it. */
export interface CheckContext extends CheckInput {
  readonly pages: readonly Page[];
  readonly entityById: ReadonlyMap<string, Entity>;
}

/** So many units of text are walked between two pauses; a page costs as much as so many, however short. */
const STEP = 2_000;
const PAGE = 100;

/** Sorts names and dates into the blocks; yields between blocks so that the caller may pause. */
export function* contextOf(input: CheckInput, memory: CheckMemory): Generator<void, CheckContext> {
  const { mentions, dates, facts } = input;
  const entityById = memory.byId(input.entities);
  const records = new Records(facts);
  const pages: Page[] = [];
  memory.begin(facts);
  let mention = 0;
  let date = 0;
  let sentence = 0;
  let length = 0;
  for (const block of input.blocks) {
    length += PAGE + block.end - block.start;
    const pause = length > STEP;
    if (pause) {
      length = 0;
      yield;
    }
    mention = endingBehind(mentions, mention, block.start);
    date = endingBehind(dates, date, block.start);
    const named = startingBefore(mentions, mention, block.end);
    const dated = startingBefore(dates, date, block.end);
    const own = mentions.slice(mention, named);
    const entities = own.map(({ entity }) => entityById.get(entity));
    const times = dates.slice(date, dated);
    const reading = memory.reading(block, own, entities, times);
    pages.push(new Page(pages.length, block, sentence, reading, own, times, records, pause));
    mention = named;
    date = dated;
    sentence += block.names.sentences.length;
  }
  return { ...input, pages, entityById };
}

function endingBehind(spans: readonly Span[], first: number, offset: number): number {
  let n = first;
  while (n < spans.length && (spans[n] as Span).end <= offset) n++;
  return n;
}

function startingBefore(spans: readonly Span[], first: number, offset: number): number {
  let n = first;
  while (n < spans.length && (spans[n] as Span).start < offset) n++;
  return n;
}
