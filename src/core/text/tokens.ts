import { DIGIT, KINDS, kindAt, LETTER, SPACE, sizeAt, WORD } from './characters';
import { SPACED } from './marks';
import { addToHash, SPACED_TOKENS, TIGHT_TOKENS, type Token, unitsOf, WORD_MARKS, Word, wordNumberAt } from './word';

export type { Shape, Token } from './word';

/** A block's tokens in order, and where each stands: offsets in UTF-16 units from the block's start. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A block just cut into tokens: what its scan reads it by. The arrays of numbers are used again by the next call. */
export interface CutText extends Tokens {
  readonly text: string;
  /** The text's UTF-16 units. */
  readonly units: Uint16Array;
  /** For each token what its letters say, as bits (see marks.ts). */
  readonly marks: Uint32Array;
  /** For each token its word's number. */
  readonly ids: Int32Array;
}

/** Whether a token is a hyphen, the one that may not break too. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' || token?.text === '‑';
}

/**
 * Cuts a block's text into tokens: abbreviations with full stops (*U.S.*, *a.m.*), numbers with separators, words with
 * inner apostrophes (*N'Djamena*, *d'Ivoire*), single signs. Hyphens are signs, so that *Indian-administered* gives up
 * its demonym; a possessive *’s* becomes a token of its own.
 */
export function tokenize(text: string): CutText {
  const { length } = text;
  if (units.length <= length || units.length > LARGEST_KEPT) allocate(Math.max(length + 1, FIRST_SIZE));
  unitsOf(text, units);
  units[length] = 0; // no letter: words end here
  count = 0;
  for (let start = 0; start < length; ) {
    let code = units[start] as number;
    const kind = KINDS[code] || kindAt(text, start);
    if (kind === SPACE) {
      start++;
      continue;
    }
    let end = start;
    if (kind === LETTER) {
      // Most of a text: a word between spaces. Its hash is worked out on the way.
      let hash = 0;
      let next: number | undefined = kind;
      do {
        hash = addToHash(hash, code);
        code = units[++end] as number;
        next = KINDS[code];
      } while (next === LETTER);
      if (next === SPACE || end === length || code === COMMA || (code === FULL_STOP && end > start + 1)) {
        push(text, start, end, hash);
        start = end;
        continue;
      }
    }
    end = endOfToken(text, start, kind);
    if (end - start > 2 && isPossessive(text, end)) {
      pushWord(text, start, end - 2);
      pushWord(text, end - 2, end);
    } else {
      pushWord(text, start, end);
    }
    start = end;
  }
  marks[count] = 0;
  return {
    text,
    units,
    marks,
    ids,
    tokens: tokens.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

/** Used again for every text, so that what is kept has just the size that it needs. */
let units: Uint16Array;
let marks: Uint32Array;
let ids: Int32Array;
let tokens: Token[];
let starts: number[];
let ends: number[];
let count = 0;
const FIRST_SIZE = 8192;
/** Larger ones, which an endless paragraph needed, are not kept. */
const LARGEST_KEPT = 1 << 16;
allocate(FIRST_SIZE);

/** Makes room for a text of so many UTF-16 units, each of which may be a token. */
function allocate(size: number): void {
  units = new Uint16Array(size);
  marks = new Uint32Array(size);
  ids = new Int32Array(size);
  tokens = [];
  starts = [];
  ends = [];
}

function pushWord(text: string, start: number, end: number): void {
  let hash = 0;
  for (let i = start; i < end; i++) hash = addToHash(hash, units[i] as number);
  push(text, start, end, hash);
}

function push(text: string, start: number, end: number, hash: number): void {
  const spaced = count === 0 || start > (ends[count - 1] as number);
  const id = wordNumberAt(text, units, start, end, hash);
  if (id >= 0) {
    tokens[count] = (spaced ? SPACED_TOKENS[id] : TIGHT_TOKENS[id]) as Token;
    marks[count] = (WORD_MARKS[id] as number) | (spaced ? SPACED : 0);
  } else {
    const word = new Word(text.slice(start, end), id);
    tokens[count] = spaced ? word.spaced : word.tight;
    marks[count] = word.marks | (spaced ? SPACED : 0);
  }
  ids[count] = id;
  starts[count] = start;
  ends[count] = end;
  count++;
}

function endOfToken(text: string, start: number, kind: number): number {
  if ((kind & WORD) === 0) return start + sizeAt(text, start);
  if (kind === LETTER) return endOfAbbreviation(text, start) ?? endOfWord(text, start);
  if (kind === DIGIT) return endOfNumber(text, start) ?? endOfWord(text, start);
  return endOfWord(text, start);
}

const FULL_STOP = 46;
const COMMA = 44;

/** *U.S.*, *a.m.*, *e.g*: single letters with a full stop between each. */
function endOfAbbreviation(text: string, start: number): number | undefined {
  let end = start + sizeAt(text, start);
  if (text.charCodeAt(end) !== FULL_STOP) return undefined;
  let letters = 1;
  while (text.charCodeAt(end) === FULL_STOP && kindAt(text, end + 1) === LETTER) {
    const next = end + 1 + sizeAt(text, end + 1);
    // The last letter of the chain may not begin a word: *e.g.the* is *e.g* and *the*.
    if (text.charCodeAt(next) !== FULL_STOP && (kindAt(text, next) & (LETTER | DIGIT)) !== 0) break;
    end = next;
    letters++;
  }
  if (letters < 2) return undefined;
  return text.charCodeAt(end) === FULL_STOP && kindAt(text, end + 1) !== LETTER ? end + 1 : end;
}

/** *2024*, *1,200*, *3.5*, *14:05*, *3rd*; undefined where letters follow, which make a word of it (*10km*). */
function endOfNumber(text: string, start: number): number | undefined {
  let end = endOfDigits(text, start);
  let group = -1; // where the digits before the last separator end
  while (isSeparator(text.charCodeAt(end)) && kindAt(text, end + 1) === DIGIT) {
    group = end;
    end = endOfDigits(text, end + 1);
  }
  if (isOrdinal(text, end) && (kindAt(text, end + 2) & (LETTER | DIGIT)) === 0) return end + 2;
  if ((kindAt(text, end) & (LETTER | DIGIT)) === 0) return end;
  return group < 0 ? undefined : group;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (kindAt(text, end) === DIGIT) end += sizeAt(text, end);
  return end;
}

/** Full stop, comma, colon. */
function isSeparator(code: number): boolean {
  return code === FULL_STOP || code === COMMA || code === 58;
}

function isOrdinal(text: string, at: number): boolean {
  const ending = text.charCodeAt(at);
  // Most numbers end here: s, n, r, t begin the endings.
  if (ending !== 115 && ending !== 110 && ending !== 114 && ending !== 116) return false;
  return /^(?:st|nd|rd|th)$/.test(text.slice(at, at + 2));
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    while ((kindAt(text, end) & WORD) !== 0) end += sizeAt(text, end);
    if (!isApostrophe(text.charCodeAt(end)) || (kindAt(text, end + 1) & WORD) === 0) return end;
    end++;
  }
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018;
}

/** Whether *’s* or *'s* stands before an offset. */
function isPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32;
  const before = text.charCodeAt(end - 2);
  return last === 115 && (before === 39 || before === 0x2019);
}
