import type { FactBase } from '../../facts/model';
import type { Entity, Mention, PartialDate, StoryEvent, TimeExpression } from '../model';
import type { Lexicon } from '../names/lexicon';
import { contextOf, type Draft } from './context';
import { type EventBlock, tagBlock } from './language/tagged';
import { readBlock } from './reading';
import { withoutRepeats } from './repeats';

export type { EventBlock } from './language/tagged';

/** What events are read from: all offsets of mentions and dates count in `text`, those of blocks' tokens in the block. */
export interface EventInput {
  readonly text: string;
  readonly blocks: readonly EventBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly articleDate: PartialDate | null;
  readonly facts: FactBase;
  readonly lexicon: Lexicon;
}

/** The events of a document in order of the text; yields between blocks so that the caller may pause. */
export function* findEvents(input: EventInput): Generator<void, StoryEvent[]> {
  const { text, entities, mentions, dates, articleDate, facts, lexicon } = input;
  const context = contextOf(text, entities, mentions, dates, articleDate, facts);
  const drafts: Draft[] = [];
  let mention = 0;
  let date = 0;
  for (const block of input.blocks) {
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= block.start) mention++;
    while (date < dates.length && (dates[date]?.end ?? 0) <= block.start) date++;
    drafts.push(...readBlock(context, tagBlock(block, mentions, mention, dates, date, lexicon)));
    yield;
  }
  return withoutRepeats(drafts);
}
