import type { FactRecord, PartialDate, Statement } from '../model';

/** What is asked about a state, by the words of the fact base. */
export type Relation = 'headOfState' | 'headOfGovernment' | 'capital' | 'member';
export const RELATIONS: readonly Relation[] = ['headOfState', 'headOfGovernment', 'capital', 'member'];

/** A state that is asked about: the only thing of it that is sent is its code or, where it has none, its number. */
export interface AskedState {
  readonly record: FactRecord;
  /** Two letters of ISO 3166-1. */
  readonly code?: string;
  /** Wikidata's number: `Q912`. */
  readonly item?: string;
}

/** Where a statement of Wikidata's has it from. */
export interface Reference {
  readonly url?: string;
  /** Number of the work that states it. */
  readonly statedIn?: string;
  /** When somebody looked it up there. */
  readonly retrieved?: PartialDate;
}

/** One statement about a state as Wikidata has it: read by rank, precision and references, not by its best value alone. */
export interface Reading {
  /** What was sent for the state: its code or its number. */
  readonly state: string;
  /** Number of the state's item, whose page shows the statement. */
  readonly page: string;
  readonly relation: Relation;
  /** The statement's own id, which tells rows of one statement apart from those of another. */
  readonly statement: string;
  readonly preferred: boolean;
  /** Number of who or what it names. */
  readonly item: string;
  /** Its English name; the number where it has none. */
  readonly name: string;
  /** As fine as Wikidata says it: a year is stored there as its first of January. */
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** Whether it is over, though nobody knows since when. */
  readonly over: boolean;
  /** Numbers of those who came after. */
  readonly replacedBy: readonly string[];
  readonly acting: boolean;
  readonly disputed: boolean;
  /** Those that count as a source: an address or a work, not *imported from Wikipedia* alone. */
  readonly references: readonly Reference[];
}

/** Why a difference wants a second look. */
export type Caution = 'noReference' | 'acting' | 'disputed' | 'severalAtOnce' | 'dayUnknown' | 'readOnce';

/** Something that Wikidata says otherwise than the facts, and later. */
export interface Difference {
  /** The same for as long as both sides say the same: *state relation item*. */
  readonly id: string;
  readonly state: FactRecord;
  readonly relation: Relation;
  /** The office, where it is one. */
  readonly position?: FactRecord;
  /** What the facts say: the terms, capitals or memberships that would end. */
  readonly old: readonly Statement[];
  /** What Wikidata says; undefined where it says only that the old is over. */
  readonly now?: Named;
  /** Since when, or until when where there is nothing new. */
  readonly since?: PartialDate;
  readonly references: readonly Reference[];
  readonly cautions: readonly Caution[];
  /** Number of the state's item, whose page says it. */
  readonly page: string;
}

/** Who or what Wikidata names. */
export interface Named {
  readonly item: string;
  readonly name: string;
  /** The record that it is, where the facts have one. */
  readonly record?: FactRecord;
}
