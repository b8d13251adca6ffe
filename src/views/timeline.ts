import type { Entity, StoryEvent } from '../core/model';
import { fold } from '../facts/slug';
import type { Article } from './article';
import { actorKey, filterWords, matches } from './cast';

/** An event of a text, with what other texts or sentences say against its date. */
export interface TimelineEvent {
  /** The same in every version of the text, as long as the event is told in the same words. */
  readonly key: string;
  readonly article: Article;
  readonly event: StoryEvent;
  /** Entities of the text that take part, agents first as the text has them. */
  readonly actors: readonly Entity[];
  /** Other dates that are given to the same event; empty where there is one. */
  readonly otherDates: readonly string[];
}

/** Events that share a year or month. */
export interface TimelinePeriod {
  /** `2024`, `2024-01`, or the text's own value where it names no year (`199X`). */
  readonly value: string;
  /** Those known no finer than this, in order of their dates. */
  readonly events: readonly TimelineEvent[];
  readonly months: readonly TimelinePeriod[];
}

export interface Timeline {
  /** The earliest first. */
  readonly years: readonly TimelinePeriod[];
  /** In order of the texts. */
  readonly undated: readonly TimelineEvent[];
}

/** Which events are wanted: those of one actor, those that have some words in them. */
export interface EventFilter {
  readonly actor: string | undefined;
  readonly words: string;
}

// A folder has many texts of which few change: what one says is kept for as long as its annotations are.
const known = new WeakMap<Article, readonly Telling[]>();

/** An event of a text, and a key that all tellings of it share. */
interface Telling {
  readonly entry: TimelineEvent;
  readonly same: string;
}

/** Every event of some texts, with the dates that speak against each other. */
export function eventsOf(articles: readonly Article[]): TimelineEvent[] {
  return withConflicts(articles.flatMap(tellings));
}

function tellings(article: Article): readonly Telling[] {
  const before = known.get(article);
  if (before) return before;
  const seen = new Map<string, number>();
  const entities = new Map(article.annotations.entities.map(entity => [entity.id, entity]));
  const found = article.annotations.events.map((event): Telling => {
    const name = `event:${article.uri}:${event.type}:${event.date ?? ''}:${event.trigger.text}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const actors = event.actors.flatMap(actor => entities.get(actor.entity) ?? []);
    const entry = { key: nth === 0 ? name : `${name}#${nth}`, article, event, actors, otherDates: [] };
    return { entry, same: sameness(entry) };
  });
  known.set(article, found);
  return found;
}

/** Whether a filter lets an event through. */
export function eventMatches({ event, actors }: TimelineEvent, { actor, words }: EventFilter): boolean {
  if (actor !== undefined && !actors.some(entity => actorKey(entity) === actor)) return false;
  const wanted = filterWords(words);
  if (wanted.length === 0) return true;
  const names = actors.flatMap(entity => [entity.name, ...entity.aliases]);
  return matches(wanted, fold([event.text, event.place ?? '', event.date ?? '', ...names].join('\n')));
}

/** Events by year and month. A coarser date comes before the finer ones inside it: 2024 before 2024-01. */
export function timelineOf(events: readonly TimelineEvent[]): Timeline {
  const dated = events.flatMap(entry => (entry.event.date === null ? [] : [{ entry, date: entry.event.date }]));
  dated.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const years = grouped(dated, ({ date }) => date.slice(0, 4));
  return {
    years: [...years].map(([value, inYear]) => {
      const months = grouped(inYear, ({ date }) => (/^\d{4}-\d{2}/.test(date) ? date.slice(0, 7) : ''));
      const coarse = months.get('') ?? [];
      months.delete('');
      return {
        value,
        events: coarse.map(({ entry }) => entry),
        months: [...months].map(([month, list]) => ({
          value: month,
          events: list.map(({ entry }) => entry),
          months: [],
        })),
      };
    }),
    undated: events.filter(({ event }) => event.date === null),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** What happens once between the same actors within some weeks; attacks, talks and protests come again. */
const ONCE: ReadonlySet<StoryEvent['type']> = new Set(['AGREE', 'COUP', 'ELECT', 'LEGISLATE', 'RETREAT']);
/** Two dates further apart than this many days speak of two events. */
const NEAR = 45;

/** Marks events that are told with dates that cannot both be right. Only sure cases: the same record, or the same deed. */
function withConflicts(told: readonly Telling[]): TimelineEvent[] {
  const dated = told.filter(({ entry: { event } }) => event.date !== null && !event.planned);
  const others = new Map<TimelineEvent, readonly string[]>();
  for (const group of grouped(dated, ({ same }) => same).values()) {
    const dates = [...new Set(group.flatMap(({ entry }) => entry.event.date ?? []))].sort();
    if (dates.length < 2) continue;
    for (const { entry } of group) {
      const against = dates.filter(date => contradict(date, entry.event.date ?? date));
      if (against.length > 0) others.set(entry, against);
    }
  }
  return told.map(({ entry }) => {
    const otherDates = others.get(entry);
    return otherDates ? { ...entry, otherDates } : entry;
  });
}

/** A key that two tellings of one event share; of its own where nothing shows that they tell the same. */
function sameness({ key, event, actors }: TimelineEvent): string {
  if (event.record !== null) return `record ${event.record}`;
  const who = actors.map(actorKey).sort();
  if (!ONCE.has(event.type) || who.length < 2) return key;
  return [event.type, fold(event.trigger.text), event.place ?? '', ...who].join('\n');
}

/** Whether two dates are both days, near each other, and not the same; ranges and months may have each other in them. */
function contradict(a: string, b: string): boolean {
  if (a === b || a.length !== 10 || b.length !== 10) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= NEAR * 86_400_000;
}
