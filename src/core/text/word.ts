import { fold } from '../../facts/slug';

/** How a word is written: decides whether it can start or continue a name. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number' | 'punctuation';

/**
 * A distinct written form. All its tokens in all texts share it, so that what is known of a word is worked out once.
 */
export class Word {
  /** The text without case, diacritics and inner punctuation: what is looked up. */
  readonly folded: string;
  readonly shape: Shape;
  /** Of the folded text, for filters before a look-up. */
  readonly hash: number;
  /** The word after white space, and right behind another token. */
  readonly spaced: Token;
  readonly tight: Token;

  /** @param id numbers the words that are kept from 0 on, for tables by word; -1 for words that are not kept */
  constructor(
    readonly text: string,
    readonly id: number,
  ) {
    const plain = isPlain(text);
    this.folded = plain ? text : fold(text);
    this.shape = plain ? 'lower' : shapeOf(text);
    this.hash = hashOf(this.folded);
    this.spaced = new Token(this, true);
    this.tight = new Token(this, false);
  }
}

/** A word, number or single punctuation mark, wherever it stands: where is said by the list that it is in. */
export class Token {
  readonly text: string;
  readonly folded: string;
  readonly shape: Shape;

  /** @param spaced whether white space stands before the token (true for a block's first token) */
  constructor(
    readonly word: Word,
    readonly spaced: boolean,
  ) {
    this.text = word.text;
    this.folded = word.folded;
    this.shape = word.shape;
  }
}

/** Small ASCII letters only: most words of a text, which need no folding. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function shapeOf(text: string): Shape {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122 && text === text.toLowerCase()) return 'lower';
  if (first >= 48 && first <= 57) return 'number';
  if (!LETTER_OR_DIGIT.test(text)) return 'punctuation';
  const lower = text.toLowerCase();
  if (text === lower) return text.toUpperCase() === text ? 'mixed' : 'lower';
  const upper = text.toUpperCase();
  if (text === upper) return text.replace(/[^\p{L}]/gu, '').length > 1 ? 'upper' : 'capital';
  return text[0] === upper[0] ? 'capital' : 'mixed';
}

/** Enough for the words of a large archive (some 8 MB); what comes later is made anew each time. */
export const MOST_WORDS = 1 << 16;
const LONGEST = 40;

const words: Word[] = [];
/** Numbers of words plus one by the hash of their text: open addressing, 0 is empty, never more than half full. */
let slots = new Int32Array(1 << 12);

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

/** One step of the hash of a word, from 0 on: over its UTF-16 units. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word that stands at `[start, end)` of a text; the same object for the same letters. */
export function wordAt(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let i = start; i < end; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hashedWord(text, start, end, hash);
}

/** The word with some letters. */
export function wordOf(text: string): Word {
  return wordAt(text, 0, text.length);
}

/** The same for who has worked out the hash of the letters on the way. */
export function hashedWord(text: string, start: number, end: number, hash: number): Word {
  const length = end - start;
  if (length > LONGEST) return new Word(text.slice(start, end), -1);
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = slots[slot] as number;
    if (number === 0) return keep(text.slice(start, end), slot);
    const word = words[number - 1] as Word;
    if (word.text.length === length && isAt(text, start, word.text)) return word;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function isAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

function keep(text: string, slot: number): Word {
  if (words.length >= MOST_WORDS) return new Word(text, -1);
  // A slice of a long text would keep all of it alive.
  const word = new Word(JSON.parse(JSON.stringify(text)) as string, words.length);
  words.push(word);
  slots[slot] = words.length;
  if (words.length * 2 > slots.length) grow();
  return word;
}

function grow(): void {
  slots = new Int32Array(slots.length * 2);
  for (let i = 0; i < words.length; i++) {
    let slot = slotOf(hashOf((words[i] as Word).text));
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  }
}

/** What somebody knows of words, worked out once for each that is kept. */
export class WordTable<T> {
  private readonly known: (T | undefined)[] = [];

  /** @param work tells it from the word alone */
  constructor(private readonly work: (word: Word) => T) {}

  of(word: Word): T {
    const { id } = word;
    if (id < 0) return this.work(word);
    let value = this.known[id];
    if (value === undefined) {
      value = this.work(word);
      // No holes: an array that is filled out of order becomes a slow one.
      while (this.known.length < id) this.known.push(undefined);
      this.known[id] = value;
    }
    return value;
  }
}
