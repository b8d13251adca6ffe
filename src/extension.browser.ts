import * as vscode from 'vscode';
import { activateDateline } from './activate';
import type { DatelineApi } from './api';

export type { DatelineApi } from './api';

/** Door of the web extension host (a worker: no Node.js modules, files through VS Code only). */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return activateDateline(
    context,
    uri => vscode.workspace.fs.readFile(uri),
    () => import('./annotator.js'),
    () => import('./panels.js'),
    () => import('./ownFacts.js'),
    () => import('./answers.js'),
    () => import('./review.js'),
  );
}
