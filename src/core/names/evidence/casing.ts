import { CAPITAL, FIVE_LETTERS, FOUR_LETTERS, LOWER, PUNCTUATION, UPPER } from '../../text/marks';
import type { CutText, Token } from '../../text/tokens';
import { COMMON, type NameWords, VERB } from '../words/nameWords';
import { EVENT_HEAD, FUNCTION_WORD, isIn, ORGANISATION_HEAD, PLACE_HEAD } from '../words/wordLists';

/** How far capitals can be trusted: in sentence case, Like a Headline, or IN CAPITALS. */
export type Casing = 'sentence' | 'title' | 'capitals';

/** Headlines do not end so. */
const SENTENCE_ENDS = new Set(['.', ',', ';', ':', '”', '"']);
/** More tokens than this are no short heading. */
const MOST_OF_SHORT = 14;

/** How a block is written. */
export function casingOf(cut: CutText, words: NameWords): Casing {
  const { tokens, marks } = cut;
  let long = 0;
  let capitals = 0;
  let upper = 0;
  let lower = 0;
  let all = 0;
  let allUpper = 0;
  for (let i = 0; i < tokens.length; i++) {
    const mark = marks[i] as number;
    if ((mark & (UPPER | CAPITAL | LOWER)) !== 0) all++;
    if ((mark & UPPER) !== 0) allUpper++;
    if ((mark & FOUR_LETTERS) === 0) continue;
    long++;
    if ((mark & UPPER) !== 0) upper++;
    else if ((mark & CAPITAL) !== 0) capitals++;
    else if ((mark & (LOWER | FIVE_LETTERS)) === (LOWER | FIVE_LETTERS)) lower++;
  }
  if (long >= 3 && upper >= long * 0.8) return 'capitals';
  if (long >= 2 && all >= 4 && allUpper === all) return 'capitals'; // *US AND EU AGREE ON STEEL*
  if (SENTENCE_ENDS.has(tokens.at(-1)?.text ?? '') || isByline(tokens)) return 'sentence';
  if (long >= 4 && capitals + upper >= long * 0.75 && lower <= long * 0.25) return 'title';
  return lower === 0 && tokens.length <= MOST_OF_SHORT && isShortHeading(cut, words) ? 'title' : 'sentence';
}

/** *By Ann Tarvik*, *(Reporting by Ann Tarvik; Editing by Josef Kol)*: no headline. */
function isByline(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.shape === 'punctuation' ? 1 : 0;
  const by = tokens[first]?.folded === 'by' ? first : first + 1;
  return tokens[by]?.folded === 'by' && (by === first || BYLINES.has(tokens[first]?.folded ?? ''));
}

const BYLINES = new Set(
  'reporting editing writing written edited reported additional compiled translated photo photos photograph photographs photography story text words video illustration produced'.split(
    ' ',
  ),
);

/** *The ICC Needs Teeth*, *Troops Pull Out of Kherson*: few words, one of them a verb with a capital. */
function isShortHeading({ tokens, marks }: CutText, words: NameWords): boolean {
  let verbal = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const mark = marks[i] as number;
    if ((mark & PUNCTUATION) !== 0) continue;
    if ((mark & LOWER) !== 0 && !isIn(token, FUNCTION_WORD)) return false;
    verbal ||= i > 0 && (mark & CAPITAL) !== 0 && (words.is(token, VERB) || actsBetween(tokens, i, words));
  }
  return verbal;
}

/**
 * Words that are verbs as well as nouns: behind a name that the fact base knows (*NATO Matters*), or between a plural
 * and such a name (*Rebels Seize Goma*).
 */
function actsBetween(tokens: readonly Token[], i: number, words: NameWords): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  if (!words.is(token, COMMON) || isIn(token, HEAD)) return false;
  const { gazetteer } = words;
  if (token.folded.endsWith('s') && gazetteer.match(tokens, i === 1 ? 0 : 1, tokens.length)?.to === i) return true;
  const plural = before.folded.endsWith('s') && words.is(before, COMMON);
  return plural && i + 1 < tokens.length && gazetteer.match(tokens, i + 1, tokens.length) !== undefined;
}

const HEAD = ORGANISATION_HEAD | PLACE_HEAD | EVENT_HEAD;
