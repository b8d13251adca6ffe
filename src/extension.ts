import { readFile } from 'node:fs/promises';
import type * as vscode from 'vscode';
import { activateDateline } from './activate';
import type { DatelineApi } from './api';

export type { DatelineApi } from './api';

/**
 * Door of the desktop and remote extension host (Node.js). The facts lie beside the bundle on its own disk: reading them
 * there takes 2 ms, through VS Code's file system 350 ms while a window opens. So do the annotator,
 * the panels, what writes fact files, what answers a reader, and *Review*, bundles of their own.
 */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  return activateDateline(
    context,
    uri => readFile(uri.fsPath),
    () => import('./annotator.js'),
    () => import('./panels.js'),
    () => import('./ownFacts.js'),
    () => import('./answers.js'),
    () => import('./review.js'),
  );
}
