import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { perPage } from '../../pages/memory';
import { numberText, type Quantity, quantitiesIn, quantitiesOn, quantityAt } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';

/** *All of the*, *the other half of the*: a number behind it takes up one that was told. */
const TAKEN_UP =
  /^(?:all|half|most|many|some|none|few|each|any|rest|third|thirds|quarter|majority|one|two|three|several)$/;
const SMALLEST = 5;

/** A number that takes up the one before it, and which sentence of its page it stands in. */
interface TakenUp {
  readonly sentence: number;
  readonly quantity: Quantity;
}

/** The numbers that do not go with the one that they take up, unless the text has them further up. */
const takenUpOn = perPage((page): readonly TakenUp[] => {
  if (page.block.kind === 'tableRow' || (page.cues.all & Cue.number) === 0) return [];
  const bare = quantitiesOn(page).filter(quantity => takesUp(page, quantity) && !page.isQuoted(quantity.from));
  return bare.flatMap(quantity => {
    const n = page.sentences.findIndex(({ from, to }) => quantity.from >= from && quantity.to <= to);
    const sentence = page.sentences[n];
    return sentence && judged(sentence, quantity) ? [{ sentence: n, quantity }] : [];
  });
});

/** *Twelve people came in. All of the fourteen were home*: a number without a noun, that nothing before it has. */
export const numbersTakenUp: DocumentCheck = {
  on: takenUpOn,
  *compare({ pages }, some) {
    const known = new Set<number>();
    let read = 0;
    for (const page of some) {
      for (; read < page.index; read++) {
        const before = pages[read] as Page;
        if (before.block.kind !== 'tableRow') for (const { value } of quantitiesOn(before)) known.add(value);
        yield;
      }
      for (const { sentence: n, quantity } of takenUpOn(page)) {
        const sentence = page.sentences[n] as Sentence;
        const before = quantitiesIn(page, 0, sentence.from);
        if (known.has(quantity.value) || before.some(({ value }) => value === quantity.value)) continue;
        const draft = judged(sentence, quantity);
        if (draft) yield draft;
      }
    }
  },
};

function judged(sentence: Sentence, quantity: Quantity): Draft | undefined {
  const { page, from } = sentence;
  const { value } = quantity;
  if (value < SMALLEST || !Number.isInteger(value) || !isBare(sentence, quantity)) return undefined;
  const at = quantity.from - 1;
  const before = page.before(sentence);
  const told = [
    ...(before ? quantitiesIn(page, before.from, before.to) : []),
    ...quantitiesIn(page, from, quantity.from),
  ].filter(other => other.value >= SMALLEST && Number.isInteger(other.value) && other.step === quantity.step);
  const [only, ...others] = told;
  // Names in a list can be counted, too, as can what several numbers make together.
  if (!only || others.some(other => other.value !== only.value) || listsNames(before ?? sentence)) return undefined;
  if (wordAt(page, at) !== 'the' || !hasNoun(page, only) || Math.abs(only.value - value) > 0.8 * only.value)
    return undefined;
  const span = spanOf(page, quantity.from, quantity.to);
  return {
    check: 'internal-inconsistency',
    ...span,
    message: `Here it is ${numberText(value)}, just before it was ${numberText(only.value)}.`,
    related: [{ ...spanOf(page, only.from, only.to), message: 'The number before' }],
    fixes: [
      replaceBy(
        span,
        textAt(page, only.from) === numberText(only.value) ? numberText(only.value) : wordsOf(page, only),
      ),
    ],
  };
}

const wordsOf = (page: Page, { from, to }: Quantity): string =>
  page.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

/** *All of the | fourteen*. */
const takesUp = (page: Page, { from }: Quantity): boolean =>
  wordAt(page, from - 1) === 'the' && wordAt(page, from - 2) === 'of' && TAKEN_UP.test(wordAt(page, from - 3));

/** *All of the fourteen | were home*: no noun behind it. */
function isBare({ page, to }: Sentence, { to: end }: Quantity): boolean {
  return (
    end >= to ||
    /^[.,;)]$/.test(textAt(page, end)) ||
    /^(?:were|are|had|have|was|who|that|did|said|will|would|could|came|went|in|on|at)$/.test(wordAt(page, end))
  );
}

/** Whether a number counts something: *twelve people*, *24 bars*. */
function hasNoun(page: Page, { to }: Quantity): boolean {
  for (let i = to; i < to + 3; i++) {
    const token = page.tokens[i];
    if (token?.shape !== 'lower' || quantityAt(page, i)) return false;
    if (/...s$|^(?:people|men|women|children|police|dead)$/.test(token.folded))
      return !/^(?:years|months|days|weeks|hours|minutes|points|miles|metres|kilometres|dollars|euros)$/.test(
        token.folded,
      );
  }
  return false;
}

function listsNames({ names }: Sentence): boolean {
  return names.length > 3;
}
