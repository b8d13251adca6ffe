import { dateText } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { type Days, daysBetween, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { cuesAt, type Sentence, spanOf, type Time, wordAt } from '../../pages/page';
import { dayOf, isUnreal } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { isProven, recordEvidence } from '../evidence';
import { asSaid, eventOn } from '../wording';
import { namedByDeed } from './deedNames';
import { asPrecise, isPlain } from './eventDate';
import type { RecordedEvent } from './recorded';
import { kindsAt, meant, type Told, whomOf } from './unnamed';

/** *Hamas attacked Israel on 6 October 2023*; *Russia annexed Crimea in 2013*; *X was killed in Beirut*. */
export const happened: SentenceClaims = {
  needs: Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length === 0) return;
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      if ((cuesAt(page, at) & Cue.happened) === 0 || page.isQuoted(at) || isUnreal(page, at)) continue;
      const named = namedByDeed(context.facts, sentence, at);
      const kinds = kindsAt(sentence, at);
      if ((!kinds && named.length === 0) || isAttributed(page, sentence, at, at + 1)) continue;
      const told = { at, kinds, whom: whomOf(sentence), near: whomOf(page) };
      const date = dated(context, sentence, told, named);
      if (date) yield date;
    }
  },
};

/** Days by which sources differ about what lasted a day, and what was done in a night. */
const SLACK = 0;
const NIGHT = 1;
/** A slip of the day misses by few days, one of the year by few years. */
const DAYS_OFF = 9;
const SHORT = 60;
const YEARS_OFF = 3;

function dated(
  context: CheckContext,
  sentence: Sentence,
  { at, kinds, ...others }: Omit<Told, 'kinds'> & { readonly kinds: RegExp | undefined },
  named: readonly RecordedEvent[],
): ClaimDraft | undefined {
  const { page } = sentence;
  // *Toppled by the army in July 2013*, *fell to the rebels in 2025*: who did it parts nothing.
  const verb = /^(?:by|to)$/.test(wordAt(page, at + 1)) ? at + 1 : at;
  const time = dayOf(sentence, sentence.times.filter(isWritten), verb);
  const days = time && daysOf(time.expression);
  // *Killed during the 2022 invasion*: the year is of what is named behind it.
  // *In 1990 and 1991*: neither is the day.
  const several = time && /^(?:and|or|to|until)$/.test(wordAt(page, time.to)) && page.timeAt(time.to + 1);
  if (!time || !days || several || page.nameAt(time.to) || kindsAt(sentence, time.to)) return undefined;
  const events = named.length > 0 || !kinds ? named : meant(context, { at, kinds, ...others });
  const [first] = events;
  if (!first) return undefined;
  const subject = [...others.whom.values()].find(({ record }) => record && first.participants.has(record.id));
  return {
    kind: 'eventDate',
    ...spanOf(page, Math.min(at, time.from), Math.max(at + 1, time.to)),
    subject: subject?.entity.id ?? first.record.id,
    object: time.expression.value,
    stance: 'asserted',
    judgement: judged(context, time, days, events),
  };
}

const isWritten = (time: Time): boolean =>
  isPlain(time) && /^\d{4}(?:-\d{2}){0,2}$/.test(time.expression.value) && time.expression.type === 'DATE';

function judged({ facts }: CheckContext, time: Time, days: Days, events: readonly RecordedEvent[]): Judgement {
  const right = events.find(event => isThen(event, days));
  const said = (event: RecordedEvent): ReturnType<typeof recordEvidence> =>
    recordEvidence(facts, event.record, `${event.record.name}: ${dateText(event.record.start ?? '')}`);
  if (right) return agrees(said(right));
  const { value, text } = time.expression;
  const near = events.filter(event => isSlip(event, days, value) && isProven(facts, event.record));
  const [only] = near;
  if (near.length !== 1 || !only?.record.start || !/\d{4}/.test(text)) return unknown();
  // Two of a kind some years apart: the date may be that of a third.
  if (events.length > 2) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [said(only)],
    alarm: {
      check: 'event-date',
      at: { start: time.expression.start, end: time.expression.end },
      message: `${eventOn(only.record, only.record.start)}, not ${asSaid(time.expression)}.`,
      fixes: [replaceBy(time.expression, asPrecise(only.record.start, value))],
    },
  };
}

const isYear = ({ first, last }: Days): boolean => first.endsWith('-01-01') && last.endsWith('-12-31');

/** Whether an event was on the days: one of a day on that day, one that went on within its time. */
function isThen({ record: { start = '', end = start, kind } }: RecordedEvent, days: Days): boolean {
  // Who writes a year means it.
  const slack = isYear(days) ? 0 : kind === 'coup' ? NIGHT : end === start ? SLACK : DAYS_OFF;
  if (fits(days, start, slack)) return true;
  // What lasts for years is not begun in each of them.
  const length = daysBetween(
    { first: firstDay(start), last: firstDay(start) },
    { first: lastDay(end), last: lastDay(end) },
  );
  return length <= SHORT && days.first >= firstDay(start) && days.last <= lastDay(end);
}

/** What is taken is taken again. */
const AGAIN = /\b(?:capture|fall|liberation|recapture|takeover) of\b/i;

/** Whether a date is that of an event with the wrong day, or the wrong year. */
function isSlip({ record: { start = '', name } }: RecordedEvent, days: Days, value: string): boolean {
  if (start.length < value.length) return false;
  const years = Math.abs(Number(value.slice(0, 4)) - Number(start.slice(0, 4)));
  if (years > 0) return years <= (AGAIN.test(name) ? 1 : YEARS_OFF) && start.slice(4).startsWith(value.slice(4));
  return value.length === 10 && daysBetween(days, { first: firstDay(start), last: lastDay(start) }) <= DAYS_OFF;
}
