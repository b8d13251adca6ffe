/**
 * What compromise's lexicon says about single words, taken over at build time: its rules tag 0.07 MB a second and its
 * package needs 280 ms to load, its word lists need neither.
 */
export type WordClass =
  | 'maleName'
  | 'femaleName'
  | 'firstName'
  | 'lastName'
  | 'pastTense'
  | 'presentTense'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'modal'
  | 'copula'
  | 'noun'
  | 'plural'
  | 'actor'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'determiner'
  | 'pronoun'
  | 'expression'
  | 'honorific'
  | 'organisation'
  | 'place'
  /** An everyday word that people are called by too. */
  | 'nameWord'
  /** An everyday English word of which no more is known. */
  | 'common';

export interface Lexicon {
  /** The classes of a word; `word` in lower case. Empty where the lexicon is silent. */
  classes(word: string): readonly WordClass[];
  has(word: string, wordClass: WordClass): boolean;
}

/** Classes of everyday words: a capital at the start of a sentence does not make a name of them. */
export const EVERYDAY_CLASSES: ReadonlySet<WordClass> = new Set<WordClass>([
  'pastTense',
  'presentTense',
  'infinitive',
  'gerund',
  'participle',
  'modal',
  'copula',
  'noun',
  'plural',
  'actor',
  'adjective',
  'adverb',
  'preposition',
  'conjunction',
  'determiner',
  'pronoun',
  'expression',
  'common',
]);
