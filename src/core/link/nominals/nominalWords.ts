import type { Draft } from '../entities';

/** A definite phrase. Mentions are counted in order of the text, so that an edit before the phrase changes nothing. */
export interface NounPhrase {
  /** Indexes of the block's tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** How many names the document mentions before the phrase's block, and before the phrase. */
  readonly beforeBlock: number;
  readonly before: number;
  /** Folded head noun and the words before it, without determiner and demonym. */
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Whether it begins with *this*. */
  readonly pointing: boolean;
  /** The country, region or people that a demonym inside names. */
  readonly demonym: Draft | undefined;
}

export type HeadKind = 'person' | 'body' | 'fighters' | 'country' | 'capital' | 'town' | 'region';

const set = (words: string): Set<string> => new Set(words.split(/\s+/));

/** Heads of three words. */
export const HEAD_OF_STATE = 'head of state';
export const HEAD_OF_GOVERNMENT = 'head of government';

const PERSONS =
  set(`leader president premier chancellor king queen emir sultan minister strongman general colonel captain marshal pope
  governor senator mayor ambassador envoy chairman chairwoman chief politician dictator prince commander`)
    .add(HEAD_OF_STATE)
    .add(HEAD_OF_GOVERNMENT);
const BODIES =
  set(`bloc alliance confederation union group organisation organization agency ministry party court commission council company
  bank movement coalition militia federation association league mission junta parliament assembly senate committee tribunal`);
/** Those who fight for the one armed group that a text names. */
const FIGHTERS = set('rebels militants insurgents jihadists');
const COUNTRIES = set('country nation kingdom republic');

/** What kind of entity a head noun can stand for. */
export function headKind({ head, modifiers }: Pick<NounPhrase, 'head' | 'modifiers'>): HeadKind | undefined {
  if (head === 'capital') return modifiers.some(word => word !== 'capital') ? undefined : 'capital';
  if (head === 'city' || head === 'town') return 'town';
  if (head === 'region') return 'region';
  if (FIGHTERS.has(head)) return 'fighters';
  if (PERSONS.has(head)) return 'person';
  if (BODIES.has(head)) return 'body';
  return COUNTRIES.has(head) ? 'country' : undefined;
}

/** What news calls heads of state and government, whatever their office. */
export const LEADER_WORDS = set('leader strongman chief ruler').add(HEAD_OF_STATE).add(HEAD_OF_GOVERNMENT);

/** Words that say nothing of which office is meant. */
export const PLAIN_MODIFIERS = set('new current incumbent sitting outgoing incoming veteran then');
