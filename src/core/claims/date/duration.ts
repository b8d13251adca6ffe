import { dateText, type FactRecord, upperFirst } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { dayNumber } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { isProven, recordEvidence } from '../evidence';
import { eventName } from '../wording';

/** *The eight-year Iran-Iraq War*; *the Falklands War lasted 74 days*: against the beginning and the end on record. */
export const durations: SentenceClaims = {
  needs: Cue.time | Cue.happening,
  *look(context, sentence) {
    const { page } = sentence;
    for (const name of sentence.names) {
      if (name.record?.type !== 'event' || page.isQuoted(name.from)) continue;
      const time = sentence.times.find(each => isLengthOf(sentence, name, each));
      const judgement = time && judged(context, name, time);
      if (!time || !judgement) continue;
      const [from, to] = [Math.min(name.from, time.from), Math.max(name.to, time.to)];
      const attributed = isAttributed(page, sentence, from, to);
      yield {
        kind: 'eventDate',
        ...spanOf(page, from, to),
        subject: name.record.id,
        object: time.expression.value,
        stance: attributed ? 'attributed' : 'asserted',
        judgement: attributed ? notJudged('attributed') : judgement,
      } satisfies ClaimDraft;
    }
  },
};

/** Whether a length of time is said of an event: right before its name, or behind *lasted*. */
function isLengthOf({ page }: Sentence, name: Name, { expression, from, to }: Time): boolean {
  if (expression.type !== 'DURATION') return false;
  if (to === name.from || (to === name.from - 1 && textAt(page, to) === '-'))
    return !/^(?:after|within|in|for)$/.test(wordAt(page, from - 1));
  if (from < name.to || from - name.to > 7) return false;
  let lasted = false;
  for (let i = name.to; i < from; i++) {
    if (wordAt(page, i) === 'lasted') lasted = true;
    else if (
      !/^(?:which|that|for|,|about|nearly|almost|only|some|more|than|over)$/.test(wordAt(page, i) || textAt(page, i))
    )
      return false;
    if (/^(?:more|over|about|nearly|almost|some)$/.test(wordAt(page, i)) && lasted) return false;
  }
  return lasted;
}

const UNITS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44, Y: 365.25 };
const UNIT_WORDS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

const lengthOf = (count = '', unit = ''): string => `${count} ${UNIT_WORDS[unit] ?? unit}${count === '1' ? '' : 's'}`;

function judged({ facts }: CheckContext, { record, mention }: Name, { expression }: Time): Judgement | undefined {
  const said = /^P(\d+)([DWMY])$/.exec(expression.value);
  const { start, end } = record as FactRecord;
  if (!said || !record || start === undefined || end === undefined || start === end) return undefined;
  const namesakes = facts.lookup(mention.text).filter(({ type }) => type === 'event');
  const unit = UNITS[said[2] ?? ''] ?? 1;
  // The shortest and the longest that the dates allow: a day more where the first day counts, too.
  const least = dayNumber(firstDay(end)) - dayNumber(lastDay(start));
  const most = dayNumber(lastDay(end)) - dayNumber(firstDay(start)) + 1;
  const days = Number(said[1]) * unit;
  const evidence = recordEvidence(facts, record, `${record.name}: from ${dateText(start)} to ${dateText(end)}`);
  if (days >= least - 0.75 * unit && days <= most + 0.75 * unit) return agrees(evidence);
  const length = (least + most) / 2;
  const far = Math.abs(days - length) >= Math.max(2 * unit, 0.25 * length);
  if (!far || namesakes.length > 1 || !isProven(facts, record)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: { start: expression.start, end: expression.end },
      message: `${upperFirst(eventName(record))} lasted from ${dateText(start)} to ${dateText(end)}, not ${lengthOf(said[1], said[2])}.`,
    },
  };
}
