import type * as vscode from 'vscode';
import type { Settings } from '../settings';
import { selector } from './selection';

/** Registers a provider for the languages of the settings, and again when they change. */
export function forLanguages(
  settings: Settings,
  register: (languages: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registration = register(selector(settings.languages));
  const listener = settings.onDidChange(event => {
    if (!event.affectsConfiguration('dateline.languages')) return;
    registration.dispose();
    registration = register(selector(settings.languages));
  });
  return {
    dispose() {
      listener.dispose();
      registration.dispose();
    },
  };
}
