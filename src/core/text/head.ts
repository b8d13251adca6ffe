import type { Span } from '../model';
import { frontMatterEnd } from './frontMatter';
import { hideWriting, spaced } from './hidden';

/** How much of a text's beginning may say what the text is. */
const HEAD = 3_000;

/** A line of a text's beginning as it is written: the span is its place in the text. */
export interface HeadLine extends Span {
  readonly text: string;
}

/** A field: `date: 2024-05-01`, `:date: …`, `\date{…}`. Its span is that of its value. */
export interface Field extends Span {
  readonly key: string;
  readonly value: string;
}

/** What stands at a text's beginning: fields about the text, and the first lines of the text itself. */
export interface Head {
  readonly fields: readonly Field[];
  readonly lines: readonly HeadLine[];
}

/** `key: value`, also quoted and with a comma behind it, and TOML's `key = value`. */
const FIELD = /^[ \t]*["']?([A-Za-z][\w.: -]{0,40}?)["']?[ \t]*[:=][ \t]+(\S.*)$/;
/** Fields that say what they are wherever they stand: reStructuredText and AsciiDoc, Org, LaTeX, HTML. */
const MARKED_FIELDS: readonly RegExp[] = [
  /^:([A-Za-z][\w-]{0,30}):[ \t]+(\S.*)$/,
  /^#\+([A-Za-z_]{1,30}):[ \t]*(\S.*)$/,
  /^[ \t]*\\(date)\{([^}]*)\}/,
  /<meta[^>]{0,80}(?:property|name|itemprop)=["']([^"']{1,60})["'][^>]{0,40}content=["']([^"']{4,60})["']/i,
  /<(time)[^>]{0,80}datetime=["']([^"']{4,40})["']/i,
];
/** What all of those begin with. */
const SIGNS_OF_FIELDS = /^[:#]|^[ \t]*\\date|<[mt]/i;
/** What parts a message from the one that it quotes. */
const QUOTED_MESSAGE = /^(?:-{2,}\s*(?:original|forwarded) message|begin forwarded message|on .{5,120} wrote:\s*$)/i;

/** Reads a text's beginning. Quoted lines (`> …`) and quoted messages are other people's. */
export function headOf(text: string): Head {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const fenced = bom === 0 ? frontMatterEnd(text) : 0;
  const raw = linesOf(text, bom, fenced + HEAD);
  const fields: Field[] = [];
  const lines: HeadLine[] = [];
  let inHeader = fenced === 0 && beginsWithFields(raw);
  for (const line of raw) {
    const isFenced = line.end <= fenced;
    if (inHeader && lines.length === 0 && fields.length > 0 && line.text.trim() === '') inHeader = false;
    const field = fieldIn(line, isFenced || inHeader);
    if (field) fields.push(field);
    else if (!isFenced && line.text.trim() !== '') {
      // A message that begins with the one it forwards has nothing else to say.
      if (QUOTED_MESSAGE.test(line.text) && (lines.length > 0 || fields.length > 0)) break;
      // What a text begins with is its own, even in the form of a quotation.
      const isOwn = !line.text.startsWith('>') || (lines.length === 0 && fields.length === 0);
      if (isOwn) lines.push(line);
    }
  }
  return { fields, lines };
}

function linesOf(text: string, from: number, to: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (let start = from; start < text.length && start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + HEAD));
    lines.push({ start, end: Math.min(end, start + HEAD), text: line.endsWith('\r') ? line.slice(0, -1) : line });
    start = end + 1;
  }
  return lines;
}

/** Whether a text begins, like a mail, with at least two fields, one under the other. */
function beginsWithFields(lines: readonly HeadLine[]): boolean {
  const said: string[] = [];
  for (const { text } of lines) if (said.length < 3 && text.trim() !== '') said.push(text);
  const from = QUOTED_MESSAGE.test(said[0] ?? '') ? 1 : 0;
  return FIELD.test(said[from] ?? '') && FIELD.test(said[from + 1] ?? '');
}

function fieldIn({ start, text }: HeadLine, inHeader: boolean): Field | undefined {
  if (!inHeader && !SIGNS_OF_FIELDS.test(text)) return undefined;
  for (const form of inHeader ? [FIELD, ...MARKED_FIELDS] : MARKED_FIELDS) {
    const match = form.exec(text);
    const value = match?.[2];
    if (!match?.[1] || value === undefined) continue;
    const from = start + match.index + match[0].lastIndexOf(value);
    return { key: keyOf(match[1]), value, start: from, end: from + value.length };
  }
  return undefined;
}

/** `Publish_Date` and `publishDate` are one key. */
function keyOf(written: string): string {
  return written.toLowerCase().replace(/[\s_.-]/g, '');
}

const HEADING = /^[ \t]*(?:#{1,6}|={1,6})[ \t]+/;
const MARKUP = /<\/?[a-z][^<>]{0,200}>|[*_`~]|^[ \t]*(?:#{1,6}|={1,6}|[-+•>])(?=[ \t])/gi;

export function isHeading({ text }: HeadLine): boolean {
  return HEADING.test(text);
}

/** A line's words: as long as the line, with markup hidden as white space. */
export function wordsOf({ text }: HeadLine): string {
  return spaced(hideWriting(text)).replace(MARKUP, signs => ' '.repeat(signs.length));
}
