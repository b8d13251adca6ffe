import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, hoverOver, openAnnotated } from './support';

/** Accepts whatever list is shown, again and again, until something has come true. */
async function acceptUntil(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempts = 0; attempts < 100; attempts++) {
    if (await isTrue()) return;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise(resolve => setTimeout(resolve, 150));
  }
  throw new Error(`waited in vain: ${what}`);
}

// The rig gives the address of a service of its own, which knows a new capital of Tuvalu.
describe('newer facts', () => {
  afterEach(closeAll);

  it('are asked for, ticked, and then told with their source', async () => {
    const { document } = await openAnnotated('FUNAFUTI, 2 September 2026 — Tuvalu has moved its government.');
    assert.notInclude(await hoverOver(document, 'Tuvalu'), 'Novatown');
    const done = vscode.commands.executeCommand('dateline.lookForNewerFacts');
    await acceptUntil('the new capital is told', async () =>
      (await hoverOver(document, 'Tuvalu')).includes('Novatown'),
    );
    const hover = await hoverOver(document, 'Tuvalu');
    assert.include(hover, '1 August 2026');
    assert.include(hover, 'Wikidata');
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('change nothing where the reader turns away', async () => {
    await openAnnotated('YAREN, 2 September 2026 — Nauru votes.');
    const done = vscode.commands.executeCommand('dateline.lookForNewerFacts');
    const timer = setInterval(() => void vscode.commands.executeCommand('workbench.action.closeQuickOpen'), 100);
    await done;
    clearInterval(timer);
  });
});
