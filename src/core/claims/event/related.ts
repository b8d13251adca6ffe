import { type FactBase, type FactRecord, fold } from '../../../facts';

/** Words of names that say nothing of who is meant. */
const COMMON =
  /^(?:islamic|state|front|movement|army|party|national|people|peoples|united|republic|democratic|group|forces?)$/;

/**
 * Whether two records may be told one for the other: a part and its whole, a state and who belongs to it, allies of one
 * body, or names that share a word.
 */
export function mayStandFor(facts: FactBase, one: FactRecord, other: FactRecord): boolean {
  // *The Russian invasion of Hungary* of 1956: a state is told by the name of what it was before, or became.
  if (one.kind === 'former state' || other.kind === 'former state') return true;
  if (one.id === other.id || one.country === other.id || other.country === one.id) return true;
  if (one.type !== 'country' && other.type !== 'country' && one.country !== undefined && one.country === other.country)
    return true;
  const links = facts.statements(one.id);
  const direct = links.some(
    ({ predicate, subject, object }) =>
      predicate !== 'participant' && predicate !== 'recognises' && (subject === other.id || object === other.id),
  );
  return direct || sharesWord(one.name, other.name);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(fold(one).split(/[^\p{L}\d]+/u));
  return fold(other)
    .split(/[^\p{L}\d]+/u)
    .some(word => word.length > 3 && !COMMON.test(word) && words.has(word));
}
