import { dateText, type FactRecord } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { recordEvidence } from '../../claims/evidence';
import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { type Days, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Quantity, quantityAt } from '../../pages/numbers';
import { type Name, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';

/** *Alassane Ouattara, 72,* against the record's birth. */
export const ages: SentenceCheck = {
  needs: Cue.person | Cue.number,
  *look(context, sentence) {
    for (const name of sentence.names) {
      if (name.mention.type !== 'person' || sentence.page.isQuoted(name.from)) continue;
      const age = ageOf(sentence, name);
      const draft = age && againstRecord(context, sentence, name, age);
      if (draft) yield draft;
    }
  },
};

/** *Born in 1950, died in 2020 aged 60*, against itself. */
export const agesTold: SentenceCheck = {
  needs: Cue.time | Cue.born | Cue.number,
  *look(context, sentence) {
    const draft = againstText(context, sentence);
    if (draft) yield draft;
  },
};

/** The age said beside a name: *X, 72,*, *X (72)*, *the 72-year-old X*, *X, aged 72*. */
function ageOf({ page }: Sentence, { from, to }: Name): Quantity | undefined {
  const open = textAt(page, to);
  if (open === ',' || open === '(') {
    const aged = /^(?:aged|now)$/.test(wordAt(page, to + 1)) ? 1 : 0;
    const age = quantityAt(page, to + 1 + aged);
    const close = age && textAt(page, age.to);
    if (age && (close === (open === ',' ? ',' : ')') || (open === ',' && close === '.'))) return plausible(age);
  }
  const back = wordAt(page, from - 1) === 'old' ? from - 1 : -1;
  if (back > 3 && wordAt(page, back - 2) === 'year') {
    const age = quantityAt(page, back - 4);
    if (age && age.to === back - 3) return plausible(age);
  }
  return undefined;
}

const plausible = (age: Quantity): Quantity | undefined =>
  Number.isInteger(age.value) && age.value >= 15 && age.value <= 110 ? age : undefined;

function againstRecord(context: CheckContext, sentence: Sentence, name: Name, age: Quantity): Draft | undefined {
  const { record } = name;
  if (
    !record?.start ||
    record.unreviewed ||
    context.facts.lookup(name.entity.name).filter(other => other.type === 'person').length > 1
  )
    return undefined;
  const born = { first: firstDay(record.start), last: lastDay(record.start) };
  const times = [
    context.articleDate ?? '',
    record.end ?? '',
    ...sentence.times.map(({ expression }) => expression.value),
  ].flatMap(value => daysOfValue(value) ?? []);
  if (!context.articleDate || times.length === 0 || times.some(day => isNear(age.value, born, day, 1)))
    return undefined;
  return draftFor(context, sentence, age, times[0] as Days, born, record);
}

/** Whether the age can be right on some of the days, give or take some years. */
function isNear(age: number, born: Days, at: Days, slack: number): boolean {
  return age >= years(born.last, at.first) - slack && age <= years(born.first, at.last) + slack;
}

/** Whole years from one day to another. */
function years(from: string, to: string): number {
  const difference = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? difference - 1 : difference;
}

function draftFor(
  { facts }: CheckContext,
  sentence: Sentence,
  age: Quantity,
  at: Days,
  born: Days,
  record: FactRecord | undefined,
): Draft {
  const span = spanOf(sentence.page, age.from, age.to);
  const right = years(born.last, at.first);
  const birth = record?.start ?? '';
  return {
    check: 'arithmetic',
    ...span,
    message: record
      ? `${record.name} was born ${birth.length === 10 ? 'on' : 'in'} ${dateText(birth)}: the age is ${right}, not ${age.value}.`
      : `By the dates of the sentence the age is ${right}, not ${age.value}.`,
    evidence: record ? [recordEvidence(facts, record, `${record.name}: born ${dateText(birth)}`)] : [],
    fixes: [replaceBy(span, String(right))],
  };
}

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
  if (!born || born === died || !age || !plausible(age)) return undefined;
  const from = daysOf(born.expression);
  const to = died ? daysOf(died.expression) : daysOfValue(context.articleDate ?? '');
  if (!from || !to || to.first < from.last || isNear(age.value, from, to, 0)) return undefined;
  return draftFor(context, sentence, age, to, from, undefined);
}

/** The first date within some words behind a verb. */
function timeNear({ times }: Sentence, at: number): Time | undefined {
  return times.find(time => time.from > at && time.from - at < 12 && time.expression.type === 'DATE');
}
