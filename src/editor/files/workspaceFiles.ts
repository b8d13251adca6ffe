import * as vscode from 'vscode';
import type { Settings } from '../settings';

/** Most files of a workspace that are read: what they say is kept in memory. The view says so where there are more. */
export const MOST_FILES = 5000;

/** Endings of our own languages: VS Code declares plain text itself, and tells a browser of few extensions. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = { plaintext: ['.txt'], markdown: ['.md', '.markdown'] };

interface LanguageContribution {
  readonly id?: unknown;
  readonly extensions?: unknown;
}

/** The endings of files in some languages, as the installed extensions and the setting `files.associations` have them. */
function endingsOf(languages: readonly string[]): string[] {
  const wanted = new Set(languages);
  const endings = new Set(languages.flatMap(language => BUILT_IN[language] ?? []));
  for (const { packageJSON } of vscode.extensions.all) {
    const contributed: unknown = packageJSON?.contributes?.languages;
    for (const { id, extensions } of Array.isArray(contributed) ? (contributed as LanguageContribution[]) : []) {
      if (typeof id !== 'string' || !wanted.has(id) || !Array.isArray(extensions)) continue;
      for (const ending of extensions) if (typeof ending === 'string') endings.add(ending);
    }
  }
  const associations = vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('associations', {});
  for (const [pattern, language] of Object.entries(associations)) {
    if (typeof language === 'string' && wanted.has(language) && /^\*\.\w+$/.test(pattern))
      endings.add(pattern.slice(1));
  }
  return [...endings].filter(ending => /^\.[\w.-]+$/.test(ending)).sort();
}

/** A glob pattern for every file of some languages, in any folder. */
export function filePattern(languages: readonly string[]): string | undefined {
  const endings = endingsOf(languages);
  return endings.length === 0 ? undefined : `**/*{${endings.join(',')}}`;
}

/** Finds the workspace's texts, in order of their addresses; `files.exclude`, `search.exclude` and our own setting count. */
export async function findTexts(settings: Settings, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const pattern = filePattern(settings.languages);
  if (pattern === undefined) return [];
  const found = await vscode.workspace.findFiles(pattern, excluded(settings), MOST_FILES + 1, token);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** VS Code leaves out `files.exclude` by itself. */
function excluded(settings: Settings): string {
  const search = vscode.workspace.getConfiguration('search').get<Record<string, unknown>>('exclude', {});
  const patterns = [
    ...Object.entries(search).flatMap(([pattern, on]) => (on === true ? [pattern] : [])),
    ...settings.ignoredFolders,
  ];
  // A pattern names a file or a folder; the files in the folder are meant too.
  return `{${patterns.flatMap(pattern => [pattern, `${pattern.replace(/\/+$/, '')}/**`]).join(',')}}`;
}

/** The language that a file's annotations are made for. */
export function kindOf(uri: vscode.Uri): 'markdown' | 'plaintext' {
  return /\.(?:md|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|workbook)$/i.test(uri.path) ? 'markdown' : 'plaintext';
}

/** Files larger than this many bytes are no articles. */
const LARGEST = 4_000_000;

/** A file's text, or undefined where it is too large or no text. Line ends as VS Code counts them: one sign a line. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST) return undefined;
  const text = await decoded(await vscode.workspace.fs.readFile(uri), uri);
  return text.includes('\0') ? undefined : text;
}

/** Nearly every file is UTF-8, which needs no asking; VS Code knows the encoding of the others. */
async function decoded(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return vscode.workspace.decode(bytes, { uri });
  }
}
