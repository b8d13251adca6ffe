import { dateText, type FactRecord } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { type Days, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { cuesAt, type Sentence, spanOf, type Time, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims } from '../claim';
import { recordEvidence } from '../evidence';

/** An election begins and ends some weeks apart, and is declared later. */
const SLACK = 45;
/** Years by which a writer's memory misses. */
const YEARS = 3;

/**
 * *Beat the president in November 2018*, where the election that the winner won was in November 2020: the right month of
 * the wrong year. Elections in other months may be others than those on record.
 */
export const elections: SentenceClaims = {
  needs: Cue.time | Cue.person | Cue.victory | Cue.ballot,
  *look(context, sentence) {
    if (!tellsVictory(sentence)) return;
    for (const time of sentence.times) {
      const draft = sentence.page.isQuoted(time.from) ? undefined : judged(context, sentence, time);
      if (draft) yield draft;
    }
  },
};

/** Whether somebody wins an election of a state: the words *beat* and *president*, and the like. */
function tellsVictory({ page, from, to }: Sentence): boolean {
  const told = Cue.victory | Cue.ballot;
  let cues = 0;
  for (let i = from; i < to; i++) cues |= cuesAt(page, i);
  return (cues & told) === told;
}

function judged(context: CheckContext, sentence: Sentence, { expression, from, to }: Time): ClaimDraft | undefined {
  const { facts } = context;
  const days = daysOf(expression);
  if (!days || expression.type !== 'DATE' || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(expression.value)) return undefined;
  if (!/\d{4}/.test(expression.text) || expression.problem || isOther(sentence, from)) return undefined;
  for (const { record, mention } of sentence.names) {
    if (!record || mention.type !== 'person') continue;
    const won = facts.statements(record.id).flatMap(({ subject }) => {
      const event = facts.record(subject);
      return event?.type === 'event' && event.start && /election/.test(event.kind) ? [event] : [];
    });
    const right = won.find(event => isAt(days, event));
    const meant = right ?? won.find(event => isYearOff(expression.value, event));
    if (!meant?.start) continue;
    const span = spanOf(sentence.page, from, to);
    const claim = { kind: 'election', ...span, subject: record.id, object: meant.id, stance: 'asserted' } as const;
    const evidence = recordEvidence(facts, meant, `${meant.name}: ${dateText(meant.start)}`);
    if (right) return { ...claim, judgement: agrees(evidence) };
    return {
      ...claim,
      judgement: {
        verdict: 'contradicts',
        evidence: [evidence],
        alarm: {
          check: 'event-date',
          message: `${meant.name}: ${dateText(meant.start)}, not ${expression.text}.`,
          fixes: [replaceBy(span, expression.text.replace(/\d{4}/, meant.start.slice(0, 4)))],
        },
      },
    };
  }
  return undefined;
}

/** *Since*, *until*, *before*: the date is of something else. */
const isOther = ({ page }: Sentence, from: number): boolean =>
  /^(?:since|until|before|after|by|from|to)$/.test(wordAt(page, from - 1));

const isAt = (days: Days, { start = '', end = start }: FactRecord): boolean =>
  fits(days, start, SLACK) || fits(days, end, SLACK);

function isYearOff(value: string, { start = '', end = start }: FactRecord): boolean {
  return [start, end].some(date => {
    const years = Math.abs(Number(date.slice(0, 4)) - Number(value.slice(0, 4)));
    return date.length === 10 && years >= 1 && years <= YEARS && date.slice(4).startsWith(value.slice(4));
  });
}
