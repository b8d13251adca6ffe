/**
 * The words of the domain, as types. Offsets everywhere are UTF-16 code units into the whole document's text;
 * spans are half-open, and spans of one layer never overlap or nest.
 */

/** A stretch of the document's text, `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An ISO 8601 calendar date at day, month or year precision: `2023-07-26`, `2023-07` or `2023`. */
export type PartialDate = string;

/** What an entity of a document is. */
export type EntityType = 'person' | 'country' | 'place' | 'organisation' | 'armedGroup' | 'event';
/** What a mention is: an entity's type, or `demonym` (*Malian*), which names a country, region or people by an adjective. */
export type MentionType = EntityType | 'demonym';
export const MENTION_TYPES: readonly MentionType[] = [
  'person',
  'country',
  'place',
  'organisation',
  'armedGroup',
  'event',
  'demonym',
];

/** How a mention names its entity. */
export type MentionForm = 'name' | 'acronym' | 'short' | 'alias' | 'demonym' | 'nominal';

export interface Mention extends Span {
  readonly text: string;
  readonly type: MentionType;
  readonly form: MentionForm;
  /** The `id` of an entity of the same document. */
  readonly entity: string;
  /** 0 to 1: how sure the annotator is of span and type. */
  readonly confidence: number;
}

/** What the mentions of one thing in a document resolve to. */
export interface Entity {
  /** The record's id where the fact base has one, else one made of its name (`doc:kofi-sarr`): other edits leave it. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether `id` is a record of the fact base. */
  readonly record: boolean;
  /** Ids of other records that the name could stand for, the likeliest first; empty where the name is clear. */
  readonly otherReadings: readonly string[];
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimeModifier = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER';

/** A time expression with its TIMEX3 type and value (see the guidelines' forms: `2025-12`, `199X`, `P2Y`, `PAST_REF` …). */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: TimeType;
  readonly value: string;
  readonly mod?: TimeModifier;
  /** Why the value is what it is, one plain phrase for the reader: *the article's date*, *the expression before it*. */
  readonly rule: string;
  /**
   * What the text says that the calendar does not allow; the value keeps what the text says. An `ambiguous-date` (*03/04/2024*)
   * has two readings; its value is as fine as both agree.
   */
  readonly problem?: 'impossible-date' | 'weekday-mismatch' | 'ambiguous-date';
  /** The two ends of a range, whose `value` is `A/B`: for consumers that want them one by one. */
  readonly parts?: readonly (Span & { readonly value: string })[];
  /** A duration that counts from the event named behind it: *three days* in *three days after the coup*. */
  readonly toward?: 'after' | 'before';
}

export type EventRole = 'agent' | 'recipient' | 'participant';

/** PLOVER's event types, and four that stories of states need. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'RETREAT'
  | 'ELECT'
  | 'COUP'
  | 'LEGISLATE'
  | 'OTHER';

export interface EventActor {
  /** The `id` of an entity of the document. */
  readonly entity: string;
  readonly role: EventRole;
}

/** A concrete happening that belongs on a timeline. The span is the clause that tells it. */
export interface StoryEvent extends Span {
  readonly text: string;
  readonly trigger: Span & { readonly text: string };
  readonly type: EventType;
  readonly actors: readonly EventActor[];
  /** As fine as the text gives it: a day, month, year or range (`2025-12-22/2025-12-23`), or null. */
  readonly date: string | null;
  /** The name of the place, or null. */
  readonly place: string | null;
  /** Whether the text announces it rather than tells it: *will meet*, *plans to*, *threatened to*. */
  readonly planned: boolean;
  /** The entity in whose words the text tells it, or null where the text speaks for itself. */
  readonly saidBy: string | null;
  /** The id of the fact base's event that this is, or null. */
  readonly record: string | null;
  /** Other places of the text that tell the same event. */
  readonly retold: readonly Span[];
}

export interface Evidence {
  /** What the record says, as a sentence with its dates. */
  readonly statement: string;
  readonly source: string;
  /** An address of the source that a reader can open. */
  readonly url?: string;
  readonly asOf: string;
  /** Whether no editor has read the fact: it may confirm, and never stands against a text alone. */
  readonly unreviewed?: boolean;
  /** Whether it comes from a fact file of the reader's or the workspace's. */
  readonly own?: boolean;
  /** Names the statement for *ignore this fact* and *the record is wrong*: `subject|relation|object|start`. */
  readonly fact?: string;
}

/** What a claim says, by the names of the record's statements. */
export type ClaimKind =
  | 'office'
  | 'membership'
  | 'party'
  /** Also the base of a group or body. */
  | 'nationality'
  | 'capital'
  | 'location'
  | 'headquarters'
  | 'eventDate'
  | 'eventPlace'
  | 'participant'
  | 'order'
  /** Birth, death, age. */
  | 'lifespan'
  | 'founding'
  /** Of a group, party or body. */
  | 'leader'
  | 'election'
  | 'treaty'
  | 'acronym'
  | 'ordinal'
  | 'first'
  /** Members, seats, votes. */
  | 'count';

/** In whose voice and how a text makes a claim; only what is asserted is judged. */
export type Stance = 'asserted' | 'quoted' | 'attributed' | 'negated' | 'hypothetical' | 'planned' | 'former';

/**
 * What the record says to a claim: a statement says the same for a day that the sentence can speak of (*agrees*); for
 * every reading of the sentence the record knows otherwise (*contradicts*); it has nothing, or only facts past their
 * as-of date (*unknown*).
 */
export type Verdict = 'agrees' | 'contradicts' | 'unknown' | 'notJudged';

/**
 * What a sentence asserts, in the form of a statement. The span is the words that carry it. Unlike other layers, claims
 * overlap: *signed in July 2018 in Jeddah* makes two.
 */
export interface Claim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  /** The `id` of the entity that it is about. */
  readonly subject: string;
  /** The `id` of an entity, or the words that say it. */
  readonly object: string;
  readonly stance: Stance;
  readonly verdict: Verdict;
  /** Why, in a few words or one sentence for the reader. */
  readonly reason?: string;
  /** The statements that the verdict rests on. */
  readonly evidence: readonly Evidence[];
}

/** A way to make a finding's text right: edits of the document that are one step to undo. */
export interface Fix {
  /** What the fix does, as the menu says it: *Change to “Wednesday, 26 July 2023”*. */
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** A check's result. */
export interface Finding extends Span {
  readonly text: string;
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Other places of the text that the finding is about. */
  readonly related: readonly (Span & { readonly message: string })[];
  /** The best first. */
  readonly fixes: readonly Fix[];
}

/**
 * Where the article's date was found; `given` is the writer's pick, `--date` or the `date` of a JSON line; `today`: the
 * text is a draft that was never saved; `inferred`: read off what the text tells, or off the file's own time.
 */
export type DateOrigin =
  | 'given'
  | 'front matter'
  | 'dateline'
  | 'byline'
  | 'heading'
  | 'file name'
  | 'setting'
  | 'today'
  | 'inferred';

/** The date as of which everything in a document is asked. */
export interface ArticleDate {
  readonly value: PartialDate;
  readonly from: DateOrigin;
  /** Whether something says it; else it is inferred: good enough to count dates from, but nothing is judged by it. */
  readonly sure: boolean;
  /** Where in the text it stands, if it does. */
  readonly span?: Span;
}

export type DocumentKind = 'plaintext' | 'markdown';

/** What the reader says of a text's names against the annotator. */
export interface Corrections {
  /** Names, as written, that are none. */
  readonly notNames: readonly string[];
  /** For names, as written, the id of the record that they stand for; an empty string: none that the facts know. */
  readonly readings: Readonly<Record<string, string>>;
  /** For phrases that take a name up (*the rebels*), as written, the ids of entities that they do not mean. */
  readonly notMeant?: Readonly<Record<string, readonly string[]>>;
}

/** A text to annotate. */
export interface DocumentInput {
  readonly text: string;
  readonly kind?: DocumentKind;
  /** Known date of the article: wins over what the text says. */
  readonly date?: PartialDate;
  /** The file's name without its folder: may hold the article's date. */
  readonly fileName?: string;
  readonly corrections?: Corrections;
  /** Date to assume when neither the text nor the file's name has one. */
  readonly fallbackDate?: PartialDate;
  /** The day on which a draft is written that was never saved: its date, unless it tells of other times. */
  readonly draftedOn?: PartialDate;
  /** The day on which the text's file was last written: the text is no younger, and of that day where nothing else says. */
  readonly writtenBy?: PartialDate;
}

/** Everything that the annotator says about a document: immutable. */
export interface Annotations {
  readonly articleDate: ArticleDate | null;
  readonly entities: readonly Entity[];
  /** In order of the text, as are the other layers. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly TimeExpression[];
  readonly events: readonly StoryEvent[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableRow';

/** The same before the text is checked: there sooner, and enough to mark names and dates. */
export type Unchecked = Omit<Annotations, 'claims' | 'findings'>;

/** The unit that is analysed again after an edit: a stretch of prose. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Whether it is in another language than English: nothing is read of it but known names and dates in figures. */
  readonly foreign?: boolean;
}
