import * as vscode from 'vscode';
import { colorId } from '../editor/paint/highlightStyles';
import { LAYERS, type Layer } from '../editor/paint/layers';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';

/** How long to wait for more edits, in milliseconds: these marks are far from the eye, and all of a text's are sent. */
const PAUSE = 500;

/** Marks beside the scroll bar where names and dates stand, if the reader wants them. */
export function registerOverviewRuler(services: Services): vscode.Disposable {
  return new OverviewRuler(services);
}

class OverviewRuler implements vscode.Disposable {
  private readonly types = new Map<Layer, vscode.TextEditorDecorationType>();
  private readonly listeners: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    const { texts, settings } = services;
    this.listeners = vscode.Disposable.from(
      texts.onDidAnnotate(() => this.showSoon()),
      texts.onDidClose(() => this.showSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showSoon()),
      settings.onDidChange(event => event.affectsConfiguration('dateline.highlights') && this.showSoon()),
    );
    this.showSoon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.clear();
  }

  private get isOn(): boolean {
    const { settings } = this.services;
    return settings.highlightsEnabled && settings.overviewRuler;
  }

  private showSoon(): void {
    if (!this.isOn) this.clear();
    else this.timer ??= setTimeout(() => this.show(), PAUSE);
  }

  private show(): void {
    this.timer = undefined;
    if (!this.isOn) return;
    for (const editor of vscode.window.visibleTextEditors) {
      const text = this.services.texts.get(editor.document.uri);
      // What is being analysed again shows its new marks when that is done; VS Code moves the old ones meanwhile.
      if (text?.state !== 'waiting') this.mark(editor, text);
    }
  }

  private mark(editor: vscode.TextEditor, text: AnalysedText | undefined): void {
    const { highlightedLayers, highlightedConfidence } = this.services.settings;
    const { mentions = [], dates = [] } = text?.snapshot?.annotations ?? {};
    for (const layer of LAYERS) {
      const spans =
        layer === 'date'
          ? dates
          : mentions.filter(({ type, confidence }) => type === layer && confidence >= highlightedConfidence);
      // A mark is as high as its line: one a line is enough.
      const lines = new Set(spans.map(({ start }) => editor.document.positionAt(start).line));
      const ranges = [...lines].map(line => new vscode.Range(line, 0, line, 0));
      editor.setDecorations(this.type(layer), highlightedLayers.has(layer) ? ranges : []);
    }
  }

  private type(layer: Layer): vscode.TextEditorDecorationType {
    const type =
      this.types.get(layer) ??
      vscode.window.createTextEditorDecorationType({
        overviewRulerColor: new vscode.ThemeColor(colorId(layer)),
        overviewRulerLane: layer === 'date' ? vscode.OverviewRulerLane.Right : vscode.OverviewRulerLane.Center,
      });
    this.types.set(layer, type);
    return type;
  }

  private clear(): void {
    for (const type of this.types.values()) type.dispose();
    this.types.clear();
  }
}
