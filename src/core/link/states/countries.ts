import type { FactBase, FactRecord } from '../../../facts/model';
import type { Group, Occurrence } from '../groups/groups';
import type { LinkContext } from './context';

/** Counts how often each state is named in a document: by name, by its people, by its places. Keys are record ids. */
export function countCountries(groups: readonly Group[], facts: FactBase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    if (group.dropped || group.names.length === 0) continue;
    const ids = statesOf(group, facts);
    // A name that may mean several states speaks for each of them only a little.
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + group.occurrences.length / ids.size);
  }
  return counts;
}

/** The states that a name speaks of, by all that it can mean. */
export function statesOf(group: Group, facts: FactBase): ReadonlySet<string> {
  group.states ??= findStates(group, facts);
  return group.states;
}

function findStates({ names, words }: Group, facts: FactBase): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { record, kind } of names) {
    if (record.type === 'country') ids.add(record.id);
    else if (kind === 'demonym' && record.country) ids.add(record.country);
    // A surname alone is what the states are to decide, so it may not speak for one.
    else if (record.type === 'person' && words.length === 1) continue;
    else if (record.country && isTelling(record, names.length) && facts.record(record.country)) ids.add(record.country);
  }
  return ids;
}

/** A town that few know speaks for its state only if nothing else is called so. */
function isTelling({ type, prominence }: FactRecord, namesakes: number): boolean {
  return prominence >= 40 || (type === 'place' && namesakes === 1 && prominence >= 20);
}

/** How often other names than a group speak of a state. */
export function othersOf(group: Group, state: string, countries: ReadonlyMap<string, number>, facts: FactBase): number {
  const own = statesOf(group, facts);
  const all = countries.get(state) ?? 0;
  return own.has(state) ? Math.max(0, all - group.occurrences.length / own.size) : all;
}

/** The states right beside a name and its title: *North Korean President Kim*, *King Abdullah of Jordan*. */
export function countriesBeside({ block, index, candidate }: Occurrence, facts: FactBase): ReadonlySet<string> {
  const beside = block.occurrences[index + (candidate.standing?.beside ?? 0)];
  return beside && beside.index !== index ? statesOf(beside.group, facts) : NO_STATES;
}

const NO_STATES: ReadonlySet<string> = new Set();

/** How often other names speak of a record's state: what is ambiguous may not speak for itself. */
export function othersAbout(record: FactRecord, group: Group, { countries, facts }: LinkContext): number {
  const about = (record.country !== undefined && countries.get(record.country)) || countries.get(record.id) || 0;
  if (about === 0 || group.names.length === 1) return about;
  const own = statesOf(group, facts);
  const speaks = own.has(record.id) || (record.country !== undefined && own.has(record.country));
  return speaks ? Math.max(0, about - group.occurrences.length / own.size) : about;
}
