import type { Annotations, Entity, Mention, StoryEvent } from '../../src/core/model';
import type { Article } from '../../src/views/article';

/** An entity as short as a test wants it: those with an id of the text are not in the facts. */
export function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'person',
    name,
    aliases: [],
    record: !id.startsWith('doc:'),
    otherReadings: [],
    ...more,
  };
}

/** A mention of an entity at an offset. */
export function mention(id: string, text: string, start: number): Mention {
  return { start, end: start + text.length, text, type: 'person', form: 'name', entity: id, confidence: 0.9 };
}

/** An event with actors by id, the first of them acting. */
export function event(
  trigger: string,
  start: number,
  actors: readonly string[],
  more: Partial<StoryEvent> = {},
): StoryEvent {
  const end = start + trigger.length;
  return {
    start,
    end,
    text: trigger,
    trigger: { start, end, text: trigger },
    type: 'OTHER',
    actors: actors.map((id, at) => ({ entity: id, role: at === 0 ? 'agent' : 'recipient' })),
    date: null,
    place: null,
    planned: false,
    saidBy: null,
    record: null,
    retold: [],
    ...more,
  };
}

/** A text of one line with these annotations. */
export function article(uri: string, annotations: Partial<Annotations>): Article {
  return {
    uri,
    name: uri,
    version: 1,
    annotations: {
      articleDate: null,
      entities: [],
      mentions: [],
      dates: [],
      events: [],
      claims: [],
      findings: [],
      ...annotations,
    },
    text: '',
    lines: { lineAt: () => 0 },
  };
}
