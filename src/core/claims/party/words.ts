import type { FactBase, FactRecord } from '../../../facts';
import { fold } from '../../../facts';

/** Words by which texts name a party and its people, and how the names of parties say the same. Folded. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['labour', 'labour'],
  ['labor', 'labor'],
  ['conservative', 'conservative'],
  ['tory', 'conservative'],
  ['liberal democrat', 'liberal democrats'],
  ['liberal democratic', 'liberal democratic'],
  ['lib dem', 'liberal democrats'],
  ['liberal', 'liberal'],
  ['republican', 'republican'],
  ['democrat', 'democratic'],
  ['democratic', 'democratic'],
  ['social democrat', 'social democratic'],
  ['social democratic', 'social democratic'],
  ['christian democrat', 'christian democratic'],
  ['christian democratic', 'christian democratic'],
  ['socialist', 'socialist'],
  ['communist', 'communist'],
]);

/** Words that name somebody of the party by themselves: *a Democrat*, *Republican Donald Trump*. */
export const isPartisan = (word: string): boolean => /^(?:republican|democrat|.* democrat|tory|lib dem)$/.test(word);

/** How the names of the parties begin that a word of a text can mean; undefined for other words. */
export const beginningOf = (word: string): string | undefined => WORDS.get(word);

/** Whether a party is called by a word, by any of its names. */
export function isCalled({ name, aliases }: FactRecord, beginning: string): boolean {
  return [name, ...aliases.map(({ text }) => text)].some(each => fold(each).startsWith(beginning));
}

/** Whether a word stands anywhere in a party's names, so that nobody can say that it means another one. */
export function hasIn({ name, aliases }: FactRecord, beginning: string): boolean {
  const stem = beginning
    .replace(/s$/, '')
    .replace(/^.* (?=democrat)/, '')
    .slice(0, 8);
  return [name, ...aliases.map(({ text }) => text)].some(each => fold(each).includes(stem));
}

const BY_STATE = new WeakMap<FactBase, Map<string, FactRecord[]>>();

/** The parties of a state that the facts have. */
export function partiesOf(facts: FactBase, state: string | undefined): readonly FactRecord[] {
  let byState = BY_STATE.get(facts);
  if (!byState) {
    byState = new Map();
    const all = new Set([...facts.names('organisation', 'party')].map(({ record }) => record));
    for (const party of all) {
      const own = byState.get(party.country ?? '') ?? [];
      own.push(party);
      byState.set(party.country ?? '', own);
    }
    BY_STATE.set(facts, byState);
  }
  return byState.get(state ?? '-') ?? [];
}
