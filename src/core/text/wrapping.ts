import { kindAt, SPACE } from './characters';

/**
 * Which lines of a plain text go on from the one before: a margin, or a program that cut the text at one, broke them.
 * Offsets are UTF-16 units of the text.
 */
export interface PlainLine {
  readonly start: number;
  readonly end: number;
  /** Where its words begin: behind white space and signs of quotation (`> `). */
  readonly words: number;
  /** Signs of quotation before it. */
  readonly depth: number;
  readonly kind: 'text' | 'item' | 'row';
}

/** What the words of a line say of the next one, and of the one before. */
interface Cut extends PlainLine {
  readonly length: number;
  /** It begins with a small letter, or with a sign that begins nothing. */
  readonly goesOn: boolean;
  /** It ends with a comma or with a word that ends nothing: *of*, *the*, *President*. */
  readonly hangs: boolean;
  /** It ends like a sentence. */
  readonly closes: boolean;
  /** `Title: words`. */
  readonly isField: boolean;
  readonly firstWord: number;
  readonly isOneWord: boolean;
}

const LIST_ITEM = /^(?:[-*•–]|\d{1,3}[.)])\s/;
/** What a list item may begin with. */
const ITEM_SIGNS = '-*•–0123456789';
const CELLS = /\s\|\s/;
const QUOTED = /^[ \t]{0,8}(?:>[ \t]?)+/;
const LOOK = 200;

/** Reads a line of a text. */
export function plainLine(text: string, start: number, end: number): PlainLine {
  const limit = Math.min(end, start + LOOK);
  const first = behindIndent(text, start, limit);
  const marks = text[first] === '>' ? (QUOTED.exec(text.slice(start, limit))?.[0] ?? '') : '';
  const words = marks === '' ? first : behindIndent(text, start + marks.length, limit);
  const depth = marks === '' ? 0 : marks.replace(/[^>]/g, '').length;
  return { start, end, words, depth, kind: kindOf(text, words, limit, words - start - marks.length) };
}

function behindIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function kindOf(text: string, words: number, limit: number, indent: number): PlainLine['kind'] {
  const said = text.slice(words, limit);
  if (indent <= 8 && ITEM_SIGNS.includes(said[0] ?? ' ') && LIST_ITEM.test(said)) return 'item';
  return said.includes('\t') || (said.includes('|') && CELLS.test(said)) ? 'row' : 'text';
}

const GOES_ON = /^[\p{Ll},;)\]”’»…]/u;
const CLOSING = '.!?:;…';
const BEHIND_CLOSING = /[\s"'”’»)\]]/;
/** Words that end nothing: another one must follow. */
const HANGING = new Set(
  (
    'the a an of and or to in on at by for from with as that which who was were is are be been has have had its their his ' +
    'her than between into over under near former then late said called named president President minister Minister ' +
    'secretary Secretary general General governor Governor senator Senator chancellor Chancellor king King queen Queen Mr ' +
    'Mrs Ms Dr St'
  ).split(' '),
);
const LAST_WORD = /(?<![\p{L}\p{N}’'-])[A-Za-z]{1,10}$/u;
const BROKEN_WORD = /\p{L}[-\u2010]$/u;
/** Words with which names of several words begin, at the end of a line of some length. */
const NAME_BEGINS =
  /\s\S+\s+\S+\s+(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Equatorial|United|Great|Saint|San|Santa|Los|Las|El|La|Papua|Sierra|Burkina|Costa|Puerto|Sri|Saudi|Hong|Cape|Ivory|Democratic|Dominican|European|African|Islamic)$/u;
const FIELD = /^[\p{L}][\p{L} _-]{0,24}:\s/u;
const LONGEST_FIELD = 52;
/** So much of a line's end says whether it hangs or closes. */
const TAIL = 40;

function cut(text: string, line: PlainLine): Cut {
  const { start, end, words, depth, kind } = line;
  const tail = text.slice(Math.max(words, end - TAIL), end);
  const behindFirst = behindWord(text, words, Math.min(end, words + LOOK));
  return {
    start,
    end,
    words,
    depth,
    kind,
    length: end - start,
    goesOn: GOES_ON.test(text.slice(words, Math.min(end, words + 2))),
    hangs: hangs(tail.trimEnd()),
    closes: closes(tail),
    isField: isField(text.slice(words, Math.min(end, words + LONGEST_FIELD))),
    firstWord: behindFirst - words,
    isOneWord: behindFirst === end,
  };
}

function behindWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && kindAt(text, at) !== SPACE) at++;
  return at;
}

function hangs(tail: string): boolean {
  const last = tail.at(-1) ?? '';
  if (last === ',') return true;
  if (last === '-' || last === '\u2010') return BROKEN_WORD.test(tail);
  const word = LAST_WORD.exec(last === '.' ? tail.slice(0, -1) : tail)?.[0];
  return word !== undefined && (HANGING.has(word) || (last !== '.' && NAME_BEGINS.test(tail)));
}

function closes(tail: string): boolean {
  let last = tail.length - 1;
  while (last >= 0 && last > tail.length - 5 && BEHIND_CLOSING.test(tail[last] as string)) last--;
  return last >= 0 && CLOSING.includes(tail[last] as string);
}

function isField(head: string): boolean {
  return head.includes(':') && FIELD.test(head);
}

/** Narrower lines may be a list of short things; wider ones, one paragraph each. */
const NARROW = 40;
const WIDE = 160;
/** A ragged margin: such a share of the widest line is filled by each line that was broken. */
const RAGGED = 0.7;
/** Behind a sentence's end, where a paragraph may end as well. */
const RAGGED_AT_END = 0.85;
/** Such a share of the line ends must be broken sentences for the others to be taken for wrapped as well. */
const ENOUGH = 1 / 3;

/** So many line ends, each of which had to be there, leave no doubt. */
const MANY = 4;

/**
 * The lines of a group, between blank lines, as paragraphs: first and last index of each.
 * A line goes on where it breaks a sentence; else where the next word had no place on it, as far as all lines of the
 * group say that they were broken at a margin.
 */
export function paragraphsOf(text: string, lines: readonly PlainLine[]): [first: number, last: number][] {
  const cuts = lines.map(line => cut(text, line));
  const width = widthOf(cuts);
  let ends = 0;
  let broken = 0;
  let full = 0;
  const mayJoin = cuts.map((line, n) => {
    const before = cuts[n - 1];
    if (!before || !isOneText(before, line)) return false;
    ends++;
    if (breaks(before, line)) broken++;
    if (isFull(before, line, width)) full++;
    return true;
  });
  const isProse = broken > 0 && broken >= ends * ENOUGH;
  const isWrapped = full === ends && (isProse || (broken > 0 && ends >= MANY) || (width >= NARROW && width <= WIDE));
  const lastItem = cuts.findLastIndex(({ kind }) => kind === 'item');
  const paragraphs: [number, number][] = [];
  cuts.forEach((line, n) => {
    const before = cuts[n - 1];
    const last = paragraphs.at(-1);
    const joins =
      before !== undefined &&
      last !== undefined &&
      mayJoin[n] === true &&
      (isWrapped ||
        breaks(before, line) ||
        isLong(before, line, width) ||
        (isProse && fills(before, line, width)) ||
        isInItem(cuts[last[0]] as Cut, before, line, n < lastItem) ||
        // What went on already and has no end yet goes on.
        (n - 1 > last[0] && !before.closes));
    if (joins && last) last[1] = n;
    else paragraphs.push([n, n]);
  });
  return paragraphs;
}

/** The width of the widest line; one long word may be wider than the margin. */
function widthOf(cuts: readonly Cut[]): number {
  let width = 0;
  for (const { length, isOneWord } of cuts) if (!isOneWord) width = Math.max(width, length);
  return width;
}

/** Whether nothing but the line's end can part two lines. */
function isOneText(before: Cut, line: Cut): boolean {
  if (line.kind !== 'text' || before.kind === 'row' || line.depth !== before.depth) return false;
  if (line.words === line.end || before.words === before.end) return false;
  if (line.isField && (before.isField || before.closes)) return false;
  // A paragraph that begins further in; the lines of a list item do that, too.
  return before.kind === 'item' || line.words - line.start <= before.words - before.start + 1 || !before.closes;
}

/** Whether a line belongs to a list item above it: it stands further in, or other items follow a sentence without its end. */
function isInItem(first: Cut, before: Cut, line: Cut, itemsFollow: boolean): boolean {
  if (first.kind !== 'item') return false;
  return line.words - line.start > first.words - first.start + 1 || (itemsFollow && !before.closes);
}

/** Whether a line's end breaks a sentence. */
function breaks(before: Cut, line: Cut): boolean {
  return line.goesOn || (before.hangs && !before.isField);
}

function isFull(before: Cut, line: Cut, width: number): boolean {
  return before.length + 1 + line.firstWord > width;
}

/** No headline is so long. */
const LONG = 110;

function isLong(before: Cut, line: Cut, width: number): boolean {
  return before.length >= LONG && !before.closes && isFull(before, line, width);
}

function fills(before: Cut, line: Cut, width: number): boolean {
  return isFull(before, line, width) || before.length >= width * (before.closes ? RAGGED_AT_END : RAGGED);
}
