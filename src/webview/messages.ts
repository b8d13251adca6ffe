import type { EntityType, EventType, Span } from '../core/model';
import type { RecordLine, RecordSection } from '../facts/fullRecord';
import type { DossierData } from './model/dossier';
import type { Story, UnderCursor } from './model/story';

/** The pictures of the story panel, in the order of their tabs. */
export const PICTURES = ['timeline', 'network', 'map'] as const;
export type Picture = (typeof PICTURES)[number];

/** What the page keeps over a reload of the window. */
export interface StoryState {
  /** Address of the text. */
  readonly uri: string;
  readonly picture: Picture;
  readonly asTable: boolean;
}

export interface DossierState {
  readonly uri: string;
  readonly entity: string;
  /** The entity's name, to find it again where its id is the text's own. */
  readonly name: string;
  /** The day that was slid to; null: the article's date. */
  readonly date: string | null;
}

/** Everything that the story panel shows. */
export interface StoryData extends Story {
  readonly uri: string;
  /** The document's version that the spans fit. */
  readonly version: number;
  /** The file's name, or what an untitled text is called. */
  readonly title: string;
  /** Dates in words, by the date as the items write it. */
  readonly dateWords: Readonly<Record<string, string>>;
}

/** The words of the story panel, in the reader's language. */
export interface StoryWords {
  readonly types: Readonly<Record<EntityType, string>>;
  readonly events: Readonly<Record<EventType, string>>;
  readonly pictures: Readonly<Record<Picture, string>>;
  readonly ui: StoryUiWords;
}

export type StoryUiWords = Readonly<Record<StoryUiWord, string>>;
/** `{0}` and `{1}` stand for what is put in. */
export type StoryUiWord =
  | 'actor'
  | 'alone'
  | 'article'
  | 'asTable'
  | 'asOf'
  | 'borders'
  | 'conflict'
  | 'cooperation'
  | 'date'
  | 'dossier'
  | 'eventPlace'
  | 'events'
  | 'fit'
  | 'hint'
  | 'kind'
  | 'links'
  | 'mentions'
  | 'mixed'
  | 'named'
  | 'neutral'
  | 'noDate'
  | 'noEvents'
  | 'noNetwork'
  | 'noPlaces'
  | 'notOnMap'
  | 'noText'
  | 'onRecord'
  | 'pictures'
  | 'place'
  | 'planned'
  | 'recorded'
  | 'saidBy'
  | 'savePng'
  | 'saveSvg'
  | 'show'
  | 'sources'
  | 'text'
  | 'times'
  | 'what'
  | 'who'
  | 'with'
  | 'years'
  | 'zoomIn'
  | 'zoomOut';

export type ToStory =
  | { readonly kind: 'words'; readonly words: StoryWords }
  /** Null where there is no text to show. */
  | { readonly kind: 'story'; readonly story: StoryData | null }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'cursor'; readonly under: UnderCursor };

export type FromStory =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly target: Span; readonly version: number; readonly focus: boolean }
  | { readonly kind: 'dossier'; readonly entity: string }
  | { readonly kind: 'save'; readonly name: string; readonly form: 'svg' | 'png'; readonly base64: string };

/** The words of the dossier panel, in the reader's language. */
export interface DossierWords {
  readonly type: string;
  readonly sections: Readonly<Record<RecordSection, string>>;
  /** How a statement stands to the day. */
  readonly stands: Readonly<Record<RecordLine['stands'], string>>;
  readonly ui: Readonly<Record<DossierUiWord, string>>;
}

/** `{0}` stands for what is put in. */
export type DossierUiWord =
  | 'articleDate'
  | 'asOf'
  | 'backToArticle'
  | 'day'
  | 'events'
  | 'inText'
  | 'names'
  | 'item'
  | 'noRecord'
  | 'record'
  | 'show'
  | 'source'
  | 'standsOn'
  | 'unreviewed'
  | 'upTo'
  | 'what'
  | 'when';

/** What the dossier panel shows. */
export interface DossierShown extends DossierData {
  readonly version: number;
  readonly state: DossierState;
  readonly words: DossierWords;
  /** Dates in words, by the date as the items write it. */
  readonly dateWords: Readonly<Record<string, string>>;
}

/** Null where the text names the entity no more. */
export type ToDossier = { readonly kind: 'dossier'; readonly dossier: DossierShown | null; readonly gone: string };

export type FromDossier =
  | { readonly kind: 'ready' }
  | { readonly kind: 'date'; readonly date: string | null }
  | { readonly kind: 'reveal'; readonly target: Span; readonly version: number; readonly focus: boolean }
  | { readonly kind: 'dossier'; readonly entity: string };
