import { dateText, type FactRecord } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { replaceBy } from '../../findings/draft';
import { type Days, daysBetween, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Sentence, spanOf, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims } from '../claim';
import { recordEvidence } from '../evidence';
import { asSaid, onDate } from '../wording';
import { asPrecise, isPlain } from './eventDate';

/** Coups are announced on the day after the night. */
const SLACK = 1;

/** *The July 2023 coup in Niger*, *the coup of 30 September 2022*: against the coups of the state that the sentence names. */
export const coups: SentenceClaims = {
  needs: Cue.time | Cue.country | Cue.coup,
  look: coupsIn,
};

function* coupsIn({ facts }: CheckContext, { page, names, times, from, to }: Sentence): Generator<ClaimDraft> {
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
    if (!near?.start) continue;
    const right = known.find(({ start }) => fits(days, start ?? '', SLACK));
    const meant = right ?? near;
    const evidence = recordEvidence(facts, meant, `${meant.name}: ${dateText(meant.start ?? '')}`);
    yield {
      kind: 'eventDate',
      ...spanOf(page, Math.min(i, time.from), Math.max(i + 1, time.to)),
      subject: state.id,
      object: time.expression.value,
      stance: 'asserted',
      judgement: right
        ? agrees(evidence)
        : {
            verdict: 'contradicts',
            evidence: [evidence],
            alarm: {
              check: 'event-date',
              at: spanOf(page, time.from, time.to),
              message: `The coup in ${state.name} was ${onDate(near.start)}, not ${asSaid(time.expression)}.`,
              fixes: [replaceBy(time.expression, asPrecise(near.start, time.expression.value))],
            },
          },
    };
  }
}

function distance(days: Days, { start = '' }: FactRecord): number {
  return daysBetween(days, { first: firstDay(start), last: lastDay(start) });
}
