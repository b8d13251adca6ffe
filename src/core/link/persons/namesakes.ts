import type { FactRecord } from '../../../facts';
import type { Draft } from '../entities';
import { BATCH, type NamedBlock, type Occurrence } from '../groups/groups';
import type { LinkContext } from '../states/context';
import { holderAt, personsOf } from './bearers';
import { officeWords } from './officeWords';

/**
 * Says of which occurrences the bearer is a namesake of the one whom their group means: *in 1982 President Assad* in a
 * text on his son. Further names of the paragraph that say no more follow.
 */
export function* markNamesakes(
  blocks: readonly NamedBlock[],
  context: LinkContext,
  draftOf: (record: FactRecord) => Draft,
): Generator<void> {
  let work = 0;
  for (const { occurrences } of blocks) {
    const current = new Map<string, Draft>();
    for (const occurrence of occurrences) {
      const { candidate, group } = occurrence;
      occurrence.namesake = undefined;
      const office = officeWords(candidate.standing?.office ?? '');
      if (office.kind !== 'office') {
        if (current.size > 0 && group.meant?.type === 'person') occurrence.namesake = current.get(candidate.key);
        continue;
      }
      if (!isDoubtful(occurrence)) continue;
      current.delete(candidate.key);
      const record = holderAt(personsOf(candidate), occurrence, office, context);
      if (!record || record === group.meant?.record) continue;
      occurrence.namesake = draftOf(record);
      current.set(candidate.key, occurrence.namesake);
    }
    work += 1 + occurrences.length;
    if (work < BATCH) continue;
    work = 0;
    yield;
  }
}

/** Of somebody whom the text names in full only a sentence with a year or state of its own may speak as of another. */
function isDoubtful({ candidate: { key, names, standing }, group }: Occurrence): boolean {
  if (group.dropped || group.reading !== undefined || !group.meant?.record || names.length < 2) return false;
  const saysMore = standing !== undefined && (standing.year !== undefined || standing.beside !== 0);
  return group.meant.type === 'person' && (group.key === key || saysMore);
}
