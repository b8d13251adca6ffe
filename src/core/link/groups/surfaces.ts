import { type Draft, sameItems } from '../entities';
import { BATCH, type Group, orderOf, type Writing } from './groups';

/** How a document writes each of its entities, without markup, in order of the text: the same lists as before where it can. */
export function* surfacesOf(groups: readonly Group[]): Generator<void, Map<Draft, readonly string[]>> {
  const writings = new Map<Draft, readonly Writing[]>();
  const add = (target: Group, more: readonly Writing[]): void => {
    const draft = target.meant;
    if (target.dropped || !draft) return;
    const others = writings.get(draft);
    writings.set(draft, others ? [...others, ...more] : more);
  };
  let count = 0;
  for (const group of groups) {
    if (++count % BATCH === 0) yield;
    const [first] = group.occurrences;
    const target = first?.group;
    if (!target) continue;
    if (!group.fullName || group.occurrences.every(occurrence => occurrence.group === target))
      add(target, group.writings);
    else for (const [other, own] of byTarget(group)) add(other, own);
  }
  const surfaces = new Map<Draft, readonly string[]>();
  for (const [draft, of] of writings) {
    const texts = of.length === 1 ? [textOf(of[0] as Writing)] : inOrder(of);
    surfaces.set(draft, draft.surfaces && sameItems(draft.surfaces, texts) ? draft.surfaces : texts);
  }
  return surfaces;
}

/** The writings of a short form, whose occurrences stand for several full names, by full name. */
function byTarget({ occurrences, writings }: Group): Map<Group, Writing[]> {
  const found = new Map<Group, Writing[]>();
  const clean = new Map(writings.map(({ text, first }) => [first.candidate.text, text]));
  for (const occurrence of occurrences) {
    const text = clean.get(occurrence.candidate.text) ?? '';
    const known = found.get(occurrence.group);
    if (!known) found.set(occurrence.group, [{ text, first: occurrence }]);
    else if (!known.some(other => other.text === text)) known.push({ text, first: occurrence });
  }
  return found;
}

function inOrder(writings: readonly Writing[]): string[] {
  const sorted = [...writings].sort((a, b) => orderOf(a.first) - orderOf(b.first));
  return [...new Set(sorted.map(textOf))];
}

const textOf = ({ text }: Writing): string => text;
