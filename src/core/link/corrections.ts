import type { FactBase } from '../../facts';
import type { Corrections } from '../model';
import { tokenize } from '../text/tokens';
import { recordType } from './entities';
import type { NameIndex } from './nameIndex';

/**
 * Applies what the reader says of names to the document's groups, before anything is linked: names that are none go,
 * the others mean what the reader says. A reading of a record that the fact base no longer has counts for nothing.
 */
export function applyCorrections(index: NameIndex, { notNames, readings }: Corrections, facts: FactBase): void {
  for (const name of notNames) {
    for (const key of groupKeys(name)) {
      const group = index.get(key);
      if (group) group.dropped = true;
    }
  }
  for (const [name, id] of Object.entries(readings)) {
    const record = id === '' ? null : facts.record(id);
    if (record === undefined) continue;
    for (const key of groupKeys(name)) {
      const group = index.get(key);
      if (!group) continue;
      group.reading = record;
      group.sure = true;
      if (record) group.type = recordType(record);
    }
  }
}

/** The groups that a written name can stand for: itself, and the people of that name. */
function groupKeys(name: string): readonly string[] {
  const words = tokenize(name)
    .tokens.map(token => token.folded)
    .filter(word => word !== '' && word !== '-');
  const key = words.join(' ');
  return [key, `~${key}`];
}
