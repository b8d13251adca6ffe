import * as vscode from 'vscode';
import type { WorkspaceTexts } from '../editor/texts/workspaceTexts';

/** Shows VS Code's progress bar over the lists while the workspace is read, and tells menus that it can be stopped. */
export function showReading(texts: WorkspaceTexts): vscode.Disposable {
  let finish: (() => void) | undefined;
  const update = () => {
    const isReading = texts.progress.state === 'reading';
    if (isReading === (finish !== undefined)) return;
    void vscode.commands.executeCommand('setContext', 'dateline.readsWorkspace', isReading);
    if (!isReading) {
      finish?.();
      finish = undefined;
      return;
    }
    const done = new Promise<void>(resolve => {
      finish = resolve;
    });
    for (const viewId of ['dateline.actors', 'dateline.events']) {
      void vscode.window.withProgress({ location: { viewId } }, () => done);
    }
  };
  update();
  return vscode.Disposable.from(texts.onDidChange(update), { dispose: () => finish?.() });
}
