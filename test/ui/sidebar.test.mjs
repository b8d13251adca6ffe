// The lists of the sidebar, as a person uses them: with the mouse, with the keyboard, and while writing.
import assert from 'node:assert/strict';
import { eventually } from '../rig/workbench.mjs';
import { decorated, useWorkbench } from './support.mjs';

const DRAFTS = {
  'one.txt': 'LIMA, 3 May 2019 — Ama Tolvane-Sarr met Kofi Brenu-Adjei.\n',
  'two.md': '# A draft\n\nAma Tolvane-Sarr spoke in Lima on 4 May 2019.\n',
};

describe('the sidebar', () => {
  // High enough for every row: VS Code draws only those in sight.
  const window = useWorkbench({ file: 'accra.txt', files: DRAFTS, size: { width: 1280, height: 1500 } });
  const row = (text, view = 'Actors') => window().tree(view).filter({ hasText: text }).first();
  const labels = (view = 'Actors') =>
    window()
      .tree(view)
      .evaluateAll(rows => rows.map(item => item.querySelector('.label-name')?.textContent ?? ''));
  const title = view => window().page.locator('.sidebar .pane-header', { hasText: view });
  const shows = (wanted, view) =>
    eventually(async () => {
      const found = await labels(view);
      assert.ok(wanted(found), found.join(' | '));
    });
  /** A list that is about to change moves the row that is clicked. */
  const settles = async () => {
    for (let before = ''; ; ) {
      const now = (await labels()).join();
      if (now === before) return;
      before = now;
      await window().page.waitForTimeout(700);
    }
  };
  const asks = question => window().page.locator('.quick-input-title', { hasText: question }).waitFor();
  const typesIntoText = async () => {
    const { page } = window();
    await page.keyboard.type('Zq');
    await eventually(async () => assert.match(await window().text(), /Zq/));
    await page.keyboard.press('Control+z');
    await eventually(async () => assert.doesNotMatch(await window().text(), /Zq/));
    await settles();
  };

  before(async () => {
    const w = window();
    await decorated(w, ['Kenya', 'ECOWAS']);
    await w.openView('Dateline');
    await w.tree('Actors').first().waitFor();
    await w.tree('Events').first().waitFor();
  });

  it('filters the actors while the filter is typed, says so, and lists all again', async () => {
    const w = window();
    await w.command('Dateline: Filter the Actors…');
    await asks('Filter the Actors');
    await w.page.keyboard.type('ghan');
    await shows(found => found.join() === 'Countries,Ghana');
    await w.page.keyboard.press('Enter');
    await title('Actors').filter({ hasText: 'only “ghan”' }).waitFor();
    await w.command('Dateline: Clear the Filter of the Actors');
    await shows(found => found.includes('Kenya'));
  });

  it('says that the filter leaves out everything, with a way back', async () => {
    const w = window();
    await w.command('Dateline: Filter the Actors…');
    await w.answer('xyzzy');
    const welcome = w.page.locator('.sidebar .welcome-view-content:visible');
    await welcome.filter({ hasText: 'the filter leaves it out' }).waitFor();
    await w.page.locator('.sidebar .monaco-button:visible', { hasText: 'Clear the Filter' }).click();
    await shows(found => found.includes('Kenya'));
  });

  it('groups the actors by what they do, and orders them by name', async () => {
    const w = window();
    await w.command('Dateline: Group the Actors…');
    await w.pick('By role in the story');
    await shows(found => found.includes('Acting') && found.includes('Only named'));
    await w.command('Dateline: Group the Actors…');
    await w.pick('One list');
    await w.command('Dateline: Order the Actors…');
    await w.pick('By name');
    await shows(found => found.slice(0, 3).join() === 'Accra,Bamako,Boko Haram');
    await w.command('Dateline: Group the Actors…');
    await w.pick('By kind');
    await shows(found => found.includes('Countries'));
  });

  it('follows the cursor in both lists, and leaves the keyboard in the text', async () => {
    const w = window();
    await w.clickWord('Uganda');
    await eventually(async () => {
      assert.match(await row('Uganda').getAttribute('class'), /selected/);
      assert.match(await row('signed', 'Events').getAttribute('class'), /selected/);
    });
    await typesIntoText();
  });

  it('keeps what is unfolded and selected while the text changes before it', async () => {
    const w = window();
    await row('Mali').click();
    await w.page.keyboard.press('ArrowRight');
    await row('suspended Mali').waitFor();
    const before = await labels();
    await w.clickWord('ACCRA');
    await w.page.keyboard.press('Control+Home');
    await w.page.keyboard.type('Once more, then. ');
    await eventually(async () => assert.equal(await row('Mali').getAttribute('aria-expanded'), 'true'));
    await shows(found => found.join() === before.join());
    await row('suspended Mali').click();
    await eventually(async () => assert.equal((await w.cursor()).line, 3));
    await w.page.keyboard.press('ArrowLeft');
    await w.page.keyboard.press('ArrowLeft');
    await eventually(async () => assert.equal(await row('Mali').getAttribute('aria-expanded'), 'false'));
  });

  it('shows the event under the cursor in the timeline', async () => {
    const w = window();
    await w.clickWord('suspended');
    await w.command('Dateline: Show This Event in the Timeline');
    await eventually(async () => assert.match(await row('suspended', 'Events').getAttribute('class'), /focused/));
  });

  it('hides an actor with a key, and lists it again', async () => {
    const w = window();
    await row('Bamako').click();
    await w.page.keyboard.press('Delete');
    await shows(found => !found.includes('Bamako'));
    await w.command('Dateline: Show Hidden Actors…');
    await asks('Hidden Actors');
    await w.page.keyboard.press('Enter');
    await shows(found => found.includes('Bamako'));
  });

  it('takes back a correction that a row’s menu made', async () => {
    const w = window();
    await row('Nairobi').click({ button: 'right' });
    const item = w.page.locator('.context-view .action-item', { hasText: 'This Is Not a Name' });
    await item.hover();
    // A menu takes no click in the moment in which it opens.
    await w.page.waitForTimeout(500);
    await item.click();
    await shows(found => !found.includes('Nairobi'));
    assert.match(await w.text(), /Nairobi/);
    await w.command('Dateline: Take Back a Correction of a Name');
    await asks('Take Back Corrections');
    await w.page.keyboard.press('ArrowDown');
    await w.page.keyboard.press('Space');
    await w.page.keyboard.press('Enter');
    await shows(found => found.includes('Nairobi'));
  });

  it('lists the whole workspace, shows a place in another text, and remembers all that after a reload', async () => {
    const w = window();
    await w.command('Dateline: List the Whole Workspace');
    await row('Ama Tolvane-Sarr').waitFor();
    await title('Actors').filter({ hasText: 'whole workspace' }).waitFor();
    await row('Ama Tolvane-Sarr').click();
    await w.page.keyboard.press('ArrowRight');
    await row('two.md').click();
    await w.page.locator('.tab.active', { hasText: 'two.md' }).waitFor();
    await w.page.reload();
    await w.page.locator('.monaco-workbench').waitFor();
    await row('Ama Tolvane-Sarr').waitFor();
    await row('two.md').waitFor(); // it is still unfolded
    await w.command('Dateline: List This Text Only');
    await shows(found => found.includes('Kenya') && !found.includes('Kofi Brenu-Adjei'));
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
