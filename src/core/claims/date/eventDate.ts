import { dateText, type FactRecord, type PartialDate, upperFirst } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Evidence } from '../../model';
import { type Days, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { leadOf } from '../../pages/grammar';
import { type Page, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { evidenceOf, recordEvidence } from '../evidence';
import { asSaid, eventName, eventOn, onDate } from '../wording';
import type { Happening } from './happening';
import { bareWords, happeningsIn } from './happenings';

/** Words that may stand between an event and its date: no other verb comes between. */
const BETWEEN = new Set(
  `, ( in on of at dated signed held adopted agreed concluded reached struck was were is which that took place officially formally
  finally first back happened occurred unfolded the from between early late mid since and by founded formed established created launched together jointly
  summit conference city capital began begun started broke out erupted ended over concluded lasted raged fought finished long`.split(
    /\s+/,
  ),
);

/** A few days' difference may be the time zone's or the last day's of a meeting; who writes a year alone means it. */
const SLACK = 3;
/** Days beyond which the text speaks of another event of the name. */
const FAR = 8 * 366;
const BEFORE = 12 * 366;

/** *Withdrew in January 2024*, *the charter, signed on 16 August 2023*: against every date that the facts give. */
export const eventDates: SentenceClaims = {
  needs: Cue.time | Cue.happening,
  *look(context, sentence) {
    for (const happening of happeningsIn(context.facts, sentence, sentence.from, sentence.to)) {
      const time = dateOf(sentence, happening);
      const draft = time && judged(context, sentence, happening, time);
      if (draft) yield draft;
    }
  },
};

/** The date that is said of an event: right behind it, or before it as in *the July 2023 coup*. */
function dateOf({ page, times }: Sentence, { from, to, record, kind }: Happening): Time | undefined {
  // *The 2010 election and the 2015 election*: a date that another name follows is that one's.
  const next = times.find(time => time.from >= to);
  const behind = next && page.nameAt(next.to) ? undefined : next;
  // *Founded in 1957 as the European Economic Community*: it was another body then.
  if (kind === 'founding' && behind && wordAt(page, behind.to) === 'as') return undefined;
  // *After the war, in the 1950s*: what the name only places in time has no date behind it.
  const placed = /^(?:after|before|since|during|until|following)$/.test(wordAt(page, leadOf(page, from)));
  if (
    behind &&
    !placed &&
    behind.from - to <= 9 &&
    bareWords(page, to, behind.from).every(word => BETWEEN.has(word)) &&
    !/^(?:after|before|since|until|by)$/.test(wordAt(page, behind.from - 1))
  )
    return behind;
  if (record?.type !== 'event') return undefined;
  // *The 2010 and 2015 elections*: what recurs is told apart by its date.
  if (/\d|summit|election/i.test(record.name)) return undefined;
  const before = times.find(time => time.to === from);
  return before && /^(?:the|a|s|its)$/.test(wordAt(page, before.from - 1)) ? before : undefined;
}

function judged(
  { facts, articleDate }: CheckContext,
  { page }: Sentence,
  happening: Happening,
  time: Time,
): ClaimDraft | undefined {
  const days = daysOf(time.expression);
  const { value, text } = time.expression;
  if (!days || time.expression.type !== 'DATE' || page.isQuoted(time.from) || !isPlain(time)) return undefined;
  const [nearest] = happening.dates;
  if (!nearest || !/^\d{4}/.test(value)) return undefined;
  const right =
    nearest.end !== nearest.start && nearest.end.slice(0, 7) !== nearest.start.slice(0, 7)
      ? `from ${dateText(nearest.start)} to ${dateText(nearest.end)}`
      : dateText(nearest.start);
  const told = happening.announced.find(date => fits(days, date, SLACK));
  const evidence = happening.statement
    ? evidenceOf(happening.statement, `${happening.what}: ${right}${told ? ` (announced ${dateText(told)})` : ''}`)
    : recordEvidence(facts, happening.record as FactRecord, `${happening.what}: ${right}`);
  const claim = {
    kind: happening.kind,
    ...spanOf(page, Math.min(happening.from, time.from), Math.max(happening.to, time.to)),
    subject: happening.subject,
    object: value,
    stance: 'asserted',
  } as const;
  const edge = edgeBetween(page, happening, time);
  if (edge) return { ...claim, judgement: atEdge(happening, time, edge, evidence) };
  const slack = value.length === 4 ? 0 : SLACK;
  if (happening.dates.some(({ start, end }) => overlaps(days, start, end, slack)))
    return { ...claim, judgement: agrees(evidence) };
  if (happening.open) return { ...claim, judgement: unknown() };
  if (happening.disputed?.some(({ start, end }) => overlaps(days, start, end, 0)))
    return { ...claim, judgement: unknown() };
  const dated = /\d{4}/.test(text);
  const sameDay = happening.dates.some(({ start }) => start.length > 7 && start.slice(5).startsWith(value.slice(5)));
  if ((!dated && (!articleDate || sameDay)) || !isNear(happening, days) || mayBeAnother(page, happening, time, days))
    return { ...claim, judgement: unknown() };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [evidence],
      alarm: {
        check: 'event-date',
        at: spanOf(page, time.from, time.to),
        severity: told ? 'information' : 'warning',
        message: told
          ? `${datedRight(happening)}; it was announced ${onDate(told)}.`
          : `${datedRight(happening)}, not ${asSaid(time.expression)}.`,
        related: [{ ...spanOf(page, happening.from, happening.to), message: 'What is dated' }],
        fixes: nearest.start === nearest.end ? [replaceBy(time.expression, asPrecise(nearest.start, value))] : [],
      },
    },
  };
}

/** *Sweden joined NATO on 7 March 2024*, *The Gaza war lasted from … to …*, *The founding of ANZUS was in 1951*. */
function datedRight({ what, kind, record, dates }: Happening): string {
  const [{ start, end } = { start: '', end: '' }] = dates;
  if (!record && kind !== 'founding') return `${what} ${onDate(start)}`;
  const isLong = end !== start && end.slice(0, 7) !== start.slice(0, 7);
  if (record?.type !== 'event') return `${what} was ${onDate(start)}`;
  return isLong
    ? `${upperFirst(eventName(record))} lasted from ${dateText(start)} to ${dateText(end)}`
    : eventOn(record, start);
}

type Edge = 'start' | 'end' | 'both';

/** What of an event the words between it and its date tell: *began in*, *ended in*, *lasted from … to*. */
function edgeBetween(page: Page, { from, to, record }: Happening, time: Time): Edge | undefined {
  if (record?.type !== 'event' || time.from < from) return undefined;
  const words = bareWords(page, to, time.from);
  const { parts } = time.expression;
  if (words.some(word => /^(?:began|begun|started|broke|erupted)$/.test(word))) return parts ? undefined : 'start';
  if (words.some(word => /^(?:ended|over|concluded|finished)$/.test(word))) return parts ? undefined : 'end';
  return parts && words.some(word => /^(?:lasted|raged|fought|from)$/.test(word)) ? 'both' : undefined;
}

/** Beginnings and ends of wars are counted from several days: only another year is wrong, and near one a slip. */
const YEARS_OFF = 3;

function atEdge({ record, what }: Happening, { expression }: Time, edge: Edge, evidence: Evidence): Judgement {
  const [first, last] = [record?.start, record?.end];
  const whole = expression.parts?.map(({ value }) => value) ?? [expression.value];
  const said = whole.map(value => value.slice(0, 4));
  const known = edge === 'start' ? [first] : edge === 'end' ? [last] : [first, last];
  if (known.length !== said.length) return unknown();
  const off = known.map((date, n) =>
    date === undefined ? undefined : Math.abs(Number(date.slice(0, 4)) - Number(said[n])),
  );
  if (off.some(years => years === undefined)) return unknown();
  // Another day or month of the right year is no slip that can be told, but the record does not confirm it either.
  if (off.every(years => years === 0))
    return known.every((date, n) => isSameAsFar(date ?? '', whole[n] ?? '')) ? agrees(evidence) : unknown();
  const wrong = off.findIndex(years => years !== 0);
  const date = known[wrong] ?? '';
  if (off.filter(years => years !== 0).length > 1 || (off[wrong] ?? 9) > YEARS_OFF) return unknown();
  const at = expression.parts?.[wrong] ?? expression;
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: { start: at.start, end: at.end },
      message: `${upperFirst(record ? eventName(record) : what)} ${date === first ? 'began' : 'ended'} ${onDate(date)}, not in ${said[wrong]}.`,
      fixes: [replaceBy(at, asPrecise(date, at.value))],
    },
  };
}

/** Whether two dates are the same as far as both are told. */
const isSameAsFar = (one: PartialDate, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Days in which a body may come to be by steps. */
const STEPS = 800;

/** Whether a date lies near enough to what is known for the name to mean it. */
function isNear({ record, dates, kind, chartered }: Happening, days: Days): boolean {
  if (kind === 'founding') {
    // A body may have begun in several steps, a state may have been independent before.
    if (record?.type === 'organisation')
      return chartered === true || !dates.some(({ start }) => fits(days, start, STEPS));
    return dates.some(({ start }) => fits(days, start, BEFORE));
  }
  if (record?.type !== 'event') return true;
  return dates.some(({ start, end }) => fits(days, start, FAR) || fits(days, end, FAR));
}

/** What is fought, held or met again and again under one name; a year beside the name tells which is meant. */
const AGAIN =
  /battle|siege|attack|bombing|offensive|operation|protest|election|summit|talks|conference|clash|strike|plan/;
/** Years after its signing in which a treaty may have come into force. */
const IN_FORCE = 7;

/** Whether a date may be that of another event of the name, or of another step of the same. */
function mayBeAnother(page: Page, { record, from, to }: Happening, time: Time, days: Days): boolean {
  if (record?.type !== 'event') return false;
  const beside = time.to === from || textAt(page, time.from - 1) === '(' || time.from - to <= 1;
  if (beside && AGAIN.test(`${record.kind} ${record.name.toLowerCase()}`)) return true;
  if (!/treaty|agreement|accord|convention|pact|protocol|charter/.test(`${record.kind} ${record.name.toLowerCase()}`))
    return false;
  const signed = bareWords(page, to, time.from).some(word => /^(?:signed|concluded|dated|reached|struck)$/.test(word));
  const year = Number((record.start ?? '').slice(0, 4));
  return !signed && Number(days.first.slice(0, 4)) >= year && Number(days.first.slice(0, 4)) <= year + IN_FORCE;
}

/** A date that the text writes out, not one that was counted from another. */
export function isPlain({ expression }: Time): boolean {
  return (
    /\d/.test(expression.text) &&
    !/\b(?:ago|later|earlier|last|next|this)\b/i.test(expression.text) &&
    !expression.problem
  );
}

function overlaps(days: Days, start: PartialDate, end: PartialDate, slack: number): boolean {
  return fits(days, start, slack) || fits(days, end, slack) || (days.first >= start && days.last <= `${end}-99`);
}

/** A date of the facts, as precise as the one it replaces. */
export function asPrecise(date: PartialDate, value: string): string {
  return dateText(date.slice(0, Math.min(date.length, value.split('/')[0]?.length ?? 10)));
}
