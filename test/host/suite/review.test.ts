import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Row } from '../../../src/views/node';
import { allRows, annotated, api, closeAll, openAnnotated, until } from './support';

const ARTICLE = [
  'NIAMEY, 30 July 2023 — Police counted 141 people in the square on 26 July 2023.',
  'French President Emmanuel Macron spoke. “We will stay where we are,” he said, and 12 others left.',
].join('\n\n');

const rows = async () => allRows((await api()).sidebar().review);
const rowOf = async (label: string): Promise<Row> => {
  const found = (await rows()).find(row => row.label === label);
  assert.isDefined(found, (await rows()).map(row => row.label).join('; '));
  return found;
};
const isChecked = async (label: string) => (await rowOf(label)).checked;
/** Commands of the list's menus are given its nodes. */
const tick = async (label: string) =>
  vscode.commands.executeCommand('dateline.toggleChecked', { row: await rowOf(label) });
describe('review', () => {
  afterEach(closeAll);

  it('lists everything that can be checked, by kind, with a box for each', async () => {
    await openAnnotated(ARTICLE);
    await until('rows', async () => (await rows()).length > 0);
    const groups = (await api()).sidebar().review;
    assert.includeMembers(
      groups.map(row => row.label),
      ['People and offices', 'Dates', 'Figures', 'Quotations', 'Places'],
    );
    const figures = groups.find(row => row.label === 'Figures');
    assert.deepEqual(
      figures?.children?.().map(row => [row.label, row.checked]),
      [
        ['141', false],
        ['12', false],
      ],
    );
    assert.strictEqual(figures?.description, '0 of 2 checked');
    assert.include(
      (await rows()).map(row => row.label),
      'French President Emmanuel Macron',
    );
  });

  it('remembers ticks of an untitled text over edits, and opens again what was changed', async () => {
    const { editor, document } = await openAnnotated(ARTICLE);
    await tick('141');
    await tick('12');
    assert.isTrue(await isChecked('141'));
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'A new lead, written later.\n\n'));
    await annotated(document);
    assert.isTrue(await isChecked('141'));
    const at = document.positionAt(document.getText().indexOf('141'));
    await editor.edit(edit => edit.replace(new vscode.Range(at, at.translate(0, 3)), '131'));
    await annotated(document);
    const changed = await rowOf('131');
    assert.isFalse(changed.checked);
    assert.match(changed.description ?? '', /changed since it was checked/);
    assert.isTrue(await isChecked('12'));
  });

  it('goes to what is not checked yet, and ticks what is under the cursor', async () => {
    const { editor, document } = await openAnnotated(ARTICLE);
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
    editor.selection = new vscode.Selection(document.positionAt(60), document.positionAt(60));
    await vscode.commands.executeCommand('dateline.nextUnchecked');
    const first = selected();
    assert.strictEqual(first, '26 July 2023');
    await vscode.commands.executeCommand('dateline.toggleChecked');
    assert.isTrue(await isChecked(first));
    editor.selection = new vscode.Selection(document.positionAt(60), document.positionAt(60));
    await vscode.commands.executeCommand('dateline.nextUnchecked');
    assert.strictEqual(selected(), 'French President Emmanuel Macron');
  });

  it('is exported as a page of Markdown that nobody has to save', async () => {
    await openAnnotated(ARTICLE);
    await tick('141');
    await vscode.commands.executeCommand('dateline.exportFactSheet');
    const sheet = await until('the sheet', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document;
    });
    assert.isTrue(sheet.isUntitled);
    assert.match(sheet.getText(), /- \[x\] “141” \(line 1\)/);
    assert.match(sheet.getText(), /- \[ \] “12” \(line 3\)/);
    assert.match(sheet.getText(), /Article's date: 30 July 2023/);
  });
});

describe('review of a text of the folder', () => {
  let folder: vscode.Uri;
  let file: vscode.Uri;
  let name = '';
  let count = 0;
  const inFolder = (...names: string[]) => vscode.Uri.joinPath(folder, ...names);
  const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const isThere = async (uri: vscode.Uri): Promise<boolean> =>
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );

  beforeEach(async () => {
    const opened = vscode.workspace.workspaceFolders?.[0];
    assert.isDefined(opened, 'a folder is open');
    folder = opened.uri;
    // A name of its own for each test: VS Code tells late that files of the test before are gone.
    name = `review me ${++count}.txt`;
    file = inFolder(name);
    await write(file, ARTICLE);
  });
  afterEach(async () => {
    await closeAll();
    for (const rest of [name, `renamed ${name}`, '.dateline'])
      await vscode.workspace.fs.delete(inFolder(rest), { recursive: true }).then(undefined, () => undefined);
  });

  const open = async () => {
    const { document } = await vscode.window.showTextDocument(file, { preview: false });
    const content = await read(file);
    await until('the text is read anew', () => document.getText() === content);
    await annotated(document);
    await until('the review is read', async () => (await rows()).length > 0);
    return document;
  };
  const review = () => inFolder('.dateline', 'review', `${name}.json`);

  it('writes nothing before something is ticked', async () => {
    await open();
    await rows();
    assert.isFalse(await isThere(inFolder('.dateline')));
  });

  it('is kept beside the text as Web Annotations, and read again', async () => {
    await open();
    await tick('141');
    const page = JSON.parse(await read(review()));
    assert.strictEqual(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.strictEqual(page.items[0].target.source, `../../${encodeURIComponent(name)}`);
    assert.strictEqual(page.items[0].target.selector[0].exact, '141');
    assert.strictEqual(await read(file), ARTICLE, 'the text itself is left alone');
    await closeAll();
    await open();
    assert.isTrue(await isChecked('141'));
    assert.isFalse(await isChecked('12'));
  });

  it('finds its places again in a text that was edited elsewhere', async () => {
    await open();
    await tick('141');
    await tick('French President Emmanuel Macron');
    await closeAll();
    await write(
      file,
      `A lead of another author, who also counted 141 chairs.\n\n${ARTICLE.replace('Police', 'The police')}`,
    );
    await open();
    const figures = (await rows()).filter(row => row.label === '141').map(row => row.checked);
    assert.deepEqual(figures, [false, true]);
    assert.isTrue(await isChecked('French President Emmanuel Macron'));
  });

  it('takes over what a colleague ticked meanwhile, and loses neither', async () => {
    await open();
    await tick('141');
    const mine = await read(review());
    await tick('12');
    const both = await read(review());
    await write(review(), mine);
    await until('the file is read again', async () => !(await isChecked('12')));
    await write(review(), both);
    await until('the file is read again', async () => (await isChecked('12')) === true);
    assert.isTrue(await isChecked('141'));
  });

  it('leaves a file that cannot be read as it is', async () => {
    await write(review(), '{"items": [');
    await open();
    await tick('26 July 2023');
    assert.strictEqual(await read(review()), '{"items": [');
    assert.isFalse(await isChecked('26 July 2023'));
  });

  it('goes with a text that is renamed', async () => {
    await open();
    await tick('141');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file, inFolder(`renamed ${name}`));
    await vscode.workspace.applyEdit(edit);
    const moved = inFolder('.dateline', 'review', `renamed ${name}.json`);
    await until('the review is moved', async () => isThere(moved));
    file = inFolder(`renamed ${name}`);
    await open();
    await until('the tick is there', async () => (await isChecked('141')) === true);
  });
});
