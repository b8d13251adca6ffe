import { fold } from '../../facts/slug';
import type { Span } from '../model';

/** How a token is written: decides whether it can start or continue a name. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'number' | 'punctuation';

/** A word, number or single punctuation mark of a block. Offsets count from the block's start. */
export interface Token extends Span {
  readonly text: string;
  /** The text without case, diacritics and inner punctuation: what is looked up. */
  readonly folded: string;
  readonly shape: Shape;
  /** Whether white space stands before the token (true for a block's first token). */
  readonly spaced: boolean;
}

/**
 * In this order: abbreviations with full stops (*U.S.*, *a.m.*), numbers with separators, words with inner apostrophes
 * (*N'Djamena*, *d'Ivoire*), single signs. Hyphens are signs, so that *Indian-administered* gives up its demonym.
 */
const TOKEN =
  /\p{L}(?:\.\p{L})+(?:\.(?!\p{L})|(?![\p{L}\p{N}]))|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼʻ‘][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** Small ASCII letters only: most words of a text, which need no folding. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const POSSESSIVE = /['’]s$/i;
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

/** Whether a token is a hyphen, the one that may not break too. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' || token?.text === '‑';
}

/** Cuts a block's text into tokens; a possessive *’s* becomes a token of its own. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const push = (start: number, end: number, word: string): void => {
    const spaced = start > last || start === 0;
    const plain = isPlain(word);
    tokens.push({
      start,
      end,
      text: word,
      folded: plain ? word : fold(word),
      shape: plain ? 'lower' : shapeOf(word),
      spaced,
    });
    last = end;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (word.length > 2 && POSSESSIVE.test(word)) {
      push(start, end - 2, word.slice(0, -2));
      push(end - 2, end, word.slice(-2));
    } else {
      push(start, end, word);
    }
  }
  return tokens;
}
