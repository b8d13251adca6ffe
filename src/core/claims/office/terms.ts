import {
  canProve,
  dateText,
  type FactBase,
  isTakingPart,
  type Office,
  type PartialDate,
  type Statement,
} from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { type Days, daysBetween, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Name, type Page, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { officeEvidence, recordEvidence } from '../evidence';
import { asSaid, held, onDate } from '../wording';
import { officesKnown } from './known';

type Edge = 'start' | 'end' | 'birth' | 'death';

/** Elections, oaths and seizures of power lie some months apart. */
const SLACK = 190;
/** Further off, another office is meant than those that the facts know. */
const FAR = 9 * 366;

/** *Took office in 2021*, *resigned on 9 June*, *president since 2000*, *born in 1983*: against the person's record. */
export const terms: SentenceClaims = {
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
  /** Whether the words are *since …*: no election of the meantime began it. */
  readonly since: boolean;
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
    const edge = edgeAt(sentence, i, name.to);
    if (!edge) continue;
    const time = dateOf(sentence, edge.to);
    // *The first leader since Theresa May in 2018*: since somebody else.
    if (time && wordAt(page, edge.to - 1) === 'since' && namedBetween(page, edge.to, time.from)) return undefined;
    return time && { edge: edge.edge, since: wordAt(page, edge.to - 1) === 'since', time };
  }
  return undefined;
}

function namedBetween(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (page.nameAt(i) || page.tokens[i]?.shape === 'capital') return true;
  return false;
}

/** The beginning or end that the words at a token tell. */
function edgeAt({ page }: Sentence, at: number, first: number): { edge: Edge; to: number } | undefined {
  const word = wordAt(page, at);
  const next = wordAt(page, at + 1);
  if (/^(?:took|seized|assumed)$/.test(word) && POWER.test(next)) return { edge: 'start', to: at + 2 };
  if (word === 'came' && next === 'to' && wordAt(page, at + 2) === 'power') return { edge: 'start', to: at + 3 };
  if (word === 'sworn' && next === 'in') return { edge: 'start', to: at + 2 };
  if (word === 'inaugurated' && /^(?:was|is)$/.test(wordAt(page, at - 1))) return { edge: 'start', to: at + 1 };
  if (word === 'since' && isInOffice(page, first, at)) return { edge: 'start', to: at + 1 };
  if (word === 'became' || (word === 'over' && wordAt(page, at - 1) === 'took' && next === 'as')) {
    const to = titleEnd(page, at + 1);
    return to === undefined ? undefined : { edge: 'start', to };
  }
  if (/^(?:succeeded|replaced)$/.test(word) && !/^(?:was|been|be|is)$/.test(wordAt(page, at - 1)))
    return { edge: 'start', to: at + 1 };
  if (/^(?:governed|ruled|president|minister)$/.test(word) && hasRange(page, at + 1))
    return { edge: 'start', to: at + 1 };
  if (word === 'stepped' && next === 'down') return { edge: 'end', to: at + 2 };
  if (word === 'resigned') return { edge: 'end', to: at + 1 };
  if (word === 'left' && POWER.test(next)) return { edge: 'end', to: at + 2 };
  if (/^(?:ousted|overthrown|toppled|deposed|unseated)$/.test(word) && isPassive(page, at))
    return { edge: 'end', to: at + 1 };
  if (/^(?:forced|driven|pushed)$/.test(word) && /^(?:out|from)$/.test(next) && isPassive(page, at))
    return { edge: 'end', to: at + (POWER.test(wordAt(page, at + 2)) ? 3 : 2) };
  if (word === 'removed' && next === 'from' && POWER.test(wordAt(page, at + 2)) && isPassive(page, at))
    return { edge: 'end', to: at + 3 };
  if (word === 'born') return { edge: 'birth', to: at + 1 };
  if (word === 'died') return { edge: 'death', to: at + 1 };
  return undefined;
}

const isPassive = (page: Page, at: number): boolean => /^(?:was|been|being)$/.test(wordAt(page, at - 1));

const OFFICE =
  /^(?:president|minister|leader|power|office|ruled|governed|led|headed|king|chancellor|premier|ruler|chairman|secretary|general|charge)$/;

/** *President (of X) since*, *has ruled X since*, *in power since*: no comma between the office and the word. */
function isInOffice(page: Page, first: number, since: number): boolean {
  for (let i = since - 1; i >= first && i > since - 9; i--) {
    if (OFFICE.test(wordAt(page, i))) return true;
    if (/^[,;:()]$/.test(textAt(page, i)) || /^(?:and|but)$/.test(wordAt(page, i))) return false;
  }
  return false;
}

/** Behind the words of a title and of its seat, *prime minister of Mali*; undefined where no head's title stands there. */
function titleEnd(page: Page, from: number): number | undefined {
  let head = false;
  for (let i = from; i < from + 9; i++) {
    const word = wordAt(page, i);
    if (
      /^(?:president|minister|leader|chancellor|premier|king|ruler|secretary|general|director|chairman|chief)$/.test(
        word,
      )
    )
      head = true;
    else if (!page.nameAt(i) && !/^(?:the|of|s|as|its|prime|country|new|interim|acting|head|state)$/.test(word))
      return head ? i : undefined;
  }
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
  if (!time || time.from - from > 9 || time.expression.type !== 'DATE' || !/^\d{4}/.test(time.expression.value))
    return undefined;
  for (let i = from; i < time.from; i++)
    if (!page.nameAt(i) && !GAP.test(wordAt(page, i) || textAt(page, i))) return undefined;
  return time;
}

function judged(
  context: CheckContext,
  { page }: Sentence,
  name: Name,
  { edge, since, time }: Told,
): ClaimDraft | undefined {
  const { facts } = context;
  const person = name.record;
  const days = timeDays(time);
  if (!person || !days || page.isQuoted(time.from) || /\b(?:ago|later|earlier)\b/.test(time.expression.text))
    return undefined;
  const claim = {
    kind: edge === 'birth' || edge === 'death' ? 'lifespan' : 'office',
    ...spanOf(page, name.from, time.to),
    subject: person.id,
    object: time.expression.value,
    stance: 'asserted',
  } as const;
  if (edge === 'birth' || edge === 'death') return { ...claim, judgement: life(facts, person, days, time, edge) };
  const offices = officesKnown(facts, person.id);
  const dates = offices.flatMap(({ statement }) => datesOf(statement, edge).map(date => ({ statement, date })));
  const events = facts
    .statements(person.id)
    .flatMap(({ predicate, subject }) => (isTakingPart(predicate) ? [facts.record(subject)] : []))
    .flatMap(event => (event?.start && (!since || /coup|power/.test(event.kind)) ? [event.start] : []));
  const { value } = time.expression;
  const slack = value.length < 7 || time.expression.parts ? 0 : value.length === 10 && edge === 'end' ? 25 : SLACK;
  const right = dates.find(({ date }) => gap(days, date) === 0);
  if (right) return { ...claim, judgement: agrees(officeEvidence(facts, right.statement)) };
  const near = [...dates.map(({ date }) => date), ...events].some(date => gap(days, date) <= slack);
  const [nearest] = dates
    .filter(({ statement }) => isNotable(offices, statement) && canProve(statement))
    .sort((a, b) => gap(days, a.date) - gap(days, b.date));
  // *On Sunday*: a day that the text counts from another one.
  const isWritten = /\d/.test(time.expression.text);
  if (near || !nearest || !isWritten || gap(days, nearest.date) > FAR) return { ...claim, judgement: unknown() };
  const corrected = precise(nearest.date, value);
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [officeEvidence(facts, nearest.statement)],
      alarm: {
        check: 'event-date',
        at: spanOf(page, time.from, time.to),
        message: `${person.name} ${held(facts.record(nearest.statement.object ?? '')?.name ?? 'in office', nearest.statement)}, not ${edgeWords(time.expression.text, edge)}.`,
        related: [{ start: name.mention.start, end: name.mention.end, message: 'Whose term it is' }],
        fixes: [replaceBy(time.expression, corrected)],
      },
    },
  };
}

/** *from 2019*, *until March 2017*; what is written as a range has its words. */
const edgeWords = (text: string, edge: 'start' | 'end'): string =>
  /^(?:from|since|between|until)\b/i.test(text) ? text : `${edge === 'start' ? 'from' : 'until'} ${text}`;

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
): Judgement {
  const date = edge === 'birth' ? person.start : person.end;
  if (!date || person.unreviewed) return unknown();
  const words = `${person.name}: ${edge === 'birth' ? 'born' : 'died'} ${dateText(date)}`;
  const evidence = recordEvidence(facts, person, words);
  if (gap(days, date) === 0) return agrees(evidence);
  if (gap(days, date) <= 3 || gap(days, date) > FAR) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: { start: time.expression.start, end: time.expression.end },
      message: `${person.name} ${edge === 'birth' ? 'was born' : 'died'} ${onDate(date)}, not ${asSaid(time.expression)}.`,
      fixes: [replaceBy(time.expression, precise(date, time.expression.value))],
    },
  };
}

const gap = (days: Days, date: PartialDate): number =>
  daysBetween(days, { first: firstDay(date), last: lastDay(date) });
const precise = (date: PartialDate, value: string): string =>
  dateText(date.slice(0, Math.min(date.length, value.split('/')[0]?.length ?? 10)));
