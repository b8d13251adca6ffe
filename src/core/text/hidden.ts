import { characterOf } from './characterReferences';

/** Stands for a character that says nothing: a soft hyphen, a joiner, the break of a hyphenated word. */
export const NOTHING = '\ufeff';
/** Goes on with the character before it, which the source writes with several: `ô` and seven of these for `&ocirc;`. */
export const REST = '\u2060';

/** Three glances say that a text has none of what this file hides; most have not. */
const ODD = /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/;
const BROKEN_LINE = /[-\u2010][ \t]*\r?\n/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Pages that were escaped twice write `&amp;rsquo;`. */
const REFERENCE = /&(?:amp;)?(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;

/**
 * Shows a text as it reads: spaces of every width as the plain one, characters for references such as `&ocirc;`, words
 * without soft hyphens and joined over line ends. As long as the text; what is too many is `NOTHING` or `REST`.
 */
export function hideWriting(text: string): string {
  if (!text.includes('&') && !ODD.test(text) && !(text.includes('\n') && BROKEN_LINE.test(text))) return text;
  const soft = text.replace(BROKEN_SOFTLY, broken => NOTHING.repeat(broken.length));
  return joinedWords(soft.replace(INVISIBLE, NOTHING).replace(SPACES, ' ').replace(REFERENCE, shown));
}

function shown(reference: string, name: string): string {
  const character = characterOf(name);
  if (character === undefined) return reference;
  // A reference to what is not seen is not seen either.
  if (character === '\u00ad' || /^[\u200b-\u200f]$/.test(character)) return NOTHING.repeat(reference.length);
  const sign = /^\s$/.test(character) ? ' ' : character;
  return sign + REST.repeat(reference.length - sign.length);
}

/** The same with white space for what does not show: for reading a line by patterns. */
export function spaced(text: string): string {
  return hides(text) ? text.replace(ALL_HIDDEN, hidden => ' '.repeat(hidden.length)) : text;
}

/** A word goes on behind a line end: softly hyphenated, or with a hyphen that may be its own. */
const BROKEN_SOFTLY = /\u00ad[ \t]*\r?\n[ \t]*(?=\p{L})/gu;
const BROKEN = /([-\u2010])[ \t]*\r?\n[ \t]*(?=[\p{L}\p{N}])/gu;
/** Second parts of compounds, which keep their hyphen: *Saudi-led*, *then-president*. */
const OWN_HYPHEN =
  /^(?:led|based|born|backed|run|held|made|era|wide|like|style|owned|controlled|funded|trained|occupied|administered|aligned|linked|friendly|speaking|brokered|sponsored|supported|mediated|facing|bound|built|majority|dominated|allied|ruled|affected|armed|inspired|type|level|term|time|year|day|old|in|by|on|to|up|off|out|and|or|president|minister|elect|general|designate)(?!\p{L})/u;

/**
 * Takes line ends, and hyphens that only they caused, out of words. A hyphen stays before a capital or a figure, behind
 * a word in capitals, and in compounds.
 */
function joinedWords(text: string): string {
  return text.replace(BROKEN, (broken, hyphen: string, at: number) => {
    const behind = text.slice(at + broken.length, at + broken.length + 20);
    const before = /(\p{L}[\p{L}\ufeff\u2060’']*|\p{N})$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
    if (before === undefined) return broken;
    const isCompound = !/^\p{Ll}/u.test(behind) || !/\p{Ll}/u.test(before) || OWN_HYPHEN.test(behind);
    return isCompound ? hyphen + NOTHING.repeat(broken.length - 1) : NOTHING.repeat(broken.length);
  });
}

function hides(text: string): boolean {
  return text.includes(NOTHING) || text.includes(REST);
}

const ALL_HIDDEN = /[\ufeff\u2060]+/g;

/** A text as its reader sees it, and for each of its units (and one behind them) where that stands. */
export interface ShownText {
  readonly text: string;
  readonly places: readonly number[];
  /** Whose offsets the places are. */
  readonly from: string;
}

/** Leaves out what `hideWriting` hid; undefined where that is nothing. */
export function shownText(text: string): ShownText | undefined {
  if (!hides(text)) return undefined;
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== NOTHING && text[at] !== REST) places.push(at);
  places.push(text.length);
  return { text: text.replace(ALL_HIDDEN, ''), places, from: text };
}

/** Where a stretch begins that begins at an offset of the shown text. */
export function startIn({ places, from }: ShownText, start: number): number {
  return places[start] ?? from.length;
}

/** Where a stretch ends: behind its last character, however long that is written. */
export function endIn({ places, from }: ShownText, end: number): number {
  if (end === 0) return 0;
  let at = (places[end - 1] ?? from.length - 1) + 1;
  while (from[at] === REST) at++;
  return at;
}
