import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openAnnotated } from './support';

describe('navigation', () => {
  afterEach(closeAll);

  const text = 'Kenya met Peru.\n\nKenya left.\n';

  async function selected(command: string, argument?: unknown): Promise<string> {
    await vscode.commands.executeCommand(command, argument);
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    return `${editor.document.getText(editor.selection)}@${editor.selection.start.line}`;
  }

  it('goes from mention to mention and around', async () => {
    const { editor } = await openAnnotated(text);
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    assert.strictEqual(await selected('dateline.nextMention'), 'Peru@0');
    assert.strictEqual(await selected('dateline.nextMention'), 'Kenya@2');
    assert.strictEqual(await selected('dateline.nextMention'), 'Kenya@0');
    assert.strictEqual(await selected('dateline.previousMention'), 'Kenya@2');
    assert.strictEqual(await selected('dateline.previousMention'), 'Peru@0');
  });

  it('stays with one name when asked from its hover', async () => {
    const { found } = await openAnnotated(text);
    const entity = found.annotations.mentions[0]?.entity;
    assert.strictEqual(await selected('dateline.nextMention', { entity, from: 0 }), 'Kenya@2');
  });

  it('finds all references of an entity', async () => {
    const { document } = await openAnnotated(text);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    assert.deepEqual(
      places.map(place => place.range.start.line),
      [0, 2],
    );
  });

  it('highlights the same entity in the text', async () => {
    const { document } = await openAnnotated(text);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      new vscode.Position(2, 1),
    );
    assert.lengthOf(marks, 2);
  });
});
