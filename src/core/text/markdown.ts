import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import { parser, Strikethrough, Table } from '@lezer/markdown';
import type { BlockKind } from '../model';
import { type ProseBlock, piecesOf } from './blocks';
import type { TextChange } from './change';
import { frontMatterEnd } from './frontMatter';
import { hideWriting, NOTHING } from './hidden';
import { HOLE, maskAddresses } from './mask';
import { ownText } from './ownText';

/** CommonMark with tables, by a parser made for editors: exact offsets, linear time, can be paused. */
const markdown = parser.configure([Table, Strikethrough]);

const BLOCKS: Readonly<Record<string, BlockKind>> = {
  Paragraph: 'paragraph',
  ATXHeading1: 'heading',
  ATXHeading2: 'heading',
  ATXHeading3: 'heading',
  ATXHeading4: 'heading',
  ATXHeading5: 'heading',
  ATXHeading6: 'heading',
  SetextHeading1: 'heading',
  SetextHeading2: 'heading',
  TableHeader: 'tableRow',
  TableRow: 'tableRow',
};

/** Markup inside a word or between words: hidden as white space, so that a name may be partly bold. */
const MARKS = new Set(['EmphasisMark', 'StrikethroughMark', 'LinkMark', 'HeaderMark', 'QuoteMark', 'HardBreak']);
/** What is not prose and parts what stands on both sides. */
const HOLES = new Set([
  'InlineCode',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'Autolink',
  'TableDelimiter',
]);

/** A parsed Markdown text, for the next parse to start from. */
export interface MarkdownTree {
  readonly head: number;
  readonly tree: Tree;
}

/**
 * Parses a Markdown text, yielding where a caller may pause; from an earlier tree and the one change since, only what
 * the change can have touched is parsed.
 */
export function* parseMarkdown(
  text: string,
  before: MarkdownTree | undefined,
  change: TextChange | undefined,
): Generator<void, MarkdownTree> {
  const head = frontMatterEnd(text);
  const mayReuse = before?.head === head && change && change.start >= head && !hasEmptyItem(text);
  const fragments = mayReuse ? fragmentsOf(before, change, text) : undefined;
  const parse = markdown.startParse(text.slice(head), fragments);
  let tree = parse.advance();
  for (; !tree; tree = parse.advance()) yield;
  return { head, tree };
}

/**
 * What of an earlier tree still holds. A line's indent says what the line is, and stands before the node that is made of
 * it: whole lines have changed. So has the line before them: a paragraph ends above it where the two are the head of a
 * table, and the parser looks no further than one line for what a change may have ended or joined.
 */
function fragmentsOf(
  { head, tree }: MarkdownTree,
  { start, oldEnd, newEnd }: TextChange,
  text: string,
): readonly TreeFragment[] {
  const from = Math.max(head, lineBefore(text, start)) - head;
  const lineEnd = text.indexOf('\n', newEnd);
  const further = (lineEnd < 0 ? text.length : lineEnd) - newEnd;
  const change = { fromA: from, toA: oldEnd + further - head, fromB: from, toB: newEnd + further - head };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

/** What an item of a list begins with, at any depth: the marks, and the white space behind them. */
const ITEM_HEAD = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|(?=\r?$)))+/gm;
/** So many columns a tab can be wider than a space. */
const TAB_EXTRA = 3;

/**
 * Whether some item of a list may begin with an empty line. Where such an item ends, the parser decides by how many nodes
 * it has by then, and those that are reused come sooner than those that are made. It measures in columns, so that a short
 * item with tabs before it counts.
 */
function hasEmptyItem(text: string): boolean {
  for (const { 0: head, index } of text.matchAll(ITEM_HEAD)) {
    const from = index + head.length;
    const end = text.indexOf('\n', from);
    const length = (end < 0 ? text.length : end) - from;
    const tabs = head.split('\t').length - 1;
    if (text.slice(from, from + length).trimEnd().length <= TAB_EXTRA * tabs) return true;
  }
  return false;
}

/** Where the line before the one of an offset begins, or that one where it is the first. */
function lineBefore(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1);
  return line < 1 ? 0 : text.lastIndexOf('\n', line - 1) + 1;
}

/**
 * The blocks of prose of a parsed Markdown text, in order.
 * @param known an earlier block with the same kind and place, if its text is known to be the same: it is taken as it is
 */
export function markdownBlocks(
  text: string,
  { head, tree }: MarkdownTree,
  known: (kind: BlockKind, start: number, end: number) => readonly ProseBlock[],
): ProseBlock[] {
  const found: ProseBlock[] = [];
  tree.iterate({
    enter(node) {
      const name = BLOCKS[node.name];
      if (!name) return true;
      const kind = name === 'paragraph' && node.node.parent?.name === 'ListItem' ? 'listItem' : name;
      const same = known(kind, head + node.from, head + node.to);
      if (same.length > 0) found.push(...same);
      else found.push(...piecesOf(proseBlock(text, head, node.node, kind)));
      return false;
    },
  });
  return found;
}

function proseBlock(text: string, head: number, node: SyntaxNode, kind: BlockKind): ProseBlock {
  const start = head + node.from;
  const end = head + node.to;
  const source = ownText(text, start, end);
  let masked = '';
  let at = start;
  const hide = (from: number, to: number, by: string): void => {
    if (from < at) return;
    masked += source.slice(at - start, from - start) + by.repeat(to - from);
    at = to;
  };
  node.cursor().iterate(child => {
    if (MARKS.has(child.name)) hide(head + child.from, head + child.to, ' ');
    else if (HOLES.has(child.name)) hide(head + child.from, head + child.to, HOLE);
    else if (child.name === 'Escape') hide(head + child.from, head + child.from + 1, NOTHING);
    else return true;
    return false;
  });
  return {
    kind,
    start,
    end,
    source,
    text: hideWriting(maskAddresses(at === start ? source : masked + source.slice(at - start))),
  };
}
