import { Tag } from './wordClasses';

/** What the words of a sentence promise, as bits: most sentences need no reading to know that they tell nothing. */
export const Holds = {
  verb: 1,
  /** A verb that tells something with another word. */
  phrase: 2,
  /** Quotation marks, opening brackets. */
  quote: 4,
  bracket: 1024,
  /** An event noun, and a verb that may hold one up. */
  noun: 8,
  light: 16,
  /** A verb of the tables that needs names beside it, and one that tells something by itself. */
  loose: 32,
  strong: 64,
  /** A verb of the tables in the present tense or an infinitive. */
  present: 128,
  /** *will*, *to*. */
  ahead: 256,
  /** A pronoun or number that may stand for somebody. */
  pronoun: 512,
} as const;

const STANDING_FOR = new Set(['his', 'her', 'its', 'their', 'both', 'two', 'three', 'four', 'five']);

/** What a word of a closed class promises. */
export function holdsOfTag(word: string, tag: number): number {
  if (tag === Tag.modal || tag === Tag.to) return Holds.ahead;
  return tag === Tag.pronoun || tag === Tag.relative || STANDING_FOR.has(word) ? Holds.pronoun : 0;
}

/** What a sentence holds. */
export interface Held {
  /** Bits of `Holds`. */
  readonly holds: number;
  readonly mentions: number;
  readonly dates: number;
  /** Whether its block tells the past in the present tense: headings, list items, table rows. */
  readonly telegraphic: boolean;
}

/** Whether a sentence may tell something, as far as can be said without the order of its words. */
export function worthReading({ holds, mentions, dates, telegraphic }: Held): boolean {
  const has = (bit: number): boolean => (holds & bit) !== 0;
  const named = mentions + (has(Holds.pronoun) ? 1 : 0);
  // A verb that no table knows tells something with a date.
  if (dates > 0) return has(Holds.noun | Holds.loose | Holds.strong) || (has(Holds.verb) && named > 0);
  if (has(Holds.strong)) return true;
  if (has(Holds.noun) && has(Holds.light)) return named > 0;
  if (has(Holds.noun) && mentions > 1) return true;
  return telegraphic && named > 0 && has(Holds.present | Holds.loose);
}
