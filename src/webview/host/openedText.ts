import * as vscode from 'vscode';
import type { Services } from '../../editor/services';
import type { AnalysedText } from '../../editor/texts/analysedText';

/** The text of an address, opened where it is not open; undefined where it is gone or no text to annotate. */
export async function openedText(
  { texts, log }: Services,
  address: string | undefined,
): Promise<AnalysedText | undefined> {
  if (!address) return undefined;
  const uri = vscode.Uri.parse(address);
  try {
    if (!texts.get(uri) && uri.scheme !== 'untitled') await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    // It was moved or deleted since: whoever asked says that there is no text.
    log.info(`The text of a panel is gone: ${error instanceof Error ? error.message : String(error)}`);
  }
  return texts.get(uri);
}
