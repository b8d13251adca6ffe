import type { FactBase } from '../../facts';
import type { Corrections } from '../model';
import { tokenize } from '../text/tokens';
import { recordType } from './entities';
import type { Group } from './groups/groups';
import { type NameIndex, plainKey } from './groups/nameIndex';

/**
 * Applies what the reader says of names to the document's groups, before anything is linked: names that are none go,
 * the others mean what the reader says. A reading of a record that the fact base no longer has counts for nothing.
 */
export function applyCorrections(index: NameIndex, { notNames, readings }: Corrections, facts: FactBase): void {
  for (const name of notNames) {
    for (const group of groupsNamed(index, name)) group.dropped = true;
  }
  for (const [name, id] of Object.entries(readings)) {
    const record = id === '' ? null : facts.record(id);
    if (record === undefined) continue;
    for (const group of groupsNamed(index, name)) {
      group.reading = record;
      group.sure = true;
      if (record) group.type = recordType(record);
    }
  }
}

/** The groups that a written name can stand for: itself, its people, and what the text tells to be another of the name. */
function groupsNamed({ groups }: NameIndex, name: string): readonly Group[] {
  const words = tokenize(name)
    .tokens.map(token => token.folded)
    .filter(word => word !== '' && word !== '-');
  const key = words.join(' ');
  return groups.filter(group => !group.dropped && plainKey(group) === key);
}
