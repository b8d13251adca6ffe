import { dateText } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { connective, type Order } from '../../pages/order';
import { type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { evidenceOf, recordEvidence } from '../evidence';
import { compared } from './compared';
import { headed, isSoLong, lengthAt, named } from './distance';
import type { Happening } from './happening';
import { happeningsIn } from './happenings';
import { happenedIn } from './unnamed';

/** *Formed following their withdrawal*: against the dates of both. */
export const orders: SentenceClaims = {
  needs: Cue.order,
  *look(context, sentence) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const order = connective(sentence, i) ?? distanced(sentence, i);
      const claim = order && !sentence.page.isQuoted(i) ? judged(context, sentence, i, order) : undefined;
      if (claim) yield claim;
    }
  },
};

function judged(context: CheckContext, sentence: Sentence, at: number, order: Order): ClaimDraft | undefined {
  const { facts } = context;
  const { page } = sentence;
  if ((sentence.cues & (Cue.happening | Cue.happened)) === 0) return undefined;
  const told = (from: number, to: number): Happening[] => [
    ...happeningsIn(facts, sentence, from, to),
    ...happenedIn(context, sentence, from, to),
  ];
  const left = nearest(
    told(sentence.from, at).sort((a, b) => b.to - a.to),
    at,
    'to',
  );
  const said = nearest(
    told(at + 1, sentence.to).sort((a, b) => a.from - b.from),
    at,
    'from',
  );
  const right = (left && compared(facts, sentence, left, at)) ?? said;
  if (!left || !right || (left.record && left.record === right.record)) return undefined;
  // *A bloc, founded in 1949, grew after …*: what stands between commas is not what came before or after.
  const parts = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (/^[,;()–—]$/.test(textAt(page, i))) return true;
    return false;
  };
  if (parts(left.from, left.to) && parts(left.to, at)) return undefined;
  const [earlier, later] = order === 'after' ? [right, left] : [left, right];
  const since = latest(later);
  const from = earliest(earlier);
  if (!since || !from) return undefined;
  const evidence = [later, earlier].map(({ statement, record, what, dates }) => {
    const sentenceOf = `${what}: ${dateText(dates[0]?.start ?? '')}`;
    return statement
      ? evidenceOf(statement, sentenceOf)
      : recordEvidence(facts, record as NonNullable<typeof record>, sentenceOf);
  });
  const claim = {
    kind: 'order',
    ...spanOf(page, left.from, right.to),
    subject: left.subject,
    object: right.subject,
    stance: 'asserted',
  } as const;
  const length = lengthAt(sentence, at);
  const isSo = length && isSoLong(sentence, length, earlier, later);
  if ((earliest(later) ?? '') > (latest(earlier) ?? '') && isSo !== false)
    return { ...claim, judgement: length && !isSo ? unknown() : agrees(...evidence) };
  if (length && isSo === false && since >= from)
    return {
      ...claim,
      judgement: {
        verdict: 'contradicts',
        evidence,
        alarm: {
          check: 'order-of-events',
          at: spanOf(page, length.from, at + 1),
          message: `${headed(later)} did not come ${wordsOf(length)} after ${named(earlier)}.`,
          related: [{ ...spanOf(page, left.from, left.to), message: 'What it is compared with' }],
        },
      },
    };
  if (since >= from) return { ...claim, judgement: unknown() };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence,
      alarm: {
        check: 'order-of-events',
        at: spanOf(page, at, right.to),
        message: `${headed(later)} came before ${named(earlier)}.`,
        related: [{ ...spanOf(page, left.from, left.to), message: 'What it is compared with' }],
      },
    },
  };
}

const wordsOf = ({ expression }: Time): string => expression.text.replace(/ (?:before|after)$/i, '');

/** *A year before*, *three days after*: the words of an order behind a length of time. */
function distanced(sentence: Sentence, at: number): Order | undefined {
  const word = wordAt(sentence.page, at);
  if (word !== 'after' && word !== 'before') return undefined;
  return lengthAt(sentence, at) ? word : undefined;
}

function nearest(happenings: readonly Happening[], at: number, side: 'from' | 'to'): Happening | undefined {
  const [first] = happenings;
  return first && Math.abs(first[side] - at) <= 14 ? first : undefined;
}

const latest = ({ dates, announced }: Happening): string | undefined =>
  [...dates.map(({ end }) => lastDay(end)), ...announced.map(lastDay)].sort().at(-1);
const earliest = ({ dates, announced }: Happening): string | undefined =>
  [...dates.map(({ start }) => firstDay(start)), ...announced.map(firstDay)].sort()[0];
