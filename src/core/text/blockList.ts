import type { DocumentKind } from '../model';
import { finish } from '../steps';
import { boundaryAfter, boundaryBefore, type ProseBlock, plainBlocks } from './blocks';
import { changeBetween, type TextChange } from './change';
import { type MarkdownTree, markdownBlocks, parseMarkdown } from './markdown';

/** A text cut into blocks, in order of the text. */
export interface BlockList {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly blocks: readonly ProseBlock[];
  /** So many blocks at the beginning are those of the list before, and so many at the end but for their place. */
  readonly sameHead: number;
  readonly sameTail: number;
  readonly tree?: MarkdownTree;
}

/**
 * Cuts a text into blocks of prose. From the list of an earlier text, only what the edit can have touched is cut anew.
 * Yields where a caller may pause.
 */
export function* blocksOf(text: string, kind: DocumentKind, before?: BlockList): Generator<void, BlockList> {
  const last = before?.kind === kind ? before : undefined;
  const change = last && changeBetween(last.text, text);
  if (last && !change) return { ...last, sameHead: last.blocks.length, sameTail: 0 };
  if (kind === 'markdown') return yield* markdownList(text, last, change);
  return last && change ? plainAfter(text, last, change) : yield* plainList(text);
}

/** The blocks of a text, cut at once. */
export function allBlocks(text: string, kind: DocumentKind): readonly ProseBlock[] {
  return finish(blocksOf(text, kind)).blocks;
}

/** How many blocks are cut between two pauses. */
const BATCH = 100;

function* plainList(text: string): Generator<void, BlockList> {
  const blocks: ProseBlock[] = [];
  for (const block of plainBlocks(text, 0, text.length)) {
    blocks.push(block);
    if (blocks.length % BATCH === 0) yield;
  }
  return { text, kind: 'plaintext', blocks, sameHead: 0, sameTail: 0 };
}

/** Blank lines part plain text into pieces that know nothing of each other: only those that changed are cut anew. */
function plainAfter(text: string, last: BlockList, { start, oldEnd, newEnd }: TextChange): BlockList {
  const from = boundaryBefore(text, start);
  const to = boundaryAfter(text, newEnd);
  const by = newEnd - oldEnd;
  const sameHead = countWhile(last.blocks, block => block.end <= from);
  const tailFrom = firstIndex(last.blocks, block => block.start >= to - by);
  const middle = to > from ? [...plainBlocks(text, from, to)] : [];
  const tail = moved(last.blocks, tailFrom, by);
  const blocks = [...last.blocks.slice(0, sameHead), ...middle, ...tail];
  return { text, kind: 'plaintext', blocks, sameHead, sameTail: tail.length };
}

function* markdownList(
  text: string,
  last: BlockList | undefined,
  change: TextChange | undefined,
): Generator<void, BlockList> {
  const tree = yield* parseMarkdown(text, last?.tree, change);
  if (!last || !change) {
    return { text, kind: 'markdown', blocks: markdownBlocks(text, tree, () => []), sameHead: 0, sameTail: 0, tree };
  }
  const by = change.newEnd - change.oldEnd;
  const blocks = markdownBlocks(text, tree, (kind, start, end) => {
    if (end < change.start) return piecesBetween(last.blocks, kind, start, end);
    if (start <= change.newEnd) return [];
    const same = piecesBetween(last.blocks, kind, start - by, end - by);
    return moved(same, 0, by);
  });
  const [sameHead, sameTail] = sameEnds(last.blocks, blocks, by);
  return { text, kind: 'markdown', blocks, sameHead, sameTail, tree };
}

/** The block of a kind that fills a stretch exactly, or the pieces that it was cut into because it is long; else none. */
function piecesBetween(blocks: readonly ProseBlock[], kind: string, start: number, end: number): readonly ProseBlock[] {
  const from = firstIndex(blocks, block => block.start >= start);
  let to = from;
  // Where something stands between two blocks, as a mark of a list does, they were never one.
  for (let reached = start; reached < end; to++) {
    const block = blocks[to];
    if (block?.kind !== kind || block.start !== reached || block.end > end) return [];
    reached = block.end;
  }
  return blocks.slice(from, to);
}

/** How many blocks two lists share at the beginning and, moved by `by`, at the end. */
function sameEnds(
  before: readonly ProseBlock[],
  after: readonly ProseBlock[],
  by: number,
): [head: number, tail: number] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head) {
    const old = before[before.length - 1 - tail] as ProseBlock;
    const now = after[after.length - 1 - tail] as ProseBlock;
    if (old.source !== now.source || old.text !== now.text || old.kind !== now.kind || old.start + by !== now.start)
      break;
    tail++;
  }
  return [head, tail];
}

function moved(blocks: readonly ProseBlock[], from: number, by: number): readonly ProseBlock[] {
  const rest = blocks.slice(from);
  if (by === 0) return rest;
  return rest.map(({ kind, start, end, source, text }) => ({ kind, start: start + by, end: end + by, source, text }));
}

function countWhile(blocks: readonly ProseBlock[], holds: (block: ProseBlock) => boolean): number {
  return firstIndex(blocks, block => !holds(block));
}

/** The first index from which on a property holds, in a list where it never stops to hold. */
function firstIndex(blocks: readonly ProseBlock[], holds: (block: ProseBlock) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(blocks[middle] as ProseBlock)) high = middle;
    else low = middle + 1;
  }
  return low;
}
