import type { EventType } from '../../model';

/**
 * What tells a happening of one type. Words are lemmas, separated by white space. A phrase is a verb and what must
 * follow it in its clause, in order: a word, words to choose from (`office|power`), or `@place`, `@person`, `@body`
 * (a state, organisation or armed group), `@name` (any of them).
 */
export interface TriggerTable {
  readonly type: EventType;
  /** Verbs that tell the happening by themselves. */
  readonly verbs?: string;
  /** Verbs that tell it only of somebody named, with a date, a place or a named counterpart. */
  readonly looseVerbs?: string;
  readonly phrases?: readonly string[];
  /** Nouns that name the happening. */
  readonly nouns?: string;
  /** Nouns whose *of* names who did it (*the withdrawal of Mali*); the *of* of other nouns names whom it befell. */
  readonly nounsOfAgent?: string;
}
