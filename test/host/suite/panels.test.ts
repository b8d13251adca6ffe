import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeAll, named, openAnnotated, STORY, until } from './support';

const story = async () => (await api()).panels().story;
const dossier = async () => (await api()).panels().dossier;

describe('panels', () => {
  afterEach(closeAll);

  it('the story panel shows the events, actors and places of the text once its page asks for them', async () => {
    const { document } = await openAnnotated(STORY);
    await vscode.commands.executeCommand('dateline.showTimeline');
    const data = await until('the story', story);
    assert.strictEqual(data.uri, document.uri.toString());
    assert.include(
      data.told.map(({ date }) => date),
      '2023-01',
    );
    assert.include(
      data.network.ties.map(({ id }) => id),
      'ghana|nigeria',
    );
    assert.include(
      data.places.filter(({ at }) => at !== null).map(({ name }) => name),
      'Abuja',
    );
    assert.strictEqual(data.dateWords['2023-01'], 'January 2023');
  });

  it('the story panel follows the text while it is edited', async () => {
    const { editor, document } = await openAnnotated(STORY);
    await vscode.commands.executeCommand('dateline.showMap');
    const before = await until('the story', story);
    await editor.edit(edit =>
      edit.insert(document.positionAt(STORY.length), ' Kenya met Togo in Nairobi in May 2023.'),
    );
    const after = await until('the edit', async () => {
      const data = await story();
      return data && data.version > before.version && data;
    });
    assert.include(
      after.places.map(({ name }) => name),
      'Nairobi',
    );
  });

  it('there is one story panel, whatever picture is asked for', async () => {
    await openAnnotated(STORY);
    await vscode.commands.executeCommand('dateline.showTimeline');
    await until('the story', story);
    await vscode.commands.executeCommand('dateline.showNetwork');
    const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ input }) => isPanel(input)));
    assert.lengthOf(panels, 1);
  });

  it('the dossier shows the entity under the cursor, and another one that is asked for', async () => {
    const { editor, document, found } = await openAnnotated(STORY);
    const at = document.positionAt(STORY.indexOf('Nigeria') + 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.showDossier');
    const data = await until('the dossier', dossier);
    assert.strictEqual(data.title, 'Nigeria');
    assert.strictEqual(data.mentionCount, 2);
    assert.strictEqual(data.record?.date, '2024-03-12');
    const [other] = named(found, 'Efua Quartey-Mensima');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('dateline.showDossier', { entity: other?.entity });
    const second = await until('the other one', async () => {
      const next = await dossier();
      return next?.title === 'Efua Quartey-Mensima' && next;
    });
    assert.isUndefined(second.record);
  });

  it('a closed panel shows nothing', async () => {
    await openAnnotated(STORY);
    await vscode.commands.executeCommand('dateline.showTimeline');
    await until('the story', story);
    await closeAll();
    assert.isUndefined(await story());
  });
});

function isPanel(input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('dateline.story');
}
