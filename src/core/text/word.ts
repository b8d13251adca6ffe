import { fold } from '../../facts/slug';
import { marksOf } from './marks';

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
  /** What its letters say, as bits (see marks.ts). */
  readonly marks: number;
  /** The word after white space, and right behind another token. */
  readonly spaced: Token;
  readonly tight: Token;

  /** @param id numbers the words that are kept from 0 on, for tables by word; -1 for words that are not kept */
  constructor(
    readonly text: string,
    readonly id: number,
  ) {
    const plain = isPlain(text);
    this.folded = plain ? text : ownCopy(fold(text));
    this.shape = plain ? 'lower' : shapeOf(text);
    this.hash = hashOf(this.folded);
    this.marks = marksOf(text, this.folded, this.shape);
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
/** Years are written again and again; longer numbers hardly ever are. */
const LONGEST_NUMBER = 4;

/**
 * The words that are kept, side by side by their numbers, so that cutting a text need not look at the words themselves:
 * their tokens behind white space and right behind another token, and their marks.
 */
export const SPACED_TOKENS: Token[] = [];
export const TIGHT_TOKENS: Token[] = [];
export const WORD_MARKS = new Uint32Array(MOST_WORDS);

/**
 * The words' numbers plus one by the hash of their text, with the upper bits of that hash, which tell most others from
 * them. Open addressing: 0 is empty, never more than half are full.
 */
let slots = new Int32Array(1 << 13);
const NUMBER_BITS = 17;
const NUMBER = (1 << NUMBER_BITS) - 1;
/** The texts of the words that are kept, one behind the other, as UTF-16 units, and where each begins. */
let letters = new Uint16Array(1 << 15);
const firstLetters = new Uint32Array(MOST_WORDS + 1);

/** The hash of some letters: of a word's text to find it, of its folded text as a filter before look-ups. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

/** One step of the hash of a word, from 0 on: over its UTF-16 units. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The word with some letters; the same object for the same letters. */
export function wordOf(text: string): Word {
  const id = wordNumberAt(text, unitsOf(text, new Uint16Array(text.length)), 0, text.length, hashOf(text));
  return id < 0 ? new Word(text, -1) : (SPACED_TOKENS[id] as Token).word;
}

/** Fills an array with a text's UTF-16 units; returns the array. */
export function unitsOf(text: string, units: Uint16Array): Uint16Array {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/**
 * The number of the word that stands at `[start, end)` of a text; -1 if it is none that is kept.
 * @param units the text's UTF-16 units
 * @param hash that of the word's units
 */
export function wordNumberAt(text: string, units: Uint16Array, start: number, end: number, hash: number): number {
  const length = end - start;
  if (length > LONGEST_NUMBER && (length > LONGEST || isDigit(units[start] as number))) return -1;
  const last = slots.length - 1;
  for (let slot = slotOf(hash); ; slot = (slot + 1) & last) {
    const entry = slots[slot] as number;
    if (entry === 0) return keep(text, units, start, end, hash, slot);
    if (((entry ^ hash) & ~NUMBER) !== 0) continue;
    const id = (entry & NUMBER) - 1;
    const from = firstLetters[id] as number;
    if ((firstLetters[id + 1] as number) - from === length && isAt(units, start, from, length)) return id;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}

function isAt(units: Uint16Array, start: number, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[start + i] !== letters[from + i]) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function keep(text: string, units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
  const id = SPACED_TOKENS.length;
  if (id >= MOST_WORDS) return -1;
  const word = new Word(ownCopy(text.slice(start, end)), id);
  SPACED_TOKENS.push(word.spaced);
  TIGHT_TOKENS.push(word.tight);
  WORD_MARKS[id] = word.marks;
  const from = firstLetters[id] as number;
  const to = from + end - start;
  if (to > letters.length) {
    const larger = new Uint16Array(letters.length * 2);
    larger.set(letters);
    letters = larger;
  }
  letters.set(units.subarray(start, end), from);
  firstLetters[id + 1] = to;
  slots[slot] = (hash & ~NUMBER) | (id + 1);
  if ((id + 1) * 2 > slots.length) grow();
  return id;
}

/**
 * A slice of a long text would keep all of it alive. And of short strings that are parsed the engine has only one of the
 * same letters: to compare two is to compare addresses.
 */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function grow(): void {
  slots = new Int32Array(slots.length * 2);
  const last = slots.length - 1;
  for (let id = 0; id < SPACED_TOKENS.length; id++) {
    const hash = hashOf((SPACED_TOKENS[id] as Token).text);
    let slot = slotOf(hash);
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = (hash & ~NUMBER) | (id + 1);
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
