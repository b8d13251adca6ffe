import type { Token, Word } from '../../text/word';
import { MOST_WORDS } from '../../text/word';
import * as lists from './words';

/** The closed lists as bits of words: what a tagger asks of every capitalised word costs no look-up of letters. */
const LISTS: ReadonlySet<string>[] = [];
/** Of 32 bits one says that a word was asked for. */
const MOST_LISTS = 31;

function bitOf(list: ReadonlySet<string>): number {
  LISTS.push(list);
  if (LISTS.length > MOST_LISTS) throw new Error('There are more word lists than bits of a word.');
  return 1 << LISTS.length;
}

export const TITLE = bitOf(lists.TITLES);
export const TITLE_PART = bitOf(lists.TITLE_PARTS);
export const PORTFOLIO = bitOf(lists.PORTFOLIOS);
export const ORGANISATION_HEAD = bitOf(lists.ORGANISATION_HEADS);
export const OPENING_HEAD = bitOf(lists.OPENING_HEADS);
export const PLACE_HEAD = bitOf(lists.PLACE_HEADS);
export const PLACE_OPENING = bitOf(lists.PLACE_OPENINGS);
export const EVENT_HEAD = bitOf(lists.EVENT_HEADS);
export const EVENT_OPENING = bitOf(lists.EVENT_OPENINGS);
export const UNMARKED_HEAD = bitOf(lists.UNMARKED_HEADS);
export const FOREIGN_ORGANISATION_OPENING = bitOf(lists.FOREIGN_ORGANISATION_OPENINGS);
export const FOREIGN_ORGANISATION_ENDING = bitOf(lists.FOREIGN_ORGANISATION_ENDINGS);
export const FOREIGN_PLACE_OPENING = bitOf(lists.FOREIGN_PLACE_OPENINGS);
export const NEVER_NAME = bitOf(lists.NEVER_NAMES);
export const PARTICLE = bitOf(lists.PARTICLES);
export const OPENING_PARTICLE = bitOf(lists.OPENING_PARTICLES);
export const COMPOUND_ENDING = bitOf(lists.COMPOUND_ENDINGS);
export const GROUP_NOUN = bitOf(lists.GROUP_NOUNS);
export const FUNCTION_WORD = bitOf(lists.FUNCTION_WORDS);
export const LEADING_WORD = bitOf(lists.LEADING_WORDS);
export const REGION_WORD = bitOf(lists.REGION_WORDS);
export const INSTITUTION = bitOf(lists.INSTITUTIONS);
export const STATE_BODY = bitOf(lists.STATE_BODIES);
export const PERSON_NOUN = bitOf(lists.PERSON_NOUNS);
export const PLACE_NOUN = bitOf(lists.PLACE_NOUNS);
export const PLACE_SUFFIX = bitOf(lists.PLACE_SUFFIXES);
export const BODY_NOUN = bitOf(lists.BODY_NOUNS);
export const BODY_SUFFIX = bitOf(lists.BODY_SUFFIXES);
export const SPEECH_VERB = bitOf(lists.SPEECH_VERBS);
export const ARMED_WORD = bitOf(lists.ARMED_WORDS);

/** Of each word that is kept; 0 where nobody has asked yet. */
const known = new Uint32Array(MOST_WORDS);
const KNOWN = 1;

/** Whether a token's word is in any of some lists. */
export function isIn(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (listsOf(token.word) & bits) !== 0;
}

function listsOf(word: Word): number {
  if (word.id < 0) return work(word);
  return known[word.id] || keep(word);
}

function keep(word: Word): number {
  const bits = work(word);
  known[word.id] = bits;
  return bits;
}

function work({ folded }: Word): number {
  let bits = KNOWN;
  for (let i = 0; i < LISTS.length; i++) if (LISTS[i]?.has(folded)) bits |= 1 << (i + 1);
  return bits;
}
