import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Row } from '../../../src/views/node';
import { allRows, annotated, api, asRead, closeAll, openAnnotated, until } from './support';

const ARTICLE = [
  'NIAMEY, 30 July 2023 — French President Emmanuel Macron spoke. Police counted 141 people.',
  'Kigali, the capital of Burundi, was quiet. It was told on Thursday, 26 July 2023.',
].join('\n\n');
const MACRON = 'French President Emmanuel Macron';
const KIGALI = 'Kigali, the capital of Burundi';

const rows = async () => allRows((await api()).sidebar().review);
const rowOf = async (label: string): Promise<Row> => {
  const found = (await rows()).find(row => row.label === label);
  assert.isDefined(found, (await rows()).map(row => row.label).join('; '));
  return found;
};
const tooltipOf = async (label: string) => asRead((await rowOf(label)).details?.().value ?? '');
const run = (command: string, ...rest: unknown[]) => vscode.commands.executeCommand(`dateline.${command}`, ...rest);
const setMode = (mode: string | undefined) =>
  vscode.workspace.getConfiguration('dateline').update('mode', mode, vscode.ConfigurationTarget.Global);

describe('verdicts in the review', () => {
  afterEach(async () => {
    await run('reviewByKind');
    await setMode(undefined);
    await closeAll();
  });

  it('stand on every claim in words, with statement, source and date in the tooltip', async () => {
    await openAnnotated(ARTICLE);
    const confirmed = await rowOf(MACRON);
    assert.match(confirmed.description ?? '', /^agrees: Emmanuel Macron: President of France since .* · line 1$/);
    assert.match(confirmed.spoken, /The record agrees: Emmanuel Macron/);
    assert.strictEqual(confirmed.icon?.id, 'pass');
    const tooltip = await tooltipOf(MACRON);
    assert.match(tooltip, /The record agrees/);
    assert.match(tooltip, /President of France since 14 May 2017 — .*up to \d/);
    assert.match(tooltip, /“.*French President Emmanuel Macron spoke\.”/);
    assert.match((await rowOf(KIGALI)).description ?? '', /^contradicts: /);
  });

  it('have the number and the icons that Problems and the text have', async () => {
    for (const [mode, icon] of [
      ['review', 'warning'],
      ['draft', 'info'],
    ] as const) {
      await setMode(mode);
      const { document } = await openAnnotated(ARTICLE);
      const told = await until('problems', () => {
        const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dateline');
        return found.length > 0 && found;
      });
      const group = (await api()).sidebar().review.find(({ label }) => label === 'Problems');
      const listed = group?.children?.() ?? [];
      assert.sameMembers(
        listed.map(({ label }) => label),
        told.map(({ range }) => document.getText(range)),
        mode,
      );
      assert.deepEqual([...new Set(listed.map(row => row.icon?.id))], [icon]);
      await closeAll();
    }
  });

  it('tick in one step what the record confirms, say by what, and can be taken back', async () => {
    await openAnnotated(ARTICLE);
    await run('toggleChecked', { row: await rowOf('141') });
    await run('tickConfirmed');
    const ticked = async () => (await rows()).filter(({ checked }) => checked).map(({ label }) => label);
    assert.sameMembers(await ticked(), [MACRON, '141']);
    assert.match(await tooltipOf(MACRON), /Ticked because the record says: Emmanuel Macron: President of France/);
    assert.notMatch(await tooltipOf('141'), /because the record says/);
    await run('untickConfirmed');
    assert.deepEqual(await ticked(), ['141']);
  });

  it('open again what the record ticked and confirms no more', async () => {
    const { document } = await openAnnotated(ARTICLE);
    await run('tickConfirmed');
    const edit = new vscode.WorkspaceEdit();
    const day = document.getText().indexOf('2023');
    edit.replace(document.uri, new vscode.Range(document.positionAt(day), document.positionAt(day + 4)), '2009');
    await vscode.workspace.applyEdit(edit);
    await annotated(document);
    const row = await rowOf(MACRON);
    assert.isFalse(row.checked);
    assert.match(row.description ?? '', /the record confirms it no more/);
  });

  it('are listed by kind or in order of the text', async () => {
    await openAnnotated(ARTICLE);
    await run('reviewInTextOrder');
    const listed = (await api()).sidebar().review;
    assert.isTrue(listed.every(row => row.children === undefined && row.target !== undefined));
    const starts = listed.map(({ target }) => target?.start ?? 0);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    await run('reviewByKind');
    assert.include(
      (await api()).sidebar().review.map(({ label }) => label),
      'Problems',
    );
  });

  it('follow the reader, who puts a problem aside', async () => {
    await setMode('review');
    const { document } = await openAnnotated(ARTICLE);
    const range = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(document.uri).find(each => document.getText(each.range) === KIGALI);
      return found?.range;
    });
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const ignore = actions.find(({ command }) => command?.command === 'dateline.ignoreHere')?.command;
    assert.isDefined(ignore);
    await vscode.commands.executeCommand(ignore.command, ...(ignore.arguments ?? []));
    await until('the row', async () => /^not judged/.test((await rowOf(KIGALI)).description ?? ''));
    assert.strictEqual((await rowOf(KIGALI)).icon?.id, 'circle-slash');
  });
});

describe('the fact sheet', () => {
  afterEach(closeAll);

  it('says of each claim the sentence, verdict, statement, source, address, date and tick', async () => {
    await openAnnotated(ARTICLE);
    await run('tickConfirmed');
    await run('exportFactSheet');
    const sheet = await until('the sheet', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document;
    });
    const text = sheet.getText();
    assert.match(text, /^Checked on: \d+ \w+ \d{4} {2}$/m);
    assert.match(text, /^The record: \d claims: \d confirmed, \d contradicted/m);
    const claim = text.slice(text.indexOf(`- [x] “${MACRON}”`)).split('\n- [')[0] ?? '';
    assert.match(claim, /Sentence: “.*spoke\.”/);
    assert.match(claim, /\*\*The record agrees\*\*/);
    assert.match(claim, /On record: Emmanuel Macron: President of France since 14 May 2017/);
    assert.match(claim, /Source of the record: .*<https:.*>, up to \d/);
    assert.match(claim, /Ticked because the record agrees/);
  });

  it('is not annotated itself, and leaves the lists to the text beside it', async () => {
    await openAnnotated(ARTICLE);
    await run('exportFactSheet');
    const sheet = await until('the sheet', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document;
    });
    assert.isUndefined(await (await api()).whenAnnotated(sheet.uri));
    assert.notInclude((await api()).texts().map(String), sheet.uri.toString());
    assert.strictEqual((await rowOf(MACRON)).label, MACRON);
  });
});
