import * as vscode from 'vscode';
import type { Services } from '../editor/services';

/** The commands that switch highlights and analyse everything anew. */
export function registerSwitches({ settings, texts, workspaceTexts, log }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.toggleHighlights', async () => {
      try {
        await settings.setHighlightsEnabled(!settings.highlightsEnabled);
      } catch (error) {
        log.error(vscode.l10n.t('The setting for highlights could not be saved.'), error);
      }
    }),
    vscode.commands.registerCommand('dateline.refresh', async () => {
      await texts.refresh();
      workspaceTexts.restart();
    }),
  );
}
