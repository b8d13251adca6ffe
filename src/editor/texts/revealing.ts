import * as vscode from 'vscode';
import type { Span } from '../../core/model';
import type { AnalysedText } from './analysedText';

/** Selects a span of a text in an editor that shows it, or in a new one. */
export async function revealSpan(text: AnalysedText, span: Span, preserveFocus: boolean): Promise<void> {
  const range = text.reading.lines.range(span);
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === text.document);
  const editor = await vscode.window.showTextDocument(text.document, {
    preserveFocus,
    preview: true,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
