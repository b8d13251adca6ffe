import type { FactBase, FactRecord } from '../../facts/model';
import { isTakingPart } from '../../facts/takingPart';
import type { EventType, StoryEvent } from '../model';

/** The kinds of the fact base's events that tell the same as a type. */
const KINDS: Partial<Readonly<Record<EventType, ReadonlySet<string>>>> = {
  COUP: new Set(['coup', 'coup attempt', 'mutiny', 'change of power']),
  ELECT: new Set(['election', 'referendum']),
  AGREE: new Set(['treaty', 'declaration', 'agreement', 'accession']),
  CONSULT: new Set(['summit', 'conference', 'visit']),
  ASSAULT: new Set(
    'attack,massacre,assassination,killing,invasion,offensive,siege,battle,war,genocide,annexation'.split(','),
  ),
  PROTEST: new Set(['protests', 'uprising', 'riots', 'revolution', 'march']),
  RETREAT: new Set(['withdrawal', 'withdrawal announced']),
  SANCTION: new Set(['suspension', 'expulsion', 'tariffs']),
  REJECT: new Set(['break of relations']),
  LEGISLATE: new Set(['resolution', 'law', 'ruling', 'verdict', 'impeachment']),
};

const bases = new WeakMap<FactBase, RecordedEvents>();

/** Finds the fact base's event that an event of a text is. Silent where two would fit. */
export class RecordedEvents {
  private readonly byEntity = new Map<string, readonly FactRecord[]>();

  private constructor(private readonly facts: FactBase) {}

  /** Those of a fact base; all documents share what was looked up. */
  static of(facts: FactBase): RecordedEvents {
    let events = bases.get(facts);
    if (!events) {
      events = new RecordedEvents(facts);
      bases.set(facts, events);
    }
    return events;
  }

  /** The record's id, or null. `place` is the entity that the event's place names. */
  idOf({ type, actors, date }: StoryEvent, place: string | undefined): string | null {
    const kinds = KINDS[type];
    if (!kinds) return null;
    const fits = new Set<string>();
    for (const { entity } of actors) {
      for (const known of this.eventsOf(entity)) {
        if (!kinds.has(known.kind)) continue;
        // *signed the Abraham Accords*, *adopted Resolution 1701*: the text names it.
        if (known.id === entity && (date === null || sameTime(date, known))) return known.id;
        if (date !== null && sameTime(date, known) && this.mayBeAt(known, place)) fits.add(known.id);
      }
    }
    if (place !== undefined && date !== null)
      for (const known of this.eventsOf(place)) if (kinds.has(known.kind) && sameTime(date, known)) fits.add(known.id);
    const [only] = fits;
    return fits.size === 1 && only !== undefined ? only : null;
  }

  /** Whether the record says nothing of where it happened, or does not say another place than the text. */
  private mayBeAt(record: FactRecord, place: string | undefined): boolean {
    if (place === undefined) return true;
    const said = this.facts
      .statements(record.id)
      .filter(({ predicate, object }) => predicate === 'happenedAt' && object);
    return (
      said.length === 0 ||
      said.some(({ object = '' }) => object === place || this.isIn(object, place) || this.isIn(place, object))
    );
  }

  private isIn(inner: string, outer: string): boolean {
    return (
      this.facts.record(inner)?.country === outer ||
      this.facts
        .statements(inner)
        .some(({ predicate, subject, object }) => predicate === 'locatedIn' && subject === inner && object === outer)
    );
  }

  /** Dated events that the entity took part in, or that happened there; the entity itself if it is an event. */
  private eventsOf(entity: string): readonly FactRecord[] {
    let events = this.byEntity.get(entity);
    if (!events) {
      const found: FactRecord[] = [];
      const own = this.facts.record(entity);
      if (own?.type === 'event') found.push(own);
      for (const { predicate, subject, object } of this.facts.statements(entity)) {
        if (object !== entity || (!isTakingPart(predicate) && predicate !== 'happenedAt')) continue;
        const record = this.facts.record(subject);
        if (record?.type === 'event' && record.start) found.push(record);
      }
      events = found;
      this.byEntity.set(entity, events);
    }
    return events;
  }
}

/** Whether a date, at least a month, is that of the record's beginning, or for a day lies within a short event. */
function sameTime(date: string, { start, end }: FactRecord): boolean {
  const [from = '', to = from] = date.split('/');
  if (!start || from.length < 'YYYY-MM'.length || start.length < 'YYYY-MM'.length) return false;
  if (from.length < start.length) return start.startsWith(from);
  if (start.length < from.length) return from.startsWith(start);
  return from === start || (end !== undefined && start <= from && to <= end && end.slice(0, 7) === start.slice(0, 7));
}
