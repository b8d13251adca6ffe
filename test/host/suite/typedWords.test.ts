import { assert } from 'chai';
import * as vscode from 'vscode';
import { Settings } from '../../../src/editor/settings';
import { TypedWords } from '../../../src/editor/texts/typedWords';
import { closeAll, open, until } from './support';

describe('the word that is being typed', () => {
  let settings: Settings;
  let typed: TypedWords;
  beforeEach(() => {
    settings = new Settings();
    typed = new TypedWords(settings);
  });
  afterEach(async () => {
    typed.dispose();
    settings.dispose();
    await closeAll();
  });

  const at = (editor: vscode.TextEditor, offset: number) => {
    const position = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
  };
  const type = async (text: string) => {
    for (const character of text) await vscode.commands.executeCommand('type', { text: character });
  };
  const words = ({ document }: vscode.TextEditor) =>
    typed.of(document).map(({ start, end }) => document.getText().slice(start, end));

  it('is the one at the cursor, until the cursor leaves it', async () => {
    const editor = await open('Peru waits.\n');
    at(editor, 12);
    await type('Ken');
    assert.deepEqual(words(editor), ['Ken']);
    await type("ya's");
    assert.deepEqual(words(editor), ["Kenya's"]);
    await type(' ');
    assert.deepEqual(words(editor), []);
    await type('so');
    at(editor, 3);
    await until('the cursor has left the word', () => words(editor).length === 0);
  });

  it('is a word that is changed in its middle, and every word at several cursors', async () => {
    const editor = await open('Pru waits. Pru is here.');
    editor.selections = [1, 12].map(offset => {
      const position = editor.document.positionAt(offset);
      return new vscode.Selection(position, position);
    });
    await type('e');
    assert.deepEqual(words(editor), ['Peru', 'Peru']);
  });

  it('is none where text was put in from elsewhere, taken back, or only a space was taken away', async () => {
    const editor = await open('Peru waits.');
    at(editor, 4);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 10), 'Lima'));
    assert.deepEqual(words(editor), [], 'an edit away from the cursor');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.deepEqual(words(editor), ['Perux']);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(words(editor), []);
    at(editor, 5);
    await vscode.commands.executeCommand('deleteLeft');
    at(editor, 4);
    await vscode.commands.executeCommand('type', { text: ' ' });
    await vscode.commands.executeCommand('deleteLeft');
    assert.deepEqual(words(editor).includes('Peru'), false);
  });

  it('is none in review mode', async () => {
    const configuration = vscode.workspace.getConfiguration('dateline');
    const editor = await open('');
    try {
      await configuration.update('mode', 'review', vscode.ConfigurationTarget.Global);
      await type('Kenya');
      assert.deepEqual(words(editor), []);
    } finally {
      await configuration.update('mode', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
