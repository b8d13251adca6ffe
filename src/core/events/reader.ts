import type { FactBase } from '../../facts/model';
import type { Entity, Mention, PartialDate, Span, StoryEvent, TimeExpression } from '../model';
import type { Lexicon } from '../names/lexicon';
import { Actors } from './actors';
import { type Entry, type Memory, NO_MEMORY, Remembered, sameMemory } from './clauses/remembered';
import type { Draft } from './draft';
import { type EventBlock, Tagger } from './language/tagged';
import { EventWords } from './language/vocabulary';
import { type Outline, outlinesOf } from './outline';
import { onlyDate, readBlock } from './reading';
import { RecordedEvents } from './records';
import { type Told, withoutRepeats } from './repeats';

/** What events are read from: all offsets of mentions and dates count in `text`, those of blocks' tokens in the block. */
export interface EventInput {
  readonly text: string;
  readonly blocks: readonly EventBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly articleDate: PartialDate | null;
  /** So many blocks at the beginning and at the end have the words, mentions and dates of the last reading. */
  readonly unchanged?: { readonly head: number; readonly tail: number };
}

/** What a block told, and what it was told from: while that stays, the block need not be read again. */
interface BlockReading {
  readonly block: EventBlock;
  readonly mentions: readonly Mention[];
  readonly actors: readonly (Entity | undefined)[];
  readonly dates: readonly TimeExpression[];
  readonly articleDate: PartialDate | null;
  readonly before: Memory;
  readonly drafts: readonly Draft[];
  readonly after: Memory;
}

/**
 * Reads the events of a document over its edits. What a block tells depends on its words, the mentions and dates in it,
 * the article's date, the states that the text names, and what the blocks before it leave in memory; where none of that changed, it is not read again.
 */
export class EventReader {
  private readonly words: EventWords;
  private readonly tagger: Tagger;
  private readonly records: RecordedEvents;
  /** The blocks' readings in order, as they were last read. */
  private last: readonly BlockReading[] = [];
  private powers = '';

  constructor(
    private readonly facts: FactBase,
    lexicon: Lexicon,
  ) {
    this.words = EventWords.with(lexicon);
    this.tagger = new Tagger(this.words);
    this.records = RecordedEvents.of(facts);
  }

  /** The events of a document in order of the text; yields between blocks so that the caller may pause. */
  *read(input: EventInput): Generator<void, StoryEvent[]> {
    const { text, mentions, dates } = input;
    const actors = new Actors(input.entities, this.facts);
    // A seat of power stands for a state that the text names, wherever that is.
    const powers = powersOf(input.entities);
    if (powers !== this.powers) this.last = [];
    const { last } = this;
    const head = input.unchanged?.head ?? 0;
    const tail = input.blocks.length - (input.unchanged?.tail ?? 0);
    const further = last.length - input.blocks.length;
    const known = new KnownReadings(last.slice(head, tail + further));
    const readings: BlockReading[] = [];
    const told: Told[] = [];
    let memory = NO_MEMORY;
    for (let at = 0; at < input.blocks.length; at++) {
      const block = input.blocks[at] as EventBlock;
      const same = at < head ? last[at] : at >= tail ? last[at + further] : undefined;
      let reading = same && sameMemory(same.before, memory) ? same : undefined;
      if (!reading) {
        const own = mentions.slice(firstBehind(mentions, block.start), firstBehind(mentions, block.end));
        const days = dates.slice(firstBehind(dates, block.start), firstBehind(dates, block.end));
        reading = this.readingOf(block, own, days, memory, actors, input.articleDate, known);
        yield;
      }
      readings.push(reading);
      for (const draft of reading.drafts)
        told.push({
          event: place(draft, block.start, text),
          heading: block.kind === 'heading',
          reference: draft.reference,
        });
      memory = reading.after;
    }
    this.last = readings;
    this.powers = powers;
    const places = new Map(input.entities.map(({ name, id }) => [name, id]));
    return withoutRepeats(told).map(event => {
      const record = event.planned ? null : this.records.idOf(event, places.get(event.place ?? ''));
      return record === null ? event : { ...event, record };
    });
  }

  /** What a block tells: what it told when it was last read, if it would tell the same. */
  private readingOf(
    block: EventBlock,
    mentions: readonly Mention[],
    dates: readonly TimeExpression[],
    before: Memory,
    actors: Actors,
    articleDate: PartialDate | null,
    readings: KnownReadings,
  ): BlockReading {
    const entities = mentions.map(mention => actors.entity(mention));
    for (const known of readings.of(block))
      if (
        known.block.kind === block.kind &&
        known.articleDate === articleDate &&
        sameMentions(known.mentions, mentions, block.start - known.block.start) &&
        sameEntities(known.actors, entities) &&
        sameDates(known.dates, dates, block.start - known.block.start) &&
        sameMemory(known.before, before)
      )
        return known;
    const remembered = new Remembered(before);
    this.tagger.open(block, mentions, dates);
    const outlines = outlinesOf(
      block,
      this.words,
      mentions,
      dates,
      before.entry !== null || startsWithDate(block, dates),
    );
    const opened = entryOf(block, outlines, dates, articleDate);
    const entry = opened ?? before.entry;
    const context = { actors, articleDate, remembered, words: this.words, live: entry !== null };
    const drafts = readBlock(context, this.tagger, outlines, entry?.date ?? null);
    // An entry of a live page may be long; in a chronicle what stands under a date is one block.
    const goesOn = entry?.live || (opened !== undefined && outlines.length === 1);
    const after = { ...remembered.after(mentions), entry: goesOn ? entry : null };
    return { block, mentions, actors: entities, dates, articleDate, before, drafts, after };
  }
}

/** Readings by the words that were read; sorted when somebody asks. */
class KnownReadings {
  private byWords: Map<EventBlock['names'], BlockReading[]> | undefined;

  constructor(private readonly readings: readonly BlockReading[]) {}

  of({ names }: EventBlock): readonly BlockReading[] {
    this.byWords ??= this.sorted();
    return this.byWords.get(names) ?? [];
  }

  private sorted(): Map<EventBlock['names'], BlockReading[]> {
    const sorted = new Map<EventBlock['names'], BlockReading[]>();
    for (const reading of this.readings) {
      const others = sorted.get(reading.block.names);
      if (others) others.push(reading);
      else sorted.set(reading.block.names, [reading]);
    }
    return sorted;
  }
}

/**
 * The entry that a block opens whose first line is nothing but a date: of a live page where that has a time of the day,
 * else of a chronicle. The article's own date opens none.
 */
function entryOf(
  block: EventBlock,
  outlines: readonly Outline[],
  dates: readonly TimeExpression[],
  articleDate: PartialDate | null,
): Entry | undefined {
  const [first] = outlines;
  const date = first && first.firstDate < first.endDate ? onlyDate({ block, dates }, first) : null;
  if (!first || date === null) return undefined;
  const time = dates[first.firstDate];
  const live = time?.value.includes('T') ?? false;
  // *On 1 February 2021.* is a sentence, no head.
  const head = block.names.tokens[first.to - 1]?.text !== '.';
  return live || (date !== articleDate && head) ? { date, live } : undefined;
}

/** Ids of the states and bodies of the record that a text names, as one text to compare. */
function powersOf(entities: readonly Entity[]): string {
  const powers = entities.filter(({ record, type }) => record && (type === 'country' || type === 'organisation'));
  return powers
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

function startsWithDate(block: EventBlock, [first]: readonly TimeExpression[]): boolean {
  return first?.start === block.start;
}

function sameMentions(known: readonly Mention[], now: readonly Mention[], by: number): boolean {
  return (
    known.length === now.length &&
    known.every(({ start, end, type, form, entity }, i) => {
      const other = now[i];
      return (
        start + by === other?.start &&
        end + by === other.end &&
        type === other.type &&
        form === other.form &&
        entity === other.entity
      );
    })
  );
}

/** Entities keep their ids while their names or types change. */
function sameEntities(known: readonly (Entity | undefined)[], now: readonly (Entity | undefined)[]): boolean {
  return known.every((entity, i) => {
    const other = now[i];
    return (
      entity === other ||
      (entity?.name === other?.name && entity?.type === other?.type && entity?.record === other?.record)
    );
  });
}

function sameDates(known: readonly TimeExpression[], now: readonly TimeExpression[], by: number): boolean {
  return (
    known.length === now.length &&
    known.every(({ start, end, type, value }, i) => {
      const other = now[i];
      return start + by === other?.start && end + by === other.end && type === other.type && value === other.value;
    })
  );
}

/** The index of the first span, in order of the text, that ends behind an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function place(draft: Draft, by: number, text: string): StoryEvent {
  const start = draft.start + by;
  const end = draft.end + by;
  const trigger = { start: draft.trigger.start + by, end: draft.trigger.end + by };
  return {
    start,
    end,
    text: text.slice(start, end),
    trigger: { start: trigger.start, end: trigger.end, text: text.slice(trigger.start, trigger.end) },
    type: draft.type,
    actors: draft.actors,
    date: draft.date,
    place: draft.place,
    planned: draft.planned,
    saidBy: draft.saidBy,
    record: null,
    retold: [],
  };
}
