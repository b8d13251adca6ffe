import { assert } from 'chai';
import * as vscode from 'vscode';
import { annotated, asRead, closeAll, hoverOver, named, openAnnotated } from './support';

// Corrections are remembered for the workspace: each test corrects a name that no other test reads.
describe('corrections of names', () => {
  afterEach(closeAll);

  it('take a name out of every open text, and touch none', async () => {
    const text = 'Kenya waits for Belize.';
    const { document, found } = await openAnnotated(text);
    assert.isNotEmpty(named(found, 'Belize'));
    await vscode.commands.executeCommand('dateline.notAName', { written: { all: ['Belize'] } });
    assert.isEmpty(named(await annotated(document), 'Belize'));
    assert.strictEqual(document.getText(), text);
  });

  it('take the name under the cursor', async () => {
    const { editor, document } = await openAnnotated('Kenya waits for Ama Quartey-Tolvane.');
    const at = document.positionAt(document.getText().indexOf('Quartey'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.notAName');
    assert.deepEqual(
      (await annotated(document)).annotations.mentions.map(({ text }) => text),
      ['Kenya'],
    );
  });

  it('let a name mean another record, as the hover offers it', async () => {
    const { document } = await openAnnotated('KINSHASA, 3 May 2024 — Congo voted.');
    const hover = await hoverOver(document, 'Congo');
    assert.match(asRead(hover), /Or is it: \[Republic of the Congo/);
    const [, query = ''] = /\(command:dateline\.isReally\?(\S+)/.exec(hover) ?? [];
    const [argument] = JSON.parse(decodeURIComponent(query));
    const { full } = argument.written;
    assert.deepEqual(full, ['Congo']);
    await vscode.commands.executeCommand('dateline.isReally', argument);
    const { annotations } = await annotated(document);
    const mention = annotations.mentions.find(({ text }) => text === 'Congo');
    assert.strictEqual(mention?.entity, argument.record);
    assert.match(asRead(await hoverOver(document, 'Congo')), /^\*\*Republic of the Congo/);
  });

  it('tell whom a phrase was taken to mean, and take that back', async () => {
    const { document } = await openAnnotated('ABUJA, 3 May 2024 — SADC met in Gaborone. The bloc sent envoys.');
    const hover = await hoverOver(document, 'The bloc');
    assert.match(asRead(hover), /^“The bloc” is taken to mean Southern African Development Community. \[Not this\]/);
    const [, query = ''] = /\(command:dateline\.notThis\?(\S+)/.exec(hover) ?? [];
    await vscode.commands.executeCommand('dateline.notThis', JSON.parse(decodeURIComponent(query))[0]);
    const after = await annotated(document);
    assert.isEmpty(named(after, 'The bloc'));
    assert.isNotEmpty(named(after, 'SADC'));
  });

  it('say nothing about a record that is not there', async () => {
    const { document, found } = await openAnnotated('Kenya waits.');
    await vscode.commands.executeCommand('dateline.isReally', {
      written: { full: ['Kenya'] },
      record: 'no-such-record',
    });
    assert.deepEqual((await annotated(document)).annotations.entities, found.annotations.entities);
  });
});
