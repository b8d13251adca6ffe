import type { Draft, SentenceCheck } from '../../findings/draft';
import { type Days, daysBetween, daysOf } from '../../pages/calendarDays';
import { Cue } from '../../pages/cues';
import { connective, type Order } from '../../pages/order';
import { type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';

/** *On 5 May, after the vote of 9 May*: two dates of one sentence in another order than it says. */
export const orderOfEvents: SentenceCheck = {
  needs: Cue.order,
  *look(_, sentence) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const order = connective(sentence, i);
      if (!order || sentence.page.isQuoted(i)) continue;
      const draft = byText(sentence, i, order);
      if (draft) yield draft;
    }
  },
};

/** Two dates that the sentence itself gives on both sides of the word. */
function byText(sentence: Sentence, at: number, order: Order): Draft | undefined {
  const { page, times } = sentence;
  // *The last one before that in July*: the date is of the one, not of that.
  if (/^(?:that|this|then|it)$/.test(wordAt(page, at + 1))) return undefined;
  const right = times.find(({ from }) => from > at);
  const left = times.filter(({ to }) => to <= at).at(-1);
  // *Amended after 2001* is a date of its own; *of 1989*, *since 2014* are not the sentence's.
  if (right?.from === at + 1 || (left && /^(?:of|since|from|until|by|before|after)$/.test(wordAt(page, left.from - 1))))
    return undefined;
  if (
    !left ||
    !right ||
    right.from - at > 16 ||
    at - left.to > 12 ||
    breaks(sentence, at + 1, right.from) ||
    // *On 5 May, after …*, but not *the base, built in 1947, was enlarged after …*.
    breaks(sentence, textAt(page, left.to) === ',' && left.from - sentence.from <= 3 ? left.to + 1 : left.to, at)
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
