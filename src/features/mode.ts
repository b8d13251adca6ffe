import * as vscode from 'vscode';
import type { Services } from '../editor/services';
import type { Mode } from '../editor/settings';

/** Draft or review: the command that changes between them, and which of them it is, in the status bar. */
export function registerMode({ settings, active, log }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dateline.mode', vscode.StatusBarAlignment.Right, 89);
  item.name = vscode.l10n.t('Dateline: draft or review');
  item.command = 'dateline.toggleMode';
  const show = () => {
    if (!active.current) {
      item.hide();
      return;
    }
    const { label, details } = describe(settings.mode);
    if (item.text !== label) item.text = label;
    item.tooltip = details;
    item.accessibilityInformation = { label: `Dateline mode. ${details.replace('\n', ' ')}`, role: 'button' };
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    active.onDidChange(show),
    settings.onDidChange(show),
    vscode.commands.registerCommand('dateline.toggleMode', async () => {
      try {
        await settings.setMode(settings.mode === 'draft' ? 'review' : 'draft');
      } catch (error) {
        log.error(vscode.l10n.t('The setting for draft or review could not be saved.'), error);
      }
    }),
  );
}

function describe(mode: Mode): { readonly label: string; readonly details: string } {
  return mode === 'draft'
    ? {
        label: `$(edit) ${vscode.l10n.t('Draft')}`,
        details: `${vscode.l10n.t('Draft: the word that is being typed is left alone.')}\n${vscode.l10n.t('Click to review.')}`,
      }
    : {
        label: `$(checklist) ${vscode.l10n.t('Review')}`,
        details: `${vscode.l10n.t('Review: everything is shown, also on the word that is being typed.')}\n${vscode.l10n.t('Click to go on drafting.')}`,
      };
}
