import type { FactBase, FactRecord } from '../../../facts/model';
import type { PartialDate } from '../../model';

/** What the document's other names say about which of several namesakes is meant. */
export interface LinkContext {
  readonly facts: FactBase;
  /** How often each state is named, by record id: itself, its people, its places. */
  readonly countries: ReadonlyMap<string, number>;
  /** The article's date, if known. */
  readonly date: PartialDate | null;
}

/** A record that a name stands for. */
export interface Chosen {
  readonly record: FactRecord;
  /** Whether the text bears it out, or it is only the likeliest of its name. */
  readonly sure: boolean;
}
