import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { numberText, type Quantity, quantitiesIn } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { isPercentage } from '../figures/sums';

/** A number with what it counts. */
interface Figure {
  readonly quantity: Quantity;
  readonly definite: boolean;
  readonly keys: readonly string[];
}

const DEFINITE = new Set(['the', 'those', 'these', 'all', 'his', 'her', 'its', 'their', 'our']);
/** What people suffer or do, by which a figure without a noun is known again. */
const FATES = new Set(
  'held detained arrested killed dead died injured wounded missing freed released displaced evacuated hurt'.split(' '),
);
/** Words that begin something else than what a number counts. */
const LINKS = new Set('of in to and or at from with other more others'.split(' '));
/** Counted people, whatever their last letter; and small words that end in *s*. */
const COUNTED = new Set('people men women children police dead'.split(' '));
const UNCOUNTED = new Set('was this has its'.split(' '));
const STOPS = new Set(',;:.');
const SMALLEST = 5;

/** The figure that a text gave first of something. */
interface Known {
  readonly page: Page;
  readonly figure: Figure;
  /** Whether it gave no other. */
  alone: boolean;
}

const figuresOn = perPage((page): readonly Figure[] => {
  if (page.block.kind === 'tableRow' || (page.cues.all & Cue.number) === 0) return [];
  const found: Figure[] = [];
  for (const sentence of page.sentences) {
    if ((sentence.cues & Cue.number) === 0) continue;
    for (const quantity of quantitiesIn(page, sentence.from, sentence.to)) {
      if (quantity.value < SMALLEST || !Number.isInteger(quantity.value) || page.isQuoted(quantity.from)) continue;
      if (isMeasure(page, quantity) || isBounded(page, quantity.from)) continue;
      const keys = keysOf(sentence, quantity);
      if (keys.length > 0) found.push({ quantity, definite: isDefinite(page, quantity.from), keys });
    }
  }
  return found;
});

/** *310 pages* and later *the 301 pages*; *27 people were killed* and later *the 37 killed*. */
export const repeatedFigures: DocumentCheck = {
  on: figuresOn,
  *compare(_, pages) {
    const known = new Map<string, Known>();
    for (const page of pages) {
      yield;
      for (const figure of figuresOn(page)) {
        if (figure.definite) {
          const draft = figure.keys.map(key => differing(page, figure, known.get(key))).find(Boolean);
          if (draft) yield draft;
        }
        for (const key of figure.keys) {
          const before = known.get(key);
          if (!before) known.set(key, { page, figure, alone: true });
          else if (before.figure.quantity.value !== figure.quantity.value) before.alone = false;
        }
      }
    }
  },
};

const SIGNS = new Set('$€£¥#-');
const UNITS = new Set(
  'km kilometres kilometers miles metres meters hours minutes days weeks months years dollars euros tonnes tons pm am th degrees'.split(
    ' ',
  ),
);

/** Bounds, and what is only thought: the exact figure is another one. */
const BOUNDED =
  /^(?:over|than|least|most|under|to|perhaps|maybe|thought|believed|possibly|another|additional|estimated|more)$/;
const ROUGH = /^(?:almost|nearly|about|around|some|roughly|approximately|circa|close)$/;

/** *At least 20*, *thought that 13*. */
const isBounded = (page: Page, from: number): boolean =>
  BOUNDED.test(wordAt(page, from - 1)) || /^(?:thought|believed)$/.test(wordAt(page, from - 3));

/** *Almost 100*: 92 is as many. */
const isRough = (page: Page, from: number): boolean => ROUGH.test(wordAt(page, from - 1));
const TOLERANCE = 0.15;

function isMeasure(page: Page, { from, to }: Quantity): boolean {
  const unit = wordAt(page, to);
  return isPercentage(page, to) || SIGNS.has(textAt(page, from - 1)) || textAt(page, to) === '-' || UNITS.has(unit);
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
    if (token?.shape !== 'lower' || page.nameAt(i) || page.timeAt(i)) break;
    const { folded } = token;
    if (LINKS.has(folded)) break;
    if ((folded.endsWith('s') || COUNTED.has(folded)) && folded.length > 3 && !UNCOUNTED.has(folded)) {
      keys.push(folded);
      break;
    }
  }
  for (let i = quantity.to; i < Math.min(to, quantity.to + 6); i++) {
    if (STOPS.has(textAt(page, i))) break;
    if (FATES.has(wordAt(page, i))) {
      keys.push(`~${wordAt(page, i)}`);
      break;
    }
  }
  return keys;
}

/** A figure taken up again that was only ever given otherwise, and not by much. */
function differing(page: Page, { quantity }: Figure, known: Known | undefined): Draft | undefined {
  if (!known?.alone || known.figure.quantity.value === quantity.value) return undefined;
  const first = known.figure;
  const ratio = quantity.value / first.quantity.value;
  const rough = isRough(page, quantity.from) || isRough(known.page, first.quantity.from);
  if (rough && Math.abs(ratio - 1) <= TOLERANCE) return undefined;
  const close = (ratio >= 0.75 && ratio <= 1.34) || isSlip(quantity.value, first.quantity.value);
  if (!close || first.quantity.step > 1 !== quantity.step > 1) return undefined;
  const span = spanOf(page, quantity.from, quantity.to);
  const right = numberText(first.quantity.value);
  return {
    check: 'internal-inconsistency',
    ...span,
    message: `Here it is ${numberText(quantity.value)}, further up it was ${right}.`,
    related: [{ ...spanOf(known.page, first.quantity.from, first.quantity.to), message: 'The figure further up' }],
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
