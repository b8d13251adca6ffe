import * as vscode from 'vscode';
import type { Span } from '../core/model';
import type { AnalysedText } from '../editor/analysedText';
import type { TextEdit } from '../editor/annotatedTexts';
import { decorationOptions } from '../editor/highlightStyles';
import { LAYERS, type Layer, spansByLayer } from '../editor/layers';
import { PaintedSpans } from '../editor/paintedSpans';
import type { Services } from '../editor/services';

/** Texts with more spans than this are painted around what is in sight, as every span is sent to the window. */
const PAINT_ALL = 4000;
/** Lines above and below the visible ones that are painted too, in such texts. */
const MARGIN = 300;

/** Underlines names and dates in every visible editor. */
export function registerHighlights(services: Services): vscode.Disposable {
  return new Highlights(services);
}

class Highlights implements vscode.Disposable {
  private types = new Map<Layer, vscode.TextEditorDecorationType>();
  private painted = new WeakMap<vscode.TextEditor, Map<Layer, PaintedSpans>>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { texts, settings } = services;
    this.listeners = vscode.Disposable.from(
      texts.onDidAnnotate(text => this.paintText(text)),
      texts.onDidClose(text => this.paintText(text)),
      texts.onDidEdit(edit => this.shift(edit)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.paintVisible()),
      vscode.window.onDidChangeTextEditorVisibleRanges(event => this.scrolled(event.textEditor)),
      settings.onDidChange(event => {
        if (event.affectsConfiguration('dateline.highlights.style')) this.restyle();
        else if (event.affectsConfiguration('dateline.highlights')) this.paintVisible();
      }),
    );
    this.paintVisible();
  }

  dispose(): void {
    this.listeners.dispose();
    for (const type of this.types.values()) type.dispose();
  }

  private paintVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  private paintText(text: AnalysedText): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === text.document) this.paint(editor);
  }

  private scrolled(editor: vscode.TextEditor): void {
    const snapshot = this.services.texts.get(editor.document.uri)?.snapshot;
    if (snapshot && snapshot.annotations.mentions.length > PAINT_ALL) this.paint(editor);
  }

  /** Paints what changed. An editor whose text waits for its next analysis keeps what it shows. */
  private paint(editor: vscode.TextEditor): void {
    const text = this.services.texts.get(editor.document.uri);
    const snapshot = text?.snapshot;
    if (text?.state === 'waiting' && !(snapshot && !this.painted.has(editor))) {
      this.clearSwitchedOff(editor);
      return;
    }
    const on = this.layersOn();
    const spans = snapshot && spansByLayer(snapshot.annotations);
    const inSight = text && snapshot ? this.inSight(editor, text, snapshot.annotations.mentions.length) : undefined;
    for (const layer of LAYERS) {
      const wanted = on.has(layer) && inSight ? (spans?.get(layer) ?? []).filter(inSight) : [];
      this.set(editor, layer, wanted, text);
    }
  }

  private clearSwitchedOff(editor: vscode.TextEditor): void {
    const on = this.layersOn();
    for (const layer of LAYERS) if (!on.has(layer)) this.set(editor, layer, [], undefined);
  }

  private layersOn(): ReadonlySet<Layer> {
    const { settings } = this.services;
    return settings.highlightsEnabled ? settings.highlightedLayers : new Set();
  }

  private inSight(editor: vscode.TextEditor, text: AnalysedText, count: number): (span: Span) => boolean {
    if (count <= PAINT_ALL) return () => true;
    const { lines } = text.reading;
    const windows = editor.visibleRanges.map(range => ({
      start: lines.startOf(Math.max(0, range.start.line - MARGIN)),
      end: lines.startOf(range.end.line + MARGIN),
    }));
    return span => windows.some(window => span.end > window.start && span.start < window.end);
  }

  private set(editor: vscode.TextEditor, layer: Layer, spans: readonly Span[], text: AnalysedText | undefined): void {
    if (!this.paintedSpans(editor, layer).replace(spans)) return;
    const lines = spans.length > 0 ? text?.reading.lines : undefined;
    editor.setDecorations(this.type(layer), lines ? spans.map(span => lines.range(span)) : []);
  }

  private shift({ text, edits }: TextEdit): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== text.document) continue;
      for (const painted of this.painted.get(editor)?.values() ?? []) painted.shift(edits);
    }
  }

  private paintedSpans(editor: vscode.TextEditor, layer: Layer): PaintedSpans {
    const layers = this.painted.get(editor) ?? new Map<Layer, PaintedSpans>();
    this.painted.set(editor, layers);
    const spans = layers.get(layer) ?? new PaintedSpans();
    layers.set(layer, spans);
    return spans;
  }

  private type(layer: Layer): vscode.TextEditorDecorationType {
    let type = this.types.get(layer);
    if (!type) {
      type = vscode.window.createTextEditorDecorationType(
        decorationOptions(layer, this.services.settings.highlightStyle),
      );
      this.types.set(layer, type);
    }
    return type;
  }

  /** New decoration types for another style: the old ones go once the new ones are shown. */
  private restyle(): void {
    const old = this.types;
    this.types = new Map();
    this.painted = new WeakMap();
    this.paintVisible();
    for (const type of old.values()) type.dispose();
  }
}
