import * as vscode from 'vscode';
import type { Services } from '../editor/services';

/** Shows where the facts come from and under which licences: the notice that is generated from the sources in use. */
export function registerAboutFacts({ extensionUri, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.aboutFacts', async () => {
    const notice = vscode.Uri.joinPath(extensionUri, 'DATA-LICENSES.md');
    try {
      await vscode.commands.executeCommand('markdown.showPreview', notice);
    } catch (error) {
      // Markdown's preview can be switched off; the page reads well as text.
      log.info(`No Markdown preview: ${error instanceof Error ? error.message : String(error)}`);
      await vscode.window.showTextDocument(notice, { preview: true });
    }
  });
}
