import type { FactRecord } from '../../../facts';
import { dateText, membersOf, ordinalText, upperFirst, withArticle } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Days } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isPossessive, nameFrom } from '../../pages/grammar';
import { type Quantity, quantityAt } from '../../pages/numbers';
import { ordinalOf } from '../../pages/numberWords';
import { cuesAt, type Page, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { onlyBody } from '../bodies';
import { agrees, type ClaimDraft, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { timesOf } from '../times';
import { onDate } from '../wording';

const MEMBERS = /^(?:nation|member|country|state|strong)$/;
const BODIES =
  /^(?:bloc|group|grouping|alliance|union|organi[sz]ation|body|block|club|cartel|community|association|confederation|league|pact)$/;

/** *The 15-nation bloc*, *the 27-member EU*, *all 55 member states of the African Union*. */
export const memberCount: SentenceClaims = {
  needs: Cue.members,
  *look(context, sentence) {
    const { page } = sentence;
    for (let i = sentence.from; i < sentence.to; i++) {
      if (((cuesAt(page, i) | cuesAt(page, i + 1)) & Cue.members) === 0 || page.isQuoted(i)) continue;
      const nth = nthMember(context, sentence, i);
      if (nth) yield nth;
      const hyphen = textAt(page, i) === '-' && MEMBERS.test(wordAt(page, i + 1));
      const draft = hyphen
        ? counted(context, sentence, i, i + 2, bodyAt(context, sentence, i + 2, isDefinite(page, i)))
        : (membersAt(context, sentence, i) ?? statesAt(context, sentence, i));
      if (draft) yield draft;
    }
  },
};

/** *A 27-country bloc* is one that gathers now: none that the text named. */
function isDefinite(page: Page, hyphen: number): boolean {
  const number = numberBefore(page, hyphen);
  return number !== undefined && /^(?:the|its|this|s|their|our)$/.test(wordAt(page, number.from - 1));
}

/** *Sweden became the 32nd member of NATO*: counted on the day that it joined. */
function nthMember({ facts }: CheckContext, { page, from, names }: Sentence, at: number): ClaimDraft | undefined {
  const ordinal = wordAt(page, at) === 'member' ? ordinalOf(page.tokens[at - 1]) : undefined;
  if (ordinal === undefined) return undefined;
  const of = wordAt(page, at + 1) === 'of' ? nameFrom(page, at + 2) : undefined;
  const body = (of ?? (isPossessive(page, at - 2) ? page.nameAt(at - 3) : undefined))?.record;
  const member = names
    .filter(name => name.from >= from && name.to < at && name.mention.type === 'country')
    .at(-1)?.record;
  if (!body?.membersComplete || !member) return undefined;
  const joined = membersOf(facts, body.id, null).filter(entry => entry.member.id === member.id);
  const start = joined.length === 1 ? joined[0]?.statement.start : undefined;
  if (start?.length !== 10) return undefined;
  const then = membersOf(facts, body.id, start);
  const most = then.filter(({ holds }) => holds !== 'no').length;
  const least = then.filter(({ statement, holds }) => holds === 'yes' && statement.start !== start).length + 1;
  const span = spanOf(page, at - 1, at);
  const claim = { kind: 'count', ...span, subject: body.id, object: textAt(page, at - 1), stance: 'asserted' } as const;
  const evidence = joined.map(({ statement }) =>
    evidenceOf(statement, `${member.name}: member of ${withArticle(body)} since ${dateText(start)}`),
  );
  if (ordinal >= least && ordinal <= most) return { ...claim, judgement: agrees(...evidence) };
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence,
      alarm: {
        check: 'wrong-membership',
        message:
          least === most
            ? `${member.name} was the ${ordinalText(String(most))} member of ${withArticle(body)}, ${onDate(start)}.`
            : `With ${member.name}, ${withArticle(body)} had ${most} members ${onDate(start)}.`,
        fixes: least === most ? [replaceBy(span, ordinalText(String(most)))] : [],
      },
    },
  };
}

/** *All 27 members*, *the bloc's 12 members*, *the 55 member states of the African Union*. */
function membersAt(context: CheckContext, sentence: Sentence, at: number): ClaimDraft | undefined {
  const { page } = sentence;
  const word = wordAt(page, at);
  const states = word === 'member' && /^(?:states|countries|nations)$/.test(wordAt(page, at + 1));
  if (word !== 'members' && !states) return undefined;
  const end = states ? at + 2 : at + 1;
  const number = numberBefore(page, at);
  if (
    !number ||
    !/^(?:all|its|the|s|their|has|have|had|counts|whose)$/.test(wordAt(page, number.from - 1)) ||
    /^(?:that|who|which|present|voted)$/.test(wordAt(page, end))
  )
    return undefined;
  const noun = wordAt(page, end) === 'of' ? (wordAt(page, end + 1) === 'the' ? end + 2 : end + 1) : undefined;
  const meant = noun !== undefined && BODIES.test(wordAt(page, noun));
  const of =
    noun === undefined
      ? undefined
      : (page.nameAt(noun)?.record ??
        page.nominalAt(noun)?.record ??
        (meant ? onlyBody(context, sentence) : undefined));
  if (noun !== undefined && (!of || isPart(page, page.nameAt(noun)?.to ?? noun + 1))) return undefined;
  const owner = wordAt(page, number.from - 1) === 's' ? page.nameAt(number.from - 2)?.record : undefined;
  const near = of ?? owner ?? havingAt(page, number.from - 1) ?? onlyBody(context, sentence);
  return near
    ? counted(context, sentence, at, end, near)
    : counted(context, sentence, at, end, onlyBody(context, sentence, FURTHER), CLOSE);
}

const STATES = /^(?:states|countries|nations|governments)$/;

/** *All 27 EU (member) states*, *the 27 EU countries*, *the EU's 27 governments*. */
function statesAt(context: CheckContext, sentence: Sentence, at: number): ClaimDraft | undefined {
  const { page } = sentence;
  if (!STATES.test(wordAt(page, at)) && !(wordAt(page, at) === 'members' && page.nameAt(at - 1))) return undefined;
  if (isPart(page, at + 1)) return undefined;
  const last = wordAt(page, at - 1) === 'member' ? at - 2 : at - 1;
  const body = page.nameAt(last);
  const number = numberBefore(page, body ? body.from : at);
  if (!number) return undefined;
  const lead = wordAt(page, number.from - 1);
  if (body?.record?.type === 'organisation' && /^(?:all|the)$/.test(lead))
    // *The 12 EU countries* may be those of which the text spoke.
    return counted(context, sentence, body.from, at + 1, body.record, lead === 'all' ? undefined : 0);
  const owner = lead === 's' ? page.nameAt(number.from - 2)?.record : undefined;
  if (owner?.type !== 'organisation') return undefined;
  return counted(context, sentence, at, at + 1, owner, CLOSE);
}

/** *The 20 members of the EU that use the euro* are some of them. */
const isPart = (page: Page, at: number): boolean =>
  /^(?:that|which|who|whose|in|with|present|to|on|from)$/.test(wordAt(page, at));

/** *The Union has 55 members*: the body that has them. */
function havingAt(page: Page, at: number): FactRecord | undefined {
  if (!/^(?:has|have|had|counts)$/.test(wordAt(page, at))) return undefined;
  const adverb = /^(?:now|still|already|today)$/.test(wordAt(page, at - 1)) ? at - 2 : at - 1;
  const record = (page.nameAt(adverb) ?? page.nominalAt(adverb))?.record;
  return record?.type === 'organisation' ? record : undefined;
}

/** How many sentences back the body may be named, if the number is nearly that of its members. */
const FURTHER = 3;
const CLOSE = 2;

function counted(
  context: CheckContext,
  sentence: Sentence,
  hyphen: number,
  end: number,
  body: FactRecord | undefined,
  most = Number.POSITIVE_INFINITY,
): ClaimDraft | undefined {
  const { page } = sentence;
  const number = numberBefore(page, hyphen);
  if (!number || number.value < 3) return undefined;
  const times = timesOf(context, sentence);
  if (!body) return undefined;
  const span = spanOf(page, number.from, number.to);
  const claim = {
    kind: 'count',
    start: span.start,
    end: spanOf(page, hyphen, end).end,
    subject: body.id,
    object: page.tokens
      .slice(number.from, number.to)
      .map(({ text }) => text)
      .join(''),
    stance: 'asserted',
  } as const;
  if (!context.articleDate || !body.membersComplete || !times?.length) return { ...claim, judgement: unknown() };
  const [now, ...others] = times.map(days => range(context, body, days));
  const day = (times[0] as Days).first;
  const [entry] = membersOf(context.facts, body.id, null);
  if (!now || !entry || [now, ...others].some(each => each.most === 0)) return { ...claim, judgement: unknown() };
  const evidence = [
    evidenceOf(entry.statement, `${upperFirst(withArticle(body))}: ${now.sure} members on ${dateText(day)}`),
  ];
  if ([now, ...others].some(each => canBe(each, number.value))) return { ...claim, judgement: agrees(...evidence) };
  if (Math.abs(number.value - now.sure) > most) return undefined;
  return {
    ...claim,
    judgement: {
      verdict: 'contradicts',
      evidence,
      alarm: {
        check: 'wrong-membership',
        message: `${upperFirst(withArticle(body))} had ${now.sure} members on ${dateText(day)}, not ${number.value}.`,
        fixes: now.sure > 0 ? [replaceBy(span, String(now.sure))] : [],
      },
    },
  };
}

function numberBefore(page: Page, hyphen: number): Quantity | undefined {
  const single = quantityAt(page, hyphen - 1);
  const compound = quantityAt(page, hyphen - 3);
  return compound?.to === hyphen ? compound : single?.to === hyphen ? single : undefined;
}

/** Whose members are counted: the body named behind, or the only one that the sentence or the one before it names. */
function bodyAt(context: CheckContext, sentence: Sentence, at: number, isDefinite: boolean): FactRecord | undefined {
  const { page } = sentence;
  let noun = at;
  while (noun < at + 3 && page.tokens[noun]?.shape === 'lower' && !BODIES.test(wordAt(page, noun))) noun++;
  const named = page.nameAt(noun);
  if (named && named.from === noun) return named.record?.type === 'organisation' ? named.record : undefined;
  if (!BODIES.test(wordAt(page, noun)) || !isDefinite) return undefined;
  const nominal = page.nominalAt(noun);
  if (nominal?.entity.record) return nominal.record;
  return onlyBody(context, sentence);
}

/** All members of a day, or all but those that are suspended; in a longer time, any number between the two. */
function canBe({ least, sure, most, oneDay }: ReturnType<typeof range>, value: number): boolean {
  const doubt = oneDay ? most - sure : most - least;
  return (value >= sure && value <= most) || (value >= least && value <= least + doubt);
}

/** How few and how many members a body can have had on some of the days; suspended ones may be left out. */
function range(
  { facts }: CheckContext,
  body: FactRecord,
  { first, last }: Days,
): { least: number; sure: number; most: number; oneDay: boolean } {
  const counts = [first, last].map(day => {
    const members = membersOf(facts, body.id, day).filter(({ member }) => member.type !== 'person');
    const sure = members.filter(({ holds }) => holds === 'yes');
    const suspended = sure.filter(({ statement }) =>
      statement.alternatives.some(({ criterion }) => /suspen/.test(criterion)),
    );
    return {
      least: sure.length - suspended.length,
      sure: sure.length,
      most: members.filter(({ holds }) => holds !== 'no').length,
    };
  });
  return {
    sure: counts[0]?.sure ?? 0,
    least: Math.min(...counts.map(({ least }) => least)),
    most: Math.max(...counts.map(({ most }) => most)),
    oneDay: first === last,
  };
}
