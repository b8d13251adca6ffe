import { dateText, membersOf, withArticle } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Name, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { bodiesIn, onlyBody } from '../bodies';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { asSaid, onDate } from '../wording';

/** What took effect may have been told some weeks before. */
const SLACK = 45;
/** Days by which a slip misses. */
const CLOSE = 2 * 366;

/** *A NATO member since 2022*, *has been in the EU since 2003*: against the day on which the state joined. */
export const memberSince: SentenceClaims = {
  needs: Cue.time | Cue.since,
  *look(context, sentence) {
    const { page, times } = sentence;
    for (const time of times) {
      if (wordAt(page, time.from - 1) !== 'since' || page.isQuoted(time.from)) continue;
      const draft = judged(context, sentence, time);
      if (draft) yield draft;
    }
  },
};

function judged(context: CheckContext, sentence: Sentence, time: Sentence['times'][number]): ClaimDraft | undefined {
  const { page } = sentence;
  const days = daysOf(time.expression);
  if (!days || !/^\d{4}(?:-\d{2}){0,2}$/.test(time.expression.value) || !/\d{4}/.test(time.expression.text))
    return undefined;
  const since = time.from - 1;
  const said = membershipBefore(sentence, since);
  const named = said && bodiesIn(sentence).find(({ from, to }) => to > said.at && from < since)?.record;
  const body = named ?? (said && onlyBody(context, sentence, 3));
  const state = said?.member.record;
  if (!said || !state || !body) return undefined;
  const span = spanOf(page, time.from, time.to);
  const claim = {
    kind: 'membership',
    ...span,
    subject: said.member.entity.id,
    object: body.id,
    stance: 'asserted',
  } as const;
  const terms = membersOf(context.facts, body.id, null).filter(({ member }) => member.id === state.id);
  const [term] = terms;
  const start = terms.length === 1 ? term?.statement.start : undefined;
  if (!term || !start) return { ...claim, judgement: unknown() };
  const evidence = evidenceOf(term.statement, `${state.name}: member of ${body.name} since ${dateText(start)}`);
  // Who joined what came before the body may be said to be in it since it began.
  const dates = [start, body.start, ...term.statement.alternatives.map(({ date }) => date)];
  const isBy = (slack: number): boolean => dates.some(date => date !== undefined && fits(days, date, slack));
  // Who writes a year means it: what began on 1 January did not begin in the year before.
  const year = time.expression.value.length === 4;
  if (isBy(year ? 0 : SLACK)) return { ...claim, judgement: agrees(evidence) };
  if (isBy(SLACK)) return { ...claim, judgement: unknown() };
  // A body that is not named here may be another one.
  if (!named && !fits(days, start, CLOSE)) return { ...claim, judgement: unknown() };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence: [evidence],
      alarm: {
        check: 'event-date',
        message: `${state.name} joined ${withArticle(body)} ${onDate(start)}, not ${asSaid(time.expression)}.`,
        related: [{ ...spanOf(page, said.member.from, said.member.to), message: 'Who joined' }],
        fixes: [replaceBy(time.expression, dateText(start.slice(0, time.expression.value.length)))],
      },
    },
  };
}

/** *Finland, which …, has been (a member of NATO | inside)*, *Finland, a NATO member*: whose membership ends at a token. */
function membershipBefore(sentence: Sentence, since: number): { member: Name; at: number } | undefined {
  const { page, from } = sentence;
  let at = since - 1;
  let member = /^(?:member|inside)$/.test(wordAt(page, at));
  // *a member of NATO*, *been in NATO*, *part of the bloc*
  while (!member && at >= from && since - at <= 8 && !/^[,;:()]$/.test(textAt(page, at))) {
    member =
      /^(?:member|part|inside)$/.test(wordAt(page, at)) ||
      (wordAt(page, at) === 'in' && wordAt(page, at - 1) === 'been');
    if (!member) at--;
  }
  if (!member || /^(?:full|associate|observer|founding)$/.test(wordAt(page, at - 1))) return undefined;
  for (let i = at - 1; i >= from; i--) {
    const name = page.nameAt(i);
    if (/^(?:observer|associate|former|candidate|not|never|council|committee|court|security)$/.test(wordAt(page, i)))
      return undefined;
    if (wordAt(page, i) === 'has' && wordAt(page, i + 1) === 'been' && textAt(page, i - 1) === ',') {
      const [first] = sentence.names;
      return first?.mention.type === 'country' &&
        textAt(page, first.to) === ',' &&
        /^(?:which|who)$/.test(wordAt(page, first.to + 1))
        ? { member: first, at }
        : undefined;
    }
    if (name?.mention.type === 'country') return at - i <= 8 ? { member: name, at: Math.min(at, name.to) } : undefined;
    if (name && name.record?.type !== 'organisation') return undefined;
  }
  return undefined;
}
