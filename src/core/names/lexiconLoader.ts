import type { Lexicon, WordClass } from './lexicon';

/** The compiled word lists: for each class its words in lower case, sorted, one a line. */
export type LexiconColumns = Readonly<Partial<Record<WordClass, string>>>;

const NO_CLASSES: readonly WordClass[] = [];

/** Word lists as one table: a word's value has a bit for each of its classes. */
class ColumnLexicon implements Lexicon {
  private readonly bits = new Map<string, number>();
  private readonly bitOf = new Map<WordClass, number>();
  private readonly lists = new Map<number, readonly WordClass[]>();

  constructor(columns: LexiconColumns) {
    let bit = 1;
    for (const [wordClass, words] of Object.entries(columns) as [WordClass, string][]) {
      this.bitOf.set(wordClass, bit);
      for (const word of words.split('\n')) this.bits.set(word, (this.bits.get(word) ?? 0) | bit);
      bit <<= 1;
    }
  }

  classes(word: string): readonly WordClass[] {
    const bits = this.bits.get(word);
    if (bits === undefined) return NO_CLASSES;
    let list = this.lists.get(bits);
    if (list === undefined) {
      list = [...this.bitOf].filter(([, bit]) => (bits & bit) !== 0).map(([wordClass]) => wordClass);
      this.lists.set(bits, list);
    }
    return list;
  }

  has(word: string, wordClass: WordClass): boolean {
    return ((this.bits.get(word) ?? 0) & (this.bitOf.get(wordClass) ?? 0)) !== 0;
  }
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
  if (
    typeof columns !== 'object' ||
    columns === null ||
    Object.values(columns).some(text => typeof text !== 'string')
  ) {
    throw new Error('The word lists cannot be read: their file has another form. Build or install Dateline again.');
  }
  return new ColumnLexicon(columns as LexiconColumns);
}
