import { dateText, type FactBase, type FactRecord, upperFirst, withArticle } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { type Days, daysBetween, daysOf } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Sentence, spanOf, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { eventsWith, type RecordedEvent } from '../date/recorded';
import { isProven, recordEvidence } from '../evidence';
import { eventName } from '../wording';
import { mayStandFor } from './related';

/** Two who are said to have fought a war with each other. */
interface WarClaim {
  readonly one: Name;
  readonly other: Name;
  readonly from: number;
  readonly to: number;
}

/** Days of the longest war that a slip of its enemy is told of: in a long one there are many. */
const SHORT = 400;

/** *In the summer of 2006, when Israel was at war with Hezbollah*; *Russia fought a war against Georgia in August 2008*. */
export const warsWith: SentenceClaims = {
  needs: Cue.time | Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length < 2) return;
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (wordAt(page, at) !== 'war' || page.nameAt(at) || page.isQuoted(at)) continue;
      const claim = between(sentence, at) ?? against(sentence, at);
      // *Russia went to war*: the words between are the claim's own, not those of a plan.
      if (!claim || isUnreal(page, Math.min(at, claim.one.to))) continue;
      const days = onlyDays(sentence);
      const judgement = days && judged(context, claim, days);
      if (!judgement) continue;
      const attributed = isAttributed(page, sentence, claim.from, claim.to);
      yield {
        kind: 'participant',
        ...spanOf(page, claim.from, claim.to),
        subject: claim.one.entity.id,
        object: claim.other.entity.id,
        stance: attributed ? 'attributed' : 'asserted',
        judgement: attributed ? notJudged('attributed') : judgement,
      } satisfies ClaimDraft;
    }
  },
};

/** *A was at war with B*, *A fought a (short) war against B*, *A’s war with B*. */
function against({ page }: Sentence, at: number): WarClaim | undefined {
  if (!/^(?:with|against)$/.test(wordAt(page, at + 1))) return undefined;
  const other = nameBehind(page, at + 2);
  let before = at - 1;
  while (
    /^(?:a|an|at|the|its|their|was|were|is|went|to|had|been|fought|waged|short|brief|five|day|month|week|s)$/.test(
      wordAt(page, before),
    ) ||
    /^[’'-]$/.test(page.tokens[before]?.text ?? '') ||
    page.timeAt(before)
  )
    before--;
  const one = page.nameAt(before);
  return one && other ? { one, other, from: one.from, to: other.to } : undefined;
}

/** *The war between A and B*. */
function between({ page }: Sentence, at: number): WarClaim | undefined {
  let behind = at + 1;
  while (page.timeAt(behind) || /^(?:in|of)$/.test(wordAt(page, behind))) behind++;
  if (wordAt(page, behind) !== 'between') return undefined;
  const one = nameBehind(page, behind + 1);
  const other = one && wordAt(page, one.to) === 'and' ? nameBehind(page, one.to + 1) : undefined;
  return one && other ? { one, other, from: at, to: other.to } : undefined;
}

function nameBehind(page: Sentence['page'], from: number): Name | undefined {
  const at = wordAt(page, from) === 'the' ? from + 1 : from;
  const name = page.nameAt(at);
  return name?.from === at && /^(?:country|armedGroup)$/.test(name.mention.type) ? name : undefined;
}

/** The one time of a sentence, where it is within a year. */
function onlyDays({ times }: Sentence): Days | undefined {
  const [time, ...others] = times.filter(({ expression }) => expression.type === 'DATE');
  if (!time || others.length > 0 || !/^\d{4}(?:-(?:\d{2}|SU|SP|FA|WI))?(?:-\d{2})?$/.test(time.expression.value))
    return undefined;
  return daysOf(time.expression);
}

function judged({ facts, articleDate }: CheckContext, { one, other }: WarClaim, days: Days): Judgement | undefined {
  const [who, said] = [one.record, other.record];
  if (!who || !said || who.id === said.id) return undefined;
  const then = eventsWith(facts, who.id).filter(event => isIn(event, days, articleDate));
  const wars = then.filter(({ record }) => record.kind === 'war');
  const evidence = ({ record }: RecordedEvent) =>
    recordEvidence(
      facts,
      record,
      `${record.name}: ${enemies([record.id])
        .map(({ name }) => name)
        .join(', ')}, ${dateText(record.start ?? '')}`,
    );
  const right = wars.find(({ participants }) => participants.has(said.id));
  if (right) return agrees(evidence(right));
  const [war] = wars;
  if (!war) return undefined;
  const others = enemies([war.record.id]);
  const together = then.some(({ participants }) => participants.has(said.id));
  if (
    wars.length > 1 ||
    together ||
    others.length === 0 ||
    lengthOf(war) > SHORT ||
    others.some(each => mayStandFor(facts, said, each) || areNeighbours(facts, said, each)) ||
    !isProven(facts, war.record)
  )
    return unknown();
  const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(others.map(withArticle));
  return {
    verdict: 'contradicts',
    evidence: [evidence(war)],
    alarm: {
      check: 'wrong-participant',
      message: `${upperFirst(eventName(war.record))} (${dateText(war.record.start ?? '')}) was fought with ${listed}, not with ${withArticle(said)}.`,
    },
  };

  function enemies(ids: readonly string[]): FactRecord[] {
    return wars
      .filter(({ record }) => ids.includes(record.id))
      .flatMap(({ participants }) => [...participants].flatMap(id => (id === who?.id ? [] : (facts.record(id) ?? []))));
  }
}

/** Groups of one land fight in one war, by whatever name the record knows it. */
function areNeighbours(facts: FactBase, one: FactRecord, other: FactRecord): boolean {
  const lands = ({ id }: FactRecord) =>
    facts
      .statements(id)
      .flatMap(({ predicate, subject, object }) => (predicate === 'activeIn' && subject === id ? [object] : []));
  const own = new Set(lands(one));
  return lands(other).some(land => own.has(land));
}

const lengthOf = ({ record: { start = '', end = '9999' } }: RecordedEvent): number =>
  daysBetween({ first: firstDay(start), last: firstDay(start) }, { first: lastDay(end), last: lastDay(end) });

/** Whether something went on within some days, and not after the article. */
function isIn({ record: { start = '', end } }: RecordedEvent, days: Days, articleDate: string | null): boolean {
  if (articleDate !== null && firstDay(start) > articleDate) return false;
  return daysBetween(days, { first: firstDay(start), last: end ? lastDay(end) : '9999-12-31' }) === 0;
}
