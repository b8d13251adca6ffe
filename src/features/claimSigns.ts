import * as vscode from 'vscode';
import type { LoadAnswers, Services } from '../editor/services';

/** Shows in review mode where the record says otherwise or is silent; its code is not loaded before that. */
export function registerClaimSigns(services: Services, load: LoadAnswers): vscode.Disposable {
  const { settings } = services;
  let signs: vscode.Disposable | undefined;
  let isOn = false;
  const change = async () => {
    isOn = settings.mode === 'review' && settings.claimSigns;
    if (!isOn) signs?.dispose();
    if (!isOn) signs = undefined;
    if (!isOn || signs) return;
    const { ClaimSigns } = await load();
    if (isOn) signs ??= new ClaimSigns(services);
  };
  void change();
  return vscode.Disposable.from(
    settings.onDidChange(() => void change()),
    { dispose: () => signs?.dispose() },
  );
}
