import { type FactBase, type FactRecord, isTakingPart, type Predicate } from '../../../facts';

/** An event on record, with who took part in it and where it was. */
export interface RecordedEvent {
  readonly record: FactRecord;
  readonly participants: ReadonlySet<string>;
  readonly places: readonly string[];
}

const bases = new WeakMap<FactBase, Map<string, readonly RecordedEvent[]>>();

/** Dated events in which a record took part, or that happened there; each looked up once. */
export function eventsWith(facts: FactBase, id: string): readonly RecordedEvent[] {
  const known = bases.get(facts) ?? new Map<string, readonly RecordedEvent[]>();
  bases.set(facts, known);
  let found = known.get(id);
  if (!found) {
    const subjects = new Set(
      facts
        .statements(id)
        .filter(({ predicate, object }) => object === id && (isTakingPart(predicate) || predicate === 'happenedAt'))
        .map(({ subject }) => subject),
    );
    found = [...subjects].flatMap(subject => recorded(facts, facts.record(subject)) ?? []);
    known.set(id, found);
  }
  return found;
}

/** An event with its participants and places. */
export function recorded(facts: FactBase, record: FactRecord | undefined): RecordedEvent | undefined {
  if (record?.type !== 'event' || !record.start) return undefined;
  const own = facts
    .statements(record.id)
    .filter(({ subject, object }) => subject === record.id && object !== undefined);
  const objects = (is: (predicate: Predicate) => boolean): string[] =>
    own.flatMap(({ predicate, object }) => (is(predicate) && object ? [object] : []));
  return {
    record,
    participants: new Set(objects(isTakingPart)),
    places: objects(predicate => predicate === 'happenedAt'),
  };
}

/** How a place lies to another one that the record gives. */
export function isAt(facts: FactBase, said: string, known: string): boolean {
  return liesIn(facts, said, known) || liesIn(facts, known, said);
}

/** Whether a place is, or lies in, another: three steps up at most, city, region, state. */
export function liesIn(facts: FactBase, inner: string, outer: string, steps = 3): boolean {
  if (inner === outer) return true;
  const record = facts.record(inner);
  if (!record || steps === 0) return false;
  if (record.country === outer) return true;
  return facts
    .statements(inner)
    .some(
      ({ predicate, subject, object }) =>
        subject === inner &&
        (predicate === 'locatedIn' || predicate === 'partOf') &&
        object !== undefined &&
        liesIn(facts, object, outer, steps - 1),
    );
}
