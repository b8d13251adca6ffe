import * as vscode from 'vscode';
import type { AnalysedText } from './analysedText';
import type { AnnotatedTexts } from './annotatedTexts';

/** The text that sidebar, status item and commands are about: the one in the active editor, or the last one still in sight. */
export class ActiveText implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<AnalysedText | undefined>();
  /** Fires when it is another text, or none. */
  readonly onDidChange = this.changed.event;
  private text: AnalysedText | undefined;
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly texts: AnnotatedTexts) {
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      texts.onDidOpen(() => this.update()),
      texts.onDidClose(() => this.update()),
    ];
    this.update();
  }

  get current(): AnalysedText | undefined {
    return this.text;
  }

  /** An editor that shows the current text; the active one where it does. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const shows = (editor: vscode.TextEditor) => editor.document === this.text?.document;
    if (activeTextEditor && shows(activeTextEditor)) return activeTextEditor;
    return visibleTextEditors.find(shows);
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private update(): void {
    const next = this.choose();
    if (next === this.text) return;
    this.text = next;
    void vscode.commands.executeCommand('setContext', 'dateline.active', next !== undefined);
    this.changed.fire(next);
  }

  private choose(): AnalysedText | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const inSight = () => visibleTextEditors.some(editor => editor.document === this.text?.document);
    // Without an active editor, or in an output panel, the reader is still busy with the text beside it.
    if (!activeTextEditor || activeTextEditor.document.uri.scheme === 'output') {
      return inSight() ? this.text : undefined;
    }
    const next = this.texts.get(activeTextEditor.document.uri);
    // A fact sheet beside its text is read with that text, as are settings and fact files.
    return next ?? (inSight() ? this.text : undefined);
  }
}
