/**
 * The fact base: entities, and dated, sourced statements about them, after Wikidata's model. One schema for the bundled
 * facts, the user's own and the workspace's.
 */

/** An ISO 8601 calendar date at day, month or year precision: `2023-07-26`, `2023-07` or `2023`. */
export type PartialDate = string;

/** What a record is about. A position ("President of Mali") is an entity of its own, which people hold for intervals. */
export type RecordType = 'person' | 'country' | 'place' | 'organisation' | 'armedGroup' | 'event' | 'position';

export type AliasKind = 'acronym' | 'short' | 'official' | 'native' | 'former' | 'variant' | 'surname';

export interface Alias {
  readonly text: string;
  readonly kind: AliasKind;
}

/** Whose fact it is; a later layer overrides an earlier one visibly. */
export type Layer = 'bundled' | 'user' | 'workspace';

/** An entity of the fact base. */
export interface FactRecord {
  /** A readable slug. It stays the same when a Wikidata number becomes known, since corrections and own facts refer to it. */
  readonly id: string;
  /** Wikidata's number for the same thing (`Q912`), where known for sure. */
  readonly wikidata?: string | undefined;
  readonly type: RecordType;
  /** A finer word than the type: `state`, `territory`, `city`, `region`, `bloc`, `party`, `coup`, `treaty` … */
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Adjectives and nouns for its people: *Malian*, *Malians*. */
  readonly demonyms: readonly string[];
  /** One or two plain sentences of our own, or empty. */
  readonly description: string;
  /** Born, founded, happened. */
  readonly start?: PartialDate | undefined;
  /** Died, dissolved, ended. */
  readonly end?: PartialDate | undefined;
  /** Id of the state that it belongs to or stands for, where there is one. */
  readonly country?: string | undefined;
  /** 0 to 100: how likely news means this record when it uses a name that others share. */
  readonly prominence: number;
  /** Two letters of ISO 3166-1 for a state or territory, its ISO 3166-2 code for a first-level region. */
  readonly code?: string | undefined;
  /** Whether the list of its members is complete: only then can it prove that somebody is not one. */
  readonly membersComplete?: boolean | undefined;
  /** Whether only the second tier knows it: a bulk import that no editor has read. Its dates prove nothing. */
  readonly unreviewed?: boolean | undefined;
  readonly layer: Layer;
}

export type Predicate =
  | 'holds' // person → position
  | 'positionIn' // position → country or organisation
  | 'memberOf' // country, organisation, person → organisation
  | 'candidateOf' // country → organisation that it is to join
  | 'recognises' // country → country
  | 'capital' // country, first-level region → place
  | 'locatedIn' // place → place or country
  | 'partOf' // organisation, event, armed group → organisation, event, armed group
  | 'standsFor' // seat of power → country or organisation
  | 'headquarters' // organisation → place
  | 'founded' // event → organisation
  | 'participant' // event → country, organisation, armed group, person
  | 'doneBy' // attack, invasion, coup … → who did it
  | 'target' // attack, invasion, coup … → whom it was done to
  | 'winner' // election → person, organisation; the value is the share of the votes
  | 'runnerUp' // election → the same
  | 'inForce' // treaty, between two days; neither object nor value
  | 'happenedAt' // event → place or country
  | 'activeIn' // armed group → country or place
  | 'successorOf' // organisation, armed group, country → the same
  | 'currency' // country → value
  | 'language' // country → value
  | 'party' // person → party
  | 'citizenOf' // person → country
  | 'numbered' // person → position; the value is which holder of it: `45`
  | 'firstOf'; // person → position; the value is of whom: `woman`

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** The day of the source itself: when it was published, or up to when its data goes. */
  readonly date?: PartialDate;
  /** An address that a reader can open. */
  readonly url?: string;
  /** Whether it says no more than that editors gathered the fact: nobody can look that up, so it proves nothing. */
  readonly gathered?: boolean;
}

/** Another date for the start or end of a statement, by what it counts from: *announced*, *sworn in*, *seized* … */
export interface AlternativeDate {
  readonly of: 'start' | 'end';
  readonly criterion: string;
  readonly date: PartialDate;
}

/** A dated, sourced fact. Open `start` means unknown or since ever, open `end` means still true at `asOf`. */
export interface Statement {
  readonly subject: string;
  readonly predicate: Predicate;
  /** Id of the record it is about, or undefined where `value` says it. */
  readonly object?: string;
  readonly value?: string;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly alternatives: readonly AlternativeDate[];
  readonly sources: readonly Source[];
  /** Up to which day the sources speak. */
  readonly asOf: PartialDate;
  readonly disputed: boolean;
  /** Second tier: taken over in bulk and read by no editor. It can confirm a text but never contradict one; see `canProve`. */
  readonly unreviewed?: boolean;
  readonly layer: Layer;
}

export type Truth = 'yes' | 'no' | 'unknown';

/** A name under which a record can be found, as the gazetteer wants it. */
export interface NameEntry {
  readonly text: string;
  readonly kind: AliasKind | 'name' | 'demonym';
  readonly record: FactRecord;
}

/** Read access to all layers of facts together. */
export interface FactBase {
  /** The day up to which the bundled facts speak. */
  readonly asOf: PartialDate;
  /** The edition of the bundled facts: later ones sort after earlier ones. */
  readonly edition: string;
  readonly size: number;
  record(id: string): FactRecord | undefined;
  /** Records by any of their names or demonyms, whatever case and diacritics; the most prominent first. */
  lookup(name: string): readonly FactRecord[];
  /** Every name of every record, or of those of one type and kind, that a text may use. Positions are left out. */
  names(type?: RecordType, kind?: string): Iterable<NameEntry>;
  /** The names that begin with a word, as `fold` writes it; *the* does not count. For the gazetteer: cheap, and cached by it. */
  namesFrom(word: string): readonly NameEntry[];
  /** Statements in which the record is the subject or the object. */
  statements(id: string): readonly Statement[];
}
