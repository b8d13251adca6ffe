import type { Predicate, RecordType } from './model';

/** What is wrong in a fact file, for the person who wrote it. */
export interface FactProblem {
  /** The file, and the number of the document in it where it has several. */
  readonly file: string;
  /** The entity as the file writes it, where the problem is inside one. */
  readonly entity?: string;
  /** What is wrong and what to do about it, in one or two sentences. */
  readonly message: string;
}

/** When a link held, as the file says it. */
export interface LinkTime {
  from?: string;
  to?: string;
  /** Other first days by criterion: `{sworn in: 2021-06-07}`. */
  fromAlso: Record<string, string>;
  toAlso: Record<string, string>;
  /** The title that the holder used, where it is not the position's name. */
  as?: string;
  source?: string[];
  asOf?: string;
  disputed?: boolean;
}

/** A link from an entity to another one, named by its id, or by its name, which is the same but for spelling. */
export interface Link extends LinkTime {
  readonly target: string;
}

/** Links by the word that the file uses for them. */
export type LinkField =
  | 'in'
  | 'of'
  | 'memberOf'
  | 'members'
  | 'candidateOf'
  | 'candidates'
  | 'recognises'
  | 'recognisedBy'
  | 'capital'
  | 'partOf'
  | 'standsFor'
  | 'headquarters'
  | 'founds'
  | 'participants'
  | 'by'
  | 'target'
  | 'winner'
  | 'runnerUp'
  | 'inForce'
  | 'at'
  | 'activeIn'
  | 'successorOf'
  | 'currency'
  | 'language'
  | 'party'
  | 'politicians'
  | 'citizenOf'
  | 'numbered'
  | 'firsts'
  | 'holders'
  | 'holds';

/** For each link field: its predicate, and whether the entity that has the field is the object. */
export const LINK_FIELDS: Readonly<Record<LinkField, { predicate: Predicate; inverse?: true }>> = {
  in: { predicate: 'locatedIn' },
  of: { predicate: 'positionIn' },
  memberOf: { predicate: 'memberOf' },
  members: { predicate: 'memberOf', inverse: true },
  candidateOf: { predicate: 'candidateOf' },
  candidates: { predicate: 'candidateOf', inverse: true },
  recognises: { predicate: 'recognises' },
  recognisedBy: { predicate: 'recognises', inverse: true },
  capital: { predicate: 'capital' },
  partOf: { predicate: 'partOf' },
  standsFor: { predicate: 'standsFor' },
  headquarters: { predicate: 'headquarters' },
  founds: { predicate: 'founded' },
  participants: { predicate: 'participant' },
  by: { predicate: 'doneBy' },
  target: { predicate: 'target' },
  winner: { predicate: 'winner' },
  runnerUp: { predicate: 'runnerUp' },
  inForce: { predicate: 'inForce' },
  at: { predicate: 'happenedAt' },
  activeIn: { predicate: 'activeIn' },
  successorOf: { predicate: 'successorOf' },
  currency: { predicate: 'currency' },
  language: { predicate: 'language' },
  party: { predicate: 'party' },
  politicians: { predicate: 'party', inverse: true },
  citizenOf: { predicate: 'citizenOf' },
  numbered: { predicate: 'numbered', inverse: true },
  firsts: { predicate: 'firstOf', inverse: true },
  holders: { predicate: 'holds', inverse: true },
  holds: { predicate: 'holds' },
};

/** Links to nothing: what is written is when it held. */
export const TIME_FIELDS: ReadonlySet<LinkField> = new Set<LinkField>(['inForce']);

export type NameField = 'short' | 'official' | 'native' | 'acronym' | 'former' | 'also' | 'surname';
export const NAME_FIELDS: readonly NameField[] = [
  'short',
  'official',
  'native',
  'acronym',
  'former',
  'also',
  'surname',
];

/** An entity of a fact file, checked and with the file's defaults filled in. */
export interface FileEntity {
  /** The id: the slug of the key. */
  readonly key: string;
  /** The key as written, for messages. */
  readonly written: string;
  readonly file: string;
  readonly type?: RecordType;
  readonly kind?: string;
  readonly name?: string;
  readonly wikidata?: string;
  readonly code?: string;
  readonly names: Readonly<Partial<Record<NameField, string[]>>>;
  readonly demonyms: readonly string[];
  readonly about: string;
  readonly start?: string;
  readonly end?: string;
  readonly country?: string;
  readonly prominence?: number;
  readonly membersComplete: boolean;
  readonly links: Readonly<Partial<Record<LinkField, Link[]>>>;
  readonly source: readonly string[];
  readonly asOf: string;
}

export interface FileSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  /** May hold `{wikidata}`, `{state}` or `{name}` of the statement's subject: its number, its state's ISO code, its name. */
  readonly url?: string;
  readonly licence?: string;
  readonly gathered?: boolean;
}

/** One checked document of a fact file. */
export interface FactDocument {
  readonly entities: readonly FileEntity[];
  readonly sources: readonly FileSource[];
  readonly problems: readonly FactProblem[];
}
