import { assert } from 'chai';
import * as vscode from 'vscode';
import type { AnnotatedVersion, DatelineApi } from '../../../src/api';
import type { Mention } from '../../../src/core/model';
import type { Row } from '../../../src/views/node';

/** A news story of a few lines, with a dateline, known and unknown names, and dates. */
export const STORY = [
  'ACCRA, 12 March 2024 — Ghana and Nigeria asked the Economic Community of West African States (ECOWAS) on Tuesday to send observers.',
  '',
  'Efua Quartey-Mensima, a trader in Accra, said on 4 March that prices had risen. Quartey-Mensima sells cloth.',
  '',
  'In January 2023 Nigeria signed an agreement with Ghana in Abuja.',
].join('\n');

export async function api(): Promise<DatelineApi> {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  assert.isDefined(extension, 'the extension is installed');
  return extension.activate();
}

/** Opens an untitled text in an editor. */
export async function open(content: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  let document = await vscode.workspace.openTextDocument({ content, language });
  // A large untitled text of the test before may still be closing, and VS Code hands it out under the same name.
  while (document.getText().length !== content.length) {
    await new Promise(resolve => setTimeout(resolve, 20));
    document = await vscode.workspace.openTextDocument({ content, language });
  }
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Opens an untitled text and waits for its annotations. */
export async function openAnnotated(
  content: string,
  language = 'plaintext',
): Promise<{ editor: vscode.TextEditor; document: vscode.TextDocument; found: AnnotatedVersion }> {
  const editor = await open(content, language);
  return { editor, document: editor.document, found: await annotated(editor.document) };
}

export async function annotated(document: vscode.TextDocument): Promise<AnnotatedVersion> {
  const found = await (await api()).whenAnnotated(document.uri);
  assert.isDefined(found, 'the text is annotated');
  assert.strictEqual(found.version, document.version);
  return found;
}

/** The mentions with this text. */
export function named(found: AnnotatedVersion, text: string): Mention[] {
  return found.annotations.mentions.filter(mention => mention.text === text);
}

/** Text of all hovers at the first occurrence of some words. */
export async function hoverOver(document: vscode.TextDocument, words: string): Promise<string> {
  const at = document.getText().indexOf(words);
  assert.isAtLeast(at, 0, `"${words}" stands in the text`);
  const position = document.positionAt(at + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(hover => hover.contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Markdown with the backslashes of escaping and the link addresses taken out: what a reader sees. */
export function asRead(markdown: string): string {
  return markdown.replace(/\]\((?:[^()\\]|\\.)*\)/g, ']').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

export function allRows(rows: readonly Row[]): Row[] {
  return rows.flatMap(row => [row, ...allRows(row.children?.() ?? [])]);
}

/** Closes every editor without saving, and waits until no untitled text is left: its name is used again. */
export async function closeAll(): Promise<void> {
  const left = () => vscode.workspace.textDocuments.filter(document => document.isUntitled);
  for (let tries = 0; ; tries++) {
    await closeTabs();
    const areClosed = until('untitled texts are closed', () => left().length === 0, tries < 5 ? 5000 : PATIENCE_MS);
    const closed = await areClosed.then(
      () => true,
      error => {
        if (tries >= 5) throw error;
        return false;
      },
    );
    if (closed) return;
    // Now and then VS Code closes the tab of a new text and keeps the text: it goes when its tab is closed once more.
    for (const document of left()) await vscode.window.showTextDocument(document);
  }
}

async function closeTabs(): Promise<void> {
  while (vscode.window.tabGroups.all.some(group => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** So long a test waits for what takes a moment where nobody else wants the machine: only what hangs takes longer. */
const PATIENCE_MS = 90_000;

/** Asks again and again until there is an answer. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
