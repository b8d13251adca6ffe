import { isPercentage } from './arithmetic/sums';
import { type Check, type Draft, replaceBy } from './check';
import { type Page, type Sentence, spanOf, textAt, wordAt } from './context';
import { numberText, type Quantity, quantitiesIn } from './numbers';

/** A number with what it counts. */
interface Figure {
  readonly page: Page;
  readonly quantity: Quantity;
  readonly definite: boolean;
}

const DEFINITE = new Set(['the', 'those', 'these', 'all', 'his', 'her', 'its', 'their', 'our']);
/** What people suffer or do, by which a figure without a noun is known again. */
const FATES =
  /^(?:held|detained|arrested|killed|dead|died|injured|wounded|missing|freed|released|displaced|evacuated|hurt)$/;
const SMALLEST = 5;

/** *310 pages* and later *the 301 pages*; *27 people were killed* and later *the 37 killed*. */
export const repeatedFigures: Check = function* ({ pages }) {
  const known = new Map<string, Figure[]>();
  for (const page of pages) {
    yield;
    if (page.block.kind === 'tableRow') continue;
    for (const sentence of page.sentences) {
      for (const quantity of quantitiesIn(page, sentence.from, sentence.to)) {
        if (
          quantity.value < SMALLEST ||
          !Number.isInteger(quantity.value) ||
          page.quoted[quantity.from] ||
          isMeasure(page, quantity)
        )
          continue;
        const figure = { page, quantity, definite: isDefinite(page, quantity.from) };
        const keys = keysOf(sentence, quantity);
        const draft = figure.definite
          ? keys.map(key => differing(figure, known.get(key) ?? [])).find(Boolean)
          : undefined;
        if (draft) yield draft;
        for (const key of keys) known.set(key, [...(known.get(key) ?? []), figure]);
      }
    }
  }
};

function isMeasure(page: Page, { from, to }: Quantity): boolean {
  const unit = wordAt(page, to);
  return (
    isPercentage(page, to) ||
    /^[$€£¥#-]$/.test(textAt(page, from - 1)) ||
    textAt(page, to) === '-' ||
    /^(?:km|kilometres|kilometers|miles|metres|meters|hours|minutes|days|weeks|months|years|dollars|euros|tonnes|tons|pm|am|th|degrees)$/.test(
      unit,
    )
  );
}

function isDefinite(page: Page, from: number): boolean {
  if (wordAt(page, from - 1) === 'all' && wordAt(page, from - 2) === 'in') return false;
  return DEFINITE.has(wordAt(page, from - 1)) && !/^(?:other|remaining|first|last|next)$/.test(wordAt(page, from));
}

/** What a number counts: its noun, or what befell those whom it counts. */
function keysOf({ page, to }: Sentence, quantity: Quantity): string[] {
  const keys: string[] = [];
  for (let i = quantity.to; i < Math.min(to, quantity.to + 3); i++) {
    const token = page.tokens[i];
    if (token?.shape !== 'lower' || page.nameAt[i] || page.timeAt[i]) break;
    if (/^(?:of|in|to|and|or|at|from|with|other|more|others)$/.test(token.folded)) break;
    if (
      /s$|^(?:people|men|women|children|police|dead)$/.test(token.folded) &&
      token.folded.length > 3 &&
      !/^(?:was|this|has|its)$/.test(token.folded)
    ) {
      keys.push(token.folded);
      break;
    }
  }
  for (let i = quantity.to; i < Math.min(to, quantity.to + 6); i++) {
    if (/^[,;:.]$/.test(textAt(page, i))) break;
    if (FATES.test(wordAt(page, i))) {
      keys.push(`~${wordAt(page, i)}`);
      break;
    }
  }
  return keys;
}

/** A figure taken up again that was only ever given otherwise, and not by much. */
function differing({ page, quantity }: Figure, before: readonly Figure[]): Draft | undefined {
  const values = new Set(before.map(figure => figure.quantity.value));
  const [first] = before;
  if (!first || values.size !== 1 || values.has(quantity.value)) return undefined;
  const ratio = quantity.value / first.quantity.value;
  const close = (ratio >= 0.75 && ratio <= 1.34) || isSlip(quantity.value, first.quantity.value);
  if (!close || first.quantity.step > 1 !== quantity.step > 1) return undefined;
  const span = spanOf(page, quantity.from, quantity.to);
  const right = numberText(first.quantity.value);
  return {
    check: 'internal-inconsistency',
    ...span,
    message: `Here ${numberText(quantity.value)}, further up ${right}.`,
    related: [{ ...spanOf(first.page, first.quantity.from, first.quantity.to), message: 'The figure further up' }],
    fixes: [replaceBy(span, right)],
  };
}

/** Round numbers are far from each other as often as not. */
const ROUND = 10;

/** One figure mistaken, or two that changed places: *27* and *37*, *24* and *42*. */
function isSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  if (a.length !== b.length || a.length < 2 || one % ROUND === 0 || other % ROUND === 0) return false;
  if (Math.max(one, other) > 2.5 * Math.min(one, other)) return false;
  const wrong = [...a].flatMap((figure, i) => (figure === b[i] ? [] : [i]));
  const [i = 0, j = 0] = wrong;
  return wrong.length === 1 || (wrong.length === 2 && a[i] === b[j] && a[j] === b[i]);
}
