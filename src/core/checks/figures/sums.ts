import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { numberText, type Quantity, quantitiesIn, unquotedIn } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';

/** *84 from the north and 47 from the south, or 141 in all*; *37 people: 20 soldiers and 15 civilians*. */
export const sums: SentenceCheck = {
  needs: Cue.numbers,
  *look(_, sentence) {
    const { page } = sentence;
    const numbers = unquotedIn(sentence);
    if (numbers.length < 2) return;
    const wrong = totalBehind(page, sentence, numbers) ?? partsBehind(page, sentence, numbers);
    if (wrong) yield wrong;
  },
};

const IN_ALL = /^(?:in all|in total|altogether|all told|combined|overall)\b/;
const LEADS_TO_TOTAL = new Set([
  'or',
  'making',
  'for',
  'giving',
  '(',
  ',',
  ':',
  '–',
  '—',
  '=',
  'totalling',
  'totaling',
]);

/** A total that is said behind its parts. */
function totalBehind(page: Page, sentence: Sentence, numbers: readonly Quantity[]): Draft | undefined {
  for (let n = 1; n < numbers.length; n++) {
    const total = numbers[n] as Quantity;
    const own = numbers.slice(Math.max(0, n - 6), n);
    if (!isTotal(page, sentence, total) && !isForAll(page, total, own)) continue;
    // *From one donor* is no part of millions.
    const parts = [...beginning(page, sentence, total), ...own].filter(({ value }) => value >= total.step);
    if (parts.length < 2) continue;
    return unlike(page, total, parts) || reaches(parts, total) ? undefined : wrongSum(page, total, parts);
  }
  return undefined;
}

/** *15 million in September and 24 million in October, 39 million in two months*: as many as there are parts. */
function isForAll(page: Page, { from, to }: Quantity, parts: readonly Quantity[]): boolean {
  if (!/^[,–—]$/.test(textAt(page, from - 1)) || isPercentage(page, to) || parts.length < 2) return false;
  for (let i = to; i < to + 4; i++) {
    if (/^[,;.:]$/.test(textAt(page, i))) return false;
    if (!/^(?:in|over|for|on|from|across)$/.test(wordAt(page, i))) continue;
    const at = wordAt(page, i + 1) === 'the' || wordAt(page, i + 1) === 'all' ? i + 2 : i + 1;
    const count = { both: 2, two: 2, three: 3, four: 4, five: 5 }[wordAt(page, at)];
    return count === parts.length;
  }
  return false;
}

/** What the sentence before counts of the same: *134 votes. … received 82 and … 3, in all 219 votes*. */
function beginning(page: Page, sentence: Sentence, total: Quantity): Quantity[] {
  const noun = [0, 1].map(n => wordAt(page, total.to + n)).find(word => /...s$/.test(word));
  const before = page.before(sentence);
  if (!noun || !before || wordAt(page, total.from - 1) !== 'all') return [];
  return quantitiesIn(page, before.from, before.to).filter(
    part => wordAt(page, part.to) === noun && !page.isQuoted(part.from),
  );
}

function isTotal(page: Page, sentence: Sentence, { from, to }: Quantity): boolean {
  if (isPercentage(page, to)) return false;
  const before = wordAt(page, from - 1) || textAt(page, from - 1);
  if (before === 'of' && wordAt(page, from - 2) === 'total') {
    const lead = wordAt(page, from - 4) || textAt(page, from - 4);
    return LEADS_TO_TOTAL.has(lead);
  }
  if (before === 'totalling' || before === 'totaling') return true;
  if (before === 'all' && wordAt(page, from - 2) === 'in') return true;
  if (before === 'together') return LEADS_TO_TOTAL.has(textAt(page, from - 2));
  // *So that 177 states in all took part*.
  const follows = before === 'that' && /^(?:so|means|meaning|meant)$/.test(wordAt(page, from - 2));
  if (!follows && !LEADS_TO_TOTAL.has(before)) return false;
  let words = '';
  for (let i = to; i < Math.min(sentence.to, to + 5); i++) {
    words = `${wordAt(page, i)} ${wordAt(page, i + 1)}`;
    if (IN_ALL.test(words)) return true;
    if (textAt(page, i) === ',') return false;
  }
  return false;
}

/** Parts that stand behind their total, all of them begun by a number: *: 20 soldiers, 12 civilians and 5 others*. */
function partsBehind(page: Page, sentence: Sentence, numbers: readonly Quantity[]): Draft | undefined {
  for (let n = 0; n + 2 < numbers.length; n++) {
    const total = numbers[n] as Quantity;
    const parts = numbers.slice(n + 1);
    const first = parts[0] as Quantity;
    const opener = textAt(page, first.from - 1);
    const counts = page.tokens.slice(total.to, first.from).some(({ shape }) => shape === 'lower');
    const close = counts && first.from - total.to <= 5;
    if (!close || !/^[:(–—]$/.test(opener) || isPercentage(page, total.to)) continue;
    const listed = listedFrom(page, sentence, parts);
    if (listed.length < 2 || unlike(page, total, listed)) continue;
    const sum = add(listed);
    if (sum === total.value || !isNear(sum, total.value)) continue;
    return wrongSum(page, total, listed);
  }
  return undefined;
}

/** The parts of a list as long as each begins an item, and nothing else follows the last. */
function listedFrom(page: Page, sentence: Sentence, parts: readonly Quantity[]): Quantity[] {
  const listed: Quantity[] = [];
  for (const part of parts) {
    const before = wordAt(page, part.from - 1) || textAt(page, part.from - 1);
    if (listed.length > 0 && before !== ',' && before !== 'and') return [];
    listed.push(part);
  }
  const last = listed.at(-1);
  if (!last) return [];
  for (let i = last.to; i < sentence.to; i++) {
    const text = textAt(page, i);
    if (text === ')' || text === '.' || text === ';') break;
    if (text === ',' || i - last.to > 7) return [];
  }
  return listed.some(part =>
    /^(?:at|about|some|around|more|over|nearly|almost|other|others)$/.test(wordAt(page, part.from - 1)),
  )
    ? []
    : listed;
}

/** Whether some of the parts, the last among them, make the total as finely as it is rounded. */
function reaches(parts: readonly Quantity[], total: Quantity): boolean {
  const step = Math.max(total.step, ...parts.map(part => part.step));
  const slack =
    Number.isInteger(total.value / total.step) && parts.every(part => Number.isInteger(part.value / total.step))
      ? 0
      : step * parts.length;
  // Parts in millions of a total in millions all belong to it.
  const must =
    total.step > 1 ? parts.reduce((bits, part, n) => (part.step === total.step ? bits | (1 << n) : bits), 0) : 0;
  for (let mask = 1; mask < 1 << parts.length; mask++) {
    if ((mask & must) !== must) continue;
    let sum = 0;
    parts.forEach((part, n) => {
      if (mask & (1 << n)) sum += part.value;
    });
    if (Math.abs(sum - total.value) <= slack) return true;
  }
  return !isNear(add(parts.slice(-2)), total.value) && !isNear(add(parts), total.value);
}

const add = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + part.value, 0);
/** A sum far from the total was none. */
const isNear = (sum: number, total: number): boolean => Math.abs(sum - total) <= 0.4 * Math.max(sum, total);

/** Percentages and money are not added to people. */
function unlike(page: Page, total: Quantity, parts: readonly Quantity[]): boolean {
  const kind = (quantity: Quantity): string =>
    isPercentage(page, quantity.to) ? '%' : /[$€£¥]/.test(textAt(page, quantity.from - 1)) ? '$' : '';
  return parts.some(part => kind(part) !== kind(total));
}

export function isPercentage(page: Page, to: number): boolean {
  const word = wordAt(page, to);
  return (
    textAt(page, to) === '%' ||
    word === 'percent' ||
    word === 'pc' ||
    (word === 'per' && wordAt(page, to + 1) === 'cent')
  );
}

function wrongSum(page: Page, total: Quantity, all: readonly Quantity[]): Draft {
  const two = all.slice(-2);
  const parts = isNear(add(all), total.value) ? all : two;
  const sum = add(parts);
  const span = spanOf(page, total.from, total.to);
  return {
    check: 'arithmetic',
    ...span,
    message: `${parts.map(part => numberText(part.value)).join(' + ')} makes ${numberText(sum)}, not ${numberText(total.value)}.`,
    related: parts.map(part => ({ ...spanOf(page, part.from, part.to), message: 'A part of the sum' })),
    fixes: [replaceBy(span, numberText(sum))],
  };
}
