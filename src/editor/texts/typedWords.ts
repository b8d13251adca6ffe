import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import type { Settings } from '../settings';

/** What a word is made of while it is typed: *Ghana's* and *Franco-German* are one; half of a surrogate pair counts. */
const WORD = /^[\p{L}\p{M}\p{N}\p{Cs}'’-]$/u;
/** No word is longer, but a text without spaces may be. */
const LONGEST = 100;

/** The words that are being typed in draft mode: they are not finished, so nothing is said of them yet. */
export class TypedWords implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires with a document when other words of it are being typed than before, or none any more. */
  readonly onDidChange = this.changed.event;
  private document: vscode.TextDocument | undefined;
  private words: readonly Span[] = [];
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly settings: Settings) {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument(event => this.edited(event)),
      vscode.window.onDidChangeTextEditorSelection(event => this.moved(event.textEditor)),
      vscode.window.onDidChangeActiveTextEditor(() => this.become(undefined, [])),
      vscode.workspace.onDidCloseTextDocument(document => document === this.document && this.become(undefined, [])),
      settings.onDidChange(event => event.affectsConfiguration('dateline.mode') && this.become(undefined, [])),
    ];
  }

  /** Spans of the words that are being typed in a document (more than one where there are several cursors). */
  of(document: vscode.TextDocument): readonly Span[] {
    return document === this.document ? this.words : [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
    this.changed.dispose();
  }

  private edited({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== document || this.settings.mode !== 'draft' || reason !== undefined) {
      if (document === this.document) this.become(undefined, []);
      return;
    }
    const typedBefore = this.of(document);
    // The selections are still those from before the edit: what is changed elsewhere is not typed.
    const cursors = editor.selections.flatMap(({ start, end }) => [start, end]);
    const words = contentChanges.flatMap(change => {
      const end = change.rangeOffset + change.text.length;
      const atCursor = cursors.some(cursor => change.range.contains(cursor));
      const goesOn = typedBefore.some(word => word.start <= change.rangeOffset && change.rangeOffset <= word.end);
      // Several changes of one event are told in offsets before any of them.
      const before = contentChanges.filter(other => other.rangeOffset < change.rangeOffset);
      const by = before.reduce((sum, other) => sum + other.text.length - other.rangeLength, 0);
      return atCursor || goesOn ? (wordAt(document, end + by, change.text === '' && !goesOn) ?? []) : [];
    });
    this.become(document, words);
  }

  private moved(editor: vscode.TextEditor): void {
    const { document, words } = this;
    if (words.length === 0 || editor.document !== document || editor !== vscode.window.activeTextEditor) return;
    const cursors = editor.selections.map(({ active }) => document.offsetAt(active));
    const left = words.filter(word => cursors.some(cursor => word.start <= cursor && cursor <= word.end));
    if (left.length < words.length) this.become(document, left);
  }

  private become(document: vscode.TextDocument | undefined, words: readonly Span[]): void {
    const before = this.document;
    const had = this.words.length > 0;
    this.document = words.length > 0 ? document : undefined;
    this.words = words;
    if (before && had && before !== this.document) this.changed.fire(before);
    if (this.document) this.changed.fire(this.document);
  }
}

/** The word that ends at or reaches over an offset; where text was only taken away, only one that was cut inside. */
function wordAt(document: vscode.TextDocument, offset: number, onlyInside: boolean): Span | undefined {
  const from = Math.max(0, offset - LONGEST);
  const text = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(offset + LONGEST)));
  const at = offset - from;
  let start = at;
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  const isTyped = onlyInside ? start < at && at < end : start < at;
  return isTyped ? { start: from + start, end: from + end } : undefined;
}

/** What is left of spans without the words that are being typed, and without spaces at the ends of what is left. */
export function withoutWords(
  spans: readonly Span[],
  words: readonly Span[],
  document: vscode.TextDocument,
): readonly Span[] {
  return words.reduce<readonly Span[]>((left, word) => left.flatMap(span => cutOut(span, word, document)), spans);
}

function cutOut(span: Span, word: Span, document: vscode.TextDocument): readonly Span[] {
  if (span.end <= word.start || word.end <= span.start) return [span];
  const parts = [
    { start: span.start, end: word.start },
    { start: word.end, end: span.end },
  ];
  return parts
    .filter(part => part.start < part.end)
    .map(part => trimmed(part, document))
    .filter(part => part.start < part.end);
}

function trimmed({ start, end }: Span, document: vscode.TextDocument): Span {
  const text = document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}
