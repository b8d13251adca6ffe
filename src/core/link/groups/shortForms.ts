import { initialsFit } from '../../names/runs/acronyms';
import { ORGANISATION_HEADS, PLACE_HEADS } from '../../names/words/words';
import { BATCH, type Group, type Occurrence, orderOf } from './groups';
import type { NameIndex } from './nameIndex';

/**
 * Joins short forms to the full names that the document gives: surname or given name to person, first word or acronym
 * to organisation. Each occurrence follows the full name that was mentioned last before it, else the first after it.
 */
export function* resolveShortForms({ groups }: NameIndex): Generator<void> {
  const full = yield* fullNamesByWord(groups);
  let count = 0;
  for (const group of groups) {
    if (++count % BATCH === 0) yield;
    if (group.dropped || group.fullName || group.reading !== undefined) continue;
    const candidates = group.demonym ? bearersOf(group, full) : possibleFullNames(group, full);
    if (candidates.length === 0) {
      if (isHeadAlone(group)) joinHeads(group, full.get(`the ${group.key}`) ?? []);
      continue;
    }
    for (const occurrence of group.occurrences) {
      const target = nearest(candidates, occurrence);
      occurrence.group = target;
      group.fullName ??= target;
    }
  }
}

/** Persons of the text who bear the name of a people: after *Bishnu Tharu*, *Tharu* is he. */
function bearersOf(group: Group, full: ReadonlyMap<string, Group[]>): Group[] {
  const word = group.words[0] as string;
  const people = group.occurrences.every(({ candidate }) =>
    candidate.names.every(({ record }) => record.kind === 'people'),
  );
  if (!people || group.words.length > 1) return [];
  return (full.get(word) ?? []).filter(other => other.type === 'person' && other.words.at(-1) === word);
}

/** Groups of several words by each word that may stand for the whole. */
function* fullNamesByWord(groups: readonly Group[]): Generator<void, Map<string, Group[]>> {
  const byWord = new Map<string, Group[]>();
  const put = (word: string, group: Group): void => {
    const list = byWord.get(word);
    if (list) list.push(group);
    else byWord.set(word, [group]);
  };
  let count = 0;
  for (const group of groups) {
    if (++count % BATCH === 0) yield;
    const { words } = group;
    if (group.dropped || words.length < 2 || group.demonym) continue;
    if (group.type === 'person' && words.length <= 6) {
      for (const word of new Set(words)) put(word, group);
      for (let i = 1; i < words.length - 1; i++) put(words.slice(i).join(' '), group);
      if (words.length > 2) put(`${words[0]} ${words.at(-1)}`, group);
      continue;
    }
    if (group.type === 'organisation' || group.type === 'armedGroup') {
      put(words[0] as string, group);
      if (words.length > 2) put(words.slice(0, 2).join(' '), group);
    }
    const last = words.at(-1) as string;
    if (group.type !== 'event' && isHead(last)) put(`the ${last}`, group);
  }
  return byWord;
}

function possibleFullNames(group: Group, full: ReadonlyMap<string, Group[]>): Group[] {
  const candidates = (full.get(group.key) ?? []).filter(
    other => other !== group && other.words.length > group.words.length,
  );
  if (candidates.length === 0) return [];
  const persons = candidates.filter(other => other.type === 'person');
  // A capitalised ordinary word is a name only as somebody's surname: *Burns*, *Park*.
  if (!group.sure && group.occurrences[0]?.candidate.ordinary)
    return persons.filter(
      person =>
        person.sure && (person.words.at(-1) === group.key || (standsInside(group) && person.words[0] === group.key)),
    );
  if (!group.sure && persons.length === 0) return [];
  if (persons.length > 0 && canBePerson(group)) return preferLastWord(group, persons);
  const bodies = candidates.filter(other => other.type !== 'person');
  return group.occurrences.some(o => o.candidate.names.length > 0) || group.type === 'place' || group.type === 'country'
    ? []
    : bodies;
}

/** A word that says what a body or place is, or the plural by which a team is called: *the Palace*, *the Pirates*. */
function isHead(word: string): boolean {
  return ORGANISATION_HEADS.has(word) || PLACE_HEADS.has(word) || (word.endsWith('s') && word.length > 4);
}

function isHeadAlone({ words, sure, occurrences }: Group): boolean {
  return !sure && words.length === 1 && occurrences[0]?.candidate.ordinary === true && isHead(words[0] as string);
}

/**
 * *the Commission* behind *the Tolvane Commission*: each occurrence with *the* and a capital of its own that the text
 * named in full before. The word is no name elsewhere.
 */
function joinHeads(group: Group, bodies: readonly Group[]): void {
  for (const occurrence of group.occurrences) {
    const { opens, definite } = occurrence.candidate;
    if (opens || !definite) continue;
    const at = orderOf(occurrence);
    const named = bodies.filter(body => lastBefore(body.occurrences, at) >= 0);
    if (named.length === 0) continue;
    occurrence.group = nearest(named, occurrence);
    group.fullName ??= occurrence.group;
  }
  if (group.fullName) group.dropped = true;
}

/** Whether the word stands capitalised inside sentences: *Fanny* after *Fanny Smith*, but not *Will* that begins a question. */
function standsInside({ occurrences }: Group): boolean {
  return occurrences.some(({ candidate }) => !candidate.opens);
}

/** A place or state stays what the fact base says unless the text treats it as a person. */
function canBePerson(group: Group): boolean {
  const person = group.scores.person;
  const place = Math.max(group.scores.place, group.scores.country);
  const organisation = group.scores.organisation;
  const count = group.occurrences.length;
  return place <= person + 2.6 * count && organisation <= person + 2 * count;
}

/** *Traoré* is rather the surname of one than the first name of another. */
function preferLastWord(group: Group, persons: readonly Group[]): Group[] {
  const last = persons.filter(person => person.words.at(-1) === group.words.at(-1));
  return last.length > 0 ? last : [...persons];
}

/** The candidate that was mentioned last before the occurrence, else the first one. */
function nearest(candidates: readonly Group[], occurrence: Occurrence): Group {
  const at = orderOf(occurrence);
  let best = candidates[0] as Group;
  let bestAt = -1;
  for (const candidate of candidates.slice(0, MOST_NAMESAKES)) {
    const last = lastBefore(candidate.occurrences, at);
    if (last > bestAt) {
      best = candidate;
      bestAt = last;
    }
  }
  return best;
}

/** More namesakes than this are not told apart: nobody could. */
const MOST_NAMESAKES = 40;

/** The place of the last of some occurrences, in order of the text, before another place; -1 if none is. */
function lastBefore(occurrences: readonly Occurrence[], place: number): number {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderOf(occurrences[middle] as Occurrence) < place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : orderOf(occurrences[low - 1] as Occurrence);
}

/** Joins acronyms to the names they were defined for; the pair shares one type. What stands for mere words is no name. */
export function resolveAcronyms(index: NameIndex): void {
  for (const { names } of index.blocks) {
    for (const pair of names.acronyms) {
      const expansion = index.get(names.candidates[pair.expansion]?.key ?? '');
      const acronym = index.get(names.candidates[pair.acronym]?.key ?? '');
      if (!expansion || !acronym || expansion === acronym || acronym.fullName || expansion.fullName) continue;
      if (acronym.reading !== undefined) continue;
      joinAcronym(expansion, acronym);
    }
  }
  for (const { names } of index.blocks) {
    for (const at of names.wordAcronyms) {
      const group = index.get(names.candidates[at]?.key ?? '');
      if (group && !group.fullName && group.reading === undefined) group.dropped = true;
    }
  }
}

function joinAcronym(expansion: Group, acronym: Group): void {
  if (expansion.type === 'person') {
    expansion.scores.organisation += 4 * expansion.occurrences.length;
    expansion.decideType();
  }
  if (expansion.type === 'person') return;
  // What stands in brackets behind a place may be its airport's code.
  const isPlace = expansion.type === 'place' || expansion.type === 'country';
  if (isPlace && !initialsFit(acronym.surface, expansion.surface)) return;
  acronym.fullName = expansion;
  acronym.sure = true;
  expansion.sure = true;
  for (const occurrence of acronym.occurrences) occurrence.group = expansion;
}
