import type { Annotations, Mention, Span } from '../../core/model';
import type { Coordinates, WorldCoordinates } from '../../facts/coordinates';
import type { ToldEvent } from './events';

/** A place or state of the story. */
export interface StoryPlace {
  readonly id: string;
  readonly name: string;
  readonly type: 'place' | 'country';
  /** The name or code of the state's shape in the atlas. */
  readonly shape: string | null;
  readonly at: Coordinates | null;
  readonly mentions: number;
  /** Ids of the events that happen there. */
  readonly events: readonly string[];
  /** The first mention. */
  readonly target: Span;
}

/** The places and states that a text names, those with most events first, then those named most. */
export function storyPlaces(
  annotations: Annotations,
  events: readonly ToldEvent[],
  world: WorldCoordinates,
): StoryPlace[] {
  const mentions = new Map<string, Mention[]>();
  for (const mention of annotations.mentions) {
    const group = mentions.get(mention.entity);
    if (group) group.push(mention);
    else mentions.set(mention.entity, [mention]);
  }
  return annotations.entities
    .flatMap(({ id, name, type }) => {
      const [first, ...others] = mentions.get(id) ?? [];
      if ((type !== 'place' && type !== 'country') || !first) return [];
      const country = world.countries[id];
      const place: StoryPlace = {
        id,
        name,
        type,
        shape: country?.shape || null,
        at: world.places[id] ?? country?.at ?? null,
        mentions: others.length + 1,
        events: events.filter(event => event.place?.id === id).map(event => event.id),
        target: { start: first.start, end: first.end },
      };
      return [place];
    })
    .sort((a, b) => b.events.length - a.events.length || b.mentions - a.mentions);
}
