import {
  canProve,
  dateText,
  type FactBase,
  type Office,
  officesOf,
  type PartialDate,
  periodText,
  type Statement,
} from '../../facts';
import { firstDay, lastDay } from '../../facts/dates';
import { type Days, daysBetween, daysOf, daysOfValue } from './calendarDays';
import { type Draft, replaceBy, type SentenceCheck } from './check';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { officeEvidence, recordEvidence } from './evidence';
import { type Name, type Sentence, spanOf, type Time, textAt, wordAt } from './page';

type Edge = 'start' | 'end' | 'birth' | 'death';

/** Elections, oaths and seizures of power lie some months apart. */
const SLACK = 190;
/** Further off, another office is meant than those that the facts know. */
const FAR = 9 * 366;

/** *Took office in 2021*, *resigned on 9 June*, *president since 2000*, *born in 1983*: against the person's record. */
export const termDates: SentenceCheck = {
  needs: Cue.time | Cue.termEdge,
  *look(context, sentence) {
    for (const name of sentence.names) {
      if (name.record?.type !== 'person' || sentence.page.isQuoted(name.from)) continue;
      const told = edgeBehind(sentence, name);
      const draft = told && judged(context, sentence, name, told);
      if (draft) yield draft;
    }
  },
};

interface Told {
  readonly edge: Edge;
  readonly time: Time;
}

const STOPS = /^[;:()“”"]$/;
const POWER = /^(?:power|office)$/;

/** What is told of a person behind the name, with its date: no other person comes between. */
function edgeBehind(sentence: Sentence, name: Name): Told | undefined {
  const { page } = sentence;
  // *The deputy of X died*: it was not X.
  if (/^(?:of|to|for|with|by)$/.test(wordAt(page, name.from - 1)) && wordAt(page, name.to + 1) !== 'who')
    return undefined;
  const end = Math.min(sentence.to, name.to + 14);
  for (let i = name.to; i < end; i++) {
    const other = page.nameAt(i);
    if (STOPS.test(textAt(page, i)) || other?.mention.type === 'person') return undefined;
    if (/^(?:after|before|when|if|would|will|not|never|could|may|might|whose|while|his|her|to)$/.test(wordAt(page, i)))
      return undefined;
    const edge = edgeAt(sentence, i);
    if (!edge) continue;
    const time = dateOf(sentence, edge.to);
    return time && { edge: edge.edge, time };
  }
  return undefined;
}

/** The beginning or end that the words at a token tell. */
function edgeAt({ page }: Sentence, at: number): { edge: Edge; to: number } | undefined {
  const word = wordAt(page, at);
  const next = wordAt(page, at + 1);
  if (/^(?:took|seized|assumed)$/.test(word) && POWER.test(next)) return { edge: 'start', to: at + 2 };
  if (word === 'came' && next === 'to' && wordAt(page, at + 2) === 'power') return { edge: 'start', to: at + 3 };
  if (word === 'sworn' && next === 'in') return { edge: 'start', to: at + 2 };
  if (word === 'inaugurated' && /^(?:was|is)$/.test(wordAt(page, at - 1))) return { edge: 'start', to: at + 1 };
  if (
    word === 'since' &&
    /^(?:president|minister|leader|power|office|ruled|governed|led|king|chancellor|premier|ruler|chairman)$/.test(
      wordAt(page, at - 1),
    )
  )
    return { edge: 'start', to: at + 1 };
  if (/^(?:governed|ruled|president|minister)$/.test(word) && hasRange(page, at + 1))
    return { edge: 'start', to: at + 1 };
  if (word === 'stepped' && next === 'down') return { edge: 'end', to: at + 2 };
  if (word === 'resigned') return { edge: 'end', to: at + 1 };
  if (word === 'left' && POWER.test(next)) return { edge: 'end', to: at + 2 };
  if (/^(?:ousted|overthrown|toppled|deposed)$/.test(word) && /^(?:was|been)$/.test(wordAt(page, at - 1)))
    return { edge: 'end', to: at + 1 };
  if (word === 'born') return { edge: 'birth', to: at + 1 };
  if (word === 'died') return { edge: 'death', to: at + 1 };
  return undefined;
}

/** *From 2003 to 2011* within some words. */
function hasRange(page: Sentence['page'], from: number): boolean {
  for (let i = from; i < from + 5; i++) if (page.timeAt(i)?.expression.parts) return true;
  return false;
}

const GAP =
  /^(?:,|before|once|already|in|on|as|early|late|mid|-|back|by|from|office|the|a|prime|minister|president|of|his|her|post|coup|for|first|second|time|at|place|his|again|president's|during)$/;

/** The date behind the words of an edge. */
function dateOf({ page, times }: Sentence, from: number): Time | undefined {
  const time = times.find(each => each.from >= from);
  if (!time || time.from - from > 7 || time.expression.type !== 'DATE' || !/\d/.test(time.expression.text))
    return undefined;
  for (let i = from; i < time.from; i++)
    if (!page.nameAt(i) && !GAP.test(wordAt(page, i) || textAt(page, i))) return undefined;
  return time;
}

function judged(context: CheckContext, { page }: Sentence, name: Name, { edge, time }: Told): Draft | undefined {
  const { facts } = context;
  const person = name.record;
  const days = timeDays(time);
  if (!person || !days || page.isQuoted(time.from) || /\b(?:ago|later|earlier)\b/.test(time.expression.text))
    return undefined;
  if (edge === 'birth' || edge === 'death') return life(facts, person, days, time, edge);
  const offices = officesOf(facts, person.id, null);
  const dates = offices.flatMap(({ statement }) => datesOf(statement, edge).map(date => ({ statement, date })));
  const events = facts
    .statements(person.id)
    .flatMap(({ predicate, subject }) => (predicate === 'participant' ? [facts.record(subject)] : []))
    .flatMap(event => (event?.start ? [event.start] : []));
  const { value } = time.expression;
  const slack = value.length < 7 || time.expression.parts ? 0 : value.length === 10 && edge === 'end' ? 25 : SLACK;
  if ([...dates.map(({ date }) => date), ...events].some(date => gap(days, date) <= slack)) return undefined;
  const heads = dates.filter(({ statement }) => canProve(statement) && isNotable(offices, statement));
  const [nearest] = heads.sort((a, b) => gap(days, a.date) - gap(days, b.date));
  if (!nearest || gap(days, nearest.date) > FAR) return undefined;
  const right = precise(nearest.date, time.expression.value);
  return {
    check: 'event-date',
    ...spanOf(page, time.from, time.to),
    message: `${person.name} was ${facts.record(nearest.statement.object ?? '')?.name ?? 'in office'} ${periodText(nearest.statement)}: not ${edge === 'start' ? 'from' : 'until'} ${time.expression.text}.`,
    evidence: [officeEvidence(facts, nearest.statement)],
    related: [{ start: name.mention.start, end: name.mention.end, message: 'Whose term it is' }],
    fixes: [replaceBy(time.expression, right)],
  };
}

/** The days of a date, of a range its beginning. */
function timeDays({ expression }: Time): Days | undefined {
  return expression.parts ? daysOfValue(expression.parts[0]?.value ?? '') : daysOf(expression);
}

/** Only heads of states, of governments and of bodies: other offices are known too patchily. */
function isNotable(offices: readonly Office[], statement: Statement): boolean {
  return offices.some(
    office => office.statement === statement && /^(?:head of|chair|leader)/.test(office.position.kind),
  );
}

function datesOf(statement: Statement, edge: 'start' | 'end'): PartialDate[] {
  const own = edge === 'start' ? statement.start : statement.end;
  const others = statement.alternatives.filter(({ of }) => of === edge).map(({ date }) => date);
  return own === undefined ? others : [own, ...others];
}

function life(
  facts: FactBase,
  person: NonNullable<Name['record']>,
  days: Days,
  time: Time,
  edge: 'birth' | 'death',
): Draft | undefined {
  const date = edge === 'birth' ? person.start : person.end;
  if (!date || person.unreviewed || gap(days, date) <= 3 || gap(days, date) > FAR) return undefined;
  const words = `${person.name}: ${edge === 'birth' ? 'born' : 'died'} ${dateText(date)}`;
  return {
    check: 'event-date',
    start: time.expression.start,
    end: time.expression.end,
    message: `${words}, not ${time.expression.text}.`,
    evidence: [recordEvidence(facts, person, words)],
    fixes: [replaceBy(time.expression, precise(date, time.expression.value))],
  };
}

const gap = (days: Days, date: PartialDate): number =>
  daysBetween(days, { first: firstDay(date), last: lastDay(date) });
const precise = (date: PartialDate, value: string): string =>
  dateText(date.slice(0, Math.min(date.length, value.split('/')[0]?.length ?? 10)));
