import * as vscode from 'vscode';
import { DecorationTypes } from '../editor/paint/decorationTypes';
import { EditorPaint } from '../editor/paint/editorPaint';
import type { Layer } from '../editor/paint/layers';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import type { TextEdit } from '../editor/texts/annotatedTexts';

/** Underlines names and dates in every visible editor. */
export function registerHighlights(services: Services): vscode.Disposable {
  return new Highlights(services);
}

class Highlights implements vscode.Disposable {
  private types: DecorationTypes;
  private paints = new WeakMap<vscode.TextEditor, EditorPaint>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { texts, inSight, settings, typedWords } = services;
    this.types = new DecorationTypes(settings.highlightStyle);
    this.listeners = vscode.Disposable.from(
      texts.onDidAnnotate(text => this.paintText(text)),
      texts.onDidClose(text => this.paintText(text)),
      texts.onDidEdit(edit => this.shift(edit)),
      inSight.onDidRead(text => editorsOf(text.document).map(editor => this.show(editor, text))),
      typedWords.onDidChange(document => this.wordsChanged(document)),
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
    this.types.dispose();
  }

  private paintVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  private paintText(text: AnalysedText): void {
    for (const editor of editorsOf(text.document)) this.paint(editor);
  }

  /** Paints what changed. An editor whose text waits for its next analysis keeps what it shows. */
  private paint(editor: vscode.TextEditor): void {
    const text = this.services.texts.get(editor.document.uri);
    const known = this.paints.get(editor);
    if (text?.state === 'waiting' && !text.isFresh && known) known.keepOnly(this.layersOn());
    else if (!text || !this.show(editor, text)) known?.keepOnly(new Set());
  }

  /** False where there is nothing to show. */
  private show(editor: vscode.TextEditor, text: AnalysedText): boolean {
    const annotations = this.services.inSight.annotations(text);
    if (!annotations) return false;
    const paint = this.paints.get(editor) ?? new EditorPaint(editor, this.types);
    this.paints.set(editor, paint);
    const { settings, typedWords } = this.services;
    const typed = typedWords.of(editor.document);
    paint.show(annotations, this.layersOn(), settings.highlightedConfidence, typed);
    return true;
  }

  private scrolled(editor: vscode.TextEditor): void {
    const text = this.services.texts.get(editor.document.uri);
    if (text && this.paints.get(editor)?.isLeft) this.show(editor, text);
  }

  private layersOn(): ReadonlySet<Layer> {
    const { settings } = this.services;
    return settings.highlightsEnabled ? settings.highlightedLayers : new Set();
  }

  private shift({ text, edits }: TextEdit): void {
    for (const editor of editorsOf(text.document)) this.paints.get(editor)?.shift(edits);
  }

  private wordsChanged(document: vscode.TextDocument): void {
    const words = this.services.typedWords.of(document);
    for (const editor of editorsOf(document)) {
      this.paints.get(editor)?.leaveAlone(words);
      // A word that is finished gets its mark; while the text waits for its analysis, that brings it.
      if (this.services.texts.get(document.uri)?.isFresh) this.paint(editor);
    }
  }

  /** New decoration types for another style: the old ones go once the new ones are shown. */
  private restyle(): void {
    const old = this.types;
    this.types = new DecorationTypes(this.services.settings.highlightStyle);
    this.paints = new WeakMap();
    for (const editor of vscode.window.visibleTextEditors) {
      const text = this.services.texts.get(editor.document.uri);
      if (text) this.show(editor, text);
    }
    old.dispose();
  }
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(editor => editor.document === document);
}
