import type { Span, StoryEvent } from '../model';

/** An event, and what the place in the text makes of it. */
export interface Told {
  readonly event: StoryEvent;
  /** Whether a heading tells it. */
  readonly heading: boolean;
  /** Whether it only refers to what was told before: *the coup*. */
  readonly reference: boolean;
  /** The same for events told in the same words. */
  readonly words: string;
  /** The id of the entity that its place names. */
  readonly placeId: string | undefined;
  /** Stays the same object while the same is told, wherever that stands. */
  readonly source: object;
}

/** Whether two say the same of the same day, wherever they stand and whatever else their clauses say. */
export function tellsTheSame(a: Told, b: Told): boolean {
  const [one, other] = [a.event, b.event];
  return (
    a.words === b.words &&
    a.heading === b.heading &&
    a.reference === b.reference &&
    one.trigger.text === other.trigger.text &&
    one.date === other.date &&
    one.actors.length === other.actors.length &&
    one.actors.every(({ entity, role }, i) => entity === other.actors[i]?.entity && role === other.actors[i]?.role)
  );
}

/** What events told in the same words share. */
export function wordsOf({ type, trigger, planned }: Pick<StoryEvent, 'type' | 'trigger' | 'planned'>): string {
  return `${type} ${stem(trigger.text)} ${planned}`;
}

/** An event that stays, where other places tell it again, and what is left of it before the next event begins. */
interface Kept {
  /** Indexes of what was told. */
  readonly at: number;
  readonly retold: readonly number[];
  /** UTF-16 units of its text; undefined where all of it is left. */
  readonly length: number | undefined;
}

/** What is made of all that is told. */
interface Plan {
  readonly kept: readonly Kept[];
  /** Indexes of what was told of which all words count: for what refers back to it, and for what is lost inside it. */
  readonly worded: readonly number[];
}

/**
 * Makes one event of what is told twice: a heading that the text tells again, a later sentence in the same words, a noun
 * that refers back. Where it is not sure, both stay. Also cuts events inside the span of another. As long as the same
 * things are told, wherever edits moved them, that is found out once.
 */
export class Repeats {
  private last: readonly Told[] = [];
  private plan: Plan = { kept: [], worded: [] };

  /** The events of a text in order; yields where a caller may pause. */
  *merged(told: readonly Told[]): Generator<void, StoryEvent[]> {
    if (!this.isAsLast(told)) {
      this.plan = yield* withoutRepeats(told);
      this.last = told;
    }
    return this.plan.kept.map(({ at, retold, length }) => {
      const { event } = told[at] as Told;
      const whole = length === undefined ? event : shortened(event, length);
      return retold.length === 0 ? whole : { ...whole, retold: retold.map(other => spanOf(told[other] as Told)) };
    });
  }

  /** Whether what was told last holds for this too. All the words of an event count only where others lean on them. */
  private isAsLast(told: readonly Told[]): boolean {
    const { last, plan } = this;
    if (told.length !== last.length || !told.every(({ source }, at) => source === last[at]?.source)) return false;
    const isWorded = (at: number): boolean => told[at]?.event.text === last[at]?.event.text;
    if (!plan.worded.every(isWorded)) return false;
    return plan.kept.every(({ at, length }, i) => {
      const next = plan.kept[i + 1];
      return !next || length !== undefined || (told[at] as Told).event.end <= (told[next.at] as Told).event.start;
    });
  }
}

function shortened(event: StoryEvent, length: number): StoryEvent {
  return { ...event, end: event.start + length, text: event.text.slice(0, length) };
}

function spanOf({ event: { start, end } }: Told): Span {
  return { start, end };
}

/** How many events are compared between two pauses. */
const BATCH = 200;

function* withoutRepeats(drafts: readonly Told[]): Generator<void, Plan> {
  const told = drafts.filter(draft => !draft.heading && !draft.reference);
  const retold = new Map<StoryEvent, StoryEvent[]>();
  const merge = (into: StoryEvent, event: StoryEvent): void => {
    const others = retold.get(into);
    if (others) others.push(event);
    else retold.set(into, [event]);
  };
  const gone = yield* toldAgain(told);
  for (const [event, first] of gone) merge(first, event);
  const kept = new KeptEvents();
  let count = 0;
  for (const { event } of told) {
    if (!gone.has(event)) kept.add(event);
    if (++count % BATCH === 0) yield;
  }
  for (const { event, heading } of drafts) {
    if (!heading) continue;
    if (++count % BATCH === 0) yield;
    const body = kept.tellingOf(event);
    if (body) merge(body, event);
    else if (!kept.isNear(event)) kept.add(event);
  }
  for (const { event, reference } of drafts) {
    const meant = reference ? meantBy(event, kept) : undefined;
    if (meant) merge(meant, event);
    if (reference && ++count % BATCH === 0) yield;
  }
  const indexes = new Map(drafts.map(({ event }, at) => [event, at]));
  const indexOf = (event: StoryEvent): number => indexes.get(event) as number;
  const rest = withoutOverlaps(kept).map(({ whole, end }) => ({
    at: indexOf(whole),
    retold: (retold.get(whole) ?? []).sort((a, b) => a.start - b.start).map(indexOf),
    length: end === whole.end ? undefined : end - whole.start,
  }));
  return { kept: rest, worded: Array.from(kept.worded, indexOf) };
}

/** Events that stay, by what headings and references to them are found by: a long text has thousands. */
class KeptEvents {
  readonly events: StoryEvent[] = [];
  /** Those of which all words were asked for. */
  readonly worded = new Set<StoryEvent>();
  /** So many of them are indexed: most texts never ask. */
  private indexed = 0;
  /** Indexes of events by type and actor. */
  private readonly byActor = new Map<string, number[]>();
  private readonly actors = new Set<string>();
  private readonly types = new Set<string>();
  /** The two of each type, planned ones aside, that stand first in the text. */
  private readonly first = new Map<string, readonly [StoryEvent, StoryEvent?]>();

  add(event: StoryEvent): void {
    this.events.push(event);
  }

  private index(): void {
    for (; this.indexed < this.events.length; this.indexed++) {
      const event = this.events[this.indexed] as StoryEvent;
      const { type, actors, planned } = event;
      for (const { entity } of actors) {
        this.actors.add(entity);
        const key = `${type} ${entity}`;
        const indexes = this.byActor.get(key);
        if (indexes) indexes.push(this.indexed);
        else this.byActor.set(key, [this.indexed]);
      }
      this.types.add(type);
      if (!planned) this.first.set(type, firstTwo(event, this.first.get(type)));
    }
  }

  /** The first event that tells the same as a heading. */
  tellingOf(heading: StoryEvent): StoryEvent | undefined {
    this.index();
    let found = Number.POSITIVE_INFINITY;
    for (const { entity } of heading.actors) {
      const same = this.byActor
        .get(`${heading.type} ${entity}`)
        ?.find(at => sameDay(heading, this.events[at] as StoryEvent));
      if (same !== undefined) found = Math.min(found, same);
    }
    return this.events[found];
  }

  /** Whether some event is of the same type, or somebody who takes part in it takes part in another. */
  isNear({ type, actors }: StoryEvent): boolean {
    this.index();
    return this.types.has(type) || actors.some(({ entity }) => this.actors.has(entity));
  }

  /** The one event of a type that stands before an offset, if it is the only one. */
  onlyBefore(type: StoryEvent['type'], offset: number): StoryEvent | undefined {
    this.index();
    const [first, second] = this.first.get(type) ?? [];
    return first && first.start < offset && !(second && second.start < offset) ? first : undefined;
  }
}

function firstTwo(
  event: StoryEvent,
  [first, second]: readonly [StoryEvent?, StoryEvent?] = [],
): readonly [StoryEvent, StoryEvent?] {
  if (!first) return [event];
  if (event.start < first.start) return [event, first];
  return second && second.start <= event.start ? [first, second] : [first, event];
}

/** So many events in the same words a later one is compared with. */
const MOST_ALIKE = 50;

/** Later events that are earlier ones told again, with those; the more precise date stays. */
function* toldAgain(told: readonly Told[]): Generator<void, Map<StoryEvent, StoryEvent>> {
  const again = new Map<StoryEvent, StoryEvent>();
  /** What each event is told again by, so far. */
  const followers = new Map<StoryEvent, StoryEvent[]>();
  const byWords = new Map<string, StoryEvent[]>();
  let count = 0;
  for (const { event, words } of told) {
    if (++count % BATCH === 0) yield;
    if (event.date === null || event.actors.length === 0) continue;
    const others = byWords.get(words) ?? [];
    const first = others.find(other => sameDay(event, other) && sameActors(event, other));
    if (!first) {
      others.push(event);
      // What was told long before in the same words is hardly meant.
      if (others.length > MOST_ALIKE) others.shift();
      byWords.set(words, others);
    } else if ((event.date?.length ?? 0) > (first.date?.length ?? 0)) {
      // What was merged into the vaguer one follows it.
      const all = [...(followers.get(first) ?? []), first];
      for (const earlier of all) again.set(earlier, event);
      followers.set(event, all);
      byWords.set(words, [...others.filter(other => other !== first), event]);
    } else {
      again.set(event, first);
      const others = followers.get(first);
      if (others) others.push(event);
      else followers.set(first, [event]);
    }
  }
  return again;
}

/** The one event told before that a noun refers to. */
function meantBy(reference: StoryEvent, told: KeptEvents): StoryEvent | undefined {
  const only = told.onlyBefore(reference.type, reference.start);
  if (only) told.worded.add(only);
  if (!only || only.end > reference.start) return undefined;
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

/** Whether all who take part in one take part in the other, in the same roles. */
function sameActors(a: StoryEvent, b: StoryEvent): boolean {
  const [fewer, more] = a.actors.length < b.actors.length ? [a, b] : [b, a];
  return fewer.actors.every(actor =>
    more.actors.some(other => other.entity === actor.entity && other.role === actor.role),
  );
}

/** The events in order, each with the end of what remains of it before the next. */
function withoutOverlaps(kept: KeptEvents): { whole: StoryEvent; end: number }[] {
  const events: { whole: StoryEvent; end: number }[] = [];
  for (const whole of [...kept.events].sort((a, b) => a.start - b.start)) {
    const last = events.at(-1);
    if (!last || whole.start >= last.end) {
      events.push({ whole, end: whole.end });
    } else if (whole.trigger.start >= last.whole.trigger.end) {
      kept.worded.add(last.whole).add(whole);
      last.end = endBefore(last.whole, whole.start);
      events.push({ whole, end: whole.end });
    } else {
      kept.worded.add(last.whole).add(whole);
    }
  }
  return events;
}

/** Where an event ends that another one cuts short; white space and commas at its end are left out. */
function endBefore({ start, text, trigger }: StoryEvent, limit: number): number {
  const rest = text.slice(0, limit - start).replace(/[\s,;–—-]{1,20}$/u, '');
  return Math.max(start + rest.length, trigger.end);
}
