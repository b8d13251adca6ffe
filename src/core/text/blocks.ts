import type { Block, BlockKind } from '../model';
import { hideWriting } from './hidden';
import { maskAddresses } from './mask';
import { ownText } from './ownText';

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
export function* piecesOf(block: ProseBlock): Generator<ProseBlock> {
  if (block.end - block.start <= LONGEST) yield block;
  else yield* pieces(block);
}

/**
 * Cuts the lines of `[from, to)` of a plain text into blocks of prose, in order of the text: every line is a block, but
 * lines that were wrapped at a margin belong together. Both ends must be the beginning of a line or the text's end.
 */
export function* plainBlocks(text: string, from: number, to: number): Generator<ProseBlock> {
  let group: Line[] = [];
  for (const line of lines(text, from, to)) {
    if (isBlank(text, line)) {
      yield* groupBlocks(text, group);
      group = [];
    } else {
      group.push(line);
    }
  }
  yield* groupBlocks(text, group);
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

function* lines(text: string, from: number, to: number): Generator<Line> {
  for (let start = from; start < to || start === from; ) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    yield { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
    start = end + 1;
  }
}

function isBlank(text: string, line: Line): boolean {
  return line.end - line.start < 200 && text.slice(line.start, line.end).trim() === '';
}

function* groupBlocks(text: string, group: readonly Line[]): Generator<ProseBlock> {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return;
  if (group.length > 1 && isWrapped(text, group)) yield* piecesOf(block(text, 'paragraph', first.start, last.end));
  else for (const line of group) yield* piecesOf(block(text, lineKind(text, line), line.start, line.end));
}

function block(text: string, kind: BlockKind, start: number, end: number): ProseBlock {
  const source = ownText(text, start, end);
  return { kind, start, end, source, text: hideWriting(maskAddresses(source)) };
}

const LIST_ITEM = /^\s{0,8}(?:[-*•–]|\d{1,3}[.)])\s/;
const CELLS = /\t|\s\|\s/;

function lineKind(text: string, line: Line): BlockKind {
  const start = text.slice(line.start, Math.min(line.end, line.start + 200));
  if (LIST_ITEM.test(start)) return 'listItem';
  if (CELLS.test(start)) return 'tableRow';
  return line.end - line.start <= 150 && !/[.!?:;,"”’)]\s*$/.test(start) ? 'heading' : 'paragraph';
}

/** Whether the lines were broken at a margin: no line but the last could have taken the first word of the next. */
function isWrapped(text: string, group: readonly Line[]): boolean {
  let width = 0;
  for (const line of group) width = Math.max(width, line.end - line.start);
  if (width < 40 || width > 160) return false;
  for (let i = 0; i + 1 < group.length; i++) {
    const line = group[i] as Line;
    const next = group[i + 1] as Line;
    const nextText = text.slice(next.start, next.end);
    if (LIST_ITEM.test(nextText) || CELLS.test(nextText)) return false;
    const word = /^\s*(\S+)/.exec(nextText)?.[1] ?? '';
    if (line.end - line.start + 1 + word.length <= width) return false;
  }
  return true;
}
