import * as vscode from 'vscode';
import type { Services } from '../editor/services';

const LANGUAGES: Readonly<Record<string, string>> = { '.txt': 'plaintext', '.md': 'markdown' };

/** The walkthrough's command: a sample article as an untitled text, so that nothing is written anywhere. */
export function registerSamples({ extensionUri, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.openSample', async () => {
    try {
      const folder = vscode.Uri.joinPath(extensionUri, 'media', 'samples');
      const name = await choose(folder);
      if (name === undefined) return;
      const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
      const language = LANGUAGES[name.slice(name.lastIndexOf('.'))];
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
    } catch (error) {
      log.error(vscode.l10n.t('The sample articles could not be opened.'), error);
    }
  });
}

async function choose(folder: vscode.Uri): Promise<string | undefined> {
  const names = (await vscode.workspace.fs.readDirectory(folder))
    .filter(([name, type]) => type === vscode.FileType.File && LANGUAGES[name.slice(name.lastIndexOf('.'))])
    .map(([name]) => name)
    .sort();
  return vscode.window.showQuickPick(names, { title: vscode.l10n.t('Open a sample article') });
}
