import search from 'approx-string-match';
import type { Span } from '../model';

/** A stretch of text with the words around it, by which it is found again: W3C's TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 units of text that are kept on each side. */
const CONTEXT = 32;
/** How alike two surroundings must be to be the same place: one whole side of two, or most of both. */
const ALIKE = 0.5;
/** A side that is shorter (the text begins or ends there) proves nothing. */
const SHORTEST_SIDE = 8;
/** Occurrences of the exact words that are looked at, the nearest first. */
const MOST_CANDIDATES = 60;
/** UTF-16 units on each side of its old place in which a changed stretch is looked for. */
const REACH = 12_000;
/** Longer stretches are looked for by their first part: the cost grows with text times pattern. */
const LONGEST_PATTERN = 400;

export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** Whether two quotes are of the same words at the same place, the words around them edited a little or not. */
export function isSameQuote(a: Quote, b: Quote): boolean {
  return a.exact === b.exact && likeness(a.prefix, a.suffix, b) >= ALIKE;
}

/** Where a quote stands in a text, and whether its words are still the same. */
export interface Anchor extends Span {
  readonly unchanged: boolean;
}

/**
 * Finds a quote again in a text that was edited since: its exact words where their surroundings are alike, else what
 * now stands between its surroundings. Undefined where neither is there: the passage was taken out.
 * @param near UTF-16 offset at which it is expected; the nearest of several equal places is taken
 */
export function anchor(text: string, quote: Quote, near: number): Anchor | undefined {
  return exactAnchor(text, quote, near) ?? changedAnchor(text, quote, near);
}

function exactAnchor(text: string, { exact, prefix, suffix }: Quote, near: number): Anchor | undefined {
  const at = (start: number): Anchor => ({ start, end: start + exact.length, unchanged: true });
  if (exact === '') return undefined;
  if (text.startsWith(`${prefix}${exact}${suffix}`, near - prefix.length)) return at(near);
  let best: number | undefined;
  let bestLikeness = 0;
  for (const start of occurrences(text, exact, near)) {
    const end = start + exact.length;
    // *4 May* in *14 May* is not what was quoted.
    if (joins(text[start - 1], exact[0]) !== joins(prefix.at(-1), exact[0])) continue;
    if (joins(exact.at(-1), text[end]) !== joins(exact.at(-1), suffix[0])) continue;
    const alike = likeness(
      text.slice(Math.max(0, start - CONTEXT - SHORTEST_SIDE), start),
      text.slice(end, end + CONTEXT + SHORTEST_SIDE),
      { exact, prefix, suffix },
    );
    if (alike > bestLikeness) [best, bestLikeness] = [start, alike];
  }
  return best !== undefined && bestLikeness >= ALIKE ? at(best) : undefined;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether two neighbouring UTF-16 units belong to one word or number. */
function joins(before: string | undefined, behind: string | undefined): boolean {
  return before !== undefined && behind !== undefined && WORD.test(before) && WORD.test(behind);
}

/** Offsets of some words in a text, the nearest to an offset first. */
function occurrences(text: string, words: string, near: number): number[] {
  const behind: number[] = [];
  for (let at = text.indexOf(words, near); at !== -1 && behind.length < MOST_CANDIDATES; ) {
    behind.push(at);
    at = text.indexOf(words, at + 1);
  }
  const before: number[] = [];
  for (let from = near - 1; from >= 0 && before.length < MOST_CANDIDATES; ) {
    const at = text.lastIndexOf(words, from);
    if (at === -1) break;
    before.push(at);
    from = at - 1;
  }
  return [...behind, ...before].sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, MOST_CANDIDATES);
}

/** 0 to 1: how alike the words before and behind a place are to those around a quote. */
function likeness(before: string, behind: string, { prefix, suffix }: Quote): number {
  const sides = [
    { there: before, wanted: prefix },
    { there: behind, wanted: suffix },
  ].filter(({ wanted }) => wanted.length >= SHORTEST_SIDE);
  // The whole text is the quote: the words themselves are all that there is.
  if (sides.length === 0) return 1;
  const sum = sides.reduce((total, { there, wanted }) => total + sideLikeness(there, wanted), 0);
  return sum / sides.length;
}

function sideLikeness(there: string, wanted: string): number {
  if (there.includes(wanted)) return 1;
  const found = fewestErrors(there, wanted, Math.floor(wanted.length / 2));
  return found ? 1 - found.errors / wanted.length : 0;
}

function changedAnchor(text: string, { exact, prefix, suffix }: Quote, near: number): Anchor | undefined {
  if (prefix.length + suffix.length < SHORTEST_SIDE) return undefined;
  const from = Math.max(0, near - REACH);
  const window = text.slice(from, near + REACH);
  const pattern = `${prefix}${exact}${suffix}`.slice(0, LONGEST_PATTERN);
  const found = fewestErrors(window, pattern, Math.floor(pattern.length * 0.4));
  if (!found) return undefined;
  const region = window.slice(found.start, found.end + CONTEXT + exact.length);
  const head = prefix === '' ? { start: 0, end: 0 } : sideIn(region, prefix);
  if (!head) return undefined;
  const rest = region.slice(head.end);
  const tail = suffix === '' ? { start: found.end - found.start - head.end } : sideIn(rest, suffix);
  const length = tail?.start ?? 0;
  // What stands there now may be another length, but not another passage.
  if (length <= 0 || length > exact.length * 2 + CONTEXT) return undefined;
  const start = from + found.start + head.end;
  const now = text.slice(start, start + length);
  const lead = now.length - now.trimStart().length;
  const end = start + now.trimEnd().length;
  return end > start + lead ? { start: start + lead, end, unchanged: false } : undefined;
}

function sideIn(region: string, side: string): Span | undefined {
  const at = region.indexOf(side);
  if (at !== -1) return { start: at, end: at + side.length };
  return fewestErrors(region, side, Math.floor(side.length / 3));
}

/** The place in a text that is most like a pattern; the first of several. */
function fewestErrors(
  text: string,
  pattern: string,
  most: number,
): { start: number; end: number; errors: number } | undefined {
  if (text === '' || pattern === '') return undefined;
  let best: { start: number; end: number; errors: number } | undefined;
  for (const match of search(text, pattern, most)) if (!best || match.errors < best.errors) best = match;
  return best;
}
