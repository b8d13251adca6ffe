import { assert } from 'chai';
import * as vscode from 'vscode';
import { annotated, closeAll, openAnnotated } from './support';

/** An article of Wednesday, 18 June 2025. */
const DATELINE = 'QUITO, 18 June 2025 —';

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dateline').update(name, value, vscode.ConfigurationTarget.Global);
}

function select(editor: vscode.TextEditor, from: string, to = from): void {
  const { document } = editor;
  const start = document.positionAt(document.getText().indexOf(from));
  const end = document.positionAt(document.getText().indexOf(to) + (to === from ? 0 : to.length));
  editor.selection = new vscode.Selection(start, end);
}

async function hints(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
}

const labels = (shown: readonly vscode.InlayHint[]) => shown.map(hint => hint.label);

async function actions(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  return found;
}

describe('writing dates', () => {
  afterEach(async () => {
    for (const name of ['dates.style', 'dates.hints', 'mode']) await set(name, undefined);
    await closeAll();
  });

  it('writes the date under the cursor in the house style, in one step to undo', async () => {
    const text = `${DATELINE} The pact of Sept. 9, 1998 fell on March 12th.`;
    const { editor, document } = await openAnnotated(text);
    select(editor, 'Sept.');
    await vscode.commands.executeCommand('dateline.writeDateInStyle');
    assert.strictEqual(document.getText(), `${DATELINE} The pact of 9 September 1998 fell on March 12th.`);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('follows the setting of the house style', async () => {
    const { editor, document } = await openAnnotated(`${DATELINE} Talks of 5–7 January 2024 failed.`);
    await set('dates.style', 'month-day-year');
    select(editor, '5–7');
    await vscode.commands.executeCommand('dateline.writeDateInStyle');
    assert.include(document.getText(), 'Talks of January 5–7, 2024 failed.');
  });

  it('writes all dates of a selection, in one step to undo', async () => {
    const text = `${DATELINE} It fell last Tuesday, and again on 12 March.\n\nHe quit yesterday.`;
    const { editor, document } = await openAnnotated(text);
    select(editor, 'It fell', 'yesterday.');
    await vscode.commands.executeCommand('dateline.writeDateInFull');
    assert.strictEqual(
      document.getText(),
      `${DATELINE} It fell on 17 June 2025, and again on 12 March 2025.\n\nHe quit on 17 June 2025.`,
    );
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('leaves alone what says its year, and text without dates', async () => {
    const text = `${DATELINE} It fell on 12 March 2024.`;
    const { editor, document } = await openAnnotated(text);
    select(editor, '12 March 2024');
    await vscode.commands.executeCommand('dateline.writeDateInFull');
    select(editor, 'fell');
    await vscode.commands.executeCommand('dateline.writeDateInStyle');
    assert.strictEqual(document.getText(), text);
    assert.isFalse((await annotated(document)).version > document.version);
  });

  it('offers the same in the light bulb’s menu', async () => {
    const { document } = await openAnnotated(`${DATELINE} It fell last Tuesday, after Sept. 9, 1998.`);
    assert.deepEqual(
      (await actions(document, 'last Tuesday')).map(({ title }) => title),
      ['Write “on 17 June 2025”'],
    );
    const [action] = await actions(document, 'Sept. 9');
    assert.strictEqual(action?.title, 'Write “9 September 1998”');
    assert.isTrue(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.include(document.getText(), 'after 9 September 1998.');
    assert.isEmpty(await actions(document, 'fell'));
  });

  it('shows behind relative and partial dates what they come to, in review mode', async () => {
    const { document } = await openAnnotated(`${DATELINE} It fell last Tuesday, on 12 March, and not in 1998.`);
    assert.isEmpty(await hints(document));
    await set('mode', 'review');
    assert.deepEqual(labels(await hints(document)), ['17 June 2025', '2025']);
    await set('dates.hints', 'off');
    assert.isEmpty(await hints(document));
  });

  it('writes the date in full by the edit of its hint', async () => {
    await set('dates.hints', 'on');
    const { document } = await openAnnotated(`${DATELINE} It fell last Tuesday.`);
    const [hint] = await hints(document);
    const [edit] = hint?.textEdits ?? [];
    assert.strictEqual(edit?.newText, 'on 17 June 2025');
    assert.strictEqual(edit && document.getText(edit.range), 'last Tuesday');
    assert.strictEqual(hint && document.offsetAt(hint.position), document.getText().indexOf('.'));
  });
});
