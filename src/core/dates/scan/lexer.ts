import type { CutText, Token } from '../../text/tokens';
import { holidayAt } from '../calendar/holidays';
import { DIGIT, isDigit, isLetter, KINDS, LETTER, SPACE } from './characters';
import { CODE_UNITS, type TokenClass } from './symbols';
import {
  BY_PLACE,
  CAPITAL,
  classOfNumber,
  formAt,
  formValue,
  HAS_VALUE,
  IS_MARK,
  IS_NUMBER,
  isCapital,
  LOWER,
  MARKS,
} from './wordForms';
import { senseAt, senseOf, TENS } from './words';

/** A block as tokens: parallel arrays (see symbols.ts). */
export interface Lexed {
  readonly text: string;
  /** How many tokens there are: the arrays may be longer. */
  readonly count: number;
  /** The tokens' classes, each the code of its character. */
  readonly units: Uint8Array;
  /** Offsets from the block's start, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly values: readonly (number | string)[];
}

const ISO = /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z\b|[+-]\d\d:?\d\d)?)?(?![\d-])/y;
const NUMERIC = /(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?![\d/]|[.-]\d)/y;
const DASHED = /(\d{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}-(\d{4}|\d{2})(?![\d-])/iy;
const CLOCK =
  /(?:([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?|(1[0-2]|0?\d)\.([0-5]\d)(?=\s?[ap]\.?m\b)|(1[0-2]|0?\d)(?=\s?[ap]\.?m\b)|([01]\d|2[0-3])h([0-5]\d)?\b|([01]?\d|2[0-3])\.([0-5]\d)(?=\s?(?:GMT|UTC|BST|EST|EDT|CET|CEST|EET|MSK|PST|PDT)\b))(?![\d:])/iy;
const MERIDIEM = /\s?([ap])(?:m\b|\.\s?m\b\.?)/iy;
const INTEGER = /\d+(?:[.,]\d+)*/y;
const DECADE_END = /['’]?s\b/y;
const ORDINAL_END = /(?:st|nd|rd|th)\b/iy;
const SHORT = /['’‘`](\d\d)(?!\d)(['’]?s\b)?/y;
const DOTTED = /(?:([ap])\.\s?m\.?|(b)\.\s?c\b\.?(?:\s?e\b\.?)?|(a)\.\s?d\b\.?|(c)\.\s?e\b\.?)(?![a-z])/iy;
const DASHED_ORDINAL =
  /-(one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/iy;
const OCLOCK = /o['’]clock\b/iy;

const SPACE_SIGN = 32;

const at = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};

/**
 * Reads a block's text into tokens in one pass from left to right. The arrays are used again by the next call: what is kept of
 * them has to be copied before.
 */
export function lex(cut: CutText): Lexed {
  // Every character may be a token.
  const most = cut.text.length + LOOK_AHEAD;
  if (units.length < most || units.length > LARGEST_KEPT) allocate(Math.max(most, FIRST_SIZE));
  return new Lexer(cut).run();
}

/** The arrays of the tokens: used again for every block, as a block's tokens are soon forgotten. */
let units: Uint8Array;
let starts: Int32Array;
let ends: Int32Array;
let values: (number | string)[];
const FIRST_SIZE = 8192;
/** Larger ones, which an endless paragraph needed, are not kept. */
const LARGEST_KEPT = 65_536;
/** Behind the last token the arrays say nothing, for so many tokens as rules look ahead. */
const LOOK_AHEAD = 16;
allocate(FIRST_SIZE);

function allocate(size: number): void {
  units = new Uint8Array(size);
  starts = new Int32Array(size);
  ends = new Int32Array(size);
  values = new Array<number | string>(size).fill(0);
}

class Lexer {
  private count = 0;
  private readonly text: string;

  constructor(private readonly cut: CutText) {
    this.text = cut.text;
  }

  run(): Lexed {
    const { text } = this;
    const { tokens, starts: from, ends: to, units: letters } = this.cut;
    let position = 0;
    for (let i = 0; i < tokens.length; i++) {
      const end = to[i] as number;
      // A date in figures or a holiday may have taken several tokens, or half of one.
      if (end <= position) continue;
      const start = from[i] as number;
      if (position < start)
        position = start === position + 1 && letters[position] === SPACE_SIGN ? start : this.upTo(start, position);
      if (position === start && this.isSettled(i, start, end)) position = end;
      else position = this.upTo(end, position);
    }
    this.upTo(text.length, position);
    const { count } = this;
    units.fill(0, count, count + LOOK_AHEAD);
    starts.fill(0, count, count + LOOK_AHEAD);
    ends.fill(0, count, count + LOOK_AHEAD);
    return { text, count, units, starts, ends, values };
  }

  /** Takes a token as one of dates where its letters alone say what it is; says whether they do. */
  private isSettled(i: number, start: number, end: number): boolean {
    const { tokens, ids, units: letters } = this.cut;
    const id = ids[i] as number;
    const form = formAt(id, tokens[i] as Token);
    if (form === BY_PLACE) return false;
    if ((form & IS_NUMBER) !== 0) {
      if (!endsNumber(letters, end)) return false;
    } else if ((form & IS_MARK) === 0) {
      const next = letters[end] as number;
      // A letter alone may be half of *a.m.*, or of *o’clock*.
      if (end === start + 1 ? next !== SPACE_SIGN : (KINDS[next] as number) >= LETTER) return false;
    }
    const index = this.count++;
    units[index] = form & 0xff;
    starts[index] = start;
    ends[index] = end;
    values[index] = (form & HAS_VALUE) === 0 ? 0 : formValue(tokens[i] as Token);
    return true;
  }

  /** Reads the characters from a position on, to `end` or as far behind it as the last token goes. */
  private upTo(end: number, from: number): number {
    const { units: letters } = this.cut;
    let position = from;
    while (position < end) {
      const kind = KINDS[letters[position] as number];
      if (kind === SPACE) position++;
      else if (kind === LETTER) position = this.word(position);
      else if (kind === DIGIT) position = this.digits(position);
      else position = this.mark(position);
    }
    return position;
  }

  private push(symbol: TokenClass, start: number, end: number, value: number | string = 0): number {
    return this.pushUnit(CODE_UNITS[symbol], start, end, value);
  }

  private pushUnit(unit: number, start: number, end: number, value: number | string): number {
    const index = this.count++;
    units[index] = unit;
    starts[index] = start;
    ends[index] = end;
    values[index] = value;
    return end;
  }

  private word(start: number): number {
    const { text } = this;
    const total = text.length;
    let end = start + 1;
    while (end < total && KINDS[text.charCodeAt(end)] === LETTER) end++;
    const next = end < total ? text.charCodeAt(end) : 0;
    const capital = isCapital(text, start);
    if (isDigit(next)) return this.wordWithDigits(start, end, capital);
    const length = end - start;
    if (length === 1 && (next === 46 || next === 39 || next === 0x2019)) {
      const dotted = next === 46 ? at(DOTTED, text, start) : null;
      if (dotted) return this.dotted(start, dotted);
      if (next !== 46 && at(OCLOCK, text, start)) return this.push('oclock', start, start + 7);
    }
    const sense = senseAt(text, start, end);
    if (!sense) return this.pushUnit(capital ? CAPITAL : LOWER, start, end, 0);
    if (sense.isPlain) return this.pushUnit(sense.code, start, end, sense.value);
    const holiday = capital && sense.holidays ? holidayAt(text, start, sense.holidays) : null;
    if (holiday) {
      const month = /^hijri-(\d+)$/.exec(holiday.id)?.[1];
      if (month) return this.push('islamicMonth', start, holiday.end, Number(month));
      return this.push('holiday', start, holiday.end, holiday.id);
    }
    if (sense.symbol === 'lower') return this.push(capital ? 'capital' : 'lower', start, end);
    return this.sense(
      sense.symbol,
      sense.lower,
      sense.value,
      start,
      end,
      capital,
      text.slice(start, end).toLowerCase(),
    );
  }

  private sense(
    symbol: TokenClass,
    lowerSymbol: TokenClass | undefined,
    value: number | string,
    start: number,
    end: number,
    capital: boolean,
    lower: string,
  ): number {
    const { text } = this;
    switch (symbol) {
      case 'weakMonth':
      case 'weakWeekday': {
        if (text[end] !== '.')
          return this.push(capital || symbol === 'weakMonth' ? symbol : 'lower', start, end, value);
        return this.push(symbol === 'weakMonth' && capital ? 'month' : symbol, start, end + 1, value);
      }
      case 'bc':
      case 'ad':
        return this.push(capital && text[start + 1] !== 'd' ? symbol : 'lower', start, end, value);
      case 'numberWord':
        if (TENS.includes(lower)) {
          const unit = at(DASHED_ORDINAL, text, end);
          if (unit?.[1]) {
            const ones = senseOf(unit[1].toLowerCase());
            const total = Number(value) + Number(ones?.value ?? 0);
            return this.push(
              ones?.symbol === 'numberWord' ? 'numberWord' : 'ordinalWord',
              start,
              end + unit[0].length,
              total,
            );
          }
        }
        break;
      case 'quarterCode':
        return this.push(capital ? symbol : 'lower', start, end, lower.toUpperCase());
      case 'season':
        // "fall" is a verb more often than a season.
        return this.push(symbol, start, end, lower === 'fall' && !capital ? 'fall' : value);
      case 'meridiem':
        return this.push('lower', start, end);
      case 'partWord':
        return this.push(symbol, start, end, value);
      default:
    }
    return this.push(capital ? symbol : (lowerSymbol ?? symbol), start, end, value);
  }

  private dotted(start: number, match: RegExpExecArray): number {
    const end = start + match[0].length;
    if (match[1]) return this.push('other', start, end);
    return this.push(match[2] ? 'bc' : 'ad', start, end);
  }

  /** Q3, H1, FY2024, and names such as MH17 or M23, which are swallowed whole so that their digits are no dates. */
  private wordWithDigits(start: number, wordEnd: number, capital: boolean): number {
    const { text } = this;
    let end = wordEnd;
    while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
    if (end === wordEnd) return this.push(capital ? 'capital' : 'lower', start, end);
    const word = text.slice(start, end);
    if (/^(?:Q[1-4]|H[12])$/.test(word)) return this.push('quarterCode', start, end, word);
    const fiscal = /^FY(\d{4}|\d{2})$/.exec(word);
    if (fiscal?.[1]) return this.push('fiscalYear', start, end, Number(fiscal[1]));
    if (/^AD\d{1,4}$/.test(word)) {
      this.push('ad', start, start + 2);
      return this.digits(start + 2);
    }
    return this.push('capital', start, end);
  }

  private mark(start: number): number {
    const { text } = this;
    const character = text[start] ?? '';
    if (character === "'" || character === '’' || character === '‘' || character === '`') {
      const before = start > 0 ? text.charCodeAt(start - 1) : 32;
      const short = isDigit(before) || isLetter(before) ? null : at(SHORT, text, start);
      if (short)
        return this.push(short[2] ? 'shortDecade' : 'shortYear', start, start + short[0].length, Number(short[1]));
      const after = text[start + 1];
      if (isLetter(before) && (after === 's' || after === 'S') && !isLetter(text.charCodeAt(start + 2)))
        return this.push('possessive', start, start + 2);
      return this.push('quote', start, start + 1);
    }
    const symbol = MARKS.get(character) ?? 'mark';
    // Money and other marked numbers: the digits behind belong to the mark.
    if (
      character === '$' ||
      character === '£' ||
      character === '€' ||
      character === '#' ||
      character === '¥' ||
      character === '₦' ||
      character === '₹'
    ) {
      const digits = at(INTEGER, text, start + 1);
      if (digits) return this.push('bigNumber', start, start + 1 + digits[0].length);
    }
    return this.push(symbol, start, start + 1);
  }

  private digits(start: number): number {
    const { text } = this;
    const composite = this.composite(start);
    if (composite !== null) return composite;
    const integer = at(INTEGER, text, start);
    let digits = integer?.[0] ?? text[start] ?? '';
    // A full stop or comma inside is a decimal or a thousand, unless four digits stand before it: "in 1994,1995".
    if (/[.,]/.test(digits)) {
      const parts = digits.split(/[.,]/);
      if (parts[0]?.length === 4 && parts[1]?.length === 4) digits = parts[0];
      else {
        const thousands = /^\d{1,3}(?:,\d{3})+$/.test(digits) ? Number(digits.replaceAll(',', '')) : 0;
        return this.push('bigNumber', start, this.afterWord(start + digits.length), thousands);
      }
    }
    const end = start + digits.length;
    const value = Number(digits);
    if (digits.length === 4 || digits.length === 2 || digits.length === 3) {
      const decade = at(DECADE_END, text, end);
      if (decade && value % 10 === 0) {
        const symbol = digits.length === 2 ? 'shortDecade' : 'decade';
        return this.push(symbol, start, end + decade[0].length, value);
      }
    }
    const ordinal = digits.length <= 2 ? at(ORDINAL_END, text, end) : null;
    if (ordinal) return this.push('ordinalNumber', start, end + 2, value);
    if (isLetter(text.charCodeAt(end)) || text[end] === '%' || text[end] === '°')
      return this.push('bigNumber', start, this.afterWord(end + (isLetter(text.charCodeAt(end)) ? 0 : 1)));
    return this.push(classOfNumber(digits), start, end, value);
  }

  private afterWord(position: number): number {
    let end = position;
    while (end < this.text.length && isLetter(this.text.charCodeAt(end))) end++;
    return end;
  }

  /** Numbers written with signs: ISO dates, 28/01/2024, 8-May-2006, 14:05. */
  private composite(start: number): number | null {
    const { text } = this;
    let p = start + 1;
    while (isDigit(text.charCodeAt(p))) p++;
    const sign = text[p];
    if (sign === undefined || p - start > 4) return null;
    if (sign === '-' || sign === '/' || sign === '.') {
      const iso = sign === '-' ? at(ISO, text, start) : null;
      if (iso) {
        const value = `${iso[1]}-${iso[2]}-${iso[3]}${iso[4] ? `T${iso[4]}` : ''}`;
        return this.push('fullDate', start, start + iso[0].length, value);
      }
      const numeric = at(NUMERIC, text, start);
      if (numeric) {
        // A dash orders year, month and day as ISO does, or as a slash does.
        const between = numeric[2] === '.' ? '.' : '/';
        const value = `${numeric[1]}${between}${numeric[3]}${between}${numeric[4]}`;
        return this.push('fullDate', start, start + numeric[0].length, value);
      }
      const dashed = sign === '-' ? at(DASHED, text, start) : null;
      if (dashed?.[2]) {
        const month = Number(senseOf(dashed[2].toLowerCase())?.value ?? 5);
        return this.push(
          'fullDate',
          start,
          start + dashed[0].length,
          `${dashed[3]}-${pad(month)}-${pad(Number(dashed[1]))}`,
        );
      }
      if (sign === '/' && /^9\/11(?![\d/])/.test(text.slice(start, start + 5)))
        return this.push('holiday', start, start + 4, '9/11');
    }
    if (p - start > 2) return null;
    const clock = at(CLOCK, text, start);
    return clock ? this.clock(start, clock) : null;
  }

  private clock(start: number, match: RegExpExecArray): number {
    let hour = Number(match[1] ?? match[3] ?? match[5] ?? match[6] ?? match[8] ?? 0);
    const minute = match[2] ?? match[4] ?? match[7] ?? match[9];
    let end = start + match[0].length;
    const meridiem = at(MERIDIEM, this.text, end);
    if (meridiem?.[1]) {
      const pm = meridiem[1].toLowerCase() === 'p';
      if (pm && hour < 12) hour += 12;
      if (!pm && hour === 12) hour = 0;
      end += meridiem[0].length;
    } else if (!match[1] && !match[6] && !match[8]) return this.push('bigNumber', start, end);
    return this.push('clock', start, end, `T${pad(hour)}:${minute ?? '00'}`);
  }
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether figures end here: at the end of the text, a bracket or a sign and a space, or a space with no *a.m.*, *p.m.* behind. */
function endsNumber(letters: Uint16Array, end: number): boolean {
  const sign = letters[end] as number;
  if (sign === 0 || sign === 41) return true;
  const next = letters[end + 1] as number;
  if (sign === SPACE_SIGN) return (next | 32) !== 97 && (next | 32) !== 112;
  return (sign === 44 || sign === 46) && next === SPACE_SIGN;
}
