import * as vscode from 'vscode';
import type { Span } from '../core/model';
import { type Sign, signsOf } from '../editor/findings/claimSignsOf';
import { PaintedSpans } from '../editor/paint/paintedSpans';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';

/** Their shapes tell them apart, too; spaces keep them off the words. */
const LOOKS: Readonly<Record<Sign, string>> = { contradicts: '≠', unknown: '?' };
const SIGNS: readonly Sign[] = ['contradicts', 'unknown'];

/** What one editor shows. */
type Painted = Readonly<Record<Sign, PaintedSpans>>;

/** A small sign behind every claim that the record contradicts or does not know, in every visible editor. */
export class ClaimSigns implements vscode.Disposable {
  private readonly types: Readonly<Record<Sign, vscode.TextEditorDecorationType>> = {
    contradicts: decoration('contradicts'),
    unknown: decoration('unknown'),
  };
  private readonly painted = new WeakMap<vscode.TextEditor, Painted>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { texts, findings } = services;
    this.listeners = vscode.Disposable.from(
      texts.onDidAnnotate(text => this.paintText(text)),
      // What is ignored, or told by another setting.
      findings.onDidChange(text => text.isFresh && this.paintText(text)),
      texts.onDidEdit(({ text, edits }) => {
        for (const editor of editorsOf(text)) for (const sign of SIGNS) this.painted.get(editor)?.[sign].shift(edits);
      }),
      texts.onDidClose(text => this.paintText(text)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()),
    );
    this.paintAll();
  }

  dispose(): void {
    this.listeners.dispose();
    for (const type of Object.values(this.types)) type.dispose();
  }

  private paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  private paintText(text: AnalysedText): void {
    for (const editor of editorsOf(text)) this.paint(editor);
  }

  private paint(editor: vscode.TextEditor): void {
    const text = this.services.texts.get(editor.document.uri);
    const known = this.painted.get(editor);
    const annotations = text?.snapshot?.annotations;
    if (!known && !annotations) return;
    const painted = known ?? { contradicts: new PaintedSpans(), unknown: new PaintedSpans() };
    this.painted.set(editor, painted);
    const signs = text && annotations ? signsOf(annotations.claims, this.services.findings.of(text)) : undefined;
    for (const sign of SIGNS) {
      const spans: readonly Span[] = signs?.[sign] ?? [];
      if (!painted[sign].replace(spans)) continue;
      painted[sign].arrived();
      editor.setDecorations(
        this.types[sign],
        spans.map(
          ({ start, end }) => new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end)),
        ),
      );
    }
  }
}

/** Behind the words and smaller than they are; VS Code's options have no field for the size. */
function decoration(sign: Sign): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      contentText: LOOKS[sign],
      color: new vscode.ThemeColor(`dateline.${sign}`),
      margin: '0 0.1em 0 0.15em',
      fontWeight: 'bold',
      textDecoration: 'none; font-size: 0.75em; vertical-align: super; line-height: 0',
    },
  });
}

function editorsOf(text: AnalysedText): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(editor => editor.document === text.document);
}
