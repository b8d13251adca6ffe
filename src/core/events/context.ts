import type { PartialDate } from '../model';
import type { Actors } from './actors';
import type { Remembered } from './clauses/remembered';
import type { EventWords } from './language/vocabulary';

/** What reading any clause of a block needs. */
export interface Context {
  readonly actors: Actors;
  readonly articleDate: PartialDate | null;
  readonly remembered: Remembered;
  readonly words: EventWords;
  /** Whether the block stands under a date, as in a live page: its present and perfect speak of that day. */
  readonly live: boolean;
}
