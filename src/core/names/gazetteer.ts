import { type FactBase, type FactRecord, type NameEntry, nameKey } from '../../facts';
import { LETTERS, PUNCTUATION } from '../text/marks';
import type { Token } from '../text/tokens';
import { addToHash, hashOf, WordTable } from '../text/word';

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

/** A tree of names by their folded words: what the words so far name, and with which words names go on. */
interface Branch {
  readonly names: GazetteerName[];
  readonly next: Map<string, Branch>;
  /** A bit by the hash of each word in `next`: of most words it says without a look-up that they are not there. */
  filter: number;
}

/** A capital, and no small letter and no space. */
const CAPITALS = /^[^\p{Ll}\s]*\p{Lu}[^\p{Ll}\s]*$/u;
/** Tells most names from those in capitals, and sooner. */
const SMALL_LETTER = /[a-z]/;
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
  private readonly branches = new Map<string, Branch | null>();
  private readonly roots = new WordTable<Branch | null>(({ folded }) => this.branch(folded));
  private byWords: Map<string, GazetteerName[]> | undefined;

  constructor(readonly facts: FactBase) {}

  private branch(word: string): Branch | null {
    let branch = this.branches.get(word);
    if (branch === undefined) {
      branch = branchOf(this.facts.namesFrom(word));
      this.branches.set(word, branch);
    }
    return branch;
  }

  /** Whether some name begins with a folded word. */
  begins(word: string): boolean {
    return this.branch(word) !== null;
  }

  /** All names with exactly these folded words. */
  named(key: string): readonly GazetteerName[] {
    const [first = '', ...rest] = key.split(' ');
    let branch: Branch | null | undefined = this.branch(first);
    for (const word of rest) branch = branch?.next.get(word);
    return branch?.names ?? NO_NAMES;
  }

  /** Blocs whose names have these words in any order; needs two words of content. */
  reordered(words: readonly string[]): readonly GazetteerName[] {
    this.byWords ??= blocsByWords(this.facts);
    return this.byWords.get(bagOfWords(words).join(' ')) ?? NO_NAMES;
  }

  /** The longest name that starts at a token and that the text's own case allows. */
  match(tokens: readonly Token[], from: number, limit: number): GazetteerMatch | undefined {
    const { word } = tokens[from] as Token;
    if (joinsNext(tokens, from)) {
      const joined = this.branch(`${word.folded}s`);
      const match = joined && walk(joined, tokens, from, from + 1, limit);
      if (match) return match;
    }
    const branch = this.roots.of(word);
    return branch ? walk(branch, tokens, from, from, limit) : undefined;
  }
}

/**
 * Follows the tree from the branch of the tokens `[from, last]` as far as the tokens go. *People’s* is one word of a name,
 * *Iran’s army* is not: both are tried.
 */
function walk(
  root: Branch,
  tokens: readonly Token[],
  from: number,
  last: number,
  limit: number,
): GazetteerMatch | undefined {
  let branch = root;
  let to = -1;
  let best: readonly GazetteerName[] = NO_NAMES;
  // No word in small letters is a name by itself.
  const small = (tokens[from] as Token).shape === 'lower';
  for (let i = last; ; ) {
    if (branch.names.length > 0 && !(small && i === from)) {
      const allowed = fitting(branch.names, tokens, from, i);
      if (allowed.length > 0) {
        to = i + 1;
        best = allowed;
      }
    }
    if (branch.filter === 0) break;
    i++;
    while (i < limit && isSkipped(tokens, i)) i++;
    if (i >= limit) break;
    const { word } = tokens[i] as Token;
    const joined = joinsNext(tokens, i) ? step(branch, `${word.folded}s`, addToHash(word.hash, SMALL_S)) : undefined;
    const next = joined ?? step(branch, word.folded, word.hash);
    if (!next) break;
    if (joined) i++;
    branch = next;
  }
  return to < 0 ? undefined : { to, names: best };
}

const SMALL_S = 115;

function step({ filter, next }: Branch, word: string, hash: number): Branch | undefined {
  return (filter & bitOf(hash)) === 0 ? undefined : next.get(word);
}

function bitOf(hash: number): number {
  return 1 << (hash & 31);
}

/** A sign inside a name that its key leaves out, the full stop of an abbreviation too (*St. Louis*). */
function isSkipped(tokens: readonly Token[], i: number): boolean {
  const { word, spaced } = tokens[i] as Token;
  if ((word.marks & PUNCTUATION) === 0) return false;
  if (word.text === '.') return !spaced && (tokens[i - 1] as Token).text.length <= 3;
  return SKIPPED.has(word.text);
}

/** Whether a possessive *’s* follows a token. */
function joinsNext(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && next.folded === 's' && !next.spaced;
}

function branchOf(entries: readonly NameEntry[]): Branch | null {
  if (entries.length === 0) return null;
  const root: Branch = { names: [], next: new Map(), filter: 0 };
  for (const { text, kind, record } of entries) {
    if (!isWritable(text, record)) continue;
    const written = nameKey(text);
    const article = written.startsWith('the ');
    const words = (article ? written.slice(4) : written).split(' ');
    let branch = root;
    for (let i = 1; i < words.length; i++) {
      const word = words[i] as string;
      let next = branch.next.get(word);
      if (!next) {
        next = { names: [], next: new Map(), filter: 0 };
        branch.next.set(word, next);
        branch.filter |= bitOf(hashOf(word));
      }
      branch = next;
    }
    addName(branch.names, {
      record,
      // The name of a people is a demonym: *Tutsi*, *Rohingya*.
      kind: record.kind === 'people' ? 'demonym' : kind,
      capitals: !SMALL_LETTER.test(text) && CAPITALS.test(text),
      definite: article && words.length === 1,
    });
  }
  return root;
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
    if (content.length < 2) continue;
    const key = content.join(' ');
    const names = byWords.get(key) ?? [];
    byWords.set(key, names);
    addName(names, { record, kind, capitals: false, definite: false });
  }
  return byWords;
}

/** The names that the text can mean, as it writes the words. */
function fitting(
  names: readonly GazetteerName[],
  tokens: readonly Token[],
  from: number,
  last: number,
): readonly GazetteerName[] {
  // Most often all or none: the list itself will do.
  let fit = 0;
  for (let i = 0; i < names.length; i++) if (fits(names[i] as GazetteerName, tokens, from, last)) fit++;
  if (fit === 0) return NO_NAMES;
  return fit === names.length ? names : names.filter(name => fits(name, tokens, from, last));
}

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
  for (let i = from; i <= last; i++) if (((tokens[i] as Token).word.marks & LETTERS) !== 0) return true;
  return false;
}

/** Adds one way of naming to a list that has each once. */
export function addName(names: GazetteerName[], name: GazetteerName): void {
  if (!names.some(other => other.record === name.record && other.kind === name.kind)) names.push(name);
}

function bagOfWords(words: readonly string[]): string[] {
  return words.filter(word => !SMALL.has(word)).sort();
}
