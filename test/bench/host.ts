// Measured inside VS Code's extension host: what activation costs, and how soon a 5 kB article is annotated.
import * as vscode from 'vscode';
import type { DatelineApi } from '../../src/api';
import { article } from './texts';

const ARTICLE_CHARS = 5000;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  if (!extension) throw new Error('the extension is not there');
  const content = await article(ARTICLE_CHARS);
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
