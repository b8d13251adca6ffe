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
const CELLS = /\t|\s\|\s/;
const QUOTED = /^[ \t]{0,8}(?:>[ \t]?)+/;
const LOOK = 200;

/** Reads a line of a text. */
export function plainLine(text: string, start: number, end: number): PlainLine {
  const head = text.slice(start, Math.min(end, start + LOOK));
  const marks = QUOTED.exec(head)?.[0] ?? '';
  const indent = /^[ \t]*/.exec(head.slice(marks.length))?.[0].length ?? 0;
  const said = head.slice(marks.length + indent);
  const kind = indent <= 8 && LIST_ITEM.test(said) ? 'item' : CELLS.test(said) ? 'row' : 'text';
  return { start, end, words: start + marks.length + indent, depth: marks.replace(/[^>]/g, '').length, kind };
}

const GOES_ON = /^[\p{Ll},;)\]”’»…]/u;
const CLOSES = /[.!?:;…][\s"'”’»)\]]{0,4}$/;
const HANGS =
  /(?:,|(?<![\p{L}\p{N}’'-])(?:the|an?|of|and|or|to|in|on|at|by|for|from|with|as|that|which|who|was|were|is|are|be|been|has|have|had|its|their|his|her|than|between|into|over|under|near|former|then|late|said|called|named|[Pp]resident|[Mm]inister|[Ss]ecretary|[Gg]eneral|[Gg]overnor|[Ss]enator|[Cc]hancellor|[Kk]ing|[Qq]ueen|Mr|Mrs|Ms|Dr|St)\.?|\p{L}[-\u2010])\s*$/u;
/** Words with which names of several words begin, at the end of a line of some length. */
const NAME_BEGINS =
  /\s\S+\s+\S+\s+(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Equatorial|United|Great|Saint|San|Santa|Los|Las|El|La|Papua|Sierra|Burkina|Costa|Puerto|Sri|Saudi|Hong|Cape|Ivory|Democratic|Dominican|European|African|Islamic)\s*$/u;
const FIELD = /^[\p{L}][\p{L} _-]{0,24}:\s/u;

function cut(text: string, line: PlainLine): Cut {
  const { start, end, words } = line;
  const first = text.slice(words, Math.min(end, words + LOOK));
  const last = text.slice(Math.max(words, end - 40), end);
  const firstWord = /^\S*/.exec(first)?.[0].length ?? 0;
  return {
    ...line,
    length: end - start,
    goesOn: GOES_ON.test(first),
    hangs: HANGS.test(last) || NAME_BEGINS.test(last),
    closes: CLOSES.test(last),
    isField: FIELD.test(first),
    firstWord,
    isOneWord: words + firstWord === end,
  };
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
  const mayJoin = cuts.map((line, n) => n > 0 && isOneText(cuts[n - 1] as Cut, line));
  const ends = mayJoin.filter(Boolean).length;
  const broken = mayJoin.filter((may, n) => may && breaks(cuts[n - 1] as Cut, cuts[n] as Cut)).length;
  const full = mayJoin.filter((may, n) => may && isFull(cuts[n - 1] as Cut, cuts[n] as Cut, width)).length;
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
