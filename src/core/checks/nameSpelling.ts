import { type FactBase, type FactRecord, fold } from '../../facts';
import { wordOf } from '../text/word';
import { type DocumentCheck, type Draft, replaceBy } from './check';
import type { CheckContext } from './context';
import type { Name } from './page';
import { distance } from './spelling';

/** The same name spelt two ways (*Goita* beside *Goïta*), and known names misspelt (*Andry Rajoellina*). */
export const nameSpelling: DocumentCheck = function* (context) {
  const names = namesOf(context);
  const written = new Map<string, { readonly word: string; readonly name: Name }>();
  const said = new Set<string>();
  const surnames = surnamesOf(names);
  const states = statesOf(names);
  const fullNames = fullNamesOf(names);
  const looked = new Set<string>();
  for (const name of names) {
    yield;
    const wrong =
      marksDiffer(name, written) ??
      lettersDiffer(name, fullNames) ??
      (name.record || looked.has(name.mention.text)
        ? undefined
        : (misspeltFullName(context.facts, name, states) ??
          misspeltPlace(context.facts, name, states) ??
          otherSurname(context.facts, name, surnames)));
    looked.add(name.mention.text);
    if (!wrong || said.has(name.mention.text)) continue;
    said.add(name.mention.text);
    yield wrong;
  }
};

function namesOf({ pages }: CheckContext): Name[] {
  return pages.flatMap(page =>
    page.sentences.flatMap(({ names }) =>
      names.filter(({ mention, from }) => mention.type !== 'demonym' && !page.isQuoted(from)),
    ),
  );
}

const isCapitals = (text: string): boolean => text === text.toUpperCase();
const wordsOf = (text: string): string[] => text.split(/[\s-]+/).filter(word => word !== '');
/** Folded once for every word that texts have. */
const foldWord = (word: string): string => wordOf(word).folded;
/** Apostrophes look alike, and capitals are no other spelling. */
const withMarks = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[’‘ʻʼ`´]/g, "'")
    .toLowerCase();

/** *Goita* beside *Goïta*: the same letters with other marks than where the name stood before. */
function marksDiffer(
  name: Name,
  written: Map<string, { readonly word: string; readonly name: Name }>,
): Draft | undefined {
  const { mention, record, entity } = name;
  if (isCapitals(mention.text)) return undefined;
  for (const word of wordsOf(mention.text)) {
    const key = foldWord(word);
    const first = written.get(key);
    if (!first) {
      written.set(key, { word, name });
      continue;
    }
    if (key.length < 4 || withMarks(first.word) === withMarks(word) || first.name.entity.id !== entity.id) continue;
    const usual = wordsOf(record?.name ?? '').map(withMarks);
    const [wrong, right, other] = usual.includes(withMarks(word))
      ? [first.name.mention, word, mention]
      : [mention, first.word, first.name.mention];
    const bad = wrong === mention ? word : first.word;
    return {
      check: 'name-spelling',
      start: wrong.start,
      end: wrong.end,
      severity: 'information',
      message: `Spelt “${bad}” here and “${right}” elsewhere.`,
      related: [{ start: other.start, end: other.end, message: 'The other spelling' }],
      fixes: [replaceBy(wrong, wrong.text.replace(bad, right))],
    };
  }
  return undefined;
}

/** The last words of the names by which the text names each person in full. */
function fullNamesOf(names: readonly Name[]): ReadonlyMap<string, Name> {
  const full = new Map<string, Name>();
  for (const name of names) {
    if (name.mention.type === 'person' && name.mention.text.includes(' ') && !full.has(name.entity.id))
      full.set(name.entity.id, name);
  }
  return full;
}

/** *Tokaev* where the text names the same man *Kassym-Jomart Tokayev*: two ways to write one name. */
function lettersDiffer({ mention, entity }: Name, full: ReadonlyMap<string, Name>): Draft | undefined {
  const other = full.get(entity.id);
  if (!other || mention.type !== 'person' || isCapitals(mention.text)) return undefined;
  const word = wordsOf(mention.text).at(-1) ?? '';
  const others = wordsOf(other.mention.text);
  const key = foldWord(word);
  if (key.length < 5 || others.some(each => foldWord(each) === key)) return undefined;
  const right = others.find(each => isSlip(foldWord(each), key));
  return right === undefined
    ? undefined
    : {
        ...misspelt(mention, word, right, undefined, true),
        related: [{ start: other.mention.start, end: other.mention.end, message: 'The name in full' }],
      };
}

/** The states that the text speaks of, by themselves, their people or their places. */
function statesOf(names: readonly Name[]): ReadonlySet<string> {
  return new Set(names.flatMap(({ record }) => [record?.id ?? '', record?.country ?? '']));
}

/** People and bodies below this are hardly known enough to say how they are spelt. */
const KNOWN = 35;

/** *Asimi Goïta*, *Bola Tinibu*: one word of a full name differs by a letter or two from somebody's of a state in the text. */
function misspeltFullName(facts: FactBase, { mention, entity }: Name, states: ReadonlySet<string>): Draft | undefined {
  const words = wordsOf(fold(mention.text));
  if (words.length < 2 || words.length > 6 || isCapitals(mention.text) || mention.text !== entity.name)
    return undefined;
  const first = facts.namesFrom(words[0] ?? '').map(({ record }) => record);
  const candidates = new Set([...first, ...facts.lookup(words.at(-1) ?? '')]);
  for (const record of candidates) {
    if (record.prominence < KNOWN || !isOfType(record, mention.type)) continue;
    if (record.type === 'person' && !(record.country && states.has(record.country))) continue;
    const spelt = wordsOf(fold(record.name));
    const wrong = differingWord(spelt, words);
    if (wrong === undefined) continue;
    const right = wordsOf(record.name)[wrong] ?? '';
    const bad = wordsOf(mention.text)[wrong] ?? '';
    return misspelt(mention, bad, right, record, isTransliteration(fold(right), fold(bad)));
  }
  return undefined;
}

/** The index of the only word that differs, by little. */
function differingWord(spelt: readonly string[], words: readonly string[]): number | undefined {
  if (spelt.length !== words.length) return undefined;
  const different = spelt.flatMap((word, n) => (word === words[n] ? [] : [n]));
  const [only = 0] = different;
  return different.length === 1 && isSlip(spelt[only] ?? '', words[only] ?? '') ? only : undefined;
}

/** One letter in a word of five, two in a word of eight. */
function isSlip(right: string, written: string): boolean {
  const shorter = Math.min(right.length, written.length);
  if (shorter < 5 || Math.abs(right.length - written.length) > 2 || distance(right, written, 2) > 2) return false;
  // *Victorian*, *Americans*: an ending makes another word.
  if (right.startsWith(written) || written.startsWith(right) || isRegional(right, written)) return false;
  return shorter >= 7 || distance(right, written, 1) === 1 || isTransliteration(right, written);
}

/** *Centre* and *Center*, *Organisation* and *Organization*: English on two sides of the sea. */
function isRegional(a: string, b: string): boolean {
  const one = (word: string): string =>
    word
      .replace(/is(?=ation|e)/, 'iz')
      .replace(/tre$/, 'ter')
      .replace(/our/, 'or')
      .replace(/nce$/, 'nse');
  return one(a) === one(b);
}

/** Whether only vowels and doubled letters differ, as between two ways to write a name of another script. */
function isTransliteration(a: string, b: string): boolean {
  const bones = (word: string): string => word.replace(/[aeiouyhw]/g, '').replace(/(.)\1/g, '$1');
  return bones(a) === bones(b);
}

function isOfType(record: FactRecord, type: string): boolean {
  if (type === 'organisation' || type === 'armedGroup')
    return record.type === 'organisation' || record.type === 'armedGroup';
  if (type === 'country' || type === 'place') return record.type === 'country' || record.type === 'place';
  return record.type === type;
}

interface Spelt {
  readonly record: FactRecord;
  readonly key: string;
}

const PLACES = new WeakMap<FactBase, ReadonlyMap<string, readonly Spelt[]>>();

/** The states and their capitals by the first letter: a slip hardly ever begins a name. */
function placesOf(facts: FactBase): ReadonlyMap<string, readonly Spelt[]> {
  let places = PLACES.get(facts);
  if (!places) {
    const states = new Set([...facts.names('country')].map(({ record }) => record));
    const capitals = [...states].flatMap(({ id }) =>
      facts
        .statements(id)
        .flatMap(({ predicate, object }) => (predicate === 'capital' && object ? (facts.record(object) ?? []) : [])),
    );
    const byLetter = new Map<string, Spelt[]>();
    for (const record of new Set([...states, ...capitals])) {
      const key = fold(record.name);
      const letter = key.charAt(0);
      const others = byLetter.get(letter);
      if (others) others.push({ record, key });
      else byLetter.set(letter, [{ record, key }]);
    }
    places = byLetter;
    PLACES.set(facts, places);
  }
  return places;
}

/** *Ouagadoujou*, *Burkino Faso*: a letter away from a state or a capital, and nothing that the facts know. */
function misspeltPlace(facts: FactBase, { mention }: Name, states: ReadonlySet<string>): Draft | undefined {
  const key = fold(mention.text);
  if (key.length < 6 || isCapitals(mention.text) || (mention.type === 'person' && !key.includes(' '))) return undefined;
  for (const { record, key: name } of placesOf(facts).get(key.charAt(0)) ?? []) {
    if (Math.abs(name.length - key.length) > 1 || name.length < 6) continue;
    if (record.type === 'place' && !(record.country && states.has(record.country))) continue;
    if (isSlip(name, key) && distance(name, key, 1) === 1 && facts.lookup(mention.text).length === 0)
      return misspelt(mention, mention.text, record.name, record, false);
  }
  return undefined;
}

/** Surnames of the people whom the text names in full, by their first letter: a slip hardly ever begins a name. */
type Surnames = ReadonlyMap<string, ReadonlyMap<string, Name>>;

function surnamesOf(names: readonly Name[]): Surnames {
  const surnames = new Map<string, Map<string, Name>>();
  for (const name of names) {
    const words = wordsOf(name.mention.text);
    const last = words.at(-1) ?? '';
    if (name.mention.type !== 'person' || words.length < 2 || last.length < 6) continue;
    const key = foldWord(last);
    const letter = key.charAt(0);
    let alike = surnames.get(letter);
    if (!alike) {
      alike = new Map();
      surnames.set(letter, alike);
    }
    if (!alike.has(key)) alike.set(key, name);
  }
  return surnames;
}

/** A surname alone that is a letter or two away from the surname of somebody named in full, and of nobody else. */
function otherSurname(facts: FactBase, { mention }: Name, surnames: Surnames): Draft | undefined {
  const words = wordsOf(mention.text);
  const word = words.at(-1) ?? '';
  const key = foldWord(word);
  if (words.length > 2 || (words.length === 2 && key.length > 0 && (words[0] ?? '').length > 2)) return undefined;
  const alike = surnames.get(key.charAt(0));
  if (!alike || mention.type !== 'person' || key.length < 6 || isCapitals(word) || alike.has(key)) return undefined;
  for (const [surname, name] of alike) {
    if (!isSlip(surname, key)) continue;
    if (facts.lookup(word).length > 0) return undefined;
    const right = wordsOf(name.mention.text).at(-1) ?? '';
    return {
      ...misspelt(mention, word, right, name.record, isTransliteration(surname, key)),
      related: [{ start: name.mention.start, end: name.mention.end, message: 'The name in full' }],
    };
  }
  return undefined;
}

function misspelt(
  mention: Name['mention'],
  bad: string,
  right: string,
  record: FactRecord | undefined,
  quiet: boolean,
): Draft {
  return {
    check: 'name-spelling',
    start: mention.start,
    end: mention.end,
    severity: quiet ? 'information' : 'warning',
    message: record
      ? `${record.name} is spelt “${right}”, not “${bad}”.`
      : `Spelt “${bad}” here and “${right}” elsewhere.`,
    fixes: [replaceBy(mention, mention.text.replace(bad, right))],
  };
}
