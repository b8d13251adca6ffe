import { fold } from '../../../facts';
import { wordOf } from '../../text/word';

/** A word of a name as checks of its spelling compare it. */
export interface SpeltWord {
  readonly text: string;
  /** Folded: the letters without case and marks. */
  readonly key: string;
  /** Small letters with their marks. */
  readonly marked: string;
}

/** A name as written, word by word. */
export interface SpeltName {
  readonly words: readonly SpeltWord[];
  /** All in capitals: no marks, and no telling what it stands for. */
  readonly capitals: boolean;
}

/** So many names are kept ready: those of a long text. */
const MOST = 20_000;
const SPELT = new Map<string, SpeltName>();

/** The words of a name. */
export function spelt(name: string): SpeltName {
  let known = SPELT.get(name);
  if (!known) {
    known = {
      words: wordsOf(name).map(text => ({ text, key: wordOf(text).folded, marked: withMarks(text) })),
      capitals: isCapitals(name),
    };
    if (SPELT.size >= MOST) SPELT.clear();
    SPELT.set(name, known);
  }
  return known;
}

export const isCapitals = (text: string): boolean => text === text.toUpperCase();
export const wordsOf = (text: string): string[] => text.split(/[\s-]+/).filter(word => word !== '');
/** The folded words of a name: not the same as the words folded, for what a name is looked up by loses its signs. */
export const foldedWords = (name: string): string[] => wordsOf(fold(name));

/** Apostrophes look alike, and capitals are no other spelling. */
const withMarks = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[’‘ʻʼ`´]/g, "'")
    .toLowerCase();

/** One letter in a word of five, two in a word of eight; both folded. */
export function isSlip(right: string, written: string): boolean {
  const shorter = Math.min(right.length, written.length);
  if (shorter < 5 || Math.abs(right.length - written.length) > 2) return false;
  const apart = distance(right, written, 2);
  if (apart > 2) return false;
  // *Victorian*, *Americans*: an ending makes another word.
  if (right.startsWith(written) || written.startsWith(right) || isRegional(right, written)) return false;
  return shorter >= 7 || apart === 1 || isTransliteration(right, written);
}

/** *Centre* and *Center*, *Organisation* and *Organization*: English on two sides of the sea. */
function isRegional(a: string, b: string): boolean {
  const one = (word: string): string =>
    word
      .replace(/is(?=ation|e)/, 'iz')
      .replace(/tre$/, 'ter')
      .replace(/our/, 'or')
      .replace(/nce$/, 'nse');
  return one(a) === one(b);
}

/** Whether only vowels and doubled letters differ, as between two ways to write a name of another script. */
export function isTransliteration(a: string, b: string): boolean {
  const bones = (word: string): string => word.replace(/[aeiouyhw]/g, '').replace(/(.)\1/g, '$1');
  return bones(a) === bones(b);
}

/** The letters of a folded word, as bits; what is no plain letter shares some of them. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Whether words of these letters may be so many slips from each other: each takes one letter away and brings one. */
export function mayDifferBy(most: number, a: number, b: number): boolean {
  let different = a ^ b;
  for (let n = 0; n < 2 * most; n++) different &= different - 1;
  return different === 0;
}

/**
 * How many letters two words differ by: inserted, left out, replaced, or two neighbours swapped (optimal string
 * alignment); gives up above `most` and returns `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || !mayDifferBy(most, lettersOf(a), lettersOf(b))) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
