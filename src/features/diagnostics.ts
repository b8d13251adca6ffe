import * as vscode from 'vscode';
import type { Finding, Span } from '../core/model';
import { DIAGNOSTIC_SOURCE, findingMessage } from '../editor/findings/findingWords';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import type { TextEdit } from '../editor/texts/annotatedTexts';
import { sentenceAt } from '../editor/texts/sentenceAt';

const LEVELS: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows what does not fit in VS Code's Problems, and under the words. */
export function registerDiagnostics(services: Services): vscode.Disposable {
  return new Diagnostics(services);
}

class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('dateline');
  /** The sentences that are being typed: they are not finished, so they are not judged. */
  private readonly typed = new Map<AnalysedText, Span>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { findings, texts, settings } = services;
    this.listeners = vscode.Disposable.from(
      texts.onDidEdit(edit => this.noteTyping(edit)),
      findings.onDidChange(text => this.show(text)),
      texts.onDidClose(text => {
        this.typed.delete(text);
        this.collection.delete(text.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(() => this.leaveAll()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.leave(texts.get(uri))),
      settings.onDidChange(event => event.affectsConfiguration('dateline.mode') && this.leaveAll()),
    );
    for (const text of texts.all) this.show(text);
  }

  dispose(): void {
    this.listeners.dispose();
    this.collection.dispose();
  }

  private show(text: AnalysedText): void {
    const typed = this.services.settings.mode === 'draft' ? this.typed.get(text) : undefined;
    const shown = this.services.findings
      .marked(text)
      .filter(({ start, end }) => !typed || end <= typed.start || start >= typed.end);
    if (shown.length > 0) {
      this.collection.set(
        text.uri,
        shown.map(finding => diagnostic(text, finding)),
      );
      void this.services.checkRecord.show(text, shown);
    } else this.collection.delete(text.uri);
  }

  private noteTyping({ text, edits }: TextEdit): void {
    const before = this.typed.get(text);
    const editor = vscode.window.activeTextEditor;
    // An edit of a text that nobody has the cursor in is no typing: a replacement in files, another program's.
    if (editor?.document !== text.document || !edits || edits.length !== 1) this.typed.delete(text);
    else {
      const [edit] = edits;
      if (edit) this.typed.set(text, sentenceSpan(text, edit.offset + edit.inserted));
    }
    if (before || this.typed.has(text)) this.show(text);
  }

  private cursorMoved(editor: vscode.TextEditor): void {
    const text = this.services.texts.get(editor.document.uri);
    const typed = text && this.typed.get(text);
    if (!typed) return;
    const cursor = editor.document.offsetAt(editor.selection.active);
    if (cursor < typed.start || cursor > typed.end + 1) this.leave(text);
  }

  private leaveAll(): void {
    for (const text of [...this.typed.keys()]) this.leave(text);
  }

  /** The sentence is finished, or the writer does something else. */
  private leave(text: AnalysedText | undefined): void {
    if (text && this.typed.delete(text)) this.show(text);
  }
}

function sentenceSpan(text: AnalysedText, offset: number): Span {
  const { lines, text: content } = text.reading;
  const lineStart = lines.startOf(lines.lineAt(offset));
  const newline = content.indexOf('\n', lineStart);
  const line = content.slice(lineStart, newline === -1 ? content.length : newline);
  const { start, end } = sentenceAt(line, offset - lineStart);
  return { start: lineStart + start, end: lineStart + end };
}

function diagnostic(text: AnalysedText, finding: Finding): vscode.Diagnostic {
  const result = new vscode.Diagnostic(
    text.reading.lines.range(finding),
    findingMessage(finding),
    LEVELS[finding.severity],
  );
  result.source = DIAGNOSTIC_SOURCE;
  result.code = finding.check;
  result.relatedInformation = finding.related.map(
    place =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(text.uri, text.reading.lines.range(place)),
        place.message,
      ),
  );
  return result;
}
