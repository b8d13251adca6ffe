import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../rig/workbench.mjs';
import { useWorkbench } from './support.mjs';

const ARTICLE = [
  'NIAMEY, 30 July 2023 — Police counted 141 people in the square.',
  '',
  'Soldiers took power in Niger on Thursday, 26 July 2023. “We will stay where we are,” an officer said.',
  '',
  'French President Emmanuel Macron and Chad’s president, Mahamat Idriss Déby, spoke.',
  '',
].join('\n');

describe('reviewing an article', () => {
  const window = useWorkbench({
    file: 'coup.txt',
    files: { 'coup.txt': ARTICLE },
    settings: { 'dateline.mode': 'review' },
  });
  const rows = () => window().tree('Review');
  // Rows show the words around what they are about, too: a row is known by how it begins.
  const row = label => rows().and(window().page.locator(`[aria-label^="${label}"]`));
  const box = label => row(label).locator('.custom-view-tree-node-item-checkbox');
  const isTicked = label => box(label).getAttribute('aria-checked');
  const text = name => readFileSync(join(window().folder, name), 'utf8');
  const review = join('.dateline', 'review', 'coup.txt.json');

  before(async () => {
    const w = window();
    await w.openView('Dateline');
    // The other lists would leave no room for this one.
    await w.command('Dateline: Focus on Review View');
    for (const other of ['Actors', 'Events']) {
      const header = w.page.locator(`.sidebar .pane-header:has(.title:text-is("${other}"))`);
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    await row('141').waitFor();
  });

  it('lists what does not fit first, and then what can be checked', async () => {
    const read = () => rows().evaluateAll(found => found.map(item => item.getAttribute('aria-label')));
    // Checks come after names and dates.
    await eventually(async () => assert.match((await read())[0], /^Problems, 0 of 1 checked/));
    const labels = await read();
    assert.match(labels[1], /Thursday, 26 July 2023, Warning, .*Wednesday/);
    assert.ok(labels.some(label => /^Quotations/.test(label)));
  });

  it('marks the weekday in the text', async () => {
    const w = window();
    await w.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  it('ticks a row by the mouse, and writes that beside the text', async () => {
    assert.equal(existsSync(join(window().folder, '.dateline')), false);
    await eventually(async () => {
      // A tick in the moment in which the list is drawn anew is lost: the box is empty again, and is clicked again.
      if ((await isTicked('141')) !== 'true') await box('141').click();
      assert.match(text(review), /"exact":"141"/);
    });
    await eventually(async () => assert.equal(await isTicked('141'), 'true'));
    assert.equal(text('coup.txt'), ARTICLE);
  });

  it('ticks a row by the keyboard', async () => {
    const w = window();
    await row('NIAMEY').click();
    await w.page.keyboard.press('Space');
    await eventually(async () => assert.equal(await isTicked('NIAMEY'), 'true'));
  });

  it('goes to the next one that is not checked by the keyboard, and ticks it there', async () => {
    const w = window();
    await w.clickWord('Soldiers');
    await w.page.keyboard.press('Alt+F9');
    await eventually(async () => {
      const { line, column } = await w.cursor();
      assert.ok(line === 3 && column > 'Soldiers took power in Niger on '.length, `line ${line}, column ${column}`);
    });
    await w.page.keyboard.press('Alt+Shift+F9');
    await eventually(() => assert.match(text(review), /26 July 2023/));
  });

  it('writes a note from the row', async () => {
    const w = window();
    await row('“We will stay').hover();
    await row('“We will stay')
      .locator('.action-label[aria-label^="Add a Note"], .action-label[title^="Add a Note"]')
      .click();
    await w.quickInput().waitFor();
    await w.answer('he was alone');
    await rows().filter({ hasText: 'he was alone' }).waitFor();
    await eventually(() => assert.match(text(review), /he was alone/));
    await row('“We will stay').locator('.monaco-icon-label-decorations, [class*="itemBadge"]').first().waitFor();
  });

  it('says of every claim what the record says, to the eye and to a screen reader', async () => {
    const label = await row('French President Emmanuel Macron').getAttribute('aria-label');
    assert.match(label, /The record agrees: Emmanuel Macron: President of France since/);
    await window().status('2 confirmed').waitFor();
  });

  it('ticks what the record confirms in one step', async () => {
    await window().command('Dateline: Tick What the Record Confirms');
    await eventually(async () => assert.equal(await isTicked('French President Emmanuel Macron'), 'true'));
    assert.match(text(review), /President of France since 14 May 2017/);
  });

  it('shows only what the record does not confirm, and everything again', async () => {
    const w = window();
    await w.command('Dateline: Filter the Review…');
    await w.pick('Not confirmed');
    await row('French President Emmanuel Macron').waitFor({ state: 'detached' });
    await row('141').waitFor();
    await w.command('Dateline: Clear Review Filter');
    await row('French President Emmanuel Macron').waitFor();
  });

  it('offers to mend the date by the keyboard', async () => {
    const w = window();
    const fix = w.page.locator('.action-widget .action').filter({ hasText: 'Wednesday' });
    await eventually(async () => {
      // On a busy machine VS Code closes the menu again when it draws the lists beside it.
      await w.clickWord('Thursday');
      await w.page.keyboard.press('Control+.');
      await fix.first().waitFor({ timeout: 10_000 });
    });
    await w.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await w.text(), /Wednesday, 26 July 2023/));
    await row('Problems').waitFor({ state: 'detached' });
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
