import { dateText } from '../../facts';
import { firstDay, lastDay } from '../../facts/dates';
import { type Days, daysBetween, daysOf } from './calendarDays';
import type { Draft, SentenceCheck } from './check';
import { type Happening, happeningsIn } from './claims/happenings';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { evidenceOf, recordEvidence } from './evidence';
import { cuesAt, type Sentence, spanOf, type Time, textAt, wordAt } from './page';

/** *Formed following their withdrawal*: against the dates of both; *on 5 May, after the vote of 9 May*: against itself. */
export const orderOfEvents: SentenceCheck = {
  needs: Cue.order,
  *look(context, sentence) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const order = connective(sentence, i);
      if (!order || sentence.page.isQuoted(i)) continue;
      const draft = byFacts(context, sentence, i, order) ?? byText(sentence, i, order);
      if (draft) yield draft;
    }
  },
};

type Order = 'after' | 'before';

function connective({ page, times }: Sentence, at: number): Order | undefined {
  if ((cuesAt(page, at) & Cue.order) === 0) return undefined;
  const word = wordAt(page, at);
  // *Three days after*: the length is what is checked there.
  if (times.some(({ from, to, expression }) => at >= from && at <= to && expression.type === 'DURATION'))
    return undefined;
  if (/^(?:day|days|week|weeks|month|months|year|years|hours|hour)$/.test(wordAt(page, at - 1))) return undefined;
  if (word === 'after' || word === 'following') return page.tokens[at - 1]?.folded === 'the' ? undefined : 'after';
  return 'before';
}

function byFacts({ facts }: CheckContext, sentence: Sentence, at: number, order: Order): Draft | undefined {
  const { page } = sentence;
  if ((sentence.cues & Cue.happening) === 0) return undefined;
  const left = nearest([...happeningsIn(facts, sentence, sentence.from, at)].reverse(), at, 'to');
  const right = nearest([...happeningsIn(facts, sentence, at + 1, sentence.to)], at, 'from');
  if (!left || !right || left.record === right.record) return undefined;
  const [earlier, later] = order === 'after' ? [right, left] : [left, right];
  const since = latest(later);
  const from = earliest(earlier);
  if (!since || !from || since >= from) return undefined;
  return {
    check: 'order-of-events',
    ...spanOf(page, at, right.to),
    message: `${later.what} (${dateText(later.dates[0]?.start ?? '')}) came before ${earlier.what.replace(/^The /, 'the ')} (${dateText(earlier.dates[0]?.start ?? '')}).`,
    evidence: [later, earlier].map(({ statement, record, what, dates }) => {
      const sentenceOf = `${what}: ${dateText(dates[0]?.start ?? '')}`;
      return statement
        ? evidenceOf(statement, sentenceOf)
        : recordEvidence(facts, record as NonNullable<typeof record>, sentenceOf);
    }),
    related: [{ ...spanOf(page, left.from, left.to), message: 'What it is compared with' }],
  };
}

function nearest(happenings: readonly Happening[], at: number, side: 'from' | 'to'): Happening | undefined {
  const [first] = happenings;
  return first && Math.abs(first[side] - at) <= 14 ? first : undefined;
}

const latest = ({ dates, announced }: Happening): string | undefined =>
  [...dates.map(({ end }) => lastDay(end)), ...announced.map(lastDay)].sort().at(-1);
const earliest = ({ dates, announced }: Happening): string | undefined =>
  [...dates.map(({ start }) => firstDay(start)), ...announced.map(firstDay)].sort()[0];

/** Two dates that the sentence itself gives on both sides of the word. */
function byText(sentence: Sentence, at: number, order: Order): Draft | undefined {
  const { page, times } = sentence;
  // *The last one before that in July*: the date is of the one, not of that.
  if (/^(?:that|this|then|it)$/.test(wordAt(page, at + 1))) return undefined;
  const right = times.find(({ from }) => from > at);
  const left = times.filter(({ to }) => to <= at).at(-1);
  if (
    !left ||
    !right ||
    right.from - at > 16 ||
    at - left.to > 12 ||
    breaks(sentence, at + 1, right.from) ||
    breaks(sentence, textAt(page, left.to) === ',' ? left.to + 1 : left.to, at)
  )
    return undefined;
  const a = pointOf(left);
  const b = pointOf(right);
  if (!a || !b) return undefined;
  const wrong = order === 'after' ? a.last < b.first : a.first > b.last;
  // Where a year is not written it may have been taken wrongly.
  const sure = [left, right].every(({ expression }) => /\d{4}/.test(expression.text)) || daysBetween(a, b) < 200;
  if (!wrong || !sure) return undefined;
  return {
    check: 'order-of-events',
    ...spanOf(page, at, right.to),
    message: `${left.expression.text} is not ${order} ${right.expression.text}.`,
    related: [{ start: left.expression.start, end: left.expression.end, message: 'The other date' }],
  };
}

function pointOf({ expression }: Time): Days | undefined {
  const whole =
    expression.type === 'DATE' && /^\d{4}(?:-\d{2}){0,2}$/.test(expression.value) && /\d/.test(expression.text);
  return whole && !expression.problem ? daysOf(expression) : undefined;
}

/** Another clause begins, whose date is of something else. */
function breaks({ page }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^[,;:()–—]$/.test(textAt(page, i)) || /^(?:and|but|while|which|will|would|until)$/.test(wordAt(page, i)))
      return true;
  return false;
}
