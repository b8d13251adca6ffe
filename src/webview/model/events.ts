import type { Annotations, Entity, EventType, Span, StoryEvent } from '../../core/model';
import { type Period, periodOf } from './period';
import { told } from './told';
import { type Tone, toneOf } from './tone';

/** An actor or place of an item, by the id of its entity or record. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An event that the text tells. */
export interface ToldEvent {
  /** The same for the same event in every version of the text. */
  readonly id: string;
  readonly type: EventType;
  readonly tone: Tone;
  readonly label: string;
  /** The whole clause. */
  readonly text: string;
  readonly date: string | null;
  /** Undefined where there is no date on the calendar. */
  readonly period: Period | undefined;
  readonly who: readonly Named[];
  readonly place: Named | null;
  /** Announced, not told as happened. */
  readonly planned: boolean;
  /** In whose words, or null. */
  readonly saidBy: string | null;
  /** Id of the record that this is, or null. */
  readonly record: string | null;
  /** Where in the text. */
  readonly target: Span;
}

/** The events of a text, in order of the text. */
export function toldEvents(annotations: Annotations): ToldEvent[] {
  const names = new Map(annotations.entities.map(entity => [entity.id, entity.name]));
  const seen = new Map<string, number>();
  return annotations.events.map(event => {
    const key = `${event.type}:${event.date ?? ''}:${event.trigger.text}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const who = event.actors.flatMap(({ entity }) => {
      const name = names.get(entity);
      return name === undefined ? [] : [{ id: entity, name }];
    });
    return {
      id: nth === 0 ? key : `${key}#${nth}`,
      type: event.type,
      tone: toneOf(event.type),
      label: told(
        event,
        who.map(({ name }) => name),
      ),
      text: event.text.replace(/\s+/g, ' '),
      date: event.date,
      period: periodOf(event.date),
      who: who.filter(({ id }, at) => who.findIndex(other => other.id === id) === at),
      place: event.place === null ? null : placeOf(event, event.place, annotations),
      planned: event.planned,
      saidBy: event.saidBy === null ? null : (names.get(event.saidBy) ?? null),
      record: event.record,
      target: { start: event.start, end: event.end },
    };
  });
}

/** The entity that an event's place names: the mention in or nearest to the event that is written so, else by name. */
function placeOf(event: StoryEvent, name: string, { mentions, entities }: Annotations): Named {
  const written = mentions.filter(mention => mention.text === name);
  const distance = (span: Span) => Math.max(event.start - span.end, span.start - event.end, 0);
  const [nearest] = written.sort((a, b) => distance(a) - distance(b));
  const is = (entity: Entity) => entity.id === nearest?.entity;
  const entity = entities.find(is) ?? entities.find(candidate => [candidate.name, ...candidate.aliases].includes(name));
  return { id: entity?.id ?? '', name: entity?.name ?? name };
}
