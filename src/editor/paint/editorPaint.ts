import * as vscode from 'vscode';
import type { Annotations, Span } from '../../core/model';
import type { Edit } from '../texts/edits';
import { withoutWords } from '../texts/typedWords';
import type { DecorationTypes } from './decorationTypes';
import { type Layer, SHADES, type Shade, shadeParts, spansByShade } from './layers';
import { PaintedLayer } from './paintedLayer';
import type { PaintedSpans } from './paintedSpans';
import { PaintWindows } from './paintWindows';

/** Texts with more spans than this are painted around what is in sight. */
const PAINT_ALL = 1000;
const NOTHING: ReadonlyMap<number, PaintedSpans> = new Map();
const EVERYWHERE: readonly Span[] = [{ start: 0, end: Number.MAX_SAFE_INTEGER }];

/** What one editor shows of the annotations of its text; sends the window what changes, and nothing else. */
export class EditorPaint {
  private readonly painted: ReadonlyMap<Shade, PaintedLayer> = new Map(
    SHADES.map(shade => [shade, new PaintedLayer()]),
  );
  private readonly windows: PaintWindows;
  private isPart = false;

  constructor(
    private readonly editor: vscode.TextEditor,
    private readonly types: DecorationTypes,
  ) {
    this.windows = new PaintWindows(editor);
  }

  /** Whether the reader has scrolled to where nothing is painted yet. */
  get isLeft(): boolean {
    return this.isPart && this.windows.isLeft;
  }

  /**
   * Paints annotations of the text as it is now, in the place of what was there.
   * @param layers those to show
   * @param least the confidence that a name must have, 0 to 1
   * @param typed words that are being typed, which are left alone
   */
  show(annotations: Annotations, layers: ReadonlySet<Layer>, least: number, typed: readonly Span[]): void {
    this.isPart = annotations.mentions.length + annotations.dates.length > PAINT_ALL;
    if (this.isPart && (this.windows.isLeft || this.windows.current.length === 0)) this.windows.move();
    const spans = spansByShade(annotations, this.isPart ? this.windows.current : EVERYWHERE, least);
    this.paint((shade, painted) =>
      painted.replace(
        layers.has(shadeParts(shade).layer) ? withoutWords(spans.get(shade) ?? [], typed, this.editor.document) : [],
      ),
    );
  }

  /** Takes the paint off the layers that are not to be shown. */
  keepOnly(layers: ReadonlySet<Layer>): void {
    this.paint((shade, painted) => (layers.has(shadeParts(shade).layer) ? NOTHING : painted.replace([])));
  }

  /** Takes the paint off words. */
  leaveAlone(words: readonly Span[]): void {
    this.paint((_, painted) => {
      const { shown } = painted;
      const reached = words.some(word => shown.some(span => span.start < word.end && word.start < span.end));
      return reached ? painted.replace(withoutWords(shown, words, this.editor.document)) : NOTHING;
    });
  }

  /** The text was edited: VS Code has moved its paint by itself; what may have got to the wrong place is painted anew. */
  shift(edits: readonly Edit[] | undefined): void {
    for (const painted of this.painted.values()) painted.shift(edits);
    this.windows.shift(edits);
    this.paint((_, painted) => painted.repair());
  }

  /** @param change Changes what a layer is to show, and returns what of it is to be painted. */
  private paint(change: (shade: Shade, painted: PaintedLayer) => ReadonlyMap<number, PaintedSpans>): void {
    const { document } = this.editor;
    const sent: PaintedSpans[] = [];
    for (const [shade, painted] of this.painted) {
      for (const [type, part] of change(shade, painted)) {
        const ranges = part.shown.map(
          ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
        );
        this.editor.setDecorations(this.types.of(shade, type), ranges);
        sent.push(part);
      }
    }
    if (sent.length === 0) return;
    void arrival().then(() => {
      for (const part of sent) part.arrived();
    });
  }
}

/**
 * Resolves once the window has got all that was sent to it before, and all edits that it made until then have been told:
 * messages keep their order, and a command is the cheapest that is answered.
 */
async function arrival(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'dateline.painted', true);
}
