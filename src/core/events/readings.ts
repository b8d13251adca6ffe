import { sameDate, sameEntity, sameMention } from '../alike';
import type { Entity, Mention, PartialDate, TimeExpression } from '../model';
import { inBlock, type PerBlock } from '../perBlock';
import type { Memory } from './clauses/remembered';
import type { EventBlock } from './language/tagged';
import type { Told } from './repeats';

/** What events are read from: all offsets of mentions and dates count in the document, those of blocks' tokens in the block. */
export interface EventInput {
  readonly blocks: readonly EventBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: PerBlock<Mention>;
  readonly dates: PerBlock<TimeExpression>;
  readonly articleDate: PartialDate | null;
  /** For every block an object that stays the same while its mentions do, wherever edits move them. */
  readonly placed: readonly object[];
}

/** What a block told, and what it was told from: while that stays, the block need not be read again. */
export interface BlockReading {
  readonly block: EventBlock;
  readonly placed: object;
  readonly mentions: readonly Mention[];
  readonly actors: readonly (Entity | undefined)[];
  readonly dates: readonly TimeExpression[];
  readonly articleDate: PartialDate | null;
  readonly before: Memory;
  readonly after: Memory;
  /** Where the block stood when it was last asked what it tells, and that, with offsets of the document. */
  readonly start: number;
  readonly told: readonly Told[];
}

/** A block and what was found in it. */
export interface Page {
  readonly block: EventBlock;
  readonly placed: object;
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
}

export function pageOf({ blocks, placed, mentions, dates }: EventInput, at: number): Page {
  return {
    block: blocks[at] as EventBlock,
    placed: placed[at] as object,
    mentions: inBlock(mentions, at),
    dates: inBlock(dates, at),
  };
}

/** Whether a reading is of the same words, mentions and dates as a block. */
export function isKept({ block, placed, dates, articleDate }: BlockReading, input: EventInput, at: number): boolean {
  const now = input.blocks[at] as EventBlock;
  if (block.names !== now.names || block.kind !== now.kind || placed !== input.placed[at]) return false;
  // The same words may be written with another line end or sign that hides between them.
  if (block.source !== now.source) return false;
  if (articleDate !== input.articleDate) return false;
  const { items, firsts } = input.dates;
  const first = firsts[at] as number;
  if ((firsts[at + 1] as number) - first !== dates.length) return false;
  for (let i = 0; i < dates.length; i++)
    if (!sameDate(dates[i] as TimeExpression, items[first + i] as TimeExpression, now.start - block.start))
      return false;
  return true;
}

/** Readings by the words that were read; sorted when somebody asks. */
export class KnownReadings {
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

export function sameMentions(known: readonly Mention[], now: readonly Mention[], by: number): boolean {
  return known.length === now.length && known.every((mention, i) => sameMention(mention, now[i] as Mention, by));
}

export function sameEntities(known: readonly (Entity | undefined)[], now: readonly (Entity | undefined)[]): boolean {
  return known.every((entity, i) => sameEntity(entity, now[i]));
}

export function sameDates(known: readonly TimeExpression[], now: readonly TimeExpression[], by: number): boolean {
  return known.length === now.length && known.every((date, i) => sameDate(date, now[i] as TimeExpression, by));
}
