import * as vscode from 'vscode';
import type { Annotations, Span } from '../../core/model';

/** UTF-16 units of a text's beginning that are read with any part of it: they say its date and whom it is about. */
const HEAD = 2_000;
/** UTF-16 units before and behind what is in sight. */
const MARGIN = 5_000;
/** What folding hides can be long. */
const LONGEST = 60_000;
const GAP = '\n\n';

/** The beginning of a long text and what is in sight of it, as a text of its own. */
export class Excerpt {
  private constructor(
    readonly text: string,
    /** Offset of the part in sight in the whole text; the same in the excerpt where it is one piece. */
    private readonly start: number,
    /** Where the excerpt ends in the whole text. */
    readonly end: number,
    /** Length of the beginning that stands before the part in sight, with the gap between them. */
    private readonly before: number,
  ) {}

  static of(editor: vscode.TextEditor): Excerpt {
    const { document } = editor;
    const sight = sightOf(editor);
    const start = startOfLine(document, Math.max(0, sight.start - MARGIN));
    const end = Math.min(sight.end + MARGIN, start + LONGEST);
    if (start <= HEAD) return new Excerpt(textOf(document, 0, end), 0, end, 0);
    const head = textOf(document, 0, HEAD);
    return new Excerpt(head + GAP + textOf(document, start, end), start, end, head.length + GAP.length);
  }

  /** Whether all that an editor shows is in the excerpt. */
  covers(editor: vscode.TextEditor): boolean {
    const sight = sightOf(editor);
    return this.start <= sight.start && Math.min(sight.end, sight.start + MARGIN) <= this.end;
  }

  /** Annotations of the excerpt as annotations of the whole text: the spans of names and dates, which is what is marked. */
  inWhole(annotations: Annotations): Annotations {
    const by = this.start - this.before;
    const moved = <T extends Span>(spans: readonly T[]): readonly T[] =>
      spans
        .filter(({ start }) => start >= this.before)
        .map(span => ({ ...span, start: span.start + by, end: span.end + by }));
    return {
      ...annotations,
      mentions: moved(annotations.mentions),
      dates: moved(annotations.dates),
      events: [],
      findings: [],
    };
  }
}

function sightOf({ document, visibleRanges }: vscode.TextEditor): Span {
  const first = visibleRanges[0];
  const last = visibleRanges.at(-1);
  return { start: first ? document.offsetAt(first.start) : 0, end: last ? document.offsetAt(last.end) : 0 };
}

/** The beginning of the line that an offset is in, unless that is far away. */
function startOfLine(document: vscode.TextDocument, offset: number): number {
  const { character } = document.positionAt(offset);
  return character <= MARGIN ? offset - character : offset;
}

function textOf(document: vscode.TextDocument, start: number, end: number): string {
  return document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
