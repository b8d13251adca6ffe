import type { FactBase } from '../../facts/model';
import type { AnalysedBlock } from '../document';
import type { Entity, Mention, PartialDate, StoryEvent, TimeExpression } from '../model';
import type { Lexicon } from '../names/lexicon';

/** What events are read from: all offsets of mentions and dates count in `text`, those of blocks' tokens in the block. */
export interface EventInput {
  readonly text: string;
  readonly blocks: readonly AnalysedBlock[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly articleDate: PartialDate | null;
  readonly facts: FactBase;
  readonly lexicon: Lexicon;
}

/** The events of a document in order of the text; yields between blocks so that the caller may pause. */
export function* findEvents(_input: EventInput): Generator<void, StoryEvent[]> {
  yield;
  return [];
}
