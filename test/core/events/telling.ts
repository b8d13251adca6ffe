import type { Annotations, DocumentInput, StoryEvent } from '../../../src/core/model';
import { annotate } from '../world';

/** The events that a text tells, one line each: `TYPE trigger | role:Name; … | date | place`. */
export function events(text: string, input: Omit<DocumentInput, 'text'> = { date: '2025-06-15' }): string[] {
  const annotations = annotate(text, input);
  return lines(annotations, event => !event.planned);
}

/** The events that a text only announces, in the same form. */
export function plans(text: string, input: Omit<DocumentInput, 'text'> = { date: '2025-06-15' }): string[] {
  return lines(annotate(text, input), event => event.planned);
}

function lines(annotations: Annotations, wanted: (event: StoryEvent) => boolean): string[] {
  return annotations.events.filter(wanted).map(event => {
    const actors = event.actors.map(actor => `${actor.role}:${nameOf(annotations, actor.entity)}`).join('; ');
    return `${event.type} ${event.trigger.text} | ${actors || '-'} | ${event.date ?? '-'} | ${event.place ?? '-'}`;
  });
}

export function nameOf(annotations: Annotations, id: string): string {
  return annotations.entities.find(entity => entity.id === id)?.name ?? id;
}
