import * as vscode from 'vscode';

/** Schemes of documents that are not somebody's text: tool output, other versions of a file, input boxes, notebook cells. */
const NOT_TEXTS = new Set([
  'output',
  'git',
  'gitfs',
  'gitlens',
  'review',
  'pr',
  'scm',
  'vscode-scm',
  'comment',
  'debug',
  'search-editor',
  'vscode',
  'vscode-notebook-cell',
  'vscode-notebook-cell-output',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'chat-editing-text-model',
  'walkThrough',
  'walkThroughSnippet',
]);

/** Stands in one of the first lines of a page that Dateline itself wrote about a text. */
export const FACT_SHEET_MARK = '<!-- dateline-fact-sheet -->';

const HEAD_LINES = 5;

export function isFactSheet(text: string): boolean {
  return text.split('\n', HEAD_LINES).some(line => line.trim() === FACT_SHEET_MARK);
}

/** Whether a document is a text that the reader wants annotated; any file system's texts count, also on the web. */
export function isText(document: vscode.TextDocument, languages: readonly string[]): boolean {
  return (
    languages.includes(document.languageId) &&
    !NOT_TEXTS.has(document.uri.scheme) &&
    !isFactSheet(document.getText(new vscode.Range(0, 0, HEAD_LINES, 0)))
  );
}

/** The same choice for VS Code's providers. */
export function selector(languages: readonly string[]): vscode.DocumentSelector {
  return languages.map(language => ({ language }));
}
