import { dateText, type FactRecord } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { type Days, daysBetween, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { KIND_OF } from '../../pages/happeningWords';
import { cuesAt, type Name, type Sentence, spanOf, type Time, wordAt } from '../../pages/page';
import { dayOf, isUnreal } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { isProven, recordEvidence } from '../evidence';
import { asSaid, eventOn } from '../wording';
import { asPrecise, isPlain } from './eventDate';
import type { Happening } from './happenings';
import { eventsWith, type RecordedEvent } from './recorded';

/** The kinds of the record's events that a word of the text can tell. */
const KINDS: Readonly<Record<string, RegExp>> = {
  abduction: /kidnapping|abduction/,
  annexation: /annexation/,
  assassination: /assassination|killing/,
  attack: /attack|bombing|massacre/,
  bombing: /attack|bombing/,
  coup: /^coup$/,
  explosion: /explosion|disaster/,
  earthquake: /earthquake|disaster/,
  fall: /^coup$|change of power/,
  hijacking: /hijack/,
  invasion: /invasion|^war$/,
  massacre: /massacre|attack/,
  referendum: /referendum/,
  siege: /siege/,
};
const ALSO: Readonly<Record<string, string>> = { killed: 'assassination', slain: 'assassination' };

/** What the record dates of that which the words of a stretch tell without naming it: *Russia launched its invasion of Ukraine*. */
export function* happenedIn(context: CheckContext, sentence: Sentence, from: number, to: number): Generator<Happening> {
  const { page } = sentence;
  const whom = new Map([...whomOf(sentence)].filter(([, name]) => name.from >= from && name.to <= to));
  for (let at = from; at < to; at++) {
    const kinds = kindsAt(sentence, at);
    if (!kinds || page.isQuoted(at) || isUnreal(page, at)) continue;
    const [event, ...others] = meant(context, { at, kinds, whom, near: whomOf(page) });
    if (!event || others.length > 0) continue;
    const { record } = event;
    const start = record.start ?? '';
    const [subject] = event.participants;
    yield {
      kind: 'eventDate',
      subject: subject ?? record.id,
      what: record.name,
      dates: [{ start, end: start }],
      announced: [],
      statement: undefined,
      record,
      from: at,
      to: at + 1,
    };
  }
}

function kindsAt({ page }: Sentence, at: number): RegExp | undefined {
  if ((cuesAt(page, at) & Cue.happened) === 0) return undefined;
  const word = wordAt(page, at);
  return KINDS[ALSO[word] ?? KIND_OF.get(word) ?? ''];
}

/** *Hamas attacked Israel on 6 October 2023*; *Russia annexed Crimea in 2013*; *X was killed in Beirut*. */
export const happened: SentenceClaims = {
  needs: Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length === 0) return;
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      const kinds = kindsAt(sentence, at);
      if (!kinds || page.isQuoted(at) || isUnreal(page, at) || isAttributed(page, sentence, at, at + 1)) continue;
      const told = { at, kinds, whom: whomOf(sentence), near: whomOf(page) };
      const date = dated(context, sentence, told);
      if (date) yield date;
    }
  },
};

interface Told {
  readonly at: number;
  readonly kinds: RegExp;
  /** Of whom and of which places the sentence speaks, and the paragraph. */
  readonly whom: ReadonlyMap<string, Name>;
  readonly near: ReadonlyMap<string, Name>;
}

function whomOf({ names }: Pick<Sentence, 'names'>): ReadonlyMap<string, Name> {
  return new Map(names.flatMap(name => (name.record && name.record.type !== 'event' ? [[name.record.id, name]] : [])));
}

/** What the record has of the kind with at least two of those who are named, most of them first. */
function meant({ facts }: CheckContext, { kinds, whom, near }: Told): readonly RecordedEvent[] {
  const found = new Map<string, { event: RecordedEvent; count: number }>();
  for (const [id] of whom)
    for (const event of eventsWith(facts, id)) {
      if (found.has(event.record.id) || !tells(kinds, event.record)) continue;
      const own = [...whom.keys()].filter(each => isOf(event, each)).length;
      const around = [...near.keys()].filter(each => isOf(event, each)).length;
      // Of one person such a thing is told once.
      const person = [...event.participants].some(each => whom.get(each)?.mention.type === 'person');
      const several = own >= 2 || (own === 1 && around >= 2);
      if (person || (several && !kinds.test('assassination'))) found.set(event.record.id, { event, count: own });
    }
  const named = [...found.values()].filter(({ event }) => ownKind(kinds).test(event.record.name.toLowerCase()));
  if (named.length === 1) return named.map(({ event }) => event);
  const most = Math.max(0, ...[...found.values()].map(({ count }) => count));
  return [...found.values()].filter(({ count }) => count === most).map(({ event }) => event);

  function isOf({ participants, places }: RecordedEvent, id: string): boolean {
    return participants.has(id) || places.some(place => place === id || facts.record(place)?.country === id);
  }
}

/** The first word of a pattern: of an *invasion*, what is called so is meant before a war. */
const ownKind = (kinds: RegExp): RegExp => new RegExp(kinds.source.split('|')[0] ?? '');

const tells = (kinds: RegExp, { kind, name }: FactRecord): boolean =>
  kinds.test(kind) || kinds.test(name.toLowerCase());

/** Days by which sources differ about what lasted a day, and what was done in a night. */
const SLACK = 0;
const NIGHT = 1;
/** A slip of the day misses by few days, one of the year by few years. */
const DAYS_OFF = 9;
const SHORT = 60;
const YEARS_OFF = 3;

function dated(context: CheckContext, sentence: Sentence, told: Told): ClaimDraft | undefined {
  const { page } = sentence;
  const time = dayOf(sentence, sentence.times.filter(isWritten), told.at);
  const days = time && daysOf(time.expression);
  // *Killed during the 2022 invasion*: the year is of what is named behind it.
  if (!time || !days || page.nameAt(time.to) || kindsAt(sentence, time.to)) return undefined;
  const events = meant(context, told);
  const [first] = events;
  if (!first) return undefined;
  const subject = [...told.whom.values()].find(({ record }) => record && first.participants.has(record.id));
  return {
    kind: 'eventDate',
    ...spanOf(page, Math.min(told.at, time.from), Math.max(told.at + 1, time.to)),
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

/** Whether an event was on the days: one of a day on that day, one that went on within its time. */
function isThen({ record: { start = '', end = start, kind } }: RecordedEvent, days: Days): boolean {
  const slack = kind === 'coup' ? NIGHT : end === start ? SLACK : DAYS_OFF;
  if (fits(days, start, slack)) return true;
  // What lasts for years is not begun in each of them.
  const length = daysBetween(
    { first: firstDay(start), last: firstDay(start) },
    { first: lastDay(end), last: lastDay(end) },
  );
  return length <= SHORT && days.first >= firstDay(start) && days.last <= lastDay(end);
}

/** Whether a date is that of an event with the wrong day, or the wrong year. */
function isSlip({ record: { start = '' } }: RecordedEvent, days: Days, value: string): boolean {
  if (start.length < value.length) return false;
  const years = Math.abs(Number(value.slice(0, 4)) - Number(start.slice(0, 4)));
  if (years > 0) return years <= YEARS_OFF && start.slice(4).startsWith(value.slice(4));
  return value.length === 10 && daysBetween(days, { first: firstDay(start), last: lastDay(start) }) <= DAYS_OFF;
}
