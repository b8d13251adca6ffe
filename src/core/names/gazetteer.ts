import { type FactBase, type FactRecord, type NameEntry, nameKey } from '../../facts';
import type { Token } from '../text/tokens';

/** One way in which the fact base names a record. */
export interface GazetteerName {
  readonly record: FactRecord;
  readonly kind: NameEntry['kind'];
  /** Whether the name is written in capitals, so that a text must write it so too (*US*, *AES*, *WHO*). */
  readonly capitals: boolean;
  /** Whether it is a name only after *the*: *the East*, *the Gulf*. */
  readonly definite: boolean;
}

export interface GazetteerMatch {
  /** Index behind the last token of the match. */
  readonly to: number;
  readonly names: readonly GazetteerName[];
}

/** The names that begin with one word, by their keys. */
interface Shelf {
  /** Words of the longest of them. */
  readonly longest: number;
  readonly byKey: ReadonlyMap<string, readonly GazetteerName[]>;
}

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** Words that headlines leave out or reorder: *Sahel states confederation* for *Confederation of Sahel States*. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'de', 'des', 'du', 'on', 'in']);
/** Signs inside names that their keys leave out: *Guinea-Bissau*, *Washington, D.C.*, *9/11*. */
const SKIPPED = new Set(['-', '‑', '–', ',', '/']);
const NO_NAMES: readonly GazetteerName[] = [];

/**
 * The fact base's names by their first words: longest match over tokens, whatever case, diacritics and hyphens. The
 * names behind a word are read when a text first has the word, so that opening it costs nothing.
 */
export class Gazetteer {
  private readonly shelves = new Map<string, Shelf | null>();
  private byWords: Map<string, GazetteerName[]> | undefined;

  constructor(private readonly facts: FactBase) {}

  private shelf(word: string): Shelf | null {
    let shelf = this.shelves.get(word);
    if (shelf === undefined) {
      shelf = shelfOf(this.facts.namesFrom(word));
      this.shelves.set(word, shelf);
    }
    return shelf;
  }

  /** Whether some name begins with a folded word. */
  begins(word: string): boolean {
    return this.shelf(word) !== null;
  }

  /** All names with exactly these folded words. */
  named(key: string): readonly GazetteerName[] {
    const space = key.indexOf(' ');
    return this.shelf(space < 0 ? key : key.slice(0, space))?.byKey.get(key) ?? NO_NAMES;
  }

  /** Blocs whose names have these words in any order; needs two words of content. */
  reordered(words: readonly string[]): readonly GazetteerName[] {
    this.byWords ??= blocsByWords(this.facts);
    return this.byWords.get(bagOfWords(words).join(' ')) ?? NO_NAMES;
  }

  /** The longest name that starts at a token and that the text's own case allows. */
  match(tokens: readonly Token[], from: number, limit: number): GazetteerMatch | undefined {
    const first = tokens[from];
    const second = tokens[from + 1];
    if (!first) return undefined;
    const possessive =
      second && isPossessive(second) ? this.longestIn(`${first.folded}s`, tokens, from, limit) : undefined;
    return possessive ?? this.longestIn(first.folded, tokens, from, limit);
  }

  private longestIn(word: string, tokens: readonly Token[], from: number, limit: number): GazetteerMatch | undefined {
    const shelf = this.shelf(word);
    if (!shelf) return undefined;
    let best: GazetteerMatch | undefined;
    let key = '';
    let words = 0;
    for (let i = from; i < limit && words <= shelf.longest; i++) {
      const token = tokens[i] as Token;
      if (SKIPPED.has(token.text)) continue;
      if (token.folded === '') continue;
      if (i > from && isPossessive(token)) {
        key += 's'; // *People’s* is one word of a key
      } else {
        key = key === '' ? token.folded : `${key} ${token.folded}`;
        words++;
      }
      const names = shelf.byKey.get(key);
      if (!names) continue;
      const allowed = names.filter(name => fits(name, tokens, from, i));
      if (allowed.length > 0) best = { to: i + 1, names: allowed };
    }
    return best;
  }
}

function isPossessive({ folded, spaced }: Token): boolean {
  return folded === 's' && !spaced;
}

function shelfOf(entries: readonly NameEntry[]): Shelf | null {
  if (entries.length === 0) return null;
  const byKey = new Map<string, GazetteerName[]>();
  let longest = 1;
  for (const { text, kind, record } of entries) {
    if (!isWritable(text, record)) continue;
    const written = nameKey(text);
    const article = written.startsWith('the ');
    const key = article ? written.slice(4) : written;
    const words = key.split(' ').length;
    if (words > longest) longest = words;
    append(byKey, key, {
      record,
      // The name of a people is a demonym: *Tutsi*, *Rohingya*.
      kind: record.kind === 'people' ? 'demonym' : kind,
      capitals: CAPITALS.test(text) && !/\s/.test(text),
      definite: article && words === 1,
    });
  }
  return { longest, byKey };
}

/** A phrase in small letters names no event: *the fall of …*. */
function isWritable(text: string, { type }: FactRecord): boolean {
  return type !== 'event' || !/^(?:the )?\p{Ll}/u.test(text);
}

function blocsByWords(facts: FactBase): Map<string, GazetteerName[]> {
  const byWords = new Map<string, GazetteerName[]>();
  for (const { text, kind, record } of facts.names('organisation', 'bloc')) {
    const words = nameKey(text).split(' ');
    if (words.length < 3) continue;
    const content = bagOfWords(words);
    if (content.length >= 2) append(byWords, content.join(' '), { record, kind, capitals: false, definite: false });
  }
  return byWords;
}

/** Whether the text writes the words in a way that can mean the name. */
function fits(name: GazetteerName, tokens: readonly Token[], from: number, last: number): boolean {
  const first = tokens[from] as Token;
  if (from === last) {
    if (name.definite && tokens[from - 1]?.folded !== 'the') return false;
    if (name.capitals)
      return first.shape === 'upper' || (first.shape === 'capital' && first.text === first.text.toUpperCase());
    if (name.kind === 'demonym' && first.shape === 'upper' && first.text.length <= 4) return false; // *TWA* is not the Twa
    return first.shape !== 'lower';
  }
  if (first.shape === 'lower' && name.kind === 'surname') return false;
  for (let i = from; i <= last; i++) {
    const { shape, text } = tokens[i] as Token;
    if (shape !== 'lower' && /\p{L}/u.test(text)) return true;
  }
  return false;
}

function append(map: Map<string, GazetteerName[]>, key: string, name: GazetteerName): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.some(other => other.record === name.record && other.kind === name.kind)) names.push(name);
}

function bagOfWords(words: readonly string[]): string[] {
  return words.filter(word => !SMALL.has(word)).sort();
}
