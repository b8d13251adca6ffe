import * as vscode from 'vscode';
import type { TimeExpression } from '../core/model';
import { type Rewrite, rewritten } from '../editor/dateRewrites';
import { spanAt } from '../editor/lookup';
import type { Services } from '../editor/services';
import type { AnalysedText } from '../editor/texts/analysedText';
import { forLanguages } from '../editor/texts/forLanguages';

const KIND = vscode.CodeActionKind.RefactorRewrite;

/** Writes dates as the house does, and relative ones as the day that they are: as commands and in the light bulb's menu. */
export function registerDateWriting(services: Services): vscode.Disposable {
  const { commands, languages } = vscode;
  return vscode.Disposable.from(
    commands.registerCommand('dateline.writeDateInStyle', () => rewriteSelected(services, 'style')),
    commands.registerCommand('dateline.writeDateInFull', () => rewriteSelected(services, 'value')),
    forLanguages(services.settings, selector =>
      languages.registerCodeActionsProvider(
        selector,
        { provideCodeActions: (document, range) => actions(services, document, range) },
        { providedCodeActionKinds: [KIND] },
      ),
    ),
  );
}

function actions(services: Services, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const text = services.texts.get(document.uri);
  const dates = text ? datesIn(text, range) : [];
  if (!text || dates.length === 0) return [];
  return (['style', 'value'] as const).flatMap(rewrite => {
    const edits = editsOf(services, text, dates, rewrite);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(titleOf(rewrite, edits), KIND);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, edits);
    return [action];
  });
}

function titleOf(rewrite: Rewrite, edits: readonly vscode.TextEdit[]): string {
  const [only, ...more] = edits;
  if (only && more.length === 0) return vscode.l10n.t('Write “{0}”', only.newText);
  return rewrite === 'style'
    ? vscode.l10n.t('Write {0} dates in the house style', edits.length)
    : vscode.l10n.t('Write {0} relative dates in full', edits.length);
}

/** The dates of a selection, or the one under the cursor; all edits are one step to undo. */
async function rewriteSelected(services: Services, rewrite: Rewrite): Promise<void> {
  const { current } = services.active;
  const { editor } = services.active;
  if (!current || !editor) return;
  // What was typed a moment ago counts: its dates may not be found yet.
  await services.texts.fresh(current.uri);
  const { version } = editor.document;
  const dates = editor.selections.flatMap(selection => datesIn(current, selection));
  if (dates.length === 0) return say(vscode.l10n.t('Put the cursor on a date, or select dates, first.'));
  const edits = editsOf(services, current, dates, rewrite);
  if (edits.length === 0) return say(nothingToDo(rewrite));
  if (editor.document.version !== version) return;
  await editor.edit(builder => {
    for (const edit of edits) builder.replace(edit.range, edit.newText);
  });
}

function datesIn(text: AnalysedText, range: vscode.Range): readonly TimeExpression[] {
  const dates = text.snapshot?.annotations.dates ?? [];
  const { lines } = text.reading;
  const [start, end] = [range.start, range.end].map(({ line, character }) => lines.startOf(line) + character) as [
    number,
    number,
  ];
  if (start < end) return dates.filter(date => date.start < end && date.end > start);
  const date = spanAt(dates, start);
  return date ? [date] : [];
}

function editsOf(
  { settings, knowledge }: Services,
  text: AnalysedText,
  dates: readonly TimeExpression[],
  rewrite: Rewrite,
): vscode.TextEdit[] {
  const writing = knowledge.ready?.dateWriting;
  if (!writing) return [];
  const style = settings.dateStyle(text.uri);
  return [...new Set(dates)].flatMap(date => {
    const newText = rewritten(writing, text, date, rewrite, style);
    return newText === null ? [] : [vscode.TextEdit.replace(text.reading.lines.range(date), newText)];
  });
}

function nothingToDo(rewrite: Rewrite): string {
  return rewrite === 'style'
    ? vscode.l10n.t('This is written in the house style already, or is no calendar date.')
    : vscode.l10n.t('This names its year already, or what it comes to cannot stand in its place.');
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
