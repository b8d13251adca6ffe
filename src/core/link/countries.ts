import type { FactBase } from '../../facts/model';
import type { Group } from './groups';

/** Counts how often each state is named in a document: by name, by its people, by its places. Keys are record ids. */
export function countCountries(groups: Iterable<Group>, facts: FactBase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const { names } = group;
    if (names.length === 0) continue;
    const ids = new Set<string>();
    for (const { record, kind } of names) {
      if (record.type === 'country') ids.add(record.id);
      else if (kind === 'demonym' && record.country) ids.add(record.country);
      // A surname alone is what the states are to decide, so it may not speak for one.
      else if (record.type === 'person' && group.words.length === 1) continue;
      else if (record.country && record.prominence >= 40 && facts.record(record.country)) ids.add(record.country);
    }
    // A name that may mean several states speaks for each of them only a little.
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + group.occurrences.length / ids.size);
  }
  return counts;
}
