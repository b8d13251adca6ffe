import type { FactBase, FactRecord, Statement } from '../../../facts';
import { firstDay, lastDay } from '../../../facts/dates';
import { type Days, daysBetween } from '../../pages/calendarDays';
import type { Name } from '../../pages/page';
import { wordAt } from '../../pages/page';
import type { Deed } from './deeds';

/** An event on record with who did it, and to whom. */
export interface DoneEvent {
  readonly record: FactRecord;
  readonly by: readonly Statement[];
  readonly targets: readonly string[];
}

/** The kinds of the record's events that tell each deed. */
const KINDS: Readonly<Record<Deed, RegExp>> = {
  kill: /^(?:assassination|killing|attack|operation)$/,
  invade: /^(?:invasion|war|operation|offensive|intervention)$/,
  annex: /^annexation$/,
  attack: /^(?:attack|operation|invasion|war|offensive|massacre|siege|battle|assassination|killing|conflict)$/,
  overthrow: /^(?:coup|change of power)$/,
};

const bases = new WeakMap<FactBase, Map<string, readonly DoneEvent[]>>();

/** What was done to somebody, and is on record; each looked up once. */
export function doneTo(facts: FactBase, target: string): readonly DoneEvent[] {
  const known = bases.get(facts) ?? new Map<string, readonly DoneEvent[]>();
  bases.set(facts, known);
  let found = known.get(target);
  if (!found) {
    const subjects = facts
      .statements(target)
      .flatMap(({ predicate, subject, object }) => (predicate === 'target' && object === target ? [subject] : []));
    found = [...new Set(subjects)].flatMap(subject => doneEvent(facts, facts.record(subject)) ?? []);
    known.set(target, found);
  }
  return found;
}

/** An event as something that somebody did. */
export function doneEvent(facts: FactBase, record: FactRecord | undefined): DoneEvent | undefined {
  if (record?.type !== 'event') return undefined;
  const own = facts.statements(record.id).filter(({ subject }) => subject === record.id);
  const by = own.filter(({ predicate }) => predicate === 'doneBy');
  const targets = own.flatMap(({ predicate, object }) => (predicate === 'target' && object ? [object] : []));
  return by.length + targets.length > 0 ? { record, by, targets } : undefined;
}

/** Whether an event is one of a deed. */
export const isDeed = (deed: Deed, { record }: DoneEvent): boolean => KINDS[deed].test(record.kind);

/** Whether it was, or went on, within some days. */
export function wasIn({ record: { start, end = start } }: DoneEvent, days: Days): boolean {
  if (start === undefined || end === undefined) return false;
  return daysBetween(days, { first: firstDay(start), last: lastDay(end) }) === 0;
}

const ATTACKS = ['attack', 'attacks', 'bombing', 'bombings', 'siege', 'massacre', 'shooting'];

/** The attack that news calls by the place where it was: *the Westgate mall* → *Westgate mall attack*. */
export function attackOn(
  facts: FactBase,
  { page, name }: { page: Parameters<typeof wordAt>[0]; name: Name },
): DoneEvent | undefined {
  const words = [name.mention.text, `${name.mention.text} ${wordAt(page, name.to)}`];
  for (const place of words)
    for (const attack of ATTACKS) {
      const [record] = facts.lookup(`${place} ${attack}`);
      const event = doneEvent(facts, record);
      if (event) return event;
    }
  return undefined;
}
