import { MOST_WORDS, type Token, type Word } from '../../text/word';
import { KINDS, LETTER } from './characters';
import { CODE_UNITS, type TokenClass } from './symbols';
import { senseAt } from './words';

export const CAPITAL = CODE_UNITS.capital;
export const LOWER = CODE_UNITS.lower;

/** The classes of signs; others are of class `mark`. */
export const MARKS = new Map<string, TokenClass>(
  Object.entries({
    '-': 'hyphen',
    '\u2010': 'hyphen',
    '\u2011': 'hyphen',
    '\u2013': 'dash',
    '\u2014': 'dash',
    '\u2212': 'dash',
    '/': 'slash',
    ',': 'comma',
    '.': 'dot',
    ':': 'colon',
    '(': 'open',
    '[': 'open',
    ')': 'close',
    ']': 'close',
    '"': 'quote',
    '“': 'quote',
    '”': 'quote',
    '‘': 'quote',
    '&': 'and',
  } as const),
);

/** Signs that what stands beside them gives a class: apostrophes, quotation marks, signs of money. */
const PLACED_MARKS = new Set("'’‘`$£€#¥₦₹");

/**
 * How a word is read: the code of its class, where that is the same wherever it stands, with two bits above it. Most words of a
 * text, and its commas and full stops, are so; the others are read anew at each place.
 */
export const BY_PLACE = 0xff;
/** Whether it has a value besides its class. */
export const HAS_VALUE = 0x100;
/** A sign: whatever stands behind it. A word is read so only where no further letter or digit follows. */
export const IS_MARK = 0x200;
/** Figures alone: read so only where what stands behind them cannot be of the same date, time or number. */
export const IS_NUMBER = 0x400;

/** Forms by the words' numbers; 0 where nobody has asked yet. */
const forms = new Uint16Array(MOST_WORDS);

/** The form of a token. @param id its word's number */
export function formAt(id: number, token: Token): number {
  return id < 0 ? formOf(token.word) : forms[id] || keep(token.word);
}

/** The value of a token whose form has one. */
export function formValue({ text }: Token): number | string {
  return senseAt(text, 0, text.length)?.value ?? Number(text);
}

function keep(word: Word): number {
  const form = formOf(word);
  forms[word.id] = form;
  return form;
}

function formOf({ text }: Word): number {
  if (KINDS[text.charCodeAt(0)] === 0)
    return text.length > 1 || PLACED_MARKS.has(text) ? BY_PLACE : CODE_UNITS[MARKS.get(text) ?? 'mark'] | IS_MARK;
  if (/^\d+$/.test(text)) return CODE_UNITS[classOfNumber(text)] | HAS_VALUE | IS_NUMBER;
  for (let i = 0; i < text.length; i++) if (KINDS[text.charCodeAt(i)] !== LETTER) return BY_PLACE;
  const sense = senseAt(text, 0, text.length);
  if (!sense) return isCapital(text, 0) ? CAPITAL : LOWER;
  if (!sense.isPlain) return BY_PLACE;
  return sense.value === 0 ? sense.code : sense.code | HAS_VALUE;
}

/** The class of figures by themselves. */
export function classOfNumber(digits: string): TokenClass {
  const value = Number(digits);
  if (digits.length > 4 || (digits.startsWith('0') && digits.length !== 2)) return 'bigNumber';
  if (digits.length === 4) return value >= 1000 && value < 2200 ? 'year' : 'bigNumber';
  return value >= 1 && value <= 31 && digits.length <= 2 ? 'day' : 'number';
}

/** Whether the letter at an offset is a capital. */
export function isCapital(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return first < 97 || (first > 0xbf && text[at] !== text[at]?.toLowerCase());
}
