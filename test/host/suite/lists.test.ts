import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Row } from '../../../src/views/node';
import { allRows, annotated, api, closeAll, openAnnotated, STORY, until } from './support';

const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);
const actors = async () => allRows((await api()).sidebar().actors).filter(row => row.context === 'actor');
const events = async () => allRows((await api()).sidebar().events).filter(row => row.context === 'event');

/** An actor's row as a context menu passes it on. */
async function actor(name: string): Promise<Row> {
  const row = (await actors()).find(({ label }) => label === name);
  assert.isDefined(row, name);
  return row;
}

describe('the lists', () => {
  afterEach(async () => {
    await run('dateline.listEditor');
    await run('dateline.clearEventsFilter');
    await closeAll();
  });

  it('say who somebody was on the article’s date, and who is not in the facts', async () => {
    await openAnnotated('PARIS, 3 May 2019 — Emmanuel Macron met Esi Quartey-Brenu in Paris.');
    assert.match((await actor('Emmanuel Macron')).description ?? '', /^1 · President of France/);
    assert.match((await actor('Esi Quartey-Brenu')).description ?? '', /^1 · not in the facts/);
    assert.match((await actor('Esi Quartey-Brenu')).spoken, /Person.*named once.*not in the facts/);
  });

  it('list the events of one actor only, until all are wanted again', async () => {
    await openAnnotated('In January 2023 Nigeria signed an agreement with Ghana. In May 2023 Peru attacked Chile.');
    const all = (await events()).length;
    assert.isAbove(all, 1);
    await run('dateline.eventsOfActor', await actor('Peru'));
    assert.deepEqual(
      (await events()).map(row => row.label.slice(0, 12)),
      ['May: attacke'],
    );
    await run('dateline.clearEventsFilter');
    assert.lengthOf(await events(), all);
  });

  it('tell plans from what happened, whose words it is, and dates that speak against each other', async () => {
    await openAnnotated(
      'ACCRA, 14 January 2025 — Ghana will sign an agreement with Togo on 3 February 2025. ' +
        'Nigeria and Benin signed an accord on 3 May 2024.\n\nThe accord that Nigeria and Benin signed on 4 May 2024 holds. ' +
        'Kenya said that Mali attacked Niger in 2023.',
    );
    const rows = await events();
    const about = (label: RegExp) => rows.find(row => label.test(row.label))?.description ?? '';
    assert.match(about(/^3 Feb: sign/), /^planned/);
    assert.match(about(/^3 May: signed/), /^also dated 4 May 2024/);
    assert.match(about(/^4 May: signed/), /^also dated 3 May 2024/);
    assert.match(about(/^2023: attacked/), /^said by Kenya/);
  });

  it('copy what is listed as a Markdown list', async () => {
    await openAnnotated(STORY);
    await run('dateline.copyActors');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^- Countries \(2\)\n {2}- (?:Ghana|Nigeria) \(2\)\n {2}- (?:Ghana|Nigeria) \(2\)\n/m);
    assert.notInclude(copied, 'line 1');
    await run('dateline.copyEvents');
    assert.match(await vscode.env.clipboard.readText(), /^- 2023 \(1\)\n {2}- January 2023 \(1\)\n {4}- Jan: signed/);
  });

  it('correct the name of a row', async () => {
    const { document } = await openAnnotated('Kenya waits for Belmopan. Kenya waits long.');
    await run('dateline.notAName', { written: (await actor('Belmopan')).written?.() });
    await annotated(document);
    assert.notInclude(
      (await actors()).map(({ label }) => label),
      'Belmopan',
    );
  });
});

describe('the lists of the whole workspace', () => {
  const folder = () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.isDefined(first);
    return vscode.Uri.joinPath(first.uri, 'drafts');
  };
  const write = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
  const find = async (name: string) => (await actors()).find(row => row.label === name);
  before(async () => {
    await write(
      'one.txt',
      'LIMA, 3 May 2019 — Ama Tolvane-Sarr met Kofi Brenu-Adjei.\r\nAma Tolvane-Sarr left for Lima.',
    );
    await write('two.md', '# A draft\n\nAma Tolvane-Sarr spoke in Lima on 4 May 2019.');
    await write('.hidden/three.txt', 'Yaw Tolvane-Mensa stayed in Lima.');
  });

  after(async () => {
    await run('dateline.listEditor');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  afterEach(closeAll);

  it('gather every file, with the texts that name an actor, but no ignored folders', async () => {
    await closeAll();
    await run('dateline.listWorkspace');
    await until(
      'both texts are read',
      async () => (await find('Ama Tolvane-Sarr'))?.description?.startsWith('3') ?? false,
    );
    const row = await find('Ama Tolvane-Sarr');
    assert.deepEqual(
      row?.children?.().map(({ label, description }) => [label, description]),
      [
        ['drafts/one.txt', '2 · 3 May 2019'],
        ['drafts/two.md', '1'],
      ],
    );
    assert.isUndefined(await find('Yaw Tolvane-Mensa'));
  });

  it('show a place in a file that is not open', async () => {
    const [one] = (await find('Ama Tolvane-Sarr'))?.children?.() ?? [];
    const [, second] = one?.children?.() ?? [];
    assert.isDefined(second?.target);
    await run('dateline.reveal', { ...second.target, row: second.id });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /drafts\/one\.txt$/);
    assert.strictEqual(editor?.document.getText(editor.selection), 'Ama Tolvane-Sarr');
    assert.strictEqual(editor?.selection.start.line, 1);
  });

  it('stop when they are told to, and go on', async () => {
    const files = Array.from({ length: 150 }, (_, at) => `many/${at}.txt`);
    await Promise.all(files.map(name => write(name, 'Abena Tolvane-Owusu waited in Lima.')));
    const count = async () => Number((await find('Abena Tolvane-Owusu'))?.description?.split(' ')[0] ?? 0);
    await until('reading has begun', async () => (await count()) > 0);
    await run('dateline.stopReading');
    const stopped = await count();
    assert.isBelow(stopped, files.length);
    await new Promise(resolve => setTimeout(resolve, 700));
    assert.strictEqual(await count(), stopped);
    await run('dateline.listWorkspace');
    await until('all are read', async () => (await count()) === files.length);
  });

  it('follow what is written, saved, made and deleted', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'two.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'Ama Tolvane-Sarr sang. '));
    await (await api()).whenAnnotated(uri);
    assert.match((await find('Ama Tolvane-Sarr'))?.description ?? '', /^4/);
    await closeAll();
    await write('four.txt', 'Ama Tolvane-Sarr slept in Lima.');
    await until(
      'the new file is read',
      async () => (await find('Ama Tolvane-Sarr'))?.description?.startsWith('4') ?? false,
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'one.txt'));
    await until(
      'the deleted file is gone',
      async () => (await find('Ama Tolvane-Sarr'))?.description?.startsWith('2') ?? false,
    );
  });
});
