import { DIGIT, KINDS, kindAt, LETTER, SPACE, sizeAt, WORD } from './characters';
import { addToHash, hashedWord, type Token, type Word, wordAt } from './word';

export type { Shape, Token } from './word';

/** A block's tokens in order, and where each stands: offsets in UTF-16 units from the block's start. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = text.length;
  let last = -1;
  const push = (start: number, end: number, word: Word): void => {
    tokens.push(start > last ? word.spaced : word.tight);
    starts.push(start);
    ends.push(end);
    last = end;
  };
  for (let start = 0; start < length; ) {
    let code = text.charCodeAt(start);
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
        code = text.charCodeAt(++end);
        next = KINDS[code];
      } while (next === LETTER);
      if (next === SPACE || end === length || code === COMMA || (code === FULL_STOP && end > start + 1)) {
        push(start, end, hashedWord(text, start, end, hash));
        start = end;
        continue;
      }
    }
    end = endOfToken(text, start, kind);
    if (end - start > 2 && isPossessive(text, end)) {
      push(start, end - 2, wordAt(text, start, end - 2));
      push(end - 2, end, wordAt(text, end - 2, end));
    } else {
      push(start, end, wordAt(text, start, end));
    }
    start = end;
  }
  return { tokens, starts, ends };
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
