import type { FactBase, FactRecord, NameEntry } from '../../facts/model';
import type { Token } from '../text/tokens';
import { tokenize } from '../text/tokens';

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

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** Words that headlines leave out or reorder: *Sahel states confederation* for *Confederation of Sahel States*. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'de', 'des', 'du', 'on', 'in']);

/**
 * The fact base's names by their first words: longest match over tokens, whatever case, diacritics and hyphens.
 * A `Map` keyed by folded words was measured faster to build and to ask than Aho–Corasick packages.
 */
export class Gazetteer {
  private readonly byKey = new Map<string, GazetteerName[]>();
  private readonly byWords = new Map<string, GazetteerName[]>();
  private readonly longest = new Map<string, number>();

  constructor(facts: FactBase) {
    for (const entry of facts.names()) this.add(entry);
  }

  private add({ text, kind, record }: NameEntry): void {
    const words = keyWords(text);
    const definite = words[0] === 'the' && words.length === 2;
    if (words[0] === 'the' && words.length > 1) words.shift(); // outside the span of a name
    const first = words[0];
    if (first === undefined) return;
    const name: GazetteerName = { record, kind, capitals: CAPITALS.test(text) && !/\s/.test(text), definite };
    append(this.byKey, words.join(' '), name);
    if (words.length > (this.longest.get(first) ?? 0)) this.longest.set(first, words.length);
    if (record.type === 'organisation' && words.length >= 3) {
      const content = bagOfWords(words);
      if (content.length >= 2) append(this.byWords, content.join(' '), name);
    }
  }

  /** All names with exactly these folded words. */
  named(key: string): readonly GazetteerName[] {
    return this.byKey.get(key) ?? [];
  }

  /** Organisations whose names have these words in any order; needs two words of content. */
  reordered(words: readonly string[]): readonly GazetteerName[] {
    return this.byWords.get(bagOfWords(words).join(' ')) ?? [];
  }

  /** The longest name that starts at a token and that the text's own case allows. */
  match(tokens: readonly Token[], from: number, limit: number): GazetteerMatch | undefined {
    const first = tokens[from];
    const longest = first && this.longest.get(first.folded);
    if (!longest) return undefined;
    let best: GazetteerMatch | undefined;
    let key = '';
    let words = 0;
    for (let i = from; i < limit && words < longest; i++) {
      const token = tokens[i] as Token;
      if (token.text === '-' || token.text === '‑' || token.text === '–') {
        if (i === from || token.spaced) break;
        continue;
      }
      if (token.folded === '') continue;
      key = key === '' ? token.folded : `${key} ${token.folded}`;
      words++;
      const names = this.byKey.get(key);
      if (!names) continue;
      const allowed = names.filter(name => fits(name, tokens, from, i));
      if (allowed.length > 0) best = { to: i + 1, names: allowed };
    }
    return best;
  }
}

/** Whether the text writes the words in a way that can mean the name. */
function fits(name: GazetteerName, tokens: readonly Token[], from: number, last: number): boolean {
  const first = tokens[from] as Token;
  if (from === last) {
    if (name.definite && tokens[from - 1]?.folded !== 'the') return false;
    if (name.capitals)
      return first.shape === 'upper' || (first.shape === 'capital' && first.text === first.text.toUpperCase());
    return first.shape !== 'lower';
  }
  if (first.shape === 'lower' && name.kind === 'surname') return false;
  for (let i = from; i <= last; i++)
    if ((tokens[i] as Token).shape !== 'lower' && /\p{L}/u.test((tokens[i] as Token).text)) return true;
  return false;
}

function append(map: Map<string, GazetteerName[]>, key: string, name: GazetteerName): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.some(other => other.record === name.record && other.kind === name.kind)) names.push(name);
}

/** A name's words as the tokens of a text would give them. */
export function keyWords(text: string): string[] {
  if (/^[A-Za-z][A-Za-z ]*$/.test(text)) return text.toLowerCase().split(' ').filter(Boolean);
  return tokenize(text)
    .map(token => token.folded)
    .filter(word => word !== '' && !/^[-‑–]$/.test(word));
}

function bagOfWords(words: readonly string[]): string[] {
  return words.filter(word => !SMALL.has(word)).sort();
}
