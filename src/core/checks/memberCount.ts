import type { FactRecord } from '../../facts';
import { dateText, membersOf } from '../../facts';
import type { Days } from './calendarDays';
import { type Check, type Draft, replaceBy } from './check';
import { timesOf } from './claims/times';
import { type CheckContext, type Page, type Sentence, spanOf, textAt, wordAt } from './context';
import { evidenceOf } from './evidence';
import { type Quantity, quantityAt } from './numbers';

const MEMBERS = /^(?:nation|member|country|state|strong)$/;
const BODIES =
  /^(?:bloc|group|grouping|alliance|union|organi[sz]ation|body|block|club|cartel|community|association|confederation|league|pact)$/;

/** *The 15-nation bloc*, *the 27-member EU*, *all 55 member states of the African Union*. */
export const memberCount: Check = function* (context) {
  for (const page of context.pages) {
    for (const sentence of page.sentences) {
      for (let i = sentence.from; i < sentence.to; i++) {
        if (textAt(page, i) !== '-' || !MEMBERS.test(wordAt(page, i + 1)) || page.quoted[i]) continue;
        const draft = counted(context, sentence, i);
        if (draft) yield draft;
      }
    }
  }
};

function counted(context: CheckContext, sentence: Sentence, hyphen: number): Draft | undefined {
  const { page } = sentence;
  const number = numberBefore(page, hyphen);
  if (!number || number.value < 3) return undefined;
  const body = bodyAt(context, sentence, hyphen + 2);
  const times = timesOf(context, sentence);
  if (!body?.membersComplete || !times?.length) return undefined;
  const [now, ...others] = times.map(days => range(context, body, days));
  if (!now || [now, ...others].some(({ least, most }) => most === 0 || (number.value >= least && number.value <= most)))
    return undefined;
  const span = spanOf(page, number.from, number.to);
  const day = (times[0] as Days).first;
  const [entry] = membersOf(context.facts, body.id, null);
  return {
    check: 'wrong-membership',
    ...span,
    end: spanOf(page, hyphen + 1, hyphen + 2).end,
    message: `${body.name} had ${now.sure} members on ${dateText(day)}, not ${number.value}.`,
    evidence: entry ? [evidenceOf(entry.statement, `${body.name}: ${now.sure} members on ${dateText(day)}`)] : [],
    fixes: now.sure > 0 ? [replaceBy(span, String(now.sure))] : [],
  };
}

function numberBefore(page: Page, hyphen: number): Quantity | undefined {
  const single = quantityAt(page, hyphen - 1);
  const compound = quantityAt(page, hyphen - 3);
  return compound?.to === hyphen ? compound : single?.to === hyphen ? single : undefined;
}

/** Whose members are counted: the body named behind, or the only one that the sentence or the one before it names. */
function bodyAt(
  { mentions, entityById, facts, pages }: CheckContext,
  sentence: Sentence,
  at: number,
): FactRecord | undefined {
  const { page } = sentence;
  let noun = at;
  while (noun < at + 3 && page.tokens[noun]?.shape === 'lower' && !BODIES.test(wordAt(page, noun))) noun++;
  const named = page.nameAt[noun];
  if (named && named.from === noun) return named.record?.type === 'organisation' ? named.record : undefined;
  if (!BODIES.test(wordAt(page, noun))) return undefined;
  const start = page.block.start + (page.starts[noun] ?? 0);
  const nominal = mentions.find(mention => mention.form === 'nominal' && mention.start <= start && mention.end > start);
  const linked = nominal && entityById.get(nominal.entity);
  if (linked?.record) return facts.record(linked.id);
  const sentences = pages.slice(Math.max(0, page.index - 1), page.index + 1).flatMap(each => each.sentences);
  for (const near of sentences
    .filter(each => each.index <= sentence.index && each.index >= sentence.index - 1)
    .reverse()) {
    const bodies = new Set(
      near.names.flatMap(({ record }) =>
        record?.type === 'organisation' && record.membersComplete !== undefined ? [record] : [],
      ),
    );
    if (bodies.size > 1) return undefined;
    const [only] = bodies;
    if (only) return only;
  }
  return undefined;
}

/** How few and how many members a body can have had on some of the days; suspended ones may be left out. */
function range(
  { facts }: CheckContext,
  body: FactRecord,
  { first, last }: Days,
): { least: number; sure: number; most: number } {
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
  };
}
