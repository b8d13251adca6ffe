import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { numberText, type Quantity, unquotedIn } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { isPercentage } from './sums';

const GONE =
  /^(?:left|quit|resigned|died|fell|fled|defected|withdrew|drowned|perished|escaped|departed|deserted|closed|burned|sank|failed|went|dropped|abstained)$/;
const STAYS = /^(?:remain|remained|remains|stayed|stay|survived|survive)$/;

/** *Taipei had 13 allies. One left, and 11 remain*; *27 of them went to others and the remaining 46 were kept*. */
export const remainders: SentenceCheck = {
  needs: Cue.numbers,
  *look(_, sentence) {
    const { page } = sentence;
    const rest = unquotedIn(sentence);
    if (rest.length < 2) return;
    const before = page.before(sentence);
    const lead = before ? unquotedIn(before) : [];
    const wrong = remainder(page, sentence, lead, rest) ?? shared(page, lead, rest);
    if (wrong) yield wrong;
  },
};

function remainder(
  page: Page,
  sentence: Sentence,
  lead: readonly Quantity[],
  own: readonly Quantity[],
): Draft | undefined {
  const n = own.findIndex(number => followed(page, sentence, number, STAYS));
  const left = own[n];
  const gone = own[n - 1];
  // *Of the 13 … one left and 11 remain*, or the whole alone in the sentence before.
  const whole = n === 2 ? own[0] : n === 1 && lead.length === 1 ? lead[0] : undefined;
  if (!left || !gone || !whole || !followed(page, sentence, gone, GONE)) return undefined;
  const all = [whole, gone, left];
  if (all.some(({ value, to, step }) => isPercentage(page, to) || !Number.isInteger(value) || step > 1))
    return undefined;
  const right = whole.value - gone.value;
  if (right === left.value || right <= 0 || Math.abs(right - left.value) > 0.3 * right) return undefined;
  if (/^(?:only|some|about|around|than|least|nearly|almost)$/.test(wordAt(page, left.from - 1)) && right > 30)
    return undefined;
  return wrongRest(page, whole, gone, left);
}

function wrongRest(page: Page, whole: Quantity, gone: Quantity, left: Quantity): Draft {
  const span = spanOf(page, left.from, left.to);
  const right = numberText(whole.value - gone.value);
  return {
    check: 'arithmetic',
    ...span,
    message: `${numberText(whole.value)} less ${numberText(gone.value)} is ${right}, not ${numberText(left.value)}.`,
    related: [whole, gone].map(part => ({ ...spanOf(page, part.from, part.to), message: 'What it is counted from' })),
    fixes: [replaceBy(span, right)],
  };
}

/** Words that count without a figure, and those that say that a figure is rough. */
const UNCOUNTED =
  /^(?:some|several|few|half|most|many|others|another|dozens?|scores?|hundreds|thousands|about|around|nearly|almost|than|least|only|roughly|majority|rest|both|either|none)$/;

/** A whole of the sentence before that is shared out in two: *27 of them …, and the remaining 46 …*. */
function shared(page: Page, lead: readonly Quantity[], own: readonly Quantity[]): Draft | undefined {
  const [whole] = lead;
  if (!whole || lead.length > 1) return undefined;
  const n = own.findIndex(
    ({ from }) => /^(?:remaining|other)$/.test(wordAt(page, from - 1)) && wordAt(page, from - 2) === 'the',
  );
  const [left, part] = [own[n], own[n - 1]];
  // What stands before the first part may be a part, too.
  if (n !== 1 || !left || !part) return undefined;
  if (wordAt(page, part.to) !== 'of' || !/^(?:them|these|those|which|whom)$/.test(wordAt(page, part.to + 1)))
    return undefined;
  const all = [whole, part, left];
  if (all.some(({ value, to, step }) => isPercentage(page, to) || !Number.isInteger(value) || step > 1))
    return undefined;
  for (let i = part.from - 3; i < left.from; i++) if (UNCOUNTED.test(wordAt(page, i))) return undefined;
  for (let i = whole.from - 3; i < whole.from; i++) if (UNCOUNTED.test(wordAt(page, i))) return undefined;
  const right = whole.value - part.value;
  if (right === left.value || right <= 0 || Math.abs(right - left.value) > 0.3 * right) return undefined;
  return wrongRest(page, whole, part, left);
}

/** Whether a verb of the kind stands behind a number in its clause. */
function followed(page: Page, { to }: Sentence, number: Quantity, verb: RegExp): boolean {
  for (let i = number.to; i < Math.min(to, number.to + 5); i++) {
    if (/^[,;:]$/.test(textAt(page, i)) || wordAt(page, i) === 'and') return false;
    if (verb.test(wordAt(page, i))) return true;
  }
  return false;
}
