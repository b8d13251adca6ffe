import type { Token } from '../text/tokens';
import { WordTable } from '../text/word';
import { type Page, wordAt } from './context';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([
  ...ONES.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
  ['dozen', 12],
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['billion', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

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
  if (!token || !isNumber.of(token.word) || page.timeAt[from] || page.nameAt[from]) return undefined;
  if (token.shape !== 'number') {
    const first = WORDS.get(token.folded);
    return first === undefined ? undefined : scaled(page, worded(page, from, first));
  }
  const value = numeral(token.text);
  if (value === undefined) return undefined;
  const decimals = token.text.split('.')[1]?.length ?? 0;
  return scaled(page, { value, from, to: from + 1, step: 10 ** -decimals });
}

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

/** Most words are none. */
const isNumber = new WordTable<boolean>(({ shape, folded }) => shape === 'number' || WORDS.has(folded));

/** Several checks ask for the numbers of a page. */
const QUANTITIES = new WeakMap<Page, readonly Quantity[]>();

/** All numbers of a sentence, or of the part of a page between two sentence ends, in order. */
export function quantitiesIn(page: Page, from: number, to: number): readonly Quantity[] {
  let all = QUANTITIES.get(page);
  if (!all) {
    all = allQuantities(page, 0, page.tokens.length);
    QUANTITIES.set(page, all);
  }
  return all.length === 0 ? all : all.filter(quantity => quantity.from >= from && quantity.to <= to);
}

function allQuantities(page: Page, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = from; i < to; ) {
    const quantity = quantityAt(page, i);
    if (quantity) found.push(quantity);
    i = quantity ? quantity.to : i + 1;
  }
  return found;
}

/** The value of *third* or *23rd*; undefined for other words. */
export function ordinalOf(token: Pick<Token, 'folded'> | undefined): number | undefined {
  if (!token) return undefined;
  const numbered = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(token.folded);
  if (numbered) return Number(numbered[1]);
  const tenth = TENTHS.indexOf(token.folded);
  if (tenth >= 0) return 20 + 10 * tenth;
  const worded = ORDINALS.indexOf(token.folded);
  return worded > 0 ? worded : undefined;
}

/** A number as English writes it: *1,240*. */
export function numberText(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
