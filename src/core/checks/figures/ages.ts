import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { canBeAge, plausibleAge, wholeYears } from '../../pages/ages';
import { daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Quantity, quantityAt } from '../../pages/numbers';
import { type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';

/** *Born in 1950, died in 2020 aged 60*, against itself. */
export const agesTold: SentenceCheck = {
  needs: Cue.time | Cue.born | Cue.number,
  *look(context, sentence) {
    const draft = againstText(context, sentence);
    if (draft) yield draft;
  },
};

/** *Born in 1950 …, died in 2020 at 60*. */
function againstText(context: CheckContext, sentence: Sentence): Draft | undefined {
  const { page } = sentence;
  let born: Time | undefined;
  let died: Time | undefined;
  let age: Quantity | undefined;
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = wordAt(page, i);
    if (page.isQuoted(i)) return undefined;
    if (word === 'born') born = timeNear(sentence, i);
    else if (word === 'died' || word === 'killed' || word === 'assassinated') died = timeNear(sentence, i);
    else if (
      born &&
      (word === 'is' || word === 'now') &&
      /^(?:[,.;]?|and)$/.test(textAt(page, quantityAt(page, i + 1)?.to ?? i))
    )
      age = quantityAt(page, i + 1) ?? age;
    else if (word === 'aged' || (word === 'of' && wordAt(page, i - 1) === 'age')) age = quantityAt(page, i + 1) ?? age;
    else if (word === 'at' && /^[,.;]?$/.test(textAt(page, quantityAt(page, i + 1)?.to ?? i)))
      age = quantityAt(page, i + 1) ?? age;
  }
  if (!born || born === died || !age || !plausibleAge(age)) return undefined;
  const from = daysOf(born.expression);
  const to = died ? daysOf(died.expression) : daysOfValue(context.articleDate ?? '');
  if (!from || !to || to.first < from.last || canBeAge(age.value, from, to, 0)) return undefined;
  const span = spanOf(page, age.from, age.to);
  const right = wholeYears(from.last, to.first);
  return {
    check: 'arithmetic',
    ...span,
    message: `By the dates of the sentence the age is ${right}, not ${age.value}.`,
    fixes: [replaceBy(span, String(right))],
  };
}

/** The first date within some words behind a verb. */
function timeNear({ times }: Sentence, at: number): Time | undefined {
  return times.find(time => time.from > at && time.from - at < 12 && time.expression.type === 'DATE');
}
