import * as vscode from 'vscode';
import type { LoadOwnFacts, Services } from '../editor/services';

/** *Look for Newer Facts…*: asks Wikidata, on request. */
export function registerNewerFacts(services: Services, load: LoadOwnFacts): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.lookForNewerFacts', async () => {
    const { lookForNewerFacts } = await load();
    await lookForNewerFacts(services);
  });
}
