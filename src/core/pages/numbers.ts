import type { Token } from '../text/tokens';
import { Cue, cuesOf } from './cues';
import { perPage } from './memory';
import { SCALES, WORDS } from './numberWords';
import { type Page, type Sentence, wordAt } from './page';

/** A number of the text; token indexes of its block, half-open. */
export interface Quantity {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** The step in which it was rounded: 1 for *141*, 100,000 for *1.2 million*. */
  readonly step: number;
}

/** The number that begins at a token: *141*, *12,500*, *1.2 million*, *twenty-four*. Not *the first*, not parts of dates. */
export function quantityAt(page: Page, from: number): Quantity | undefined {
  const token = page.tokens[from];
  return token && isNumber(token) && !page.timeAt(from) ? numberAt(page, from) : undefined;
}

/** The same, parts of dates and lengths of time included. */
export function numberAt(page: Page, from: number): Quantity | undefined {
  const token = page.tokens[from];
  if (!token || !isNumber(token) || page.nameAt(from)) return undefined;
  if (token.shape !== 'number') {
    const first = WORDS.get(token.folded);
    return first === undefined ? undefined : scaled(page, worded(page, from, first));
  }
  const value = numeral(token.text);
  if (value === undefined) return undefined;
  const decimals = token.text.split('.')[1]?.length ?? 0;
  return scaled(page, { value, from, to: from + 1, step: 10 ** -decimals });
}

/** Most words are none. */
const isNumber = ({ word }: Token): boolean => (cuesOf(word) & Cue.number) !== 0;

function numeral(text: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function worded(page: Page, from: number, first: number): Quantity {
  const ones = WORDS.get(wordAt(page, from + 2)) ?? 0;
  if (first >= 20 && wordAt(page, from + 1) === '-' && ones > 0 && ones < 10)
    return { value: first + ones, from, to: from + 3, step: 1 };
  return { value: first, from, to: from + 1, step: 1 };
}

function scaled(page: Page, number: Quantity): Quantity {
  let { value, to, step } = number;
  for (let scale = SCALES.get(wordAt(page, to)); scale !== undefined; scale = SCALES.get(wordAt(page, to))) {
    value *= scale;
    step *= scale;
    to++;
  }
  return { ...number, value, to, step };
}

/** All numbers of a page, in order. */
export const quantitiesOn = perPage((page): readonly Quantity[] => {
  const found: Quantity[] = [];
  if ((page.cues.all & Cue.number) === 0) return found;
  for (let i = 0; i < page.tokens.length; ) {
    const quantity = quantityAt(page, i);
    if (quantity) found.push(quantity);
    i = quantity ? quantity.to : i + 1;
  }
  return found;
});

/** The numbers of a sentence, or of a part of it, in order. */
export function quantitiesIn(page: Page, from: number, to: number): readonly Quantity[] {
  const all = quantitiesOn(page);
  if (all.length === 0) return all;
  let first = 0;
  let end = all.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((all[middle] as Quantity).from < from) first = middle + 1;
    else end = middle;
  }
  while (end < all.length && (all[end] as Quantity).to <= to) end++;
  return all.slice(first, end);
}

/** The numbers of each sentence of a page that are its own, not in quotation marks. */
const unquotedOn = perPage((page): readonly (readonly Quantity[])[] =>
  page.sentences.map(({ from, to }) => quantitiesIn(page, from, to).filter(({ from }) => !page.isQuoted(from))),
);

/** The numbers of a sentence that are its own, not in quotation marks. */
export function unquotedIn({ page, index }: Sentence): readonly Quantity[] {
  return unquotedOn(page)[index - page.firstSentence] ?? [];
}

/** A number as English writes it: *1,240*. */
export function numberText(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
