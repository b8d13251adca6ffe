import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Row } from '../../../src/views/node';
import { RowTree, type TreeNode } from '../../../src/views/rowTree';
import { allRows, annotated, api, closeAll, openAnnotated, STORY } from './support';

describe('sidebar', () => {
  afterEach(closeAll);

  it('lists actors by kind, with counts and every mention', async () => {
    await openAnnotated(STORY);
    const { actors } = (await api()).sidebar();
    assert.includeMembers(
      actors.map(row => row.label),
      ['People', 'Countries', 'Organisations', 'Places'],
    );
    const nigeria = allRows(actors).find(row => row.label === 'Nigeria');
    assert.strictEqual(nigeria?.description, '2');
    assert.deepEqual(
      nigeria?.children?.().map(row => row.description),
      ['line 1', 'line 5'],
    );
  });

  it('lists events by year and month, and what has no date last', async () => {
    await openAnnotated(STORY);
    const { events } = (await api()).sidebar();
    assert.deepEqual(
      events.map(row => row.label),
      ['2023', '2024'],
    );
    const [january] = events[0]?.children?.() ?? [];
    assert.strictEqual(january?.label, 'January 2023');
    const [signed] = january?.children?.() ?? [];
    assert.match(signed?.label ?? '', /^Jan: signed/);
    assert.match(signed?.spoken ?? '', /^January 2023, day not said: signed.*Ghana/);
  });

  it('keeps the ids of rows over edits before them', async () => {
    const { editor, document } = await openAnnotated(STORY);
    const ids = async () => allRows((await api()).sidebar().actors).map(row => row.id);
    const before = await ids();
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Once more.\n\n'));
    await annotated(document);
    assert.deepEqual(await ids(), before);
  });

  it('shows a row’s place in the text, also after an edit', async () => {
    const { editor, document } = await openAnnotated(STORY);
    const abuja = allRows((await api()).sidebar().actors).find(row => row.label === 'Abuja');
    assert.isDefined(abuja?.target);
    const argument = { ...abuja.target, uri: document.uri.toString(), version: document.version };
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Once more.\n\n'));
    await vscode.commands.executeCommand('dateline.reveal', argument);
    assert.strictEqual(document.getText(vscode.window.activeTextEditor?.selection), 'Abuja');
  });

  it('shows the actor under the cursor in the list', async () => {
    const { editor, document } = await openAnnotated(STORY);
    const at = document.positionAt(document.getText().indexOf('Abuja') + 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.revealInActors');
  });

  it('is empty without a text', async () => {
    await closeAll();
    assert.deepEqual((await api()).sidebar(), { actors: [], events: [], review: [] });
  });
});

describe('row tree', () => {
  const source = 'untitled:a';
  const untouched = { isExpanded: () => undefined };
  const row = (id: string, label: string, children?: readonly Row[]): Row => ({
    id,
    label,
    spoken: label,
    context: 'x',
    ...(children ? { children: () => children } : {}),
  });
  const rows = (label: string): Row[] => [row('1', 'one', [row('1a', label), row('1b', 'b')]), row('2', 'two')];

  /** Looks at every row, as if all were unfolded. */
  const open = (tree: RowTree, nodes = tree.getChildren()): void => {
    for (const node of nodes) open(tree, tree.getChildren(node));
  };

  it('refreshes only the node that changed', () => {
    const tree = new RowTree(untouched);
    const fired: (string[] | undefined)[] = [];
    tree.show(rows('a'), source);
    open(tree);
    tree.onDidChangeTreeData((nodes: TreeNode[] | undefined) => fired.push(nodes?.map(node => node.row.id)));
    tree.show(rows('a'), source);
    assert.deepEqual(fired, []);
    tree.show(rows('other'), source);
    assert.deepEqual(fired, [['1a']]);
    tree.dispose();
  });

  it('makes rows only for what is unfolded', () => {
    const tree = new RowTree(untouched);
    let made = 0;
    const children = () => {
      made++;
      return [];
    };
    tree.show([{ ...row('1', 'one'), children }], source);
    tree.show([{ ...row('1', 'one'), children }], source);
    assert.strictEqual(made, 0);
    tree.dispose();
  });

  it('knows the parent of every node', () => {
    const tree = new RowTree(untouched);
    tree.show(rows('a'), source);
    open(tree);
    const child = tree.find('1b');
    assert.isDefined(child);
    assert.strictEqual(tree.getParent(child)?.row.id, '1');
    tree.dispose();
  });
});
