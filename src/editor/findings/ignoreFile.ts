import { isSameQuote, type Quote } from '../../core/review/quote';
import { member, stringMember } from '../arguments';
import { listLines, parseJson } from '../files/jsonLines';

/** A finding of a text that is not to be shown any more, told by its words and those around them. */
export interface IgnoredPlace extends Quote {
  /** Path of the text in its workspace folder, or its address where it is in none. */
  readonly text: string;
  readonly check: string;
}

/** What the reader does not want to be told again. */
export interface Ignored {
  /** Facts by the id that findings give as evidence: `subject|relation|object|start`. */
  readonly facts: readonly string[];
  readonly places: readonly IgnoredPlace[];
}

export const NOTHING_IGNORED: Ignored = { facts: [], places: [] };

/** Reads `.dateline/ignore.json`. @throws Error that says what is wrong in it */
export function parseIgnored(text: string): Ignored {
  const value = parseJson(text);
  const facts = member(value, 'facts') ?? [];
  const places = member(value, 'places') ?? [];
  if (!Array.isArray(facts) || !facts.every(fact => typeof fact === 'string')) {
    throw new Error('“facts” must be a list of texts.');
  }
  if (!Array.isArray(places)) throw new Error('“places” must be a list.');
  return { facts, places: places.map(readPlace) };
}

/** Writes it with one entry a line, in an order that does not depend on when an entry was added. */
export function printIgnored({ facts, places }: Ignored): string {
  const sorted = [...places].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return `{\n"facts": ${listLines([...facts].sort())},\n"places": ${listLines(sorted)}\n}\n`;
}

export function isSamePlace(a: IgnoredPlace, b: IgnoredPlace): boolean {
  return a.text === b.text && a.check === b.check && isSameQuote(a, b);
}

function keyOf({ text, check, exact, prefix }: IgnoredPlace): string {
  return [text, check, exact, prefix].join('\n');
}

function readPlace(value: unknown): IgnoredPlace {
  const [text, check, exact] = ['text', 'check', 'exact'].map(name => stringMember(value, name));
  if (text === undefined || check === undefined || exact === undefined) {
    throw new Error('An entry of “places” must have “text”, “check” and “exact”.');
  }
  return {
    text,
    check,
    exact,
    prefix: stringMember(value, 'prefix') ?? '',
    suffix: stringMember(value, 'suffix') ?? '',
  };
}
