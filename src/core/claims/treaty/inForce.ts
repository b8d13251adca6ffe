import { canProve, dateText, type Statement, upperFirst } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import { type Days, daysOf, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Page, type Sentence, spanOf, type Time, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { asPrecise, isPlain } from '../date/eventDate';
import { evidenceOf } from '../evidence';
import { asSaid, eventName, onDate } from '../wording';

/** How many words may stand between a treaty and what is said of it. */
const REACH = 16;
/** Days by which sources differ. */
const SLACK = 3;
/** Years by which a slip misses. */
const YEARS = 5;

type Edge = 'start' | 'end';

/** *The Kyoto Protocol came into force in 2005*; *the treaty, in force since 1970*; *New START expired in 2026*. */
export const inForce: SentenceClaims = {
  needs: Cue.time | Cue.happening,
  *look(context, sentence) {
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      const phrase = phraseAt(page, at);
      if (!phrase || page.isQuoted(at) || isUnreal(page, at)) continue;
      const treaty = treatyBefore(sentence, at);
      const time = timeBehind(sentence, phrase.to);
      if (!treaty?.record || !time) continue;
      const judgement = judged(context, treaty, phrase.edge, time);
      if (!judgement) continue;
      const attributed = isAttributed(page, sentence, treaty.from, time.to);
      yield {
        kind: 'treaty',
        ...spanOf(page, treaty.from, time.to),
        subject: treaty.record.id,
        object: time.expression.value,
        stance: attributed ? 'attributed' : 'asserted',
        judgement: attributed ? notJudged('attributed') : judgement,
      } satisfies ClaimDraft;
    }
  },
};

/** The words that tell when a treaty began or ceased to bind, with the token behind them. */
function phraseAt(page: Page, at: number): { readonly edge: Edge; readonly to: number } | undefined {
  const next = wordAt(page, at + 1);
  const third = wordAt(page, at + 2);
  switch (wordAt(page, at)) {
    case 'came':
    case 'entered':
    case 'went':
    case 'coming':
    case 'entering':
      return next === 'into' && /^(?:force|effect)$/.test(third) ? { edge: 'start', to: at + 3 } : undefined;
    case 'took':
      return next === 'effect' ? { edge: 'start', to: at + 2 } : undefined;
    case 'became':
      return next === 'effective' ? { edge: 'start', to: at + 2 } : undefined;
    case 'in':
      return next === 'force' && third === 'since' ? { edge: 'start', to: at + 3 } : undefined;
    case 'expired':
    case 'lapsed':
      return { edge: 'end', to: at + 1 };
    default:
      return undefined;
  }
}

/** The treaty that the words are about: the last name before them that is one. */
function treatyBefore({ page, names, from }: Sentence, at: number): Name | undefined {
  const before = names.filter(({ to, record }) => to <= at && record?.type === 'event');
  const treaty = before.at(-1);
  return treaty && treaty.from >= from && at - treaty.to <= REACH && !page.isQuoted(treaty.from) ? treaty : undefined;
}

/** The date right behind the words. */
function timeBehind({ page, times }: Sentence, at: number): Time | undefined {
  let from = at;
  while (/^(?:in|on|from|only|finally|early|late|again)$/.test(wordAt(page, from)) && from < at + 3) from++;
  const time = times.find(each => each.from <= from && each.to > from);
  return time && isPlain(time) && /^\d{4}(?:-\d{2}){0,2}$/.test(time.expression.value) ? time : undefined;
}

function judged({ facts }: CheckContext, treaty: Name, edge: Edge, time: Time): Judgement | undefined {
  const record = treaty.record;
  const days = daysOf(time.expression);
  if (!record || !days) return undefined;
  const terms = facts.statements(record.id).filter(({ predicate }) => predicate === 'inForce');
  const [term] = terms;
  const date = term?.[edge];
  if (!term || date === undefined) return terms.length > 0 ? unknown() : undefined;
  const right = terms.find(each => isAt(each, edge, days));
  const evidence = evidenceOf(
    right ?? term,
    `${record.name}: ${edge === 'start' ? 'in force since' : 'in force until'} ${dateText(date)}`,
  );
  if (right) return agrees(evidence);
  const years = Math.abs(Number(date.slice(0, 4)) - Number(time.expression.value.slice(0, 4)));
  const namesakes = facts.lookup(treaty.mention.text).filter(({ type }) => type === 'event');
  if (
    terms.length > 1 ||
    namesakes.length > 1 ||
    years > YEARS ||
    !/\d{4}/.test(time.expression.text) ||
    !canProve(term)
  )
    return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: { start: time.expression.start, end: time.expression.end },
      message: `${upperFirst(eventName(record))} ${edge === 'start' ? 'came into force' : 'expired'} ${onDate(date)}, not ${asSaid(time.expression)}.`,
      related: [{ ...treaty.mention, message: 'What is dated' }],
      fixes: [replaceBy(time.expression, asPrecise(date, time.expression.value))],
    },
  };
}

const isAt = (statement: Statement, edge: Edge, days: Days): boolean =>
  [statement[edge], ...statement.alternatives.filter(({ of }) => of === edge).map(({ date }) => date)].some(
    date => date !== undefined && fits(days, date, SLACK),
  );
