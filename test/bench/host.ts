// Measured inside VS Code's extension host: what activation costs, and how soon a 5 kB article is annotated.
import * as vscode from 'vscode';
import type { DatelineApi } from '../../src/api';

const ARTICLE_CHARS = 5000;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  if (!extension) throw new Error('the extension is not there');
  const content = await article();
  // Nothing has woken the extension so far: this measures loading its bundle and activating it.
  const before = performance.now();
  const active = extension.isActive;
  const api = await extension.activate();
  const loadAndActivate = performance.now() - before;
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await vscode.window.showTextDocument(document);
  const opened = performance.now();
  const found = await api.whenAnnotated(document.uri);
  const annotated = performance.now() - opened;
  const mentions = found?.annotations.mentions.length ?? 0;
  const size = content.length;
  console.log(`@@bench ${JSON.stringify({ active, loadAndActivate, annotated, mentions, size, ...api.timings() })}`);
  console.log(`@@result ${JSON.stringify({ passed: mentions > 0 ? 1 : 0, failed: 0, skipped: 0 })}`);
  if (mentions === 0) throw new Error('the article was not annotated');
}

/** The sample articles of the workspace, one after the other, to about 5 kB. */
async function article(): Promise<string> {
  const files = await vscode.workspace.findFiles('**/*.txt');
  const sorted = files.map(file => file.path).sort();
  let text = '';
  for (const path of sorted) {
    const file = files.find(candidate => candidate.path === path) as vscode.Uri;
    text += `${new TextDecoder().decode(await vscode.workspace.fs.readFile(file))}\n\n`;
    if (text.length > ARTICLE_CHARS) break;
  }
  return text.slice(0, text.lastIndexOf('.', ARTICLE_CHARS) + 1);
}
