import type { FactRecord } from '../../../facts';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { KIND_OF } from '../../pages/happeningWords';
import { cuesAt, type Name, type Sentence, wordAt } from '../../pages/page';
import { isUnreal } from '../../pages/tellings';
import type { Happening } from './happening';
import { eventsWith, type RecordedEvent } from './recorded';

/** The kinds of the record's events that a word of the text can tell. */
const KINDS: Readonly<Record<string, RegExp>> = {
  abduction: /kidnapping|abduction/,
  annexation: /annexation/,
  assassination: /assassination|killing/,
  attack: /attack|bombing|massacre/,
  bombing: /attack|bombing/,
  coup: /^coup$/,
  explosion: /explosion|disaster/,
  earthquake: /earthquake|disaster/,
  fall: /^coup$|change of power/,
  hijacking: /hijack/,
  invasion: /invasion|^war$/,
  massacre: /massacre|attack/,
  referendum: /referendum/,
  siege: /siege/,
};
const ALSO: Readonly<Record<string, string>> = { killed: 'assassination', slain: 'assassination' };

/** What the record dates of that which the words of a stretch tell without naming it: *Russia launched its invasion of Ukraine*. */
export function* happenedIn(context: CheckContext, sentence: Sentence, from: number, to: number): Generator<Happening> {
  const { page } = sentence;
  const whom = new Map([...whomOf(sentence)].filter(([, name]) => name.from >= from && name.to <= to));
  for (let at = from; at < to; at++) {
    const kinds = kindsAt(sentence, at);
    if (!kinds || page.isQuoted(at) || isUnreal(page, at)) continue;
    const [event, ...others] = meant(context, { at, kinds, whom, near: whomOf(page) });
    if (!event || others.length > 0) continue;
    const { record } = event;
    const start = record.start ?? '';
    const [subject] = event.participants;
    yield {
      kind: 'eventDate',
      subject: subject ?? record.id,
      what: record.name,
      dates: [{ start, end: start }],
      announced: [],
      statement: undefined,
      record,
      from: at,
      to: at + 1,
    };
  }
}

/** The kinds of events on record that the word at a token tells. */
export function kindsAt({ page }: Sentence, at: number): RegExp | undefined {
  if ((cuesAt(page, at) & Cue.happened) === 0) return undefined;
  const word = wordAt(page, at);
  return KINDS[ALSO[word] ?? KIND_OF.get(word) ?? ''];
}

/** Something that words tell without naming it. */
export interface Told {
  readonly at: number;
  readonly kinds: RegExp;
  /** Of whom and of which places the sentence speaks, and the paragraph. */
  readonly whom: ReadonlyMap<string, Name>;
  readonly near: ReadonlyMap<string, Name>;
}

/** Who and what is named, by record. */
export function whomOf({ names }: Pick<Sentence, 'names'>): ReadonlyMap<string, Name> {
  return new Map(names.flatMap(name => (name.record && name.record.type !== 'event' ? [[name.record.id, name]] : [])));
}

/** What the record has of the kind with at least two of those who are named, most of them first. */
export function meant({ facts }: CheckContext, { kinds, whom, near }: Told): readonly RecordedEvent[] {
  const found = new Map<string, { event: RecordedEvent; count: number }>();
  for (const [id] of whom)
    for (const event of eventsWith(facts, id)) {
      if (found.has(event.record.id) || !tells(kinds, event.record)) continue;
      const own = [...whom.keys()].filter(each => isOf(event, each)).length;
      const around = [...near.keys()].filter(each => isOf(event, each)).length;
      // Of one person such a thing is told once.
      const person = [...event.participants].some(each => whom.get(each)?.mention.type === 'person');
      const several = own >= 2 || (own === 1 && around >= 2);
      if (person || (several && !kinds.test('assassination'))) found.set(event.record.id, { event, count: own });
    }
  const named = [...found.values()].filter(({ event }) => ownKind(kinds).test(event.record.name.toLowerCase()));
  if (named.length === 1) return named.map(({ event }) => event);
  const most = Math.max(0, ...[...found.values()].map(({ count }) => count));
  return [...found.values()].filter(({ count }) => count === most).map(({ event }) => event);

  function isOf({ participants, places }: RecordedEvent, id: string): boolean {
    return participants.has(id) || places.some(place => place === id || facts.record(place)?.country === id);
  }
}

/** The first word of a pattern: of an *invasion*, what is called so is meant before a war. */
const ownKind = (kinds: RegExp): RegExp => new RegExp(kinds.source.split('|')[0] ?? '');

const tells = (kinds: RegExp, { kind, name }: FactRecord): boolean =>
  kinds.test(kind) || kinds.test(name.toLowerCase());
