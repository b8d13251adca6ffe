import { type FactBase, nameKey } from '../../../facts';
import type { Token } from '../../text/tokens';
import { WordTable } from '../../text/word';
import { addName, type Branch, branchOf, type GazetteerName } from './branches';
import { type GazetteerMatch, initialsAt, joinsNext, longer, walk, walkLetters } from './longestMatch';

export type { GazetteerName } from './branches';
export type { GazetteerMatch } from './longestMatch';

/** Words that headlines leave out or reorder: *Sahel states confederation* for *Confederation of Sahel States*. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'de', 'des', 'du', 'on', 'in']);
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
    const branch = this.roots.of(word);
    let best = branch ? walk(branch, tokens, from, from, limit) : undefined;
    if (joinsNext(tokens, from)) {
      const joined = this.branch(`${word.folded}s`);
      best = longer(joined ? walk(joined, tokens, from, from + 1, limit) : undefined, best);
    }
    const initials = initialsAt(tokens, from, limit);
    if (!initials) return best;
    const { letters, to } = initials;
    const spelt = this.branch(letters[0] as string);
    best = longer(spelt ? walkLetters(spelt, tokens, from, letters.slice(1), to, limit) : undefined, best);
    const joined = this.branch(letters);
    return longer(joined ? walk(joined, tokens, from, to - 1, limit) : undefined, best);
  }
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
    addName(names, { record, kind, capitals: false, definite: false, possessive: false });
  }
  return byWords;
}

function bagOfWords(words: readonly string[]): string[] {
  return words.filter(word => !SMALL.has(word)).sort();
}
