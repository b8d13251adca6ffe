import { canProve, dateText, holdsOn, isMember, type Statement, upperFirst, withArticle } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { type Days, daysOf, daysOfValue, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Name, type Sentence, spanOf, type Time, textAt, wordAt } from '../../pages/page';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { isPlain } from '../date/eventDate';
import { evidenceOf } from '../evidence';
import { timesOf } from '../times';
import { asSaid, onDate } from '../wording';

/** That a state is a candidate for a body. Token indexes of its block, half-open. */
interface CandidateClaim {
  readonly state: Name;
  readonly body: Name;
  /** Since when, where it is said. */
  readonly since: Time | undefined;
  readonly from: number;
  readonly to: number;
}

/** *Ukraine, an EU candidate since 2022*; *EU candidates Serbia and Albania*; *Turkey is a candidate for EU membership*. */
export const candidacies: SentenceClaims = {
  needs: Cue.country | Cue.body | Cue.membership,
  *look(context, sentence) {
    for (const claim of claimsIn(sentence)) {
      const judgement = judged(context, sentence, claim);
      if (!judgement) continue;
      yield {
        kind: 'membership',
        ...spanOf(sentence.page, claim.from, claim.to),
        subject: claim.state.entity.id,
        object: claim.body.record?.id ?? '',
        stance: 'asserted',
        judgement,
      } satisfies ClaimDraft;
    }
  },
};

const OTHER = /^(?:potential|former|possible|aspiring|future|would-be|official|not|never|no)$/;

function* claimsIn(sentence: Sentence): Generator<CandidateClaim> {
  const { page, from, to } = sentence;
  for (let at = from; at < to; at++) {
    if (!/^candidates?$/.test(wordAt(page, at)) || page.isQuoted(at)) continue;
    const before = page.nameAt(at - 1);
    const body = before?.record?.type === 'organisation' ? before : bodyBehind(sentence, at + 1);
    if (!body || OTHER.test(wordAt(page, Math.min(body.from, at) - 1))) continue;
    let end = Math.max(at + 1, body.to);
    while (
      /^(?:country|countries|state|states|member|members|status|membership|nation|nations)$/.test(wordAt(page, end))
    )
      end++;
    const since = timeBehind(sentence, end);
    const first = Math.min(body.from, at);
    for (const state of [...statesBehind(sentence, end), ...apposed(sentence, first)])
      yield { state, body, since, from: Math.min(first, state.from), to: Math.max(end, state.to, since?.to ?? 0) };
  }
}

/** *candidate for EU membership*, *candidate to join the EU*. */
function bodyBehind({ page }: Sentence, at: number): Name | undefined {
  let i = at;
  while (/^(?:country|state|for|to|join|accession|membership|of|the)$/.test(wordAt(page, i)) && i < at + 6) i++;
  const name = i > at ? page.nameAt(i) : undefined;
  return name?.from === i && name.record?.type === 'organisation' ? name : undefined;
}

/** *EU candidates Serbia, Albania and Ukraine*. */
function statesBehind({ page, to }: Sentence, at: number): Name[] {
  const found: Name[] = [];
  let i = at;
  for (let name = page.nameAt(i); name && i < to && name.mention.type === 'country'; name = page.nameAt(i)) {
    found.push(name);
    i = name.to;
    while (textAt(page, i) === ',' || wordAt(page, i) === 'and') i++;
  }
  return found;
}

/** *Ukraine, an EU candidate*, *Turkey is (now) a candidate*, *Moldova, which is an EU candidate*. */
function apposed({ page }: Sentence, from: number): Name[] {
  let at = from - 1;
  if (!/^(?:an?|the)$/.test(wordAt(page, at))) return [];
  at--;
  while (/^(?:already|now|still|also|become|became|been|has|have|is|remains|itself|which)$/.test(wordAt(page, at)))
    at--;
  const told = at < from - 2 || textAt(page, at) === ',';
  if (textAt(page, at) === ',') at--;
  const name = told ? page.nameAt(at) : undefined;
  return name?.mention.type === 'country' ? [name] : [];
}

/** *since June 2022*, *in 2005*. */
function timeBehind({ page, times }: Sentence, at: number): Time | undefined {
  if (!/^(?:since|in|on)$/.test(wordAt(page, at))) return undefined;
  const time = times.find(({ from }) => from === at + 1);
  return time && isPlain(time) && /^\d{4}(?:-\d{2}){0,2}$/.test(time.expression.value) ? time : undefined;
}

/** Days by which what was decided, and what took effect, lie apart. */
const SLACK = 20;

function judged(
  context: CheckContext,
  sentence: Sentence,
  { state, body, since, from, to }: CandidateClaim,
): Judgement | undefined {
  const { facts } = context;
  const [who, whole] = [state.record, body.record];
  const all = whole
    ? facts.statements(whole.id).filter(({ predicate, object }) => predicate === 'candidateOf' && object === whole.id)
    : [];
  const [any] = all;
  if (!who || !whole || !any) return undefined;
  const own = all.filter(({ subject }) => subject === who.id);
  const told = (statement: Statement) =>
    evidenceOf(statement, `${who.name}: candidate for ${whole.name} since ${dateText(statement.start ?? '')}`);
  const days = since && daysOf(since.expression);
  const [term] = own;
  if (since && days && term?.start) {
    const dates = [term.start, ...term.alternatives.map(({ date }) => date)];
    if (dates.some(date => fits(days, date, SLACK))) return agrees(told(term));
    if (!/\d{4}/.test(since.expression.text) || !canProve(term)) return unknown();
    return {
      verdict: 'contradicts',
      evidence: [told(term)],
      alarm: {
        check: 'event-date',
        at: { start: since.expression.start, end: since.expression.end },
        message: `${upperFirst(withArticle(who))} became a candidate for ${withArticle(whole)} ${onDate(term.start)}, not ${asSaid(since.expression)}.`,
        fixes: [replaceBy(since.expression, dateText(term.start.slice(0, since.expression.value.length)))],
      },
    };
  }
  const times = timesOf(context, sentence, from, to);
  if (!times?.length) return unknown();
  const right = own.find(statement => times.some(({ first }) => holdsOn(statement, first) === 'yes'));
  if (right) return agrees(told(right));
  const outside = (day: Days): boolean =>
    own.every(statement => holdsOn(statement, day.first) === 'no') && day.last <= (daysOfValue(any.asOf)?.last ?? '');
  if (!times.every(outside) || !canProve(any)) return unknown();
  const isMemberThen = times.every(({ first }) => isMember(facts, who.id, whole.id, first) === 'yes');
  return {
    verdict: 'contradicts',
    evidence: [
      term
        ? told(term)
        : evidenceOf(any, `The list of candidates for ${whole.name} is complete and does not have ${who.name}`),
    ],
    alarm: {
      check: 'wrong-membership',
      message: isMemberThen
        ? `${upperFirst(withArticle(who))} was a member of ${withArticle(whole)} then, not a candidate.`
        : `${upperFirst(withArticle(who))} was not a candidate for ${withArticle(whole)} on ${dateText((times[0] as Days).first)}${term?.start ? `; it became one ${onDate(term.start)}` : ''}.`,
    },
  };
}
