import type { Draft, SentenceCheck } from '../../findings/draft';
import { Cue } from '../../pages/cues';
import { numberText, type Quantity, unquotedIn } from '../../pages/numbers';
import { type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { isPercentage } from './sums';

const MULTIPLES = new Map<string, readonly [least: number, most: number]>([
  ['halved', [0.35, 0.65]],
  ['doubled', [1.6, 2.6]],
  ['doubling', [1.6, 2.6]],
  ['tripled', [2.5, 3.6]],
  ['trebled', [2.5, 3.6]],
  ['quadrupled', [3.4, 4.7]],
]);

/** *Doubled from 40 to 60*; *90 of the 120 members, two thirds*; *55 per cent to 46*: shares that cannot be. */
export const fractions: SentenceCheck = {
  needs: Cue.numbers,
  *look(_, sentence) {
    const { page } = sentence;
    const numbers = unquotedIn(sentence);
    for (let n = 0; n + 1 < numbers.length; n++) {
      const [a, b] = numbers.slice(n, n + 2) as [Quantity, Quantity];
      const wrong = multiple(page, sentence, a, b) ?? fraction(page, sentence, a, b);
      if (wrong) yield wrong;
    }
    const over = wholes(page, sentence, numbers);
    if (over) yield over;
  },
};

/** *Doubled from 40 to 60*, *from 40 to 60, doubled*. */
function multiple(page: Page, sentence: Sentence, a: Quantity, b: Quantity): Draft | undefined {
  const from = plainBefore(page, a.from);
  if (wordAt(page, from) !== 'from' || wordAt(page, plainBefore(page, b.from)) !== 'to') return undefined;
  if (b.from - a.to > 4 || a.value === 0 || isPercentage(page, a.to) !== isPercentage(page, b.to)) return undefined;
  for (let i = Math.max(sentence.from, from - 6); i < from; i++) {
    const range = MULTIPLES.get(wordAt(page, i));
    if (!range || /^(?:almost|nearly|not|than|least|just|over)$/.test(wordAt(page, i - 1))) continue;
    const ratio = b.value / a.value;
    if (ratio >= range[0] && ratio <= range[1]) return undefined;
    return {
      check: 'arithmetic',
      ...spanOf(page, i, b.to),
      message: `From ${numberText(a.value)} to ${numberText(b.value)} is ${numberText(ratio)} times as much, not “${wordAt(page, i)}”.`,
    };
  }
  return undefined;
}

/** The word before a number and its currency or *about*. */
function plainBefore(page: Page, from: number): number {
  let at = from - 1;
  while (/^[$€£¥]$/.test(textAt(page, at)) || /^(?:about|some|around|just|only|nearly|almost)$/.test(wordAt(page, at)))
    at--;
  return at;
}

const SHARES = new Map([
  ['half', 1 / 2],
  ['majority', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 2 / 3],
  ['quarter', 1 / 4],
  ['quarters', 3 / 4],
  ['fifth', 1 / 5],
]);

/** *90 of the 120 members, (more than) two thirds*. */
function fraction(page: Page, sentence: Sentence, a: Quantity, b: Quantity): Draft | undefined {
  const of = wordAt(page, b.from - 1) === 'the' || wordAt(page, b.from - 1) === 'its' ? b.from - 2 : b.from - 1;
  if (wordAt(page, of) !== 'of' || of - a.to > 1 || a.value >= b.value || b.value < 5 || isPercentage(page, a.to))
    return undefined;
  let comma = b.to;
  while (comma < Math.min(sentence.to, b.to + 4) && !/^[,(–—]$/.test(textAt(page, comma))) comma++;
  if (!/^[,(–—]$/.test(textAt(page, comma))) return undefined;
  const said = [0, 1, 2, 3, 4].map(n => wordAt(page, comma + 1 + n));
  const at = said.findIndex(word => SHARES.has(word));
  const lead = said.slice(0, Math.max(at, 0)).join(' ');
  const shape =
    /^(?:(?:or|just|well|a little|slightly)? ?(more than|less than|over|under|exactly|nearly|almost|about|only)? ?)?(?:a|one|two|three|the)?$/.exec(
      lead,
    );
  const share = SHARES.get(said[at] ?? '');
  if (at < 0 || !shape || share === undefined || !/^[,.;)–—]?$/.test(textAt(page, comma + 2 + at))) return undefined;
  if (said[at] === 'third' && /two/.test(lead)) return undefined;
  const actual = a.value / b.value;
  const bound = said[at] === 'majority' ? 'more than' : shape[1];
  const right =
    bound === 'more than' || bound === 'over'
      ? actual >= share - 0.001 && (said[at] === 'majority' || actual < share + 0.25)
      : bound === 'less than' || bound === 'under'
        ? actual <= share + 0.001
        : Math.abs(actual - share) <= 0.07;
  if (right) return undefined;
  return {
    check: 'arithmetic',
    ...spanOf(page, a.from, comma + 2 + at),
    message: `${numberText(a.value)} of ${numberText(b.value)} is ${Math.round(100 * actual)} per cent, not ${said
      .slice(0, at + 1)
      .join(' ')
      .trim()}.`,
  };
}

/** Shares of one vote that are more than the whole: *won 55.7 per cent to 46.3*. */
function wholes(page: Page, { from, to }: Sentence, numbers: readonly Quantity[]): Draft | undefined {
  const first = numbers.findIndex(number => isPercentage(page, number.to));
  const [a, b] = [numbers[first], numbers[first + 1]];
  if (!a || !b || first < 0) return undefined;
  const joint = b.from - a.to;
  const against =
    (wordAt(page, b.from - 1) === 'to' || wordAt(page, b.from - 1) === 'against') &&
    joint <= 4 &&
    /^(?:by|with|won|wins|got|took)$/.test(wordAt(page, a.from - 1));
  const plain = !/^[-]$/.test(textAt(page, b.to)) && !/points?/.test(wordAt(page, b.to));
  const sum = a.value + b.value;
  if (!against || !plain || sum <= 100 + a.step + b.step || sum > 130) return undefined;
  let vote = false;
  for (let i = from; i < to; i++)
    if (/^(?:votes?|beat|defeated|won|run-off|runoff|ballots)$/.test(wordAt(page, i))) vote = true;
  if (!vote) return undefined;
  return {
    check: 'arithmetic',
    ...spanOf(page, a.from, b.to),
    message: `${numberText(a.value)} and ${numberText(b.value)} per cent make ${numberText(sum)}: more than the whole.`,
  };
}
