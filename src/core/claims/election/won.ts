import { canProve, dateText, type FactRecord, type Statement } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Evidence } from '../../model';
import { dayNumber, daysOf, daysOfValue } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Sentence, spanOf, type Time, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { isPlain } from '../date/eventDate';
import { evidenceOf, isProven } from '../evidence';
import { asSaid, eventName, eventOn } from '../wording';
import { type VictoryClaim, victoriesIn } from './read';
import { electionsOf, isAt, isRunnerUp, isWinner, type RecordedElection } from './recorded';

/** Years by which a writer's memory misses. */
const YEARS = 3;
/** Days within which *the election* is the last one. */
const LATELY = 120;

/** *X won the 2022 election*; *X beat Y in November 2020*; *his victory over Y*: who won, against whom, and when. */
export const elections: SentenceClaims = {
  needs: Cue.person | Cue.victory,
  *look(context, sentence) {
    for (const claim of victoriesIn(sentence)) {
      const draft = drafted(context, sentence, claim);
      if (draft) yield draft;
    }
  },
};

function drafted(context: CheckContext, sentence: Sentence, claim: VictoryClaim): ClaimDraft | undefined {
  const { winner, loser } = claim;
  const time = timeOf(sentence, claim);
  const subject = winner ?? loser;
  if (!subject) return undefined;
  const judgement = judged(context, claim, time);
  if (!judgement) return undefined;
  const { page } = sentence;
  return {
    kind: 'election',
    ...spanOf(page, Math.min(claim.from, time?.from ?? claim.from), Math.max(claim.to, time?.to ?? claim.to)),
    subject: subject.entity.id,
    object: (winner ? loser?.entity.id : undefined) ?? time?.expression.value ?? 'election',
    stance: claim.attributed ? 'attributed' : 'asserted',
    judgement: claim.attributed ? notJudged('attributed') : judgement,
  };
}

/** The date of the election: the nearest to the word that tells the victory, not one *since*, *until* or *before* which it was. */
function timeOf({ page, times }: Sentence, { at }: VictoryClaim): Time | undefined {
  const fitting = times.filter(
    ({ expression, from }) =>
      expression.type === 'DATE' &&
      /^\d{4}(?:-\d{2}){0,2}$/.test(expression.value) &&
      !/^(?:since|until|before|after|by|from|to|for)$/.test(wordAt(page, from - 1)),
  );
  const [nearest] = fitting.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  return nearest && Math.abs(nearest.from - at) <= 14 ? nearest : undefined;
}

function judged(
  { facts, articleDate }: CheckContext,
  { winner, loser, ballot, elected }: VictoryClaim,
  time: Time | undefined,
): Judgement | undefined {
  const [who, whom] = [winner?.record, loser?.record];
  if ((winner && !who) || (loser && !whom)) return undefined;
  const one = who ?? whom;
  if (!one) return undefined;
  const all = electionsOf(facts, one.id);
  if (all.length === 0) return undefined;
  const days = time && daysOf(time.expression);
  const right = all.filter(event => (!who || isWinner(event, who.id)) && (!whom || isRunnerUp(event, whom.id)));
  const then = days ? right.filter(event => isAt(days, event)) : right.filter(event => isOver(event, articleDate));
  // Of several that fit, the last one: *has won the election*.
  const [meant] = then.sort((a, b) => (b.record.start ?? '').localeCompare(a.record.start ?? ''));
  if (meant) return agrees(...saying(facts, meant, who, whom));
  const turned = all.filter(event => (who ? isRunnerUp(event, who.id) : false) && (!whom || isWinner(event, whom.id)));
  const wrong = turned.filter(event => (days ? isAt(days, event) : isLately(event, articleDate)));
  if (who && wrong.length === 1 && ballot) return otherWinner(facts, wrong[0] as RecordedElection, who);
  return time && days ? (otherDate(facts, right, time, who, whom, elected) ?? unknown()) : unknown();
}

/** Whether an election was over on the article's day, as far as that is known. */
const isOver = ({ record: { start = '' } }: RecordedElection, articleDate: string | null): boolean =>
  articleDate === null || start <= articleDate;

function isLately({ record: { end, start = '' } }: RecordedElection, articleDate: string | null): boolean {
  const article = daysOfValue(articleDate ?? '');
  const held = daysOfValue(end ?? start);
  if (!article || !held) return false;
  const since = dayNumber(article.first) - dayNumber(held.last);
  return since >= 0 && since <= LATELY;
}

type Facts = CheckContext['facts'];

function otherWinner(facts: Facts, event: RecordedElection, who: FactRecord): Judgement {
  const [statement] = event.winners;
  const winner = facts.record(statement?.object ?? '');
  if (!statement || !winner || !canProve(statement)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidenceOf(statement, `${event.record.name}: won by ${winner.name}`)],
    alarm: {
      check: 'wrong-participant',
      message: `${winner.name} won ${eventName(event.record)} of ${dateText(event.record.end ?? event.record.start ?? '')}; ${who.name} came second.`,
    },
  };
}

/** The only election between the two, or the only one in the same month of a near year, with its date. */
function otherDate(
  facts: Facts,
  right: readonly RecordedElection[],
  time: Time,
  who: FactRecord | undefined,
  whom: FactRecord | undefined,
  elected: boolean,
): Judgement | undefined {
  const { expression } = time;
  if (!isPlain(time) || !/\d{4}/.test(expression.text)) return undefined;
  const near = right.filter(({ record: { start = '', end = start } }) =>
    [start, end].some(date => {
      const years = Math.abs(Number(date.slice(0, 4)) - Number(expression.value.slice(0, 4)));
      const sameMonth = expression.value.length > 4 && date.slice(4).startsWith(expression.value.slice(4));
      // One who was elected once was not elected in the year beside it: terms are longer.
      const only = right.length === 1 && (whom !== undefined || (elected && years === 1));
      return years >= 1 && years <= YEARS && (sameMonth || (who !== undefined && only));
    }),
  );
  const [event] = near;
  const date = event && dateFor(event.record, expression.value);
  if (!event || !date || near.length > 1 || !isProven(facts, event.record)) return undefined;
  return {
    verdict: 'contradicts',
    evidence: saying(facts, event, who, whom),
    alarm: {
      check: 'event-date',
      at: { start: expression.start, end: expression.end },
      message: `${eventOn(event.record, date)}, not ${asSaid(expression)}.`,
      fixes: [replaceBy(expression, expression.text.replace(/\d{4}/, date.slice(0, 4)))],
    },
  };
}

/** The day of the vote, or of its last round, that a date of the text comes nearest to. */
function dateFor({ start = '', end = start }: FactRecord, value: string): string {
  return end.slice(4).startsWith(value.slice(4)) ? end : start;
}

function saying(
  facts: Facts,
  { record, winners, runnersUp }: RecordedElection,
  who: FactRecord | undefined,
  whom: FactRecord | undefined,
): Evidence[] {
  const statements = [
    ...winners.filter(({ object }) => who && object === who.id).map(each => [each, 'won by'] as const),
    ...runnersUp.filter(({ object }) => whom && object === whom.id).map(each => [each, 'second'] as const),
  ];
  return statements.map(([statement, part]) => evidenceOf(statement, sentenceOf(facts, record, statement, part)));
}

const sentenceOf = (facts: Facts, record: FactRecord, { object, value }: Statement, part: string): string =>
  `${record.name}: ${part} ${facts.record(object ?? '')?.name ?? ''}${value ? ` (${value})` : ''}, ${dateText(record.end ?? record.start ?? '')}`;
