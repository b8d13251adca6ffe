import * as vscode from 'vscode';
import { findingOf } from '../editor/findings/findingAt';
import type { LoadAnswers, Services } from '../editor/services';

/** *Not useful* on a problem, and *How My Checks Do*. */
export function registerCheckRecord(services: Services, load: LoadAnswers): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.notUseful', async (argument?: unknown) => {
      const found = findingOf(services, argument);
      if (found) await (await load()).markNotUseful(services, found);
      else vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a problem first.'), 4000);
    }),
    vscode.commands.registerCommand('dateline.howMyChecksDo', async () => (await load()).showCheckRecord(services)),
  );
}
