import * as vscode from 'vscode';
import type { ViewState } from './viewState';

/** Asks for the words of a filter; the list follows while they are typed, and is as before where the reader gives up. */
export function askFilter(views: ViewState, which: 'actorFilter' | 'eventFilter'): Promise<void> {
  const before = views.current[which];
  const input = vscode.window.createInputBox();
  input.title = which === 'actorFilter' ? vscode.l10n.t('Filter the Actors') : vscode.l10n.t('Filter the Events');
  input.placeholder =
    which === 'actorFilter'
      ? vscode.l10n.t('Part of a name, with or without accents')
      : vscode.l10n.t('Words of the event, who takes part, a place or a date');
  input.value = before;
  return new Promise(resolve => {
    let accepted = false;
    input.onDidChangeValue(value => views.set({ [which]: value.trim() }));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted && views.current[which] !== before) views.set({ [which]: before });
      input.dispose();
      resolve();
    });
    input.show();
  });
}

interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string;
}

/** Asks for one of several ways; the present one is marked. */
export async function pickOne<T>(
  title: string,
  choices: readonly Choice<T>[],
  current: T,
  take: (value: T) => void,
): Promise<void> {
  const items = choices.map(choice => ({
    ...choice,
    description: choice.value === current ? vscode.l10n.t('now') : '',
  }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: title });
  if (picked) take(picked.value);
}

/** Asks which hidden actors to list again. */
export async function unhide(views: ViewState): Promise<void> {
  const items = views.current.hidden.map(({ key, name }) => ({ label: name, key, picked: true }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Hidden Actors'),
    placeHolder: vscode.l10n.t('Which should be listed again?'),
    canPickMany: true,
  });
  if (!picked) return;
  const back = new Set(picked.map(({ key }) => key));
  views.set({ hidden: views.current.hidden.filter(({ key }) => !back.has(key)) });
}
