import { type FactRecord, type NameEntry, nameKey } from '../../../facts';
import { hashOf } from '../../text/word';

/** One way in which the fact base names a record. */
export interface GazetteerName {
  readonly record: FactRecord;
  readonly kind: NameEntry['kind'];
  /** Whether the name is written in capitals, so that a text must write it so too (*US*, *AES*, *WHO*). */
  readonly capitals: boolean;
  /** Whether it is a name only after *the*: *the East*, *the Gulf*. */
  readonly definite: boolean;
  /** Whether its last word is written with a possessive: *Lloyd’s*, but not *Banks*. */
  readonly possessive: boolean;
}

/** A tree of names by their folded words: what the words so far name, and with which words names go on. */
export interface Branch {
  readonly names: GazetteerName[];
  readonly next: Map<string, Branch>;
  /** A bit by the hash of each word in `next`: of most words it says without a look-up that they are not there. */
  filter: number;
}

/** A capital, and no small letter and no space. */
const CAPITALS = /^[^\p{Ll}\s]*\p{Lu}[^\p{Ll}\s]*$/u;
/** Tells most names from those in capitals, and sooner. */
const SMALL_LETTER = /[a-z]/;
const POSSESSIVE = /['’]s$/;

/** The tree of names that begin with one word; null where there are none. */
export function branchOf(entries: readonly NameEntry[]): Branch | null {
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
      possessive: POSSESSIVE.test(text),
    });
  }
  return root;
}

/** A phrase in small letters names no event: *the fall of …*. */
function isWritable(text: string, { type }: FactRecord): boolean {
  return type !== 'event' || !/^(?:the )?\p{Ll}/u.test(text);
}

/** The branch behind a word, whose hash says most often that there is none. */
export function step({ filter, next }: Branch, word: string, hash: number): Branch | undefined {
  return (filter & bitOf(hash)) === 0 ? undefined : next.get(word);
}

function bitOf(hash: number): number {
  return 1 << (hash & 31);
}

/** Adds one way of naming to a list that has each once. */
export function addName(names: GazetteerName[], name: GazetteerName): void {
  if (!names.some(other => other.record === name.record && other.kind === name.kind)) names.push(name);
}
