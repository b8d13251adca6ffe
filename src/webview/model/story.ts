import type { Annotations, Span } from '../../core/model';
import type { WorldCoordinates } from '../../facts/coordinates';
import type { FactBase } from '../../facts/model';
import { type ToldEvent, toldEvents } from './events';
import { type Network, storyNetwork } from './network';
import { type Period, periodOf } from './period';
import { type StoryPlace, storyPlaces } from './places';
import { type RecordedEvent, recordedEvents } from './recorded';

/** What the pictures of a story show. */
export interface Story {
  readonly articleDate: { readonly value: string; readonly period: Period } | null;
  readonly told: readonly ToldEvent[];
  readonly recorded: readonly RecordedEvent[];
  readonly network: Network;
  readonly places: readonly StoryPlace[];
}

export function storyOf(annotations: Annotations, facts: FactBase, world: WorldCoordinates): Story {
  const told = toldEvents(annotations);
  const value = annotations.articleDate?.value ?? null;
  const period = periodOf(value);
  return {
    articleDate: value !== null && period ? { value, period } : null,
    told,
    recorded: recordedEvents(annotations, told, facts),
    network: storyNetwork(annotations, told),
    places: storyPlaces(annotations, told, world),
  };
}

/** What of the story stands under the cursor. */
export interface UnderCursor {
  /** The entity of the mention there, or null. */
  readonly entity: string | null;
  /** The events told there. */
  readonly events: readonly string[];
}

export function underCursor(annotations: Annotations, offset: number): UnderCursor {
  const covers = ({ start, end }: Span) => start <= offset && offset <= end;
  return {
    entity: annotations.mentions.find(covers)?.entity ?? null,
    events: toldEvents(annotations)
      .filter(({ target }) => covers(target))
      .map(({ id }) => id),
  };
}
