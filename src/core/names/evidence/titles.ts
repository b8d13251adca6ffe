import type { Token } from '../../text/tokens';
import { isNameWord } from '../runs/runs';
import { COMMON, FIRST_NAME, NAME_WORD } from '../words/nameWords';
import {
  EVENT_HEAD,
  FUNCTION_WORD,
  isIn,
  ORGANISATION_HEAD,
  PLACE_HEAD,
  PORTFOLIO,
  TITLE,
  TITLE_PART,
} from '../words/wordLists';
import type { BlockContext } from './context';

/** After a title they make it part of another name: *General Assembly*, *Prince Edward Island*. */
const HEAD_WORD = ORGANISATION_HEAD | PLACE_HEAD | EVENT_HEAD;

/** A title phrase: where it ends, and its folded words. */
export interface Title {
  readonly to: number;
  readonly words: string;
}

/**
 * The title that begins at a token: *President*, *Vice President*, *Deputy Foreign Minister*, *Secretary of State*,
 * *Minister of Foreign Affairs*. Undefined where the words are part of another name (*General Assembly*).
 */
export function titleAt(context: BlockContext, from: number): Title | undefined {
  const { tokens } = context;
  if (!isIn(tokens[from], TITLE | TITLE_PART) || !isNameWord(tokens[from])) return undefined;
  let i = from;
  let last = -1;
  for (; i < from + 7; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '-' && !token.spaced && i > from) continue;
    if (i > from && isBornTitle(context, i)) break;
    if (last >= 0 && ELECTED.has(token.folded)) {
      last = i;
      break;
    }
    const title = isIn(token, TITLE) && token.folded !== 'ex' && token.text !== 'Md'; // *Md* is Muhammad
    if (title && (isNameWord(token) || last >= 0 || i > from)) last = i;
    else if (
      !(
        isIn(token, TITLE_PART) &&
        (isNameWord(token) || (i > from && last < 0)) &&
        token.folded !== 'of' &&
        token.folded !== 'the'
      )
    )
      break;
    else if (last >= 0 && !followsWithTitle(context, i)) break;
  }
  if (last < 0) return undefined;
  let to = last + 1;
  if (tokens[to]?.text === '.' && !tokens[to]?.spaced) to++;
  to = afterPortfolio(context, to);
  const next = tokens[to];
  if (next?.spaced && isNameWord(next) && isIn(next, HEAD_WORD) && to === last + 1 && !isSurname(context, last))
    return undefined;
  return { to, words: wordsOf(tokens, from, to) };
}

/** *President-elect*, *prime minister designate*. */
const ELECTED = new Set(['elect', 'designate']);

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) {
    const { folded } = tokens[i] as Token;
    if (folded !== '' && folded !== '-') words = words === '' ? folded : `${words} ${folded}`;
  }
  return words;
}

/** *Ms Hill*, *President Park*: a head word that is somebody's name, behind a title. */
function isSurname({ tokens, words }: BlockContext, title: number): boolean {
  if (ADDRESSES.has((tokens[title] as Token).folded)) return true;
  const [name, after] = [tokens[title + 1] as Token, tokens[title + 2]];
  return words.is(name, NAME_WORD) && !(isNameWord(after) && after?.spaced);
}

const OFFICERS = new Set(['minister', 'president', 'secretary', 'premier', 'chancellor']);
const ADDRESSES = new Set(['mr', 'mrs', 'ms', 'miss', 'mme', 'dr', 'sir', 'prof', 'professor', 'senator', 'judge']);

function followsWithTitle({ tokens }: BlockContext, i: number): boolean {
  const next = tokens[i + 1];
  return isNameWord(next) && isIn(next, TITLE | TITLE_PART);
}

/** *of State*, *of Foreign Affairs and Cooperation*, *for Defence*: up to the last word that names a department. */
function afterPortfolio({ tokens }: BlockContext, from: number): number {
  const of = tokens[from];
  if (!of?.spaced || (of.folded !== 'of' && of.folded !== 'for')) return from;
  let to = from;
  for (let i = from + 1; i < from + 8; i++) {
    const token = tokens[i];
    if (token?.text === ',' && !token.spaced && isNameWord(tokens[i - 1])) continue; // *of Culture, Sports and Tourism*
    if (!token || !isIn(token, PORTFOLIO)) break;
    if (isNameWord(token)) to = i + 1;
  }
  return to;
}

/** Titles that are also parts of names: *Hassan Sheikh Mohamud*, *Martin Luther King*. */
const NAME_TITLES = new Set(
  'sheikh sheikha king prince judge bishop pope major marshal justice sultan khan sayyid sayed shah elder emir driver coach chance lord sen'.split(
    ' ',
  ),
);

/** *Sen.*, *Gov.*: a title with a full stop right behind it, before a name. */
export function isShortenedTitle({ tokens }: BlockContext, i: number): boolean {
  const token = tokens[i];
  const stop = tokens[i + 1];
  if (!token || token.text.length > 5 || !isIn(token, TITLE) || stop?.text !== '.' || stop.spaced) return false;
  const name = tokens[i + 2];
  return name?.spaced === true && isNameWord(name) && !isIn(name, FUNCTION_WORD);
}

/** *Mr King left*, *Ms Sen*: behind a form of address and before no name, the word is the surname. */
function isBornTitle({ tokens }: BlockContext, i: number): boolean {
  const before = tokens[i - 1]?.text === '.' ? tokens[i - 2] : tokens[i - 1];
  const title = before?.folded ?? '';
  if (!(ADDRESSES.has(title) || OFFICERS.has(title)) || !NAME_TITLES.has(tokens[i]?.folded ?? '')) return false;
  const next = tokens[i + 1]?.text === '.' && tokens[i + 1]?.spaced === false ? tokens[i + 2] : tokens[i + 1];
  return !isNameWord(next) || isIn(next, FUNCTION_WORD);
}

/** From this prominence on a place is meant by its name, and not somebody who is called so. */
const WELL_KNOWN = 30;

function isPersonal(context: BlockContext, from: number, to: number): boolean {
  const { tokens, words, gazetteer } = context;
  if (words.is(tokens[from] as Token, FIRST_NAME)) return true;
  return (
    to - from === 1 &&
    !isShortenedTitle(context, to) &&
    gazetteer
      .named((tokens[from] as Token).folded)
      .every(({ record }) => record.type === 'place' && record.prominence < WELL_KNOWN) &&
    !words.is(tokens[from] as Token, COMMON)
  );
}

/** The first title inside a run, with which a person's name begins: *Mali | Foreign Minister Abdoulaye Diop*. */
export function titleInside(context: BlockContext, from: number, to: number): number | undefined {
  for (let i = from + 1; i < to; i++) {
    const token = context.tokens[i];
    if (!isIn(token, TITLE | TITLE_PART)) continue;
    if (!token?.spaced || !isNameWord(token) || context.tokens[i - 1]?.shape === 'lower') continue;
    if (NAME_TITLES.has(token.folded) && isPersonal(context, from, i)) continue;
    if (i === to - 1 && token.folded === 'senators') continue; // *Ottawa Senators*
    const title = titleAt(context, i);
    if (title && (title.to >= to || isNameWord(context.tokens[title.to]))) return i;
  }
  return undefined;
}
