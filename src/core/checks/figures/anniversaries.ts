import { dateText, type FactRecord } from '../../../facts';
import { recordEvidence } from '../../claims/evidence';
import { type Draft, replaceBy, type SentenceCheck } from '../../findings/draft';
import { daysOf } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { ordinalOf } from '../../pages/numberWords';
import { type Sentence, spanOf, wordAt } from '../../pages/page';

/** *The 50th anniversary of the charter signed in 1963*, told in 2025. */
export const anniversaries: SentenceCheck = {
  needs: Cue.anniversary | Cue.ordinal,
  *look(context, sentence) {
    const { page, from, to } = sentence;
    const year = Number(context.articleDate?.slice(0, 4));
    for (let i = from; i < to; i++) {
      if (wordAt(page, i) !== 'anniversary' || page.isQuoted(i)) continue;
      const draft = anniversary(context, sentence, i, year);
      if (draft) yield draft;
    }
  },
};

function anniversary({ facts }: CheckContext, sentence: Sentence, at: number, articleYear: number): Draft | undefined {
  const { page } = sentence;
  const ordinal = ordinalOf(page.tokens[at - 1]);
  if (ordinal === undefined) return undefined;
  const began = beginningOf(sentence, at, articleYear);
  if (!began) return undefined;
  const held = sentence.times
    .filter(time => time.expression !== began.time)
    .flatMap(({ expression }) => daysOf(expression)?.first.slice(0, 4) ?? [])
    .map(Number);
  const years =
    held.length > 0 ? held : Number.isNaN(articleYear) ? [] : [articleYear - 1, articleYear, articleYear + 1];
  if (years.length === 0 || years.some(year => year - began.year === ordinal)) return undefined;
  const span = spanOf(page, at - 1, at);
  const right = (held[0] ?? articleYear) - began.year;
  if (right <= 0) return undefined;
  return {
    check: 'arithmetic',
    ...span,
    message: `${began.record?.name ?? 'It'} dates from ${began.record?.start ? dateText(began.record.start) : began.year}: ${held[0] ?? articleYear} is ${right} years on, not ${ordinal}.`,
    evidence: began.record
      ? [recordEvidence(facts, began.record, `${began.record.name}: ${dateText(began.record.start ?? '')}`)]
      : [],
    fixes: [replaceBy(span, `${right}${suffix(right)}`)],
  };
}

interface Beginning {
  readonly year: number;
  readonly record?: FactRecord;
  readonly time?: Sentence['times'][number]['expression'];
}

/** What the anniversary is of: a named event that the facts date, or a date behind *of* in the same clause. */
function beginningOf(sentence: Sentence, at: number, articleYear: number): Beginning | undefined {
  const { page } = sentence;
  if (/^(?:its|their|the)$/.test(wordAt(page, at - 2)) && wordAt(page, at + 1) !== 'of')
    return onlyPast(sentence, articleYear);
  if (wordAt(page, at + 1) !== 'of') return undefined;
  for (let i = at + 2; i < Math.min(sentence.to, at + 14); i++) {
    if (page.tokens[i]?.text === ',') return undefined;
    const time = page.timeAt(i)?.expression;
    const year = time && /^\d{4}/.exec(time.value)?.[0];
    // *Of the broadcaster in 1936*: when it was marked.
    if (
      time &&
      /^(?:in|on)$/.test(wordAt(page, i - 1)) &&
      (page.nameAt(i - 2) || page.tokens[i - 2]?.shape === 'capital')
    )
      return undefined;
    if (year) return { year: Number(year), time };
    const record = page.nameAt(i)?.record;
    if (record?.type === 'event' && record.start && !following(sentence, i)) {
      const date = ofEnd(sentence, at, i) ? record.end : record.start;
      return date === undefined ? undefined : { year: Number(date.slice(0, 4)), record: { ...record, start: date } };
    }
  }
  return undefined;
}

/** *The end of World War II*: not its beginning is marked. */
function ofEnd({ page }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:end|ending|victory|surrender|close|conclusion)$/.test(wordAt(page, i))) return true;
  return false;
}

/** *The war that began in 2001 … its twentieth anniversary*: the one date of the sentence that lies years back. */
function onlyPast({ times }: Sentence, articleYear: number): Beginning | undefined {
  const past = times.filter(
    ({ expression }) => /^\d{4}/.test(expression.value) && Number(expression.value.slice(0, 4)) < articleYear - 2,
  );
  const only = past.length === 1 ? past[0]?.expression : undefined;
  return only && { year: Number(only.value.slice(0, 4)), time: only };
}

/** A date that follows says of which event the anniversary is. */
function following({ page, to }: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(to, from + 8); i++) if (page.timeAt(i)) return true;
  return false;
}

function suffix(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
