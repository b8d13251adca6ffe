import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { numberText, type Quantity, unquotedIn } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { isPercentage } from './sums';

const CHANGE = new Set(
  'increase rise growth jump gain drop fall decline decrease cut loss reduction difference up down'.split(' '),
);
const MARGIN = new Set(['margin', 'majority', 'lead', 'difference']);

/** *from 40 to 60, a rise of 30 per cent*; *62 votes to 31, a margin of 41*; *90 of 180 seats (45 per cent)*. */
export const changes: SentenceCheck = {
  needs: Cue.numbers,
  *look(_, sentence) {
    const { page } = sentence;
    const numbers = unquotedIn(sentence);
    for (let n = 0; n + 2 < numbers.length; n++) {
      const [a, b, c] = numbers.slice(n, n + 3) as [Quantity, Quantity, Quantity];
      const wrong = change(page, sentence, a, b, c) ?? share(page, a, b, c);
      if (wrong) yield wrong;
    }
  },
};

function change(page: Page, sentence: Sentence, a: Quantity, b: Quantity, c: Quantity): Draft | undefined {
  const joined =
    wordAt(page, b.from - 1) === 'to' || (textAt(page, b.from - 1) === '$' && wordAt(page, b.from - 2) === 'to');
  if (!joined || b.from - a.to > 4 || c.from - b.to > 12 || isPercentage(page, a.to) !== isPercentage(page, b.to))
    return undefined;
  const from = wordAt(page, a.from - 1) === 'from' || wordAt(page, a.from - 2) === 'from';
  const said = wordsBetween(page, b.to, c.from);
  const noun = said.find(word => CHANGE.has(word) || MARGIN.has(word));
  if (!noun || (!from && !MARGIN.has(noun))) return undefined;
  if (c.to < sentence.to && wordAt(page, c.to) === 'to') return undefined;
  const difference = Math.abs(b.value - a.value);
  if (!isPercentage(page, c.to)) {
    if (isPercentage(page, a.to) && wordAt(page, c.to) !== 'points' && wordAt(page, c.to + 1) !== 'points')
      return undefined;
    const slack = a.step + b.step + c.step > 3 || !Number.isInteger(c.value) ? a.step + b.step + c.step : 0;
    if (Math.abs(difference - c.value) <= slack || c.value > 3 * difference) return undefined;
    return wrong(
      page,
      c,
      `From ${numberText(a.value)} to ${numberText(b.value)} is ${numberText(difference)}, not ${numberText(c.value)}.`,
      numberText(difference),
    );
  }
  if (isPercentage(page, a.to) || a.value === 0) return undefined;
  const percentage = (100 * difference) / a.value;
  const slack = Math.max(1, 0.06 * percentage) + c.step + (100 * (a.step + b.step)) / 2 / a.value;
  if (Math.abs(percentage - c.value) <= slack) return undefined;
  const rounded = numberText(Math.round(percentage));
  return wrong(
    page,
    c,
    `From ${numberText(a.value)} to ${numberText(b.value)} is a change of about ${rounded} per cent, not ${numberText(c.value)}.`,
    rounded,
  );
}

/** *90 of the 180 seats (45 per cent)*. */
function share(page: Page, a: Quantity, b: Quantity, c: Quantity): Draft | undefined {
  const of = wordsBetween(page, a.to, b.from);
  if (!isPercentage(page, c.to) || c.from - b.to > 5 || of.length > 3 || !of.includes('of') || isPercentage(page, a.to))
    return undefined;
  const lead = wordAt(page, c.from - 1) || textAt(page, c.from - 1);
  if (lead !== '(' && lead !== 'or') return undefined;
  if (a.value > b.value || a.step > 1 || b.step > 1 || b.value === 0) return undefined;
  const percentage = (100 * a.value) / b.value;
  if (Math.abs(percentage - c.value) <= Math.max(0.6, c.step)) return undefined;
  const right = numberText(Number(percentage.toFixed(c.step < 1 ? 1 : 0)));
  return wrong(
    page,
    c,
    `${numberText(a.value)} of ${numberText(b.value)} is ${right} per cent, not ${numberText(c.value)}.`,
    right,
  );
}

function wordsBetween(page: Page, from: number, to: number): string[] {
  return page.tokens.slice(from, to).map(token => token.folded);
}

function wrong(page: Page, { from, to }: Quantity, message: string, right: string): Draft {
  const span = spanOf(page, from, to);
  return { check: 'arithmetic', ...span, message, fixes: [replaceBy(span, right)] };
}
