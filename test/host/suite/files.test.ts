import { assert } from 'chai';
import * as vscode from 'vscode';
import { SAMPLES } from '../../../src/features/samples';
import { annotated, api, closeAll, named } from './support';

describe('files', () => {
  let file: vscode.Uri;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.isDefined(folder, 'a folder is open');
    file = vscode.Uri.joinPath(folder.uri, 'draft 2022-05-06.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('Kenya met Peru.\n'));
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  const open = async () => (await vscode.window.showTextDocument(file, { preview: false })).document;

  it('take the article’s date from the name where the text has none', async () => {
    const { annotations } = await annotated(await open());
    assert.deepInclude(annotations.articleDate, { value: '2022-05-06', from: 'file name' });
  });

  it('are of the day on which they were written, for want of a better one, until somebody confirms it', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] as vscode.WorkspaceFolder;
    const undated = vscode.Uri.joinPath(folder.uri, 'undated.txt');
    await vscode.workspace.fs.writeFile(undated, new TextEncoder().encode('Kenya met Peru on 3 March.\n'));
    try {
      const { document } = await vscode.window.showTextDocument(undated, { preview: false });
      const date = async () => (await annotated(document)).annotations.articleDate;
      // The file's time is asked for when the text is opened, and may come behind the first annotations.
      for (let n = 0; n < 100 && (await date()) === null; n++) await new Promise(resolve => setTimeout(resolve, 50));
      const inferred = await date();
      assert.isFalse(inferred?.sure);
      await vscode.commands.executeCommand('dateline.pickArticleDate', inferred?.value);
      assert.deepEqual(await date(), { value: inferred?.value ?? '', from: 'given', sure: true });
      await vscode.commands.executeCommand('dateline.pickArticleDate', '');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(undated);
    }
  });

  it('remember the date that was set, when they are opened again', async () => {
    await annotated(await open());
    await vscode.commands.executeCommand('dateline.pickArticleDate', '2020-01');
    await closeAll();
    assert.deepInclude((await annotated(await open())).annotations.articleDate, { value: '2020-01', from: 'given' });
    await vscode.commands.executeCommand('dateline.pickArticleDate', '');
  });

  it('stay annotated when they are deleted while they are open', async () => {
    const document = await open();
    await annotated(document);
    await vscode.workspace.fs.delete(file);
    const found = await (await api()).whenAnnotated(document.uri);
    assert.isTrue(document.isClosed || (found !== undefined && named(found, 'Kenya').length === 1));
  });

  it('are annotated in two editors side by side at once', async () => {
    const document = await open();
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    assert.lengthOf(named(await annotated(document), 'Kenya'), 1);
  });

  it('the samples that can be opened are those that are shipped, and open as copies', async () => {
    const extension = vscode.extensions.getExtension('dateline.dateline');
    assert.isDefined(extension);
    const folder = vscode.Uri.joinPath(extension.extensionUri, 'media', 'samples');
    const shipped = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.sameMembers(
      SAMPLES.map(sample => sample.file),
      shipped.filter(name => /\.(?:txt|md)$/.test(name)),
    );
    for (const { file: name } of SAMPLES) {
      await vscode.commands.executeCommand('dateline.openSample', name);
      const document = vscode.window.activeTextEditor?.document;
      assert.isTrue(document?.isUntitled);
      assert.isNotEmpty(document && (await annotated(document)).annotations.mentions, name);
    }
  });
});
