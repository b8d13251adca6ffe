import type { Annotations, Span } from '../../core/model';
import type { FactBase, FactRecord, Source, Statement } from '../../facts/model';
import { isTakingPart } from '../../facts/takingPart';
import type { Named, ToldEvent } from './events';
import { hull, type Period, periodOf } from './period';

/** Something that the fact base holds about the actors of a story. */
export interface RecordedEvent {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly period: Period;
  /** Whether it goes on: it has no end on record. */
  readonly open: boolean;
  readonly who: readonly Named[];
  readonly sources: readonly Source[];
  /** Up to which day the sources speak. */
  readonly asOf: string;
  /** Ids of the text's events that tell it. */
  readonly told: readonly string[];
  /** Where the text tells it, or first names somebody of it. */
  readonly target: Span | null;
}

/** As many as can be looked over beside the text's own events. */
const MOST = 18;
/** What lies further than this, in days, from everything that the text tells belongs to another story. */
const FAR = 3 * 365;
/** What happened longer before the article than this, in days, is history, unless the text itself goes back further. */
const RECENT = 5 * 365;

interface Candidate extends Omit<RecordedEvent, 'target'> {
  readonly weight: number;
}

/**
 * What the record says happened to the actors of a text before its date: events in which they took part, offices that
 * they took or left, blocs that they joined or left. The ones that concern most of the story, in order of time.
 */
export function recordedEvents(
  annotations: Annotations,
  events: readonly ToldEvent[],
  facts: FactBase,
): RecordedEvent[] {
  const story = new Set(annotations.entities.filter(({ record }) => record).map(({ id }) => id));
  const day = periodOf(annotations.articleDate?.value ?? facts.asOf);
  const window = windowOf(events, day);
  if (!window) return [];
  const acting = new Set(events.flatMap(({ who }) => who.map(({ id }) => id)));
  const found = new Map<string, Candidate>();
  for (const id of story) {
    const record = facts.record(id);
    if (!record) continue;
    for (const candidate of about(record, story, acting, events, facts)) {
      if (candidate.period.from < window.from || candidate.period.from >= window.to) continue;
      found.set(candidate.id, candidate);
    }
  }
  const days = [...events.flatMap(({ period }) => period?.from ?? []), window.to];
  const distance = ({ period }: Candidate) => Math.min(...days.map(day => Math.abs(day - period.from)));
  const weight = (candidate: Candidate) => candidate.weight - (6 * distance(candidate)) / FAR;
  return [...found.values()]
    .filter(candidate => candidate.told.length > 0 || distance(candidate) < FAR)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .sort((a, b) => a.period.from - b.period.from)
    .map(({ weight: _weight, ...event }) => ({
      ...event,
      period: event.open ? { from: event.period.from, to: window.to } : event.period,
      target: targetOf(event, annotations, events),
    }));
}

function targetOf(
  event: Omit<Candidate, 'weight'>,
  { mentions }: Annotations,
  events: readonly ToldEvent[],
): Span | null {
  const told = events.find(({ id }) => event.told.includes(id))?.target;
  const first = mentions.find(({ entity }) => event.who.some(({ id }) => id === entity) || entity === event.id);
  return told ?? (first ? { start: first.start, end: first.end } : null);
}

/** From the text's first event, or some years before the article, to the article's date. */
function windowOf(events: readonly ToldEvent[], article: Period | undefined): Period | undefined {
  const told = hull(events.flatMap(({ period }) => period ?? []));
  if (!article) return told;
  return { from: Math.min(told?.from ?? article.to, article.to - RECENT), to: article.to };
}

function about(
  record: FactRecord,
  story: ReadonlySet<string>,
  acting: ReadonlySet<string>,
  events: readonly ToldEvent[],
  facts: FactBase,
): Candidate[] {
  if (record.type === 'event') return happening(record, story, acting, events, facts);
  return facts.statements(record.id).flatMap(statement => {
    const { subject, object = '', predicate } = statement;
    if (isTakingPart(predicate) || predicate === 'happenedAt') {
      const event = object === record.id ? facts.record(subject) : undefined;
      return event?.type === 'event' ? happening(event, story, acting, events, facts) : [];
    }
    if (predicate === 'positionIn' && object === record.id && acting.has(record.id)) return leaders(subject, facts);
    if (subject !== record.id) return [];
    if (predicate === 'holds')
      return changes(statement, ['becomes', 'leaves office as'], acting.has(subject) ? 5 : 4, facts);
    if (predicate === 'memberOf' && story.has(object)) return changes(statement, ['joins', 'leaves'], 4, facts);
    return [];
  });
}

/** Who began and ceased to lead a state that acts in the story. */
function leaders(position: string, facts: FactBase): Candidate[] {
  if (!facts.record(position)?.kind.startsWith('head of')) return [];
  return facts
    .statements(position)
    .filter(({ predicate }) => predicate === 'holds')
    .flatMap(statement => changes(statement, ['becomes', 'leaves office as'], 2, facts));
}

/** A record that is an event: it counts the more, the more of those in it are in the story. */
function happening(
  event: FactRecord,
  story: ReadonlySet<string>,
  acting: ReadonlySet<string>,
  events: readonly ToldEvent[],
  facts: FactBase,
): Candidate[] {
  const { id, name, start } = event;
  const period = start === undefined ? undefined : periodOf(dateOf(event));
  if (start === undefined || !period) return [];
  const statements = facts.statements(id).filter(({ subject }) => subject === id);
  const shared = [...new Set(statements.flatMap(({ object }) => object ?? []))].filter(other => story.has(other));
  const told = events.filter(({ record }) => record === id).map(event => event.id);
  const isNamed = story.has(id) || told.length > 0;
  // Everything that ever happened to a large state would bury the story; a state and its own capital are one.
  const others = shared.filter(other => !shared.includes(facts.record(other)?.country ?? ''));
  const concerns = others.length > 2 || (others.length === 2 && others.some(other => acting.has(other)));
  if (!concerns && !isNamed) return [];
  const who = shared.flatMap(other => named(other, facts));
  const [first] = statements;
  return [
    {
      id,
      label: name,
      date: dateOf(event),
      period,
      open: event.end === undefined,
      who,
      sources: first?.sources ?? [],
      asOf: first?.asOf ?? facts.asOf,
      told,
      weight: 1.5 * others.length + (isNamed ? 8 : 0) + event.prominence / 40,
    },
  ];
}

function dateOf({ start = '', end }: FactRecord): string {
  return end === undefined || end === start ? start : `${start}/${end}`;
}

/** The two days on which a statement began and ended to be true, as events. */
function changes(
  statement: Statement,
  [begins, ends]: readonly [string, string],
  weight: number,
  facts: FactBase,
): Candidate[] {
  const { subject, object = '', predicate, value, start, end, sources, asOf } = statement;
  const [who, what] = [facts.record(subject), facts.record(object)];
  if (!who || !what) return [];
  return [
    { date: start, verb: begins },
    { date: end, verb: ends },
  ].flatMap(({ date, verb }) => {
    const period = date === undefined ? undefined : periodOf(date);
    if (date === undefined || !period) return [];
    const label = `${who.name} ${verb} ${value ?? what.name}`;
    const people = predicate === 'holds' ? named(subject, facts) : [...named(subject, facts), ...named(object, facts)];
    const id = `${subject}|${predicate}|${object}|${verb}|${date}`;
    return [{ id, label, date, period, open: false, who: people, sources, asOf, told: [], weight }];
  });
}

function named(id: string, facts: FactBase): Named[] {
  const record = facts.record(id);
  return record ? [{ id: record.id, name: record.name }] : [];
}
