import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import type { ViewState } from './viewState';

/** Why a list is empty; the welcome texts in package.json choose by it. */
type EmptyState =
  | 'noText'
  | 'tooLarge'
  | 'reading'
  | 'failed'
  | 'notText'
  | 'nothing'
  | 'noFolder'
  | 'readingWorkspace'
  | 'stopped'
  | 'noTexts';

/** Keeps the context keys by which VS Code chooses the words for an empty list. */
export function registerEmptyStates(services: Services, views: ViewState): vscode.Disposable {
  const shown = new Map<string, EmptyState>();
  const tell = (key: string, state: EmptyState) => {
    if (shown.get(key) === state) return;
    shown.set(key, state);
    void vscode.commands.executeCommand('setContext', key, state);
  };
  const update = () => {
    const state = emptyEditor(services);
    tell('dateline.empty', views.current.scope === 'workspace' ? emptyWorkspace(services) : state);
    // *Review* is about the text in the editor, whatever the other lists are about.
    tell('dateline.emptyReview', state);
  };
  update();
  return vscode.Disposable.from(
    services.active.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
    services.texts.onDidAnnotate(update),
    services.knowledge.onDidChangeState(update),
    services.workspaceTexts.onDidChange(update),
    views.onDidChange(update),
  );
}

function emptyEditor({ active, knowledge }: Services): EmptyState {
  const text = active.current;
  if (!text) return keptFromExtensions() ? 'tooLarge' : 'noText';
  if (text.state === 'binary') return 'notText';
  if (text.state === 'failed' || knowledge.state === 'failed') return 'failed';
  return text.snapshot ? 'nothing' : 'reading';
}

function emptyWorkspace({ workspaceTexts, knowledge }: Services): EmptyState {
  const { state, total, done } = workspaceTexts.progress;
  if (knowledge.state === 'failed' || state === 'failed') return 'failed';
  if (!vscode.workspace.workspaceFolders?.length) return 'noFolder';
  if (state === 'stopped') return 'stopped';
  if (state !== 'done') return 'readingWorkspace';
  return total === 0 || done === 0 ? 'noTexts' : 'nothing';
}

/** Whether the active tab shows a text that VS Code does not hand to extensions: it keeps files over 50 MB to itself. */
function keptFromExtensions(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) || vscode.window.activeTextEditor) return false;
  return !vscode.workspace.textDocuments.some(document => document.uri.toString() === input.uri.toString());
}
