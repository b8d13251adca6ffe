import { dateText, type FactRecord, type PartialDate } from '../../facts';
import { firstDay, lastDay } from '../../facts/dates';
import { type Days, daysBetween, daysOf, fits } from './calendarDays';
import { type Draft, replaceBy, type SentenceCheck } from './check';
import { bareWords, type Happening, happeningsIn } from './claims/happenings';
import type { CheckContext } from './context';
import { Cue } from './cues';
import { evidenceOf, recordEvidence } from './evidence';
import { type Sentence, spanOf, type Time, wordAt } from './page';

/** Words that may stand between an event and its date: no other verb comes between. */
const BETWEEN = new Set(
  `, ( in on of at dated signed held adopted agreed concluded reached struck was were is which that took place officially formally
  finally first back the from between early late mid since and by founded formed established created launched together jointly
  summit conference city capital`.split(/\s+/),
);

/** A few days' difference may be the time zone's or the last day's of a meeting. */
const SLACK = 3;
/** Days beyond which the text speaks of another event of the name. */
const FAR = 8 * 366;
const BEFORE = 12 * 366;

/** *Withdrew in January 2024*, *the charter, signed on 16 August 2023*: against every date that the facts give. */
export const eventDate: SentenceCheck = {
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
function dateOf({ page, times }: Sentence, { from, to, record }: Happening): Time | undefined {
  // *The 2010 election and the 2015 election*: a date that another name follows is that one's.
  const next = times.find(time => time.from >= to);
  const behind = next && page.nameAt(next.to) ? undefined : next;
  if (
    behind &&
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
): Draft | undefined {
  const days = daysOf(time.expression);
  if (!days || time.expression.type !== 'DATE' || page.isQuoted(time.from) || !isPlain(time)) return undefined;
  const dated = /\d{4}/.test(time.expression.text);
  if (
    !dated &&
    (!articleDate ||
      happening.dates.some(
        ({ start }) => start.slice(5) !== '' && start.slice(5, 10).startsWith(time.expression.value.slice(5)),
      ))
  )
    return undefined;
  if (happening.dates.some(({ start, end }) => overlaps(days, start, end))) return undefined;
  const founding = happening.record?.type === 'organisation';
  if (founding && happening.dates.some(({ start }) => fits(days, start, 800))) return undefined;
  // A state may have been independent before.
  if (happening.record?.type === 'country' && !happening.dates.some(({ start }) => fits(days, start, BEFORE)))
    return undefined;
  // So far off, the name means something else.
  if (
    happening.record?.type === 'event' &&
    !happening.dates.some(({ start, end }) => fits(days, start, FAR) || fits(days, end, FAR))
  )
    return undefined;
  const told = happening.announced.find(date => fits(days, date, SLACK));
  const nearest = happening.dates[0];
  if (!nearest) return undefined;
  const right =
    nearest.end !== nearest.start && nearest.end.slice(0, 7) !== nearest.start.slice(0, 7)
      ? `from ${dateText(nearest.start)} to ${dateText(nearest.end)}`
      : dateText(nearest.start);
  return {
    check: 'event-date',
    ...spanOf(page, time.from, time.to),
    severity: told ? 'information' : 'warning',
    message: told
      ? `${happening.what}: announced ${dateText(told)}, in effect ${right}.`
      : `${happening.what}: ${right}, not ${time.expression.text}.`,
    evidence: [
      happening.statement
        ? evidenceOf(happening.statement, `${happening.what}: ${right}${told ? ` (announced ${dateText(told)})` : ''}`)
        : recordEvidence(facts, happening.record as FactRecord, `${happening.what}: ${right}`),
    ],
    related: [{ ...spanOf(page, happening.from, happening.to), message: 'What is dated' }],
    fixes:
      nearest.start === nearest.end
        ? [replaceBy(time.expression, asPrecise(nearest.start, time.expression.value))]
        : [],
  };
}

/** A date that the text writes out, not one that was counted from another. */
function isPlain({ expression }: Time): boolean {
  return (
    /\d/.test(expression.text) &&
    !/\b(?:ago|later|earlier|last|next|this)\b/i.test(expression.text) &&
    !expression.problem
  );
}

function overlaps(days: Days, start: PartialDate, end: PartialDate): boolean {
  return fits(days, start, SLACK) || fits(days, end, SLACK) || (days.first >= start && days.last <= `${end}-99`);
}

/** A date of the facts, as precise as the one it replaces. */
function asPrecise(date: PartialDate, value: string): string {
  return dateText(date.slice(0, Math.min(date.length, value.split('/')[0]?.length ?? 10)));
}

/** *The July 2023 coup in Niger*, *the coup of 30 September 2022*: against the coups of the state that the sentence names. */
export const coupDate: SentenceCheck = {
  needs: Cue.time | Cue.country | Cue.coup,
  look: coups,
};

function* coups({ facts }: CheckContext, { page, names, times, from, to }: Sentence): Generator<Draft> {
  for (let i = from; i < to; i++) {
    if (wordAt(page, i) !== 'coup' || page.isQuoted(i)) continue;
    const time =
      times.find(({ to: end }) => end === i || (end === i - 1 && wordAt(page, i - 1) === 'military')) ??
      times.find(({ from: start }) => start === i + 2 && /^(?:of|in|on)$/.test(wordAt(page, i + 1)));
    const days = time && daysOf(time.expression);
    const states = [
      ...new Set(
        names.flatMap(({ record, mention }) =>
          record?.type === 'country' && mention.form !== 'nominal' ? [record] : [],
        ),
      ),
    ];
    const state = states.length === 1 ? states[0] : undefined;
    if (!time || !days || !state || !isPlain(time)) continue;
    const known = facts
      .statements(state.id)
      .flatMap(({ subject }) => facts.record(subject) ?? [])
      .filter(({ kind, start }) => /^coup/.test(kind) && start !== undefined);
    const near = known
      .filter(({ start }) => fits(days, start ?? '', 800))
      .sort((a, b) => distance(days, a) - distance(days, b))[0];
    if (!near?.start || known.some(({ start }) => fits(days, start ?? '', SLACK))) continue;
    yield {
      check: 'event-date',
      ...spanOf(page, time.from, time.to),
      message: `The facts date the coup in ${state.name} ${dateText(near.start)}, not ${time.expression.text}.`,
      evidence: [recordEvidence(facts, near, `${near.name}: ${dateText(near.start)}`)],
      fixes: [replaceBy(time.expression, asPrecise(near.start, time.expression.value))],
    };
  }
}

function distance(days: Days, { start = '' }: FactRecord): number {
  return daysBetween(days, { first: firstDay(start), last: lastDay(start) });
}
