import * as vscode from 'vscode';
import { recordOfStart, statementOf } from '../editor/factId';
import { readIfThere, writeFile } from '../editor/files/datelineFolder';
import { findingOf, type TextFinding } from '../editor/findings/findingAt';
import type { Services } from '../editor/services';
import type { FactBase } from '../facts/model';
import { addStartToFactFile, addToFactFile, type MendedFile } from '../facts/ownFile';

/** Puts the fact that a problem rests on into a file of one's own, ready to be corrected. */
export async function mendFact(services: Services, argument: unknown): Promise<void> {
  const found = findingOf(services, argument);
  const correction = found && correctionOf(services, found);
  if (!found || !correction) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a problem that a fact speaks against.'), 4000);
    return;
  }
  const file = services.factFiles.fileFor(found.text.uri);
  try {
    await mend(file, correction);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    services.log.error(vscode.l10n.t('The fact could not be written into {0}. {1}', file.path, detail), error);
  }
}

/** Writes the fact that speaks against a text into the text of a fact file. */
type Correction = (file: string) => MendedFile;

function correctionOf({ knowledge }: Services, { finding }: TextFinding): Correction | undefined {
  const facts = knowledge.ready?.facts;
  if (!facts) return undefined;
  for (const { fact } of finding.evidence) {
    const correction = fact === undefined ? undefined : correctionFor(facts, fact);
    if (correction) return correction;
  }
  return undefined;
}

function correctionFor(facts: FactBase, fact: string): Correction | undefined {
  const record = recordOfStart(facts, fact);
  if (record) return file => addStartToFactFile(file, facts, record.id);
  const statement = statementOf(facts, fact);
  return statement && (file => addToFactFile(file, facts, statement));
}

/** Writes the fact into the file's editor, unsaved, and selects its times: it counts once they are right and saved. */
async function mend(file: vscode.Uri, correction: Correction): Promise<void> {
  if ((await readIfThere(file)) === undefined) await writeFile(file, '');
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  const before = document.getText();
  const { text, start, end } = correction(before.replaceAll('\r\n', '\n'));
  await editor.edit(edit => {
    edit.replace(new vscode.Range(document.positionAt(0), document.positionAt(before.length)), text);
  });
  // Positions count lines, whatever ends them in this document.
  const [from, to] = [start, end].map(offset => positionIn(text, offset));
  if (!from || !to) return;
  editor.selection = new vscode.Selection(from, to);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split('\n');
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
