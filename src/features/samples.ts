import * as vscode from 'vscode';
import type { Services } from '../editor/services';

/** The shipped articles in the order of the list. A folder on the web cannot be listed, so they are named here. */
export const SAMPLES: readonly { readonly file: string; readonly about: string }[] = [
  { file: 'congo-rwanda-accord.txt', about: 'Congo and Rwanda: a reportage' },
  { file: 'senegal-faye-victory.txt', about: 'Senegal: an election report' },
  { file: 'south-korea-new-president.md', about: 'South Korea: an analysis in Markdown' },
  { file: 'georgia-two-presidents.txt', about: 'Georgia: a background piece' },
  { file: '2024-03-05-somalia-joins-east-african-bloc.txt', about: 'Somalia: an explainer' },
  { file: '2024-11-27-lebanon-ceasefire-live.txt', about: 'Lebanon: a live page' },
  { file: 'saarc-empty-table.txt', about: 'South Asia: an opinion' },
  { file: 'uruguay-mujica-obituary.txt', about: 'Uruguay: an obituary' },
];

/** The walkthrough's command: a sample article as an untitled text, so that nothing is written anywhere. */
export function registerSamples({ extensionUri, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.openSample', async (argument?: unknown) => {
    const known = SAMPLES.find(sample => sample.file === argument);
    const file = known?.file ?? (await choose());
    if (file === undefined) return;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'samples', file));
      const content = new TextDecoder().decode(bytes);
      const language = file.endsWith('.md') ? 'markdown' : 'plaintext';
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
    } catch (error) {
      log.error(vscode.l10n.t('The sample articles could not be opened.'), error);
    }
  });
}

async function choose(): Promise<string | undefined> {
  const items = SAMPLES.map(({ file, about }) => ({ label: about, description: file, file }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open a sample article') });
  return picked?.file;
}
