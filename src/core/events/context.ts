import type { FactBase } from '../../facts/model';
import type { Entity, Mention, PartialDate, StoryEvent, TimeExpression } from '../model';
import { Actors } from './actors';
import { Remembered } from './clauses/subjects';

/** What reading any clause of a document needs. */
export interface Context {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly actors: Actors;
  readonly articleDate: PartialDate | null;
  /** Whom the text spoke of last, for pronouns. */
  readonly remembered: Remembered;
}

/** An event, and whether a heading tells it. */
export interface Draft {
  readonly event: StoryEvent;
  readonly heading: boolean;
}

/** The context of a document of which nothing has been read. */
export function contextOf(
  text: string,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  dates: readonly TimeExpression[],
  articleDate: PartialDate | null,
  facts: FactBase,
): Context {
  return {
    text,
    mentions,
    dates,
    actors: new Actors(entities, mentions, facts),
    articleDate,
    remembered: new Remembered(),
  };
}
