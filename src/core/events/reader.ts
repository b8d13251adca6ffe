import type { FactBase } from '../../facts/model';
import type { Entity, PartialDate, StoryEvent, TimeExpression } from '../model';
import type { Lexicon } from '../names/words/lexicon';
import { sameEnds } from '../perBlock';
import { Actors } from './actors';
import { type Entry, type Memory, NO_MEMORY, Remembered, sameMemory } from './clauses/remembered';
import type { Draft } from './draft';
import { type EventBlock, Tagger } from './language/tagged';
import { EventWords } from './language/vocabulary';
import { type Outline, outlinesOf } from './outline';
import { onlyDate, readBlock } from './reading';
import {
  type BlockReading,
  type EventInput,
  isKept,
  KnownReadings,
  type Page,
  pageOf,
  sameDates,
  sameEntities,
  sameMentions,
} from './readings';
import { RecordedEvents } from './records';
import { Repeats, type Told, tellsTheSame, wordsOf } from './repeats';

/**
 * Reads the events of a document over its edits. What a block tells depends on its words, the mentions and dates in it,
 * the article's date, the states that the text names, and what the blocks before it leave in memory; where none of that changed, it is not read again.
 */
export class EventReader {
  private readonly words: EventWords;
  private readonly tagger: Tagger;
  private readonly records: RecordedEvents;
  private readonly repeats = new Repeats();
  /** The blocks' readings in order, as they were last read. */
  private last: readonly BlockReading[] = [];
  /** The ids of entities by name, as the records of those readings' events were looked up. */
  private places: ReadonlyMap<string, string> | undefined;
  private entities: Entities | undefined;

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
    const entities = this.entitiesOf(input.entities);
    // A seat of power stands for a state that the text names, wherever that is.
    if (entities.powers !== this.entities?.powers) this.last = [];
    this.entities = entities;
    const { last } = this;
    const { head, tail } = sameEnds(
      last.map(({ block }) => block),
      input.blocks,
    );
    const further = last.length - input.blocks.length;
    const known = new KnownReadings(last.slice(head, last.length - tail));
    const readings: BlockReading[] = [];
    const told: Told[] = [];
    let memory = NO_MEMORY;
    for (let at = 0; at < input.blocks.length; at++) {
      const block = input.blocks[at] as EventBlock;
      const before = last[at < head ? at : at + further];
      let reading = before && isKept(before, input, at) && sameMemory(before.before, memory) ? before : undefined;
      if (!reading) {
        reading = this.readingOf(pageOf(input, at), memory, entities, input.articleDate, before, known);
        yield;
      }
      if (reading.told.length > 0) {
        if (reading.start !== block.start) reading = moved(reading, block.start);
        if (this.places !== entities.places) reading = this.placed(reading, entities.places);
      }
      readings.push(reading);
      for (const one of reading.told) told.push(one);
      memory = reading.after;
    }
    this.last = readings;
    this.places = entities.places;
    return yield* this.repeats.merged(told);
  }

  /** A reading with the records that its events are by now: an edit elsewhere may name their places. */
  private placed(reading: BlockReading, places: ReadonlyMap<string, string>): BlockReading {
    const { told } = reading;
    if (told.every(({ placeId, event: { place } }) => placeId === places.get(place ?? ''))) return reading;
    return { ...reading, told: told.map(one => this.recorded(one, places)) };
  }

  private recorded(one: Omit<Told, 'placeId'>, places: ReadonlyMap<string, string>): Told {
    const placeId = places.get(one.event.place ?? '');
    const record = one.event.planned ? null : this.records.idOf(one.event, placeId);
    return { ...one, placeId, event: { ...one.event, record } };
  }

  private entitiesOf(list: readonly Entity[]): Entities {
    if (this.entities?.list === list) return this.entities;
    const places = new Map(list.map(({ name, id }) => [name, id]));
    return { list, actors: new Actors(list, this.facts), powers: powersOf(list), places };
  }

  /** What a block tells: what it told when it was last read, if it would tell the same. */
  private readingOf(
    { block, placed, mentions, dates }: Page,
    before: Memory,
    { actors, places }: Entities,
    articleDate: PartialDate | null,
    last: BlockReading | undefined,
    others: KnownReadings,
  ): BlockReading {
    const entities = mentions.map(mention => actors.entity(mention));
    const isOf = (known: BlockReading): boolean =>
      known.block.names === block.names &&
      known.block.source === block.source &&
      known.block.kind === block.kind &&
      known.articleDate === articleDate &&
      sameMentions(known.mentions, mentions, block.start - known.block.start) &&
      sameEntities(known.actors, entities) &&
      sameDates(known.dates, dates, block.start - known.block.start) &&
      sameMemory(known.before, before);
    const same = last && isOf(last) ? last : others.of(block).find(isOf);
    if (same) return { ...same, placed };
    const remembered = new Remembered(before);
    this.tagger.open(block, mentions, dates);
    const isEntry = before.entry !== null || startsWithDate(block, dates);
    const outlines = block.foreign ? [] : outlinesOf(block, this.words, mentions, dates, isEntry);
    const opened = entryOf(block, outlines, dates, articleDate);
    const entry = opened ?? before.entry;
    const context = { actors, articleDate, remembered, words: this.words, live: entry !== null };
    const drafts = readBlock(context, this.tagger, outlines, entry?.date ?? null);
    // An entry of a live page may be long; in a chronicle what stands under a date is one block.
    const goesOn = entry?.live || (opened !== undefined && outlines.length === 1);
    const after = { ...remembered.after(mentions), entry: goesOn ? entry : null };
    const found = drafts.map(draft => this.recorded(place(draft, block), places));
    const told = last ? withSources(found, last.told) : found;
    return { block, placed, mentions, actors: entities, dates, articleDate, before, after, start: block.start, told };
  }
}

/** A document's entities, and what events ask of them. */
interface Entities {
  readonly list: readonly Entity[];
  readonly actors: Actors;
  /** Ids of the states and bodies of the record, as one text to compare. */
  readonly powers: string;
  /** Ids by name. */
  readonly places: ReadonlyMap<string, string>;
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

function place(draft: Draft, { start: by, kind, source }: EventBlock): Omit<Told, 'placeId'> {
  const { start, end, trigger, type, actors, date, place, planned, saidBy, reference } = draft;
  const event: StoryEvent = {
    start: start + by,
    end: end + by,
    text: source.slice(start, end),
    trigger: {
      start: trigger.start + by,
      end: trigger.end + by,
      text: source.slice(trigger.start, trigger.end),
    },
    type,
    actors,
    date,
    place,
    planned,
    saidBy,
    record: null,
    retold: [],
  };
  return { event, heading: kind === 'heading', reference, words: wordsOf(event), source: draft };
}

/** What a block tells, with the sources of what it told before an edit that changed nothing of it. */
function withSources(told: readonly Told[], before: readonly Told[]): readonly Told[] {
  if (told.length !== before.length) return told;
  return told.map((one, i) => {
    const known = before[i] as Told;
    return tellsTheSame(one, known) ? { ...one, source: known.source } : one;
  });
}

/** A reading whose block stands somewhere else now. */
function moved(reading: BlockReading, start: number): BlockReading {
  const by = start - reading.start;
  return { ...reading, start, told: reading.told.map(one => ({ ...one, event: movedEvent(one.event, by) })) };
}

function movedEvent(event: StoryEvent, by: number): StoryEvent {
  const { text, trigger, type, actors, date, place, planned, saidBy, record, retold } = event;
  return {
    start: event.start + by,
    end: event.end + by,
    text,
    trigger: { start: trigger.start + by, end: trigger.end + by, text: trigger.text },
    type,
    actors,
    date,
    place,
    planned,
    saidBy,
    record,
    retold,
  };
}
