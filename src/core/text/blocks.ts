import type { Block, BlockKind } from '../model';
import { kindAt, SPACE } from './characters';
import { hideWriting, REST } from './hidden';
import { maskAddresses } from './mask';
import { ownText } from './ownText';
import { type PlainLine, paragraphsOf, plainLine } from './wrapping';

/** A block with its words. */
export interface ProseBlock extends Block {
  /** As it is written. */
  readonly source: string;
  /**
   * What is analysed: as long as the source, with what is not prose hidden (see mask.ts), and what is written with more
   * characters than it shows filled up (see hidden.ts).
   */
  readonly text: string;
}

/** Longer blocks are cut, so that one line of a megabyte is still worked on in slices. */
const LONGEST = 8_000;

/** A block, or its pieces where it is very long. */
export function piecesOf(block: ProseBlock): Iterable<ProseBlock> {
  return isLong(block) ? pieces(block) : [block];
}

function isLong({ start, end }: ProseBlock): boolean {
  return end - start > LONGEST;
}

/**
 * Cuts the lines of `[from, to)` of a plain text into blocks of prose, in order of the text: every line is a block, but
 * lines that were wrapped at a margin belong together. Both ends must be the beginning of a line or the text's end.
 */
export function* plainBlocks(text: string, from: number, to: number): Generator<ProseBlock> {
  let group: PlainLine[] = [];
  for (let start = from; start < to || start === from; ) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const line = { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
    if (!isBlank(text, line)) {
      group.push(plainLine(text, start, line.end));
    } else if (group.length > 0) {
      yield* groupBlocks(text, group);
      group = [];
    }
    start = end + 1;
  }
  if (group.length > 0) yield* groupBlocks(text, group);
}

/** The beginning of the last line before which a blank line ends at or before an offset: blocks before it stand alone. */
export function boundaryBefore(text: string, offset: number): number {
  for (let end = text.lastIndexOf('\n', offset - 1); end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (isBlank(text, { start, end })) return end + 1;
    end = start - 1;
  }
  return 0;
}

/** The beginning of the first line behind a blank line that lies, with the line break before it, behind an offset. */
export function boundaryAfter(text: string, offset: number): number {
  for (let start = text.indexOf('\n', offset) + 1; start > 0; ) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    if (isBlank(text, { start, end })) return end + 1;
    start = end + 1;
  }
  return text.length;
}

function* pieces(block: ProseBlock): Generator<ProseBlock> {
  for (let from = 0; from < block.text.length; ) {
    const to = cutNear(block.text, from + LONGEST);
    yield {
      kind: block.kind,
      start: block.start + from,
      end: block.start + to,
      source: ownText(block.source, from, to),
      text: ownText(block.text, from, to),
    };
    from = to;
  }
}

/** The best place to cut at or before an offset: after a sentence, else at white space, else there. */
function cutNear(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const earliest = offset - LONGEST / 2;
  for (let at = offset; at > earliest; at--)
    if (/\s/.test(text[at] ?? '') && /[.!?]/.test(text[at - 1] ?? '')) return at;
  for (let at = offset; at > earliest; at--) if (/\s/.test(text[at] ?? '')) return at;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset; // never between the halves of one character
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function isBlank(text: string, line: Line): boolean {
  if (line.end - line.start >= 200) return false;
  for (let at = line.start; at < line.end; at++) if (kindAt(text, at) !== SPACE) return false;
  return true;
}

function* groupBlocks(text: string, group: readonly PlainLine[]): Generator<ProseBlock> {
  for (const [first, last] of group.length > 1 ? paragraphsOf(text, group) : ONE) {
    const lines = group.slice(first, last + 1);
    const whole = block(text, lines, kindOf(text, lines));
    if (isLong(whole)) yield* pieces(whole);
    else yield whole;
  }
}

const ONE: readonly (readonly [number, number])[] = [[0, 0]];

function block(text: string, lines: readonly PlainLine[], kind: BlockKind): ProseBlock {
  const [first] = lines as [PlainLine];
  const { start } = first;
  const end = (lines.at(-1) as PlainLine).end;
  const source = ownText(text, start, end);
  return { kind, start, end, source, text: shownLines(maskAddresses(withoutQuoteMarks(source, lines))) };
}

/** Signs of quotation before the lines are no words. */
function withoutQuoteMarks(source: string, lines: readonly PlainLine[]): string {
  const [first] = lines;
  if (!first || first.depth === 0) return source;
  let shown = '';
  let at = first.start;
  for (const { start, words } of lines) {
    shown += source.slice(at - first.start, start - first.start) + ' '.repeat(words - start);
    at = words;
  }
  return shown + source.slice(at - first.start);
}

/** The end of a line that goes on is a space, with the white space around it. */
function shownLines(text: string): string {
  const written = hideWriting(text);
  if (!written.includes('\n')) return written;
  let shown = '';
  let from = 0;
  for (let at = written.indexOf('\n'); at >= 0; at = written.indexOf('\n', from)) {
    let start = at;
    let end = at + 1;
    while (start > from && isWhite(written.charCodeAt(start - 1))) start--;
    while (end < written.length && isWhite(written.charCodeAt(end))) end++;
    shown += `${written.slice(from, start)} ${REST.repeat(end - start - 1)}`;
    from = end;
  }
  return from === 0 ? written : shown + written.slice(from);
}

/** A space, a tab or the carriage return before a line feed. */
function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function kindOf(text: string, lines: readonly PlainLine[]): BlockKind {
  const [first] = lines as [PlainLine];
  if (first.kind !== 'text') return first.kind === 'item' ? 'listItem' : 'tableRow';
  if (lines.length > 1 || first.end - first.start > LONGEST_HEADING) return 'paragraph';
  const last = text.slice(first.words, first.end).trimEnd().at(-1) ?? ' ';
  return ENDS_OF_PROSE.includes(last) ? 'paragraph' : 'heading';
}

const LONGEST_HEADING = 150;
const ENDS_OF_PROSE = '.!?:;,"”’)';
