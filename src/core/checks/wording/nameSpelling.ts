import { type FactRecord, fold } from '../../../facts';
import { type DocumentCheck, type Draft, replaceBy } from '../../findings/draft';
import type { Entity, Mention, MentionType } from '../../model';
import type { CheckContext } from '../../pages/context';
import { Cue } from '../../pages/cues';
import { indexesOf, perPage } from '../../pages/memory';
import type { Page } from '../../pages/page';
import { KnownNames } from './knownNames';
import {
  distance,
  isCapitals,
  isSlip,
  isTransliteration,
  lettersOf,
  mayDifferBy,
  type SpeltName,
  type SpeltWord,
  spelt,
  wordsOf,
} from './spelling';

/** So many names are looked at between two pauses. */
const STEP = 16;

/** A name where the document first has it: a repeated one says nothing new. */
interface WrittenName {
  readonly text: string;
  readonly type: MentionType;
  readonly entity: Entity;
  readonly record: FactRecord | undefined;
  readonly page: Page;
  /** Which of the page's mentions it is. */
  readonly n: number;
  readonly spelt: SpeltName;
}

/** Which mentions of a page are names that it uses in its own voice. */
const namesOn = perPage(page => {
  const { mentions, entities } = page.reading;
  const quoted = (page.cues.all & Cue.quotation) !== 0;
  const others = new Set(quoted ? page.names.filter(({ from }) => page.isQuoted(from)).map(({ n }) => n) : []);
  return indexesOf(
    mentions,
    ({ type, form }, n) => entities[n] !== undefined && type !== 'demonym' && form !== 'nominal' && !others.has(n),
  );
});

/** The same name spelt two ways (*Goita* beside *Goïta*), and known names misspelt (*Andry Rajoellina*). */
export const nameSpelling: DocumentCheck = {
  on: namesOn,
  *compare(context, pages) {
    const names = yield* namesOf(context, pages);
    const written = new Map<string, WrittenWord>();
    const said = new Set<string>();
    const looked = new Set<string>();
    const known = KnownNames.of(context.facts);
    const surnames = surnamesOf(names);
    yield;
    const fullNames = fullNamesOf(names);
    const states = statesOf(names);
    yield;
    for (const [n, name] of names.entries()) {
      if (n % STEP === 0) yield;
      const wrong =
        marksDiffer(name, written) ??
        lettersDiffer(name, fullNames) ??
        (name.record || looked.has(name.text)
          ? undefined
          : (misspeltFullName(known, name, states) ??
            misspeltPlace(known, name, states) ??
            otherSurname(context, name, surnames)));
      looked.add(name.text);
      if (!wrong || said.has(name.text)) continue;
      said.add(name.text);
      yield wrong;
    }
  },
};

/** The names of a text, each once, that it uses in its own voice. */
function* namesOf({ entityById }: CheckContext, pages: readonly Page[]): Generator<undefined, WrittenName[]> {
  const names: WrittenName[] = [];
  /** By their text the first of each, and the others that are somebody else's. */
  const known = new Map<string, WrittenName[]>();
  for (const page of pages) {
    yield;
    const { mentions } = page.reading;
    for (const n of namesOn(page)) {
      const { text, type, entity: id } = mentions[n] as Mention;
      const same = known.get(text);
      if (same?.some(other => other.entity.id === id && other.type === type)) continue;
      const entity = entityById.get(id);
      if (!entity) continue;
      const name = { text, type, entity, record: page.records.of(entity), page, n, spelt: spelt(text) };
      names.push(name);
      if (same) same.push(name);
      else known.set(text, [name]);
    }
  }
  return names;
}

const mentionOf = ({ page, n }: WrittenName): Mention => page.mentions[n] as Mention;

interface WrittenWord {
  readonly word: SpeltWord;
  readonly name: WrittenName;
}

/** *Goita* beside *Goïta*: the same letters with other marks than where the name stood before. */
function marksDiffer(name: WrittenName, written: Map<string, WrittenWord>): Draft | undefined {
  const { words, capitals } = name.spelt;
  if (capitals) return undefined;
  for (const word of words) {
    const first = written.get(word.key);
    if (!first) {
      written.set(word.key, { word, name });
      continue;
    }
    if (word.key.length < 4 || first.word.marked === word.marked || first.name.entity.id !== name.entity.id) continue;
    const usual = spelt(name.record?.name ?? '').words.some(({ marked }) => marked === word.marked);
    const [bad, right] = usual ? [first.word.text, word.text] : [word.text, first.word.text];
    const wrong = mentionOf(usual ? first.name : name);
    const other = mentionOf(usual ? name : first.name);
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

/** The names by which the text first names each person in full. */
function fullNamesOf(names: readonly WrittenName[]): ReadonlyMap<string, WrittenName> {
  const full = new Map<string, WrittenName>();
  for (const name of names) {
    if (name.type === 'person' && name.text.includes(' ') && !full.has(name.entity.id)) full.set(name.entity.id, name);
  }
  return full;
}

/** *Tokaev* where the text names the same man *Kassym-Jomart Tokayev*: two ways to write one name. */
function lettersDiffer(name: WrittenName, full: ReadonlyMap<string, WrittenName>): Draft | undefined {
  const other = name.type === 'person' ? full.get(name.entity.id) : undefined;
  if (!other || other === name) return undefined;
  const { words, capitals } = name.spelt;
  const others = other.spelt.words;
  const word = words.at(-1);
  if (capitals || !word || word.key.length < 5 || others.some(({ key }) => key === word.key)) return undefined;
  const right = others.find(({ key }) => isSlip(key, word.key))?.text;
  if (right === undefined) return undefined;
  const long = mentionOf(other);
  return misspelt(name, word.text, right, undefined, true, [
    { start: long.start, end: long.end, message: 'The name in full' },
  ]);
}

/** The states that the text speaks of, by themselves, their people or their places. */
function statesOf(names: readonly WrittenName[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { record } of names) {
    if (record) states.add(record.id);
    if (record?.country) states.add(record.country);
  }
  return states;
}

/** *Asimi Goïta*, *Bola Tinibu*: one word of a full name differs by a letter or two from somebody's of a state in the text. */
function misspeltFullName(known: KnownNames, name: WrittenName, states: ReadonlySet<string>): Draft | undefined {
  const { text, type, entity, spelt } = name;
  if (text !== entity.name || spelt.capitals || spelt.words.length < 2) return undefined;
  for (const { record, word } of known.nearFullName(text)) {
    if (!isOfType(record, type)) continue;
    const right = wordsOf(record.name)[word] ?? '';
    const bad = wordsOf(text)[word] ?? '';
    if (!isMeant(record, name, states, distance(fold(right), fold(bad), 2))) continue;
    // *David* for *Davit*: a given name of its own.
    const given = word === 0 && record.type === 'person' && known.isGivenName(bad);
    return misspelt(name, bad, right, record, given || isTransliteration(fold(right), fold(bad)));
  }
  return undefined;
}

/** Long names that nobody else has, and people so well known that they need no state of theirs in the text. */
const LONG = 4;
const WELL_KNOWN = 55;

/**
 * Whether a text that writes nearly a name means it. *Ministry of Internal Affairs* is another body than that of
 * *External Affairs*, and a town is often a letter away from one that is better known.
 */
function isMeant(record: FactRecord, { spelt }: WrittenName, states: ReadonlySet<string>, apart: number): boolean {
  if (record.type === 'person')
    return (
      (record.country !== undefined && states.has(record.country)) ||
      (apart === 1 && spelt.words.length >= LONG && record.prominence >= WELL_KNOWN)
    );
  if (record.type === 'place' || record.type === 'country') return apart === 1 && states.has(record.id);
  return apart === 1;
}

function isOfType(record: FactRecord, type: string): boolean {
  if (type === 'organisation' || type === 'armedGroup')
    return record.type === 'organisation' || record.type === 'armedGroup';
  if (type === 'country' || type === 'place') return record.type === 'country' || record.type === 'place';
  return record.type === type;
}

/** *Ouagadoujou*, *Burkino Faso*: a letter away from a state or a capital, and nothing that the facts know. */
function misspeltPlace(known: KnownNames, name: WrittenName, states: ReadonlySet<string>): Draft | undefined {
  const { text, type } = name;
  if (name.spelt.capitals || (type === 'person' && !text.includes(' '))) return undefined;
  const record = known.nearPlace(text).find(each => states.has(each.type === 'place' ? (each.country ?? '') : each.id));
  return record ? misspelt(name, text, record.name, record, false) : misspeltRegion(known, name, states);
}

/** *Soboto State*: a letter away from a region of a state that the text names, with the word for a region behind it. */
function misspeltRegion(known: KnownNames, name: WrittenName, states: ReadonlySet<string>): Draft | undefined {
  const [word, kind, ...more] = wordsOf(name.text);
  const behind = name.page.block.names.tokens[tokenBehind(name)]?.text;
  if (!word || more.length > 0 || !REGION.test(kind ?? behind ?? '')) return undefined;
  const record = known.nearRegion(word, states);
  return record && misspelt(name, word, record.name, record, false);
}

const REGION = /^(?:State|Province|Region|Oblast|County|Governorate|Prefecture)$/;

/** The token behind a name. */
function tokenBehind({ page, n }: WrittenName): number {
  return page.names.find(({ n: own }) => own === n)?.to ?? -1;
}

/** The surname of somebody whom the text names in full. */
interface Surname {
  readonly key: string;
  readonly letters: number;
  readonly name: WrittenName;
}

/** Surnames by their first letter: a slip hardly ever begins a name. */
type Surnames = ReadonlyMap<string, readonly Surname[]>;

function surnamesOf(names: readonly WrittenName[]): Surnames {
  const known = new Set<string>();
  const surnames = new Map<string, Surname[]>();
  for (const name of names) {
    const { words } = name.spelt;
    const last = words.at(-1);
    if (name.type !== 'person' || words.length < 2 || !last || last.text.length < 6 || known.has(last.key)) continue;
    known.add(last.key);
    const surname = { key: last.key, letters: lettersOf(last.key), name };
    const alike = surnames.get(last.key.charAt(0));
    if (alike) alike.push(surname);
    else surnames.set(last.key.charAt(0), [surname]);
  }
  return surnames;
}

/** A surname alone that is a letter or two away from the surname of somebody named in full, and of nobody else. */
function otherSurname({ facts }: CheckContext, name: WrittenName, surnames: Surnames): Draft | undefined {
  const { words } = name.spelt;
  const word = words.at(-1);
  if (name.type !== 'person' || !word || words.length > 2) return undefined;
  const { key } = word;
  if ((words.length === 2 && (words[0]?.text ?? '').length > 2) || key.length < 6 || isCapitals(word.text))
    return undefined;
  const alike = surnames.get(key.charAt(0)) ?? [];
  const letters = lettersOf(key);
  let near: Surname | undefined;
  for (const surname of alike) {
    if (surname.key === key) return undefined;
    if (
      !near &&
      mayDifferBy(1, surname.letters, letters) &&
      distance(surname.key, key, 1) === 1 &&
      isSlip(surname.key, key)
    )
      near = surname;
  }
  if (!near || facts.lookup(word.text).length > 0) return undefined;
  const long = mentionOf(near.name);
  const right = wordsOf(near.name.text).at(-1) ?? '';
  return misspelt(name, word.text, right, near.name.record, isTransliteration(near.key, key), [
    { start: long.start, end: long.end, message: 'The name in full' },
  ]);
}

function misspelt(
  name: WrittenName,
  bad: string,
  right: string,
  record: FactRecord | undefined,
  quiet: boolean,
  related?: Draft['related'],
): Draft {
  const mention = mentionOf(name);
  return {
    check: 'name-spelling',
    start: mention.start,
    end: mention.end,
    severity: quiet ? 'information' : 'warning',
    message: record
      ? `${record.name} is spelt “${right}”, not “${bad}”.`
      : `Spelt “${bad}” here and “${right}” elsewhere.`,
    fixes: [replaceBy(mention, mention.text.replace(bad, right))],
    ...(related && { related }),
  };
}
