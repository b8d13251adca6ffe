import * as vscode from 'vscode';
import type { LoadOwnFacts, Services } from '../editor/services';

/** *The record is wrong…*: the fact in a file of one's own, ready to be corrected. */
export function registerMendFact(services: Services, load: LoadOwnFacts): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.mendFact', async (argument?: unknown) => {
    const { mendFact } = await load();
    await mendFact(services, argument);
  });
}
