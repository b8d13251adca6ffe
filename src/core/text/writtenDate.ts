import { isPartialDate } from '../../facts/dates';
import type { PartialDate, Span } from '../model';

/** A date of the calendar, written with its year; the span counts from the start of what was read. */
export interface WrittenDate extends Span {
  readonly value: PartialDate;
}

/** Whether a text that writes `03/04/2024` means the third of April or the fourth of March. */
export type DateOrder = 'day first' | 'month first';
/** Asked only where a date could be either. */
export type AskOrder = () => DateOrder | undefined;

/** Beginnings of the months' names in English and French, without diacritics. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];
const MONTH =
  'jan(?:uary|vier)?|f[eé]v(?:rier)?|feb(?:ruary)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:emb(?:er|re))?|oct(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|d[eé]c(?:emb(?:er|re))?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er)?';

type Parts = (groups: readonly string[], order: AskOrder) => readonly [number, number?, number?] | null;

/** Ways in which a day is written, and the year, month and day of each. */
const DAYS: readonly (readonly [pattern: RegExp, parts: Parts])[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g, ([, y, , m, d]) => [Number(y), Number(m), Number(d)]],
  [
    new RegExp(`(?<![\\d.])${DAY}[\\s-]{1,3}(?:of\\s)?(${MONTH})\\.?,?[\\s-]{1,3}(\\d{4})(?!\\d)`, 'gi'),
    ([, d, m, y]) => [Number(y), monthNumber(m), Number(d)],
  ],
  [
    new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s{1,3}${DAY},?\\s{1,3}(\\d{4})(?!\\d)`, 'giu'),
    ([, m, d, y]) => [Number(y), monthNumber(m), Number(d)],
  ],
  [
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g,
    ([, a, sign, b, y], order) => byOrder(Number(a), Number(b), Number(y), sign === '.' ? () => 'day first' : order),
  ],
];

/** What a field that holds nothing but a date may say besides. */
const IN_FIELDS: readonly (readonly [pattern: RegExp, parts: Parts])[] = [
  ...DAYS,
  [/(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/g, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [
    new RegExp(`(?<!\\p{L})(?<!\\d\\s)(${MONTH})\\.?,?\\s{1,3}(\\d{4})(?!\\d)`, 'giu'),
    ([, m, y]) => [Number(y), monthNumber(m)],
  ],
  [/(?<![\d-])(\d{4})-(\d\d)(?![\d-])/g, ([, y, m]) => [Number(y), Number(m)]],
  [/^\s*["']?(\d{4})["']?\s*$/g, ([, y]) => [Number(y)]],
];

/** The first day with its year that a line names; null where there is none, or day and month could be either. */
export function firstDay(line: string, order: AskOrder): WrittenDate | null {
  return first(line, DAYS, order);
}

/** The date that a field's value is or begins with: a day, else a month or a year. */
export function dateOfField(value: string, order: AskOrder): WrittenDate | null {
  return first(value, DAYS, order) ?? first(value, IN_FIELDS, order);
}

function first(line: string, forms: typeof DAYS, order: AskOrder): WrittenDate | null {
  if (!/\d{4}/.test(line)) return null;
  let found: WrittenDate | null = null;
  for (const [pattern, parts] of forms) {
    for (const match of line.matchAll(pattern)) {
      if (found && match.index >= found.start) break;
      const value = partialDate(parts(match, order));
      if (value) found = { value, start: match.index, end: match.index + match[0].length };
    }
  }
  return found;
}

function monthNumber(name: string | undefined): number {
  const folded = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS.findIndex(beginnings => beginnings.some(beginning => folded.startsWith(beginning))) + 1;
}

function byOrder(a: number, b: number, year: number, ask: AskOrder): [number, number, number] | null {
  if (a > 12) return [year, b, a];
  if (b > 12) return [year, a, b];
  if (a === b) return [year, a, a];
  const order = ask();
  if (!order) return null;
  return order === 'day first' ? [year, b, a] : [year, a, b];
}

const pad = (value: number): string => String(value).padStart(2, '0');

function partialDate(parts: ReturnType<Parts>): PartialDate | null {
  if (!parts) return null;
  const [year, month, day] = parts;
  if (year < 1000) return null;
  const value = [String(year), ...[month, day].flatMap(part => (part === undefined ? [] : pad(part)))].join('-');
  return isPartialDate(value) ? value : null;
}

/** How much of a text is asked for its habit. */
const ENOUGH = 20_000;
const FIGURES = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/g;
const DAY_FIRST = new RegExp(`(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?(?:${MONTH})(?![\\p{L}])`, 'giu');
const MONTH_FIRST = new RegExp(`(?<!\\p{L})(?:${MONTH})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:)`, 'giu');

/** Which of day and month a text writes first: by its dates in figures that leave no choice, else by those in words. */
export function dateOrderOf(text: string): DateOrder | undefined {
  const some = text.slice(0, ENOUGH);
  let balance = 0;
  for (const [, a, , b] of some.matchAll(FIGURES)) {
    if (Number(a) > 12) balance++;
    else if (Number(b) > 12) balance--;
  }
  if (balance === 0) balance = countOf(some, DAY_FIRST) - countOf(some, MONTH_FIRST);
  return balance === 0 ? undefined : balance > 0 ? 'day first' : 'month first';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
