import type { FactBase } from '../../facts';
import type { Entity, Mention, PartialDate, Span, StoryEvent, TimeExpression } from '../model';
import { type CheckMemory, indexesOf, perPage } from './memory';
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
  /** Whether the text itself says what its date is, by a dateline or byline, as news do. */
  readonly isDatelined: boolean;
  readonly facts: FactBase;
}

/** A document as checks read it. */
export interface CheckContext extends CheckInput {
  readonly pages: readonly Page[];
  /** The article's date, and whether the text speaks from that day: what else every sentence is asked about depends on. */
  readonly asked: string;
  /** Whether the text speaks from its article date, as news do, and not of other times, as histories and speeches do. */
  readonly isCurrent: boolean;
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
  const isCurrent = speaksFromItsDate(input, pages);
  return { ...input, pages, entityById, isCurrent, asked: `${input.articleDate}|${isCurrent}` };
}

const DEICTIC =
  /^(?:(?:today|tonight|yesterday|tomorrow|(?:this|last|next) (?:week|month|year|night|morning))|(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?)$/i;

/** *Yesterday*, *last week*, *on Tuesday* without a date: who writes so, writes on the article's day. */
const deicticOn = perPage(({ dates }) => indexesOf(dates, ({ text }) => DEICTIC.test(text)));
/** The years that a page writes out, and those of the days and months among them. */
const yearsOn = perPage(({ dates }) =>
  dates.flatMap(({ text, value }) =>
    /\d{4}/.test(text) && /^\d{4}/.test(value)
      ? [{ year: Number(value.slice(0, 4)), isDay: value.length > 4 && !value.includes('/') }]
      : [],
  ),
);

/** A text without a dateline that writes more of days of other years than of *Tuesday* may have been written at any time. */
function speaksFromItsDate({ isDatelined, articleDate }: CheckInput, pages: readonly Page[]): boolean {
  if (isDatelined || articleDate === null) return isDatelined;
  const now = Number(articleDate.slice(0, 4));
  const others = pages.flatMap(page => yearsOn(page).filter(({ year }) => year !== now));
  if (others.length === 0) return true;
  const deictic = pages.reduce((sum, page) => sum + deicticOn(page).length, 0);
  return deictic > others.filter(({ isDay }) => isDay).length;
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
