import type { Span, StoryEvent } from '../model';

/** An event, and what the place in the text makes of it. */
export interface Told {
  readonly event: StoryEvent;
  /** Whether a heading tells it. */
  readonly heading: boolean;
  /** Whether it only refers to what was told before: *the coup*. */
  readonly reference: boolean;
}

/**
 * Makes one event of what is told twice: a heading that the text tells again, a later sentence in the same words, a noun
 * that refers back. Where it is not sure, both stay. Also cuts events inside the span of another.
 */
export function withoutRepeats(drafts: readonly Told[]): StoryEvent[] {
  const told = drafts.filter(draft => !draft.heading && !draft.reference).map(draft => draft.event);
  const retold = new Map<StoryEvent, Span[]>();
  const merge = (into: StoryEvent, { start, end }: Span): void => {
    const spans = retold.get(into);
    if (spans) spans.push({ start, end });
    else retold.set(into, [{ start, end }]);
  };
  const gone = new Set<StoryEvent>();
  for (const [event, first] of toldAgain(told)) {
    gone.add(event);
    merge(first, event);
  }
  const kept = told.filter(event => !gone.has(event));
  for (const { event, heading } of drafts) {
    if (!heading) continue;
    const body = kept.find(other => other.type === event.type && sharesActor(event, other) && sameDay(event, other));
    if (body) merge(body, event);
    else if (!kept.some(other => other.type === event.type || sharesActor(event, other))) kept.push(event);
  }
  for (const { event, reference } of drafts) {
    const meant = reference ? meantBy(event, kept) : undefined;
    if (meant) merge(meant, event);
  }
  return withoutOverlaps(kept).map(({ whole, event }) => {
    const spans = retold.get(whole);
    return spans ? { ...event, retold: spans.sort((a, b) => a.start - b.start) } : event;
  });
}

/** So many events in the same words a later one is compared with. */
const MOST_ALIKE = 50;

/** Later events that are earlier ones told again, with those; the more precise date stays. */
function toldAgain(told: readonly StoryEvent[]): Map<StoryEvent, StoryEvent> {
  const again = new Map<StoryEvent, StoryEvent>();
  const byWords = new Map<string, StoryEvent[]>();
  for (const event of told) {
    if (event.date === null || event.actors.length === 0) continue;
    const key = `${event.type} ${stem(event.trigger.text)} ${event.planned}`;
    const others = byWords.get(key) ?? [];
    const first = others.find(other => sameDay(event, other) && sameActors(event, other));
    if (!first) {
      others.push(event);
      // What was told long before in the same words is hardly meant.
      if (others.length > MOST_ALIKE) others.shift();
      byWords.set(key, others);
    } else if ((event.date?.length ?? 0) > (first.date?.length ?? 0)) {
      // What was merged into the vaguer one follows it.
      for (const [earlier, into] of again) if (into === first) again.set(earlier, event);
      again.set(first, event);
      byWords.set(key, [...others.filter(other => other !== first), event]);
    } else {
      again.set(event, first);
    }
  }
  return again;
}

/** The one event told before that a noun refers to. */
function meantBy(reference: StoryEvent, told: readonly StoryEvent[]): StoryEvent | undefined {
  const before = told.filter(
    ({ type, start, planned }) => type === reference.type && start < reference.start && !planned,
  );
  const [only] = before;
  if (before.length !== 1 || !only || only.end > reference.start) return undefined;
  const noun = stem(reference.trigger.text);
  const named = reference.type === 'COUP' || only.text.split(/[^\p{L}]+/u).some(word => stem(word) === noun);
  const others = reference.actors.some(({ entity }) => !only.actors.some(actor => actor.entity === entity));
  return named && !others ? only : undefined;
}

/** The beginning of a word, which its verb and its noun share: *withdrew*, *withdrawal*. */
function stem(words: string): string {
  return words.toLowerCase().slice(0, 6).split(' ')[0] ?? '';
}

/** Whether two dates are the same as far as the vaguer one says. */
function sameDay(a: StoryEvent, b: StoryEvent): boolean {
  if (a.date === null || b.date === null) return true;
  return a.date.startsWith(b.date) || b.date.startsWith(a.date);
}

function sharesActor(a: StoryEvent, b: StoryEvent): boolean {
  return a.actors.some(actor => b.actors.some(other => other.entity === actor.entity));
}

/** Whether all who take part in one take part in the other, in the same roles. */
function sameActors(a: StoryEvent, b: StoryEvent): boolean {
  const [fewer, more] = a.actors.length < b.actors.length ? [a, b] : [b, a];
  return fewer.actors.every(actor =>
    more.actors.some(other => other.entity === actor.entity && other.role === actor.role),
  );
}

/** The events in order, each with what remains of it before the next. */
function withoutOverlaps(kept: readonly StoryEvent[]): { whole: StoryEvent; event: StoryEvent }[] {
  const events: { whole: StoryEvent; event: StoryEvent }[] = [];
  for (const event of [...kept].sort((a, b) => a.start - b.start)) {
    const last = events.at(-1);
    if (!last || event.start >= last.event.end) {
      events.push({ whole: event, event });
    } else if (event.trigger.start >= last.event.trigger.end) {
      events.pop();
      events.push(
        { whole: last.whole, event: cut(last.event, last.event.start, event.start) },
        { whole: event, event },
      );
    }
  }
  return events;
}

/** The event with a shorter span; white space and commas at its end are left out. */
function cut(event: StoryEvent, start: number, limit: number): StoryEvent {
  const text = event.text.slice(0, limit - event.start).replace(/[\s,;–—-]{1,20}$/u, '');
  const end = Math.max(start + text.length, event.trigger.end);
  return { ...event, end, text: event.text.slice(0, end - start) };
}
