import type { Annotations, EntityType, Span } from '../../core/model';
import type { ToldEvent } from './events';
import type { Tone } from './tone';

/** Somebody who acts in the story. */
export interface NetworkActor {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** How many events name it. */
  readonly events: number;
  /** The first mention. */
  readonly target: Span;
}

/** Two actors that appear in the same events. */
export interface NetworkTie {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  /** Ids of the events, in order of the text: their number is the tie's weight. */
  readonly events: readonly string[];
  /** How many of them are of which tone. */
  readonly tones: Readonly<Record<Tone, number>>;
  /** The tone of most of them; even counts make it neutral. */
  readonly tone: Tone;
}

export interface Network {
  /** Who shares an event with somebody, those with most events first. */
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly NetworkTie[];
  /** Who acts alone in every event. */
  readonly alone: readonly NetworkActor[];
}

/** More than these make a ball of wool; the ones with most events stay. */
const MOST_ACTORS = 60;

/** Who appears with whom in the events of a text. */
export function storyNetwork(annotations: Annotations, events: readonly ToldEvent[]): Network {
  const counts = new Map<string, number>();
  for (const { id } of events.flatMap(({ who }) => who)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const actors = annotations.entities
    .flatMap(({ id, name, type }) => {
      const count = counts.get(id);
      const first = annotations.mentions.find(mention => mention.entity === id);
      const target = { start: first?.start ?? 0, end: first?.end ?? 0 };
      return count === undefined ? [] : [{ id, name, type, events: count, target }];
    })
    .sort((a, b) => b.events - a.events);
  const shown = new Set(actors.slice(0, MOST_ACTORS).map(({ id }) => id));
  const ties = storyTies(events, shown);
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  return {
    actors: actors.filter(({ id }) => tied.has(id)),
    ties,
    alone: actors.filter(({ id }) => !tied.has(id)),
  };
}

function storyTies(events: readonly ToldEvent[], shown: ReadonlySet<string>): NetworkTie[] {
  const pairs = new Map<string, { a: string; b: string; events: ToldEvent[] }>();
  for (const event of events) {
    const ids = event.who.map(({ id }) => id).filter(id => shown.has(id));
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) {
        const [a = one, b = other] = [one, other].sort();
        const pair = pairs.get(`${a}|${b}`) ?? { a, b, events: [] };
        pairs.set(`${a}|${b}`, pair);
        pair.events.push(event);
      }
    });
  }
  return [...pairs]
    .map(([id, pair]) => {
      const tones = { cooperation: 0, conflict: 0, neutral: 0 };
      for (const { tone } of pair.events) tones[tone]++;
      return { id, a: pair.a, b: pair.b, events: pair.events.map(event => event.id), tones, tone: prevailing(tones) };
    })
    .sort((a, b) => b.events.length - a.events.length);
}

function prevailing({ cooperation, conflict }: Readonly<Record<Tone, number>>): Tone {
  if (cooperation === conflict) return 'neutral';
  return cooperation > conflict ? 'cooperation' : 'conflict';
}
