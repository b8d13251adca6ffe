import { HOLE } from './mask';
import type { Shape } from './word';

/**
 * What a token's own letters say of sentences and capitals, as bits: worked out once for each word, so that walks over a
 * block need not look at its letters.
 */
export const LOWER = 1;
export const CAPITAL = 2;
export const UPPER = 4;
export const PUNCTUATION = 8;
/** A word of more than three and of more than four UTF-16 units; no number and no sign. */
export const FOUR_LETTERS = 16;
export const FIVE_LETTERS = 32;
export const FULL_STOP = 64;
/** Other signs at the end of a sentence: *!*, *?*, *…*. */
export const FINAL = 128;
/** Brackets and quotation marks that may stand behind the end of a sentence. */
export const CLOSING_SIGN = 256;
/** Behind such a sign a capital may be due to its place alone. */
export const OPENING_SIGN = 512;
/** What a full stop may follow without ending the sentence: an abbreviation with a capital, or an initial. */
export const SHORTENED = 1024;
/** A word with which a definite phrase may begin: *the*, *this*, *that*, *our*. */
export const DETERMINER = 2048;
/** Written like a part of a name: with a capital. */
export const NAME_LIKE = 4096;
/** Letters, and not all of them small. */
export const LETTERS = 8192;
/** An abbreviation that ends in a full stop: *U.S.*, *p.m.* */
export const STOPPED = 1 << 17;
/** With a capital a word that begins sentences, and hardly anything else. */
export const OPENER = 1 << 18;
/** Of a token, not of a word: whether white space stands before it. */
export const SPACED = 1 << 14;
/** Of a token: whether it is the first word of a sentence, quotation or the like. */
export const OPENS = 1 << 15;
/** Of a token: whether it is inside a date. */
export const DATED = 1 << 16;

const FINALS = new Set(['!', '?', '…']);
const CLOSINGS = new Set(['"', '”', '’', "'", ')', ']', '»']);
const OPENINGS = new Set(['"', '“', '‘', '«', ':', '•', '—', '–', '(', '[', '|', '…', '*', HOLE]);
const DETERMINERS = new Set(['the', 'this', 'that', 'our']);
const OPENERS = new Set(
  (
    'the he she it they we but this that these those his its their there however meanwhile officials others some many ' +
    'most several when while if after before a an'
  ).split(' '),
);
/** Compared in lower case without their stop. */
const ABBREVIATIONS = new Set(
  (
    'gen lt col maj capt sgt adm brig cmdr dr mr mrs ms prof rev hon sen rep gov st jr sr no vs etc vol inc ltd co corp dept est approx fig jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec mt ft supt insp pres sec amb sens reps govs gens atty'
  ).split(' '),
);

/** The bits of a word. */
export function marksOf(text: string, folded: string, shape: Shape): number {
  if (shape === 'punctuation') return PUNCTUATION | signsOf(text);
  let marks = shape === 'lower' ? LOWER : shape === 'capital' ? CAPITAL : shape === 'upper' ? UPPER : 0;
  if (shape === 'capital' || shape === 'upper' || (shape === 'mixed' && /\p{Lu}/u.test(text))) marks |= NAME_LIKE;
  if (shape !== 'lower' && /\p{L}/u.test(text)) marks |= LETTERS;
  if (shape !== 'number') marks |= (text.length > 3 ? FOUR_LETTERS : 0) | (text.length > 4 ? FIVE_LETTERS : 0);
  if (shape !== 'lower' && ABBREVIATIONS.has(folded)) marks |= SHORTENED;
  if (shape === 'capital' && text.length === 1) marks |= SHORTENED;
  if (text.length > 2 && text.endsWith('.')) marks |= STOPPED;
  if (shape === 'capital' && OPENERS.has(folded)) marks |= OPENER;
  return DETERMINERS.has(folded) ? marks | DETERMINER : marks;
}

function signsOf(text: string): number {
  let signs = text === '.' ? FULL_STOP : 0;
  if (FINALS.has(text)) signs |= FINAL;
  if (CLOSINGS.has(text)) signs |= CLOSING_SIGN;
  return OPENINGS.has(text) ? signs | OPENING_SIGN : signs;
}
