import type { FactBase } from '../../facts';
import type { Corrections } from '../model';
import { type Token, tokenize } from '../text/tokens';
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

/** Which phrases do not mean whom, as the reader says: ids of entities by the words of the phrase. */
export type Refusals = ReadonlyMap<string, readonly string[]>;

export function refusalsOf(corrections: Corrections | undefined): Refusals | undefined {
  const entries = Object.entries(corrections?.notMeant ?? {});
  return entries.length === 0 ? undefined : new Map(entries.map(([phrase, ids]) => [wordsOf(phrase), ids]));
}

/** The groups that a written name can stand for: itself, its people, and what the text tells to be another of the name. */
function groupsNamed({ groups }: NameIndex, name: string): readonly Group[] {
  const key = wordsOf(name);
  return groups.filter(group => !group.dropped && plainKey(group) === key);
}

const wordsOf = (name: string): string => phraseKey(tokenize(name).tokens);

/** The words of a phrase, however it is written. */
export function phraseKey(tokens: readonly Token[]): string {
  return tokens
    .map(token => token.folded)
    .filter(word => word !== '' && word !== '-')
    .join(' ');
}
