import type { Span } from '../model';
import { type Quote, quoteOf } from './quote';

/** What somebody says of one checkable stretch of a text. */
export interface ReviewEntry {
  /** An IRI that stays the same whatever becomes of the text: `urn:dateline:review:…`. */
  readonly id: string;
  /** What was checked: an item's kind, or the id of the check whose finding it was. */
  readonly kind: string;
  readonly checked: boolean;
  readonly note: string;
  /** Where it was looked up: an address or words. Empty: not said. */
  readonly source: string;
  /** What the record said when it was ticked by that; undefined: a person looked it up. */
  readonly record?: string;
  readonly quote: Quote;
  /** Where it stood, in Unicode code points from the text's start, as W3C's TextPositionSelector counts. */
  readonly position: { readonly start: number; readonly end: number };
}

/** A stretch to say something of. */
export interface ReviewTarget extends Span {
  readonly kind: string;
}

/** What can be said of an entry. */
export type ReviewRemarks = Pick<ReviewEntry, 'checked' | 'note' | 'source' | 'record'>;
export const NO_REMARKS: ReviewRemarks = { checked: false, note: '', source: '' };

/** A new entry. Its id depends on what is quoted alone: two people who tick the same thing write the same line. */
export function newEntry(text: string, target: ReviewTarget, remarks: ReviewRemarks): ReviewEntry {
  const quote = quoteOf(text, target);
  const { kind } = target;
  const id = `urn:dateline:review:${hash([kind, quote.prefix, quote.exact, quote.suffix].join('\u0000'))}`;
  return { id, kind, ...remarks, quote, position: positionOf(text, target) };
}

/** An entry about the same stretch as it is now, with other remarks. */
export function renewed(entry: ReviewEntry, text: string, target: ReviewTarget, remarks: ReviewRemarks): ReviewEntry {
  const { record: _, ...before } = entry;
  return { ...before, ...remarks, quote: quoteOf(text, target), position: positionOf(text, target) };
}

/** Whether an entry says anything; one that does not is not kept. */
export function saysSomething({ checked, note, source }: ReviewRemarks): boolean {
  return checked || note !== '' || source !== '';
}

/** UTF-16 offset of the n-th code point of a text. */
export function offsetOfCodePoint(text: string, n: number): number {
  let offset = 0;
  for (let left = n; left > 0 && offset < text.length; left--) offset += isPair(text, offset) ? 2 : 1;
  return offset;
}

function positionOf(text: string, { start, end }: Span): ReviewEntry['position'] {
  const before = codePoints(text, 0, start);
  return { start: before, end: before + codePoints(text, start, end) };
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; count++) at += isPair(text, at) ? 2 : 1;
  return count;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** FNV-1a over UTF-16 units, twice from two starts: 64 bits, enough for the entries of one text. */
function hash(words: string): string {
  return [0x811c9dc5, 0x9e3779b9].map(start => fnv1a(words, start).toString(16).padStart(8, '0')).join('');
}

function fnv1a(words: string, start: number): number {
  let value = start;
  for (let at = 0; at < words.length; at++) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
