import type { SyntaxNode } from '@lezer/common';
import { parser, Strikethrough, Table } from '@lezer/markdown';
import type { BlockKind } from '../model';
import type { ProseBlock } from './blocks';
import { HOLE, maskAddresses } from './mask';

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
  'Entity',
]);

const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Where the YAML head of a Markdown file ends: 0 if there is none. */
export function frontMatterEnd(text: string): number {
  return text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0].length ?? 0) : 0;
}

/** The blocks of prose of a Markdown text; yields undefined while parsing, where a caller may pause. */
export function* markdownBlocks(text: string): Generator<ProseBlock | undefined, void> {
  const head = frontMatterEnd(text);
  const parse = markdown.startParse(text.slice(head));
  let tree = parse.advance();
  for (; !tree; tree = parse.advance()) yield undefined;
  const found: ProseBlock[] = [];
  tree.iterate({
    enter(node) {
      const kind = BLOCKS[node.name];
      if (!kind) return true;
      const inItem = kind === 'paragraph' && node.node.parent?.name === 'ListItem';
      found.push(proseBlock(text, head, node.node, inItem ? 'listItem' : kind));
      return false;
    },
  });
  yield* found;
}

function proseBlock(text: string, head: number, node: SyntaxNode, kind: BlockKind): ProseBlock {
  const start = head + node.from;
  const end = head + node.to;
  let masked = '';
  let at = start;
  const hide = (from: number, to: number, by: string): void => {
    if (from < at) return;
    masked += text.slice(at, from) + by.repeat(to - from);
    at = to;
  };
  node.cursor().iterate(child => {
    if (MARKS.has(child.name)) hide(head + child.from, head + child.to, ' ');
    else if (HOLES.has(child.name)) hide(head + child.from, head + child.to, HOLE);
    else return true;
    return false;
  });
  return { kind, start, end, text: maskAddresses(masked + text.slice(at, end)) };
}
