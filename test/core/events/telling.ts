import type { Annotations, DocumentInput } from '../../../src/core/model';
import { annotate } from '../world';

/** The events of a text, one line each: `TYPE trigger | role:Name; … | date | place`. */
export function events(text: string, input: Omit<DocumentInput, 'text'> = { date: '2025-06-15' }): string[] {
  const annotations = annotate(text, input);
  return annotations.events.map(event => {
    const actors = event.actors.map(actor => `${actor.role}:${nameOf(annotations, actor.entity)}`).join('; ');
    return `${event.type} ${event.trigger.text} | ${actors || '-'} | ${event.date ?? '-'} | ${event.place ?? '-'}`;
  });
}

export function nameOf(annotations: Annotations, id: string): string {
  return annotations.entities.find(entity => entity.id === id)?.name ?? id;
}
