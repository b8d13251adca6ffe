import { dateText, type FactRecord, upperFirst } from '../../../facts';
import { replaceBy } from '../../findings/draft';
import type { Mention } from '../../model';
import { daysOf, daysOfValue, fits } from '../../pages/calendarDays';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { isAttributed } from '../../pages/grammar';
import { type Name, type Sentence, spanOf, textAt, wordAt } from '../../pages/page';
import { isUnreal, parts } from '../../pages/tellings';
import { agrees, type ClaimDraft, type Judgement, notJudged, type SentenceClaims, unknown } from '../claim';
import { eventsWith, isAt, type RecordedEvent, recorded } from '../date/recorded';
import { sufferer } from '../event/deeds';
import { evidenceOf, isProven, recordEvidence } from '../evidence';
import { eventName } from '../wording';

/** How many words may lie between what happened and its place, and how many days between it and the text's. */
const REACH = 6;
const DAYS = 12;

/** *The Group of Seven summit in Osaka*; *X was killed by a car bomb in Beirut*; *the treaty was signed in Lisbon*. */
export const eventPlaces: SentenceClaims = {
  needs: Cue.happened,
  *look(context, sentence) {
    if (sentence.names.length < 2) return;
    const { page } = sentence;
    for (let at = sentence.from; at < sentence.to; at++) {
      const event = page.isQuoted(at) ? undefined : eventAt(context, sentence, at);
      const place = event && placeBehind(sentence, at + 1);
      if (!event || !place?.record) continue;
      const attributed = isAttributed(page, sentence, at, place.to);
      yield {
        kind: 'eventPlace',
        ...spanOf(page, page.nameAt(at)?.from ?? at, place.to),
        subject: event.record.id,
        object: place.entity.id,
        stance: attributed ? 'attributed' : 'asserted',
        judgement: attributed ? notJudged('attributed') : judged(context, event, place.mention, place.record),
      } satisfies ClaimDraft;
    }
  },
};

/** *in Osaka*, *by a car bomb in Beirut*: the place of the same clause. */
function placeBehind({ page, to }: Sentence, from: number): Name | undefined {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    if (parts(page, i, i + 1) && wordAt(page, i) !== 'by') return undefined;
    if (!/^(?:in|at)$/.test(wordAt(page, i))) continue;
    const place = page.nameAt(i + 1);
    return place && /^(?:place|country)$/.test(place.mention.type) ? place : undefined;
  }
  return undefined;
}

/** What the record has of that which a word tells: an event by its name, the killing of somebody, a summit of then. */
function eventAt(context: CheckContext, sentence: Sentence, at: number): RecordedEvent | undefined {
  return eventNamed(context, sentence, at) ?? killingAt(context, sentence, at) ?? eventOfThen(context, sentence, at);
}

/** Words with which a named event is said to have been somewhere. */
const HELD = /^(?:signed|held|concluded|adopted|agreed|opened|reached|struck|hosted|convened|negotiated)$/;

/** What happens once, in one place. */
const ONCE = /^(?:assassination|killing|attack|massacre|conference|treaty)$/;

/** *The Treaty of Lisbon, which was signed |*; *the Bandung Conference took place |*: an event of one name. */
function eventNamed({ facts }: CheckContext, { page, from }: Sentence, at: number): RecordedEvent | undefined {
  const own = page.nameAt(at);
  // *The assassination of X in Beirut*: right behind the name.
  if (own?.record && own.to === at + 1 && ONCE.test(own.record.kind) && wordAt(page, at + 1) === 'in')
    return facts.lookup(own.mention.text).length > 1 ? undefined : recorded(facts, own.record);
  const told = HELD.test(wordAt(page, at)) || (wordAt(page, at) === 'place' && wordAt(page, at - 1) === 'took');
  if (!told || isUnreal(page, at)) return undefined;
  let before = at - 1;
  while (/^(?:was|were|that|which|took|first|originally|formally|finally)$/.test(wordAt(page, before))) before--;
  if (textAt(page, before) === ',' || textAt(page, before) === '(') before--;
  const name = before >= from ? page.nameAt(before) : undefined;
  if (name?.record?.type !== 'event') return undefined;
  const namesakes = facts.lookup(name.mention.text).filter(({ type }) => type === 'event');
  return namesakes.length > 1 ? undefined : recorded(facts, name.record);
}

const KILLED = /^(?:killed|assassinated|murdered)$/;
const KILLING = /^(?:killing|assassination|murder)$/;

/** *X was assassinated |*, *the assassination of X |*: nobody is killed twice, so that no date is needed. */
function killingAt({ facts }: CheckContext, { page }: Sentence, at: number): RecordedEvent | undefined {
  const noun = page.nameAt(at)?.to === at + 1 ? page.nameAt(at) : undefined;
  const of = noun && (wordAt(page, noun.from - 1) === 'of' ? noun.from - 2 : undefined);
  const whom =
    of !== undefined && KILLING.test(wordAt(page, of))
      ? noun
      : KILLED.test(wordAt(page, at)) && !isUnreal(page, at)
        ? sufferer(page, at)
        : undefined;
  const person = whom?.mention.type === 'person' ? whom.record : undefined;
  if (!person) return undefined;
  const found = facts
    .statements(person.id)
    .flatMap(({ predicate, subject }) => (predicate === 'target' ? (recorded(facts, facts.record(subject)) ?? []) : []))
    .filter(({ record }) => /^(?:assassination|killing|operation)$/.test(record.kind));
  return found.length === 1 ? found[0] : undefined;
}

/** The summit or killing of then that a word tells. */
function eventOfThen(context: CheckContext, { page, names, times }: Sentence, at: number): RecordedEvent | undefined {
  const word = wordAt(page, at);
  const { facts, articleDate } = context;
  const named = page.nameAt(at);
  const kinds =
    word === 'summit' ? /^summit$/ : /^(?:killed|assassinated|shot)$/.test(word) ? /assassination|killing/ : undefined;
  if (!kinds && named?.record?.kind !== 'summit') return undefined;
  const [time] = times;
  const days = (time && daysOf(time.expression)) ?? daysOfValue(articleDate ?? '');
  if (!days) return undefined;
  const isThen = ({ record: { start = '' } }: RecordedEvent): boolean => start.length === 10 && fits(days, start, DAYS);
  if (named?.to === at + 1 && named.record?.kind === 'summit') {
    const event = recorded(facts, named.record);
    return event && isThen(event) ? event : undefined;
  }
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
  const places = event.places.flatMap(id => facts.record(id) ?? []);
  const [place] = places;
  if (!place) return unknown();
  const statement = facts
    .statements(event.record.id)
    .find(({ predicate, subject }) => predicate === 'happenedAt' && subject === event.record.id);
  const words = `${event.record.name}: ${places.map(({ name }) => name).join(', ')}, ${dateText(event.record.start ?? '')}`;
  const evidence = statement ? evidenceOf(statement, words) : recordEvidence(facts, event.record, words);
  const readings = facts.lookup(mention.text);
  if ([said, ...readings].some(({ id }) => event.places.some(each => isAt(facts, id, each)))) return agrees(evidence);
  const apart = isTown(said) ? places.every(isTown) : said.type === 'country' && places.every(isOfState);
  if (!apart || !isProven(facts, event.record)) return unknown();
  return {
    verdict: 'contradicts',
    evidence: [evidence],
    alarm: {
      check: 'event-place',
      at: mention,
      message: `${upperFirst(eventName(event.record))} (${dateText(event.record.start ?? '')}) was in ${place.name}, not in ${said.name}.`,
      fixes: isTown(said) ? [replaceBy(mention, place.name)] : [],
    },
  };
}

const isTown = ({ kind }: FactRecord): boolean => /city|town/.test(kind);

/** Whether it is known in which state a place lies. */
const isOfState = ({ type, country }: FactRecord): boolean => type === 'country' || country !== undefined;
