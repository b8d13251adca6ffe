import * as vscode from 'vscode';

/** The folder in a workspace folder that holds what people say about its texts: facts, ignored findings, reviews. */
export const DATELINE_FOLDER = '.dateline';

/** A text of a workspace folder: where its `.dateline` is, and its path from the workspace folder, with slashes. */
export interface PlaceInFolder {
  readonly folder: vscode.Uri;
  readonly path: string;
}

/** Where a text stands in its workspace folder; undefined for untitled texts and texts of no open folder. */
export function placeInFolder(uri: vscode.Uri): PlaceInFolder | undefined {
  const folder = uri.scheme === 'untitled' ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return undefined;
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return { folder: vscode.Uri.joinPath(folder.uri, DATELINE_FOLDER), path: uri.path.slice(root.length) };
}

/** The text of a file, or undefined where there is none. @throws FileSystemError where it cannot be read */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Writes a file, with its folders. @throws FileSystemError where it cannot be written */
export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
