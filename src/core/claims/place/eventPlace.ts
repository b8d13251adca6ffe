import { dateText, type FactRecord } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Mention } from '../../model';
import { daysOf, daysOfValue, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { type Name, type Sentence, spanOf, wordAt } from '../../pages/page';
import { parts } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, type SentenceClaims, unknown } from '../claim';
import { eventsWith, isAt, type RecordedEvent, recorded } from '../date/recorded';
import { evidenceOf, isProven, recordEvidence } from '../evidence';

/** How many words may lie between what happened and its place, and how many days between it and the text's. */
const REACH = 6;
const DAYS = 12;

/** *The Group of Seven summit in Osaka*; *X was killed by a car bomb in Beirut*: where something happened. */
export const eventPlaces: SentenceClaims = {
  needs: Cue.happened | Cue.place,
  *look(context, sentence) {
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      const event = page.isQuoted(at) ? undefined : eventAt(context, sentence, at);
      const place = event && placeBehind(sentence, at + 1);
      if (!event || !place?.record) continue;
      yield {
        kind: 'eventPlace',
        ...spanOf(page, at, place.to),
        subject: event.record.id,
        object: place.entity.id,
        stance: 'asserted',
        judgement: judged(context, event, place.mention, place.record),
      } satisfies ClaimDraft;
    }
  },
};

/** *in Osaka*, *by a car bomb in Beirut*: the place of the same clause. */
function placeBehind({ page, to }: Sentence, from: number): Name | undefined {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    if (parts(page, i, i + 1)) return undefined;
    if (!/^(?:in|at)$/.test(wordAt(page, i))) continue;
    const place = page.nameAt(i + 1);
    return place?.mention.type === 'place' ? place : undefined;
  }
  return undefined;
}

/** The summit or killing that a word tells, if the record knows one of then. */
function eventAt(context: CheckContext, { page, names, times }: Sentence, at: number): RecordedEvent | undefined {
  const word = wordAt(page, at);
  const { facts, articleDate } = context;
  const [time] = times;
  const days = (time && daysOf(time.expression)) ?? daysOfValue(articleDate ?? '');
  if (!days) return undefined;
  const isThen = ({ record: { start = '' } }: RecordedEvent): boolean => start.length === 10 && fits(days, start, DAYS);
  const named = page.nameAt(at);
  if (named?.to === at + 1 && named.record?.kind === 'summit') {
    const event = recorded(facts, named.record);
    return event && isThen(event) ? event : undefined;
  }
  const kinds =
    word === 'summit' ? /^summit$/ : /^(?:killed|assassinated|shot)$/.test(word) ? /assassination|killing/ : undefined;
  if (!kinds) return undefined;
  const whom =
    word === 'summit'
      ? names.filter(({ to, record }) => to === at && record?.type === 'organisation')
      : [...page.names, ...page.nominals].filter(({ mention }) => mention.type === 'person');
  const found = new Set(
    whom
      .flatMap(({ record }) => (record ? eventsWith(facts, record.id) : []))
      .filter(event => kinds.test(event.record.kind) && isThen(event)),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function judged({ facts }: CheckContext, event: RecordedEvent, mention: Mention, said: FactRecord): Judgement {
  const [known] = event.places;
  const place = known === undefined ? undefined : facts.record(known);
  if (!place) return unknown();
  const statement = facts
    .statements(event.record.id)
    .find(({ predicate, subject }) => predicate === 'happenedAt' && subject === event.record.id);
  const words = `${event.record.name}: ${place.name}, ${dateText(event.record.start ?? '')}`;
  const evidence = statement ? evidenceOf(statement, words) : recordEvidence(facts, event.record, words);
  const readings = facts.lookup(mention.text);
  if ([said, ...readings].some(({ id }) => event.places.some(each => isAt(facts, id, each)))) return agrees(evidence);
  if (!/city|town/.test(said.kind) || !/city|town/.test(place.kind) || !isProven(facts, event.record)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-date',
      at: mention,
      message: `${event.record.name} was in ${place.name}, not in ${said.name}.`,
      fixes: [replaceBy(mention, place.name)],
    },
  };
}
