import { canProve, dateText, type FactRecord, isTakingPart, upperFirst, withArticle } from '../../../facts';
import { daysOf } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Sentence, spanOf, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { evidenceOf } from '../evidence';
import { type DoneEvent, doneTo, wasIn } from './deedEvents';
import { mayStandFor } from './related';

const TAKEN = /^(?:took|taken|captured|seized|annexed|conquered|occupied|wrested|won|bought|purchased|acquired)$/;
/** The kinds of the record's events in which a land changes hands. */
const KINDS = /^(?:capture|annexation|purchase|invasion)$/;

/** A land that is said to have been taken from somebody. */
interface TakenClaim {
  readonly land: Name;
  readonly loser: Name;
  readonly from: number;
  readonly to: number;
}

/** *Israel took the West Bank from Jordan in 1967*; *Alaska, bought from Russia*: whose it was before. */
export const takenFrom: SentenceClaims = {
  needs: Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length < 2) return;
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!TAKEN.test(wordAt(page, at)) || page.isQuoted(at) || isUnreal(page, at)) continue;
      const claim = claimAt(sentence, at);
      const judgement = claim && judged(context, sentence, claim);
      if (!claim || !judgement) continue;
      const attributed = isAttributed(page, sentence, claim.from, claim.to);
      yield {
        kind: 'participant',
        ...spanOf(page, claim.from, claim.to),
        subject: claim.land.entity.id,
        object: claim.loser.entity.id,
        stance: attributed ? 'attributed' : 'asserted',
        judgement: attributed ? notJudged('attributed') : judgement,
      } satisfies ClaimDraft;
    }
  },
};

function claimAt(sentence: Sentence, at: number): TakenClaim | undefined {
  const { page } = sentence;
  const behind = nameAt(sentence, at + 1, /^(?:control|of|the|over)$/);
  if (behind) {
    const loser = loserAt(sentence, behind.to);
    return loser && { land: behind, loser, from: at, to: loser.to };
  }
  // *The West Bank, (which was) captured from Jordan*.
  const loser = loserAt(sentence, at + 1);
  let before = at - 1;
  while (/^(?:was|were|had|been|which|that)$/.test(wordAt(page, before)) || page.tokens[before]?.text === ',') before--;
  const land = loser && page.nameAt(before);
  return loser && land && { land, loser, from: land.from, to: loser.to };
}

/** *from Jordan*, *from the Palestinians*, also behind a date: *in 1967 from Jordan*. */
function loserAt(sentence: Sentence, from: number): Name | undefined {
  const { page } = sentence;
  let at = from;
  while (at < from + 5 && (page.timeAt(at) || /^(?:in|on)$/.test(wordAt(page, at)))) at++;
  if (wordAt(page, at) !== 'from') return undefined;
  const name = nameAt(sentence, at + 1, /^the$/);
  return name && /^(?:country|demonym)$/.test(name.mention.type) ? name : undefined;
}

function nameAt({ page, to }: Sentence, from: number, skipped: RegExp): Name | undefined {
  let at = from;
  while (at < Math.min(to, from + 4) && !page.nameAt(at) && skipped.test(wordAt(page, at))) at++;
  const name = page.nameAt(at);
  return name?.from === at ? name : undefined;
}

function judged({ facts }: CheckContext, sentence: Sentence, { land, loser }: TakenClaim): Judgement | undefined {
  const said = loser.record;
  if (!land.record || !said || land.record.id === said.id) return undefined;
  const all = doneTo(facts, land.record.id).filter(({ record }) => KINDS.test(record.kind));
  // Of a land that was taken more than once, the date tells which time is meant.
  const days = sentence.times.map(({ expression }) => daysOf(expression)).find(each => each !== undefined);
  const events = days ? all.filter(event => wasIn(event, days)) : all;
  const [event] = events;
  if (!event) return all.length > 0 ? unknown() : undefined;
  const seen = new Set<string>();
  const losers = events.flatMap(each => losersOf(each, land.record?.id ?? ''));
  const right = losers.find(({ record }) => record.id === said.id);
  if (right) return agrees(right.evidence);
  const [first] = losers;
  const related = losers.some(({ record }) => mayStandFor(facts, said, record));
  if (losers.length !== 1 || !first || related || !canProve(first.statement)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [first.evidence],
    alarm: {
      check: 'wrong-participant',
      message: `${upperFirst(withArticle(land.record))} was taken from ${withArticle(first.record)} (${event.record.name}, ${dateText(event.record.start ?? '')}), not from ${withArticle(said)}.`,
    },
  };

  function losersOf({ record, by }: DoneEvent, place: string) {
    const doers = new Set(by.map(({ object }) => object));
    return facts.statements(record.id).flatMap(statement => {
      const { predicate, subject, object = '' } = statement;
      if (subject !== record.id || !isTakingPart(predicate) || doers.has(object) || object === place) return [];
      const who: FactRecord | undefined = facts.record(object);
      if (who?.type !== 'country' || seen.has(object)) return [];
      seen.add(object);
      return [{ record: who, statement, evidence: evidenceOf(statement, `${record.name}: from ${who.name}`) }];
    });
  }
}
