import type { StoryEvent } from '../model';

/** An event, and whether a heading tells it. */
export interface Told {
  readonly event: StoryEvent;
  readonly heading: boolean;
}

/** Drops what is told twice: headings that the text tells again, and events inside the span of another. */
export function withoutRepeats(drafts: readonly Told[]): StoryEvent[] {
  const told = drafts.filter(draft => !draft.heading);
  const kept = drafts.filter(draft => !draft.heading || !told.some(other => sameStory(draft.event, other.event)));
  const events: StoryEvent[] = [];
  for (const { event } of [...kept].sort((a, b) => a.event.start - b.event.start)) {
    const last = events.at(-1);
    if (!last || event.start >= last.end) {
      events.push(event);
    } else if (event.trigger.start >= last.trigger.end) {
      events.pop();
      events.push(cut(last, last.start, event.start), event);
    }
  }
  return events;
}

function sameStory(a: StoryEvent, b: StoryEvent): boolean {
  if (a.type === b.type) return true;
  return a.actors.some(actor => b.actors.some(other => other.entity === actor.entity));
}

/** The event with a shorter span; white space and commas at its end are left out. */
function cut(event: StoryEvent, start: number, limit: number): StoryEvent {
  const text = event.text.slice(0, limit - event.start).replace(/[\s,;–—-]{1,20}$/u, '');
  const end = Math.max(start + text.length, event.trigger.end);
  return { ...event, end, text: event.text.slice(0, end - start) };
}
