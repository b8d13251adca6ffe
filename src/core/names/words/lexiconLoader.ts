import { placeIn } from '../../../facts/sorted';
import type { Lexicon, WordClass } from './lexicon';

/**
 * The compiled word lists. `words`: all words in lower case in the order of their code units, one a line. `sets`: every
 * combination of classes that occurs. `setOf`: for each word one UTF-16 unit, the number of its set plus `FIRST_SET`.
 */
export interface LexiconColumns {
  readonly version: 1;
  readonly words: string;
  readonly sets: readonly (readonly WordClass[])[];
  readonly setOf: string;
}

/** Keeps the units of `setOf` clear of control characters. */
export const FIRST_SET = 0x30;

const NO_CLASSES: readonly WordClass[] = [];

/** Word lists as one sorted list: opening it is one split, and a text's few thousand words are looked up once each. */
class SortedLexicon implements Lexicon {
  private readonly words: readonly string[];
  private readonly known = new Map<string, readonly WordClass[]>();

  constructor(private readonly columns: LexiconColumns) {
    this.words = columns.words.split('\n');
  }

  classes(word: string): readonly WordClass[] {
    let classes = this.known.get(word);
    if (classes === undefined) {
      classes = this.find(word);
      this.known.set(word, classes);
    }
    return classes;
  }

  has(word: string, wordClass: WordClass): boolean {
    return this.classes(word).includes(wordClass);
  }

  private find(word: string): readonly WordClass[] {
    const place = placeIn(this.words, word);
    if (place < 0) return NO_CLASSES;
    return this.columns.sets[this.columns.setOf.charCodeAt(place) - FIRST_SET] ?? NO_CLASSES;
  }
}

function isColumns(value: unknown): value is LexiconColumns {
  if (typeof value !== 'object' || value === null) return false;
  const { version, words, sets, setOf } = value as Partial<LexiconColumns>;
  return version === 1 && typeof words === 'string' && Array.isArray(sets) && typeof setOf === 'string';
}

/**
 * Opens the compiled word lists, the text of `lexicon.json`.
 * @throws Error with a plain message where the text is something else
 */
export function loadLexicon(json: string): Lexicon {
  let columns: unknown;
  try {
    columns = JSON.parse(json);
  } catch {
    throw new Error('The word lists cannot be read: their file is damaged. Build or install Dateline again.');
  }
  if (!isColumns(columns)) {
    throw new Error('The word lists cannot be read: their file has another form. Build or install Dateline again.');
  }
  return new SortedLexicon(columns);
}
