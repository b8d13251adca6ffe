import { canProve, dateText, type FactRecord, isTakingPart } from '../../../facts';
import { daysOf } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Sentence, spanOf } from '../../pages/page';
import { dayOf } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { isPlain } from '../date/eventDate';
import { evidenceOf } from '../evidence';
import { eventName } from '../wording';
import { attackOn, type DoneEvent, doneEvent, doneTo, isDeed, wasIn } from './deedEvents';
import { deedsIn, type ToldDeed } from './deeds';
import { namedDoers } from './namedDoers';
import { mayStandFor } from './related';

/** *X was assassinated by Y*; *Iraq invaded Kuwait*; *Al-Shabab, which attacked the Westgate mall*: who did it. */
export const participants: SentenceClaims = {
  needs: Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length < 2) return;
    for (const told of deedsIn(sentence)) {
      const events = eventsOf(context, sentence, told);
      const doer = told.doer.record;
      if (events.length > 0 && doer) yield drafted(sentence, told, judged(context, sentence, told, doer, events));
    }
    for (const told of namedDoers(sentence)) {
      const event = doneEvent(context.facts, told.target.record);
      const doer = told.doer.record;
      if (event && event.by.length > 0 && doer) yield drafted(sentence, told, judgedOf(context, doer, [event], true));
    }
  },
};

function drafted({ page }: Sentence, told: ToldDeed, judgement: Judgement): ClaimDraft {
  return {
    kind: 'participant',
    ...spanOf(page, told.from, told.to),
    subject: told.target.entity.id,
    object: told.doer.entity.id,
    stance: told.attributed ? 'attributed' : 'asserted',
    judgement: told.attributed ? notJudged('attributed') : judgement,
  };
}

/** What the record has of the deed. */
function eventsOf({ facts, articleDate }: CheckContext, { page }: Sentence, { deed, target }: ToldDeed): DoneEvent[] {
  if (target.record?.type === 'event') return [];
  if (target.record) {
    // What came after the article is not what it tells.
    const events = doneTo(facts, target.record.id).filter(
      event => isDeed(deed, event) && (articleDate === null || (event.record.start ?? '') <= articleDate),
    );
    if (events.length > 0) return events;
  }
  const attack = deed === 'attack' ? attackOn(facts, { page, name: target }) : undefined;
  return attack ? [attack] : [];
}

function judged(
  context: CheckContext,
  sentence: Sentence,
  { deed, at, target }: ToldDeed,
  doer: FactRecord,
  events: readonly DoneEvent[],
): Judgement {
  const time = dayOf(sentence, sentence.times.filter(isPlain), at);
  const days = time && daysOf(time.expression);
  const then = days ? events.filter(event => wasIn(event, days)) : [];
  const meant = then.length > 0 ? then : events;
  // A person dies once; a state may be attacked by many, but invaded or annexed at one time by those on record.
  const once = target.mention.type === 'person' ? deed === 'kill' || deed === 'overthrow' : target.record === undefined;
  const alone = then.length === 1 && then.every(({ by }) => by.length === 1);
  const dated = alone && (deed === 'invade' || deed === 'annex') && doer.type === 'country';
  return judgedOf(context, doer, meant, once || dated);
}

function judgedOf({ facts }: CheckContext, doer: FactRecord, events: readonly DoneEvent[], sure: boolean): Judgement {
  for (const event of events) {
    const right = event.by.find(({ object }) => object === doer.id);
    if (right) return agrees(evidenceOf(right, sentenceOf(event, doer)));
  }
  const doers = events.flatMap(({ by }) => by.flatMap(({ object }) => facts.record(object ?? '') ?? []));
  const [event] = events;
  const [first] = doers;
  const [statement] = event?.by ?? [];
  if (!sure || !event || !first || !statement || events.some(({ by }) => by.length === 0)) return unknown();
  const others = events.flatMap(({ record }) =>
    facts
      .statements(record.id)
      .flatMap(({ predicate, object }) => (isTakingPart(predicate) ? (facts.record(object ?? '') ?? []) : [])),
  );
  const related = [...doers, ...others].some(other => mayStandFor(facts, doer, other));
  // A leader for a state, a street gang for an army: only those of one sort are told one for another by mistake.
  const alike = doers.some(({ type }) => type === doer.type);
  if (related || !alike || !events.every(({ by }) => by.every(canProve))) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidenceOf(statement, sentenceOf(event, first))],
    alarm: {
      check: 'wrong-participant',
      message: `The record puts ${eventName(event.record)} (${dateText(event.record.start ?? '')}) down to ${first.name}, not to ${doer.name}.`,
    },
  };
}

const sentenceOf = ({ record }: DoneEvent, doer: FactRecord): string =>
  `${record.name}: by ${doer.name}, ${dateText(record.start ?? '')}`;
