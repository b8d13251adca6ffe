import { assert } from 'chai';
import * as vscode from 'vscode';
import { annotated, api, asRead, closeAll, hoverOver, openAnnotated, until } from './support';

/** A Wednesday told as a Thursday. */
const WRONG = 'Soldiers took power in Niger on Thursday, 26 July 2023.';
const ARTICLE = `NIAMEY, 30 July 2023 — The border is closed.\n\n${WRONG}\n\nThe talks go on.`;

const configuration = () => vscode.workspace.getConfiguration('dateline');
const set = (name: string, value: unknown) => configuration().update(name, value, vscode.ConfigurationTarget.Global);

/** What Dateline tells in Problems about a text. */
function problems(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dateline');
}

function weekday(document: vscode.TextDocument): vscode.Diagnostic | undefined {
  return problems(document).find(({ code }) => code === 'weekday-mismatch');
}

async function problemShown(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until('the weekday is told', () => weekday(document));
}

async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

async function runAction(document: vscode.TextDocument, title: RegExp): Promise<void> {
  const actions = await actionsAt(document, (await problemShown(document)).range);
  const action = actions.find(candidate => title.test(candidate.title));
  assert.isDefined(action, actions.map(candidate => candidate.title).join('; '));
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('what does not fit', () => {
  beforeEach(() => set('mode', 'review'));
  afterEach(async () => {
    await closeAll();
    for (const name of ['mode', 'checks.enabled', 'checks.severity']) await set(name, undefined);
  });

  it('is told in Problems, under the words that are wrong', async () => {
    const { document } = await openAnnotated(ARTICLE);
    const problem = await problemShown(document);
    assert.include(document.getText(problem.range), 'Thursday');
    assert.strictEqual(problem.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(problem.message, /Wednesday/);
  });

  it('moves with the text at once and goes with its words', async () => {
    const { editor, document } = await openAnnotated(ARTICLE);
    const before = (await problemShown(document)).range;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'First of all.\n\n'));
    assert.deepEqual(weekday(document)?.range, before.with(before.start.translate(2), before.end.translate(2)));
    await annotated(document);
    const { range } = await problemShown(document);
    await editor.edit(edit => edit.delete(document.lineAt(range.start.line).range));
    assert.isUndefined(weekday(document));
    await annotated(document);
    assert.isUndefined(weekday(document));
  });

  it('is gone when the text is closed', async () => {
    const { document } = await openAnnotated(ARTICLE);
    await problemShown(document);
    await closeAll();
    assert.deepEqual(problems(document), []);
  });

  it('is told quietly while drafting, and not in the sentence that is being typed', async () => {
    await set('mode', 'draft');
    const { editor, document } = await openAnnotated(ARTICLE);
    await until('a remark', () => weekday(document)?.severity === vscode.DiagnosticSeverity.Information);
    const end = document.positionAt(document.getText().indexOf(WRONG) + WRONG.length - 1);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: ' again' });
    await annotated(document);
    assert.isUndefined(weekday(document), 'the sentence is not finished');
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    await problemShown(document);
  });

  it('is as loud as the settings say', async () => {
    const { document } = await openAnnotated(ARTICLE);
    await problemShown(document);
    await set('checks.severity', { 'weekday-mismatch': 'hint' });
    await until('a hint', () => weekday(document)?.severity === vscode.DiagnosticSeverity.Hint);
    await set('checks.severity', { 'weekday-mismatch': 'off' });
    await until('nothing', () => !weekday(document));
    await set('checks.severity', undefined);
    await problemShown(document);
    await set('checks.enabled', false);
    await until('no problems', () => problems(document).length === 0);
  });

  it('is mended in one step to undo', async () => {
    const { document } = await openAnnotated(ARTICLE);
    await runAction(document, /Wednesday|weekday/);
    assert.include(document.getText(), 'Wednesday, 26 July 2023');
    await annotated(document);
    assert.isUndefined(weekday(document));
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), ARTICLE);
  });

  it('is ignored by a comment that is not printed in Markdown', async () => {
    const { document } = await openAnnotated(ARTICLE, 'markdown');
    await runAction(document, /^Ignore here/);
    assert.include(document.getText(), `${WRONG} <!-- dateline-ignore weekday-mismatch -->`);
    await annotated(document);
    assert.isUndefined(weekday(document));
  });

  it('is ignored by a list beside plain text, which stays as it is, over edits', async () => {
    const { editor, document } = await openAnnotated(ARTICLE);
    await runAction(document, /^Ignore here/);
    await until('it is silent', () => !weekday(document));
    assert.strictEqual(document.getText(), ARTICLE);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'First of all.\n\n'));
    await annotated(document);
    assert.isUndefined(weekday(document));
  });

  it('is said in the hover, in full where it is not marked', async () => {
    await set('checks.severity', { 'weekday-mismatch': 'information' });
    const { document } = await openAnnotated(ARTICLE);
    await problemShown(document);
    assert.match(asRead(await hoverOver(document, 'Thursday, 26')), /Does not fit\*\* · Weekday does not fit the date/);
    await set('mode', 'draft');
    await until('not marked', () => !weekday(document));
    const words = asRead(await hoverOver(document, 'Thursday, 26'));
    assert.match(words, /Does not fit\*\* · Weekday does not fit the date: .*Wednesday/);
    assert.match(words, /\[Not useful\]/);
  });
});

describe('what does not fit in a text of the folder', () => {
  let file: vscode.Uri;
  let folder: vscode.Uri;
  const inFolder = (name: string) => vscode.Uri.joinPath(folder, '.dateline', name);
  const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const remove = (uri: vscode.Uri) =>
    vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);

  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  beforeEach(async () => {
    const opened = vscode.workspace.workspaceFolders?.[0];
    assert.isDefined(opened, 'a folder is open');
    folder = opened.uri;
    file = vscode.Uri.joinPath(folder, 'check me.txt');
    await set('mode', 'review');
    await write(file, ARTICLE);
  });
  afterEach(async () => {
    await closeAll();
    await remove(file);
    await remove(vscode.Uri.joinPath(folder, '.dateline'));
    await set('mode', undefined);
  });

  async function openFile(): Promise<vscode.TextDocument> {
    const { document } = await vscode.window.showTextDocument(file, { preview: false });
    await annotated(document);
    return document;
  }

  it('is ignored in a file that merges well, and told again when the file goes', async () => {
    const document = await openFile();
    await runAction(document, /^Ignore here/);
    await until('it is silent', () => !weekday(document));
    const written = await read(inFolder('ignore.json'));
    const { places } = JSON.parse(written);
    assert.deepInclude(places[0], { text: 'check me.txt', check: 'weekday-mismatch' });
    assert.lengthOf(
      written.split('\n').filter(line => line.includes('weekday-mismatch')),
      1,
    );
    await closeAll();
    assert.isUndefined(weekday(await openFile()));
    await remove(inFolder('ignore.json'));
    await problemShown(await openFile());
  });

  it('is not told any more after the fact that spoke against it is corrected, and the verdict is another', async () => {
    await write(file, 'BAMAKO, 3 March 2025 — ECOWAS member Mali closed its border on Monday.');
    const document = await openFile();
    const about = () => problems(document).find(({ code }) => code === 'wrong-membership');
    const { range } = await until('the membership is told', about);
    const actions = await actionsAt(document, range);
    assert.isTrue(
      actions.some(({ title }) => /record is wrong/.test(title)),
      actions.map(({ title }) => title).join('; '),
    );
    const verdict = async () => {
      const claims = (await (await api()).whenAnnotated(document.uri))?.annotations.claims ?? [];
      return claims.find(({ kind }) => kind === 'membership')?.verdict;
    };
    assert.strictEqual(await verdict(), 'contradicts');
    const facts = { entities: { Mali: { memberOf: { ECOWAS: { from: '1975-05-28' } } } } };
    await write(inFolder('facts.json'), JSON.stringify(facts));
    await until('it is silent', () => !about());
    assert.strictEqual(await verdict(), 'agrees');
    const words = asRead(await hoverOver(document, 'Mali'));
    assert.match(words, /The record agrees\*\*: member of .*ECOWAS|The record agrees\*\*: member of Economic/);
    await remove(inFolder('facts.json'));
    await until('it is told again', about);
  });

  it('is not useful: it is silent and counted, and the writer is asked about its check', async () => {
    const wrong = ['Thursday, 26 July 2023', 'Monday, 1 March 2022', 'Friday, 3 March 2022', 'Sunday, 4 March 2022'];
    const text = wrong.map((date, n) => `Talks of group ${n} were held on ${date}.`).join('\n\n');
    await write(file, `NIAMEY, 30 July 2023 — The border is closed.\n\n${text}`);
    const document = await openFile();
    const told = () => problems(document).filter(({ code }) => code === 'weekday-mismatch').length;
    await until('all are told', () => told() === wrong.length);
    for (let left = wrong.length - 1; left > 0; left--) {
      await runAction(document, /^Not useful/);
      await until('one fewer is told', () => told() === left);
    }
    assert.include(await read(inFolder('ignore.json')), 'weekday-mismatch');
    await vscode.commands.executeCommand('notifications.clearAll');
    const list = vscode.commands.executeCommand('dateline.howMyChecksDo');
    const timer = setInterval(() => void vscode.commands.executeCommand('workbench.action.closeQuickOpen'), 100);
    await list;
    clearInterval(timer);
  });

  it('in a fact file is told where it stands', async () => {
    const document = await openFile();
    await problemShown(document);
    const text = '{\n  "entities": {\n    "Nobody Known": {"type": "planet"}\n  }\n}';
    await write(inFolder('team.json'), text);
    const [problem] = await until('the file is looked at', () => {
      const found = vscode.languages.getDiagnostics(inFolder('team.json'));
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /Nobody Known: There is no type “planet”/);
    assert.strictEqual(problem?.range.start.line, 2);
  });

  it('names that a fact file adds are found at once', async () => {
    await write(file, 'Zarbu Watch protested.');
    const document = await openFile();
    const facts = { entities: { 'Border Watch Niger': { type: 'organisation', also: 'Zarbu Watch' } } };
    await write(inFolder('team.json'), JSON.stringify(facts));
    const name = async () => (await (await api()).whenAnnotated(document.uri))?.annotations.entities;
    await until('the name is found', async () => (await name())?.some(({ id }) => id === 'border-watch-niger'));
  });
});
