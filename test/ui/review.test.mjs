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
].join('\n');

describe('reviewing an article', () => {
  const window = useWorkbench({
    file: 'coup.txt',
    files: { 'coup.txt': ARTICLE },
    settings: { 'dateline.mode': 'review' },
  });
  const rows = () => window().tree('Review');
  const row = label => rows().filter({ hasText: label });
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
    await eventually(async () => assert.match((await read())[0], /^What does not fit, 0 of 1 checked/));
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
    await row('We will stay').hover();
    await row('We will stay')
      .locator('.action-label[aria-label^="Write a Note"], .action-label[title^="Write a Note"]')
      .click();
    await w.quickInput().waitFor();
    await w.answer('he was alone');
    await row('he was alone').waitFor();
    await eventually(() => assert.match(text(review), /he was alone/));
  });

  it('offers to mend the date by the keyboard', async () => {
    const w = window();
    await w.clickWord('Thursday');
    await w.page.keyboard.press('Control+.');
    const fix = w.page.locator('.action-widget .action').filter({ hasText: 'Wednesday' });
    await fix.first().waitFor();
    await w.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await w.text(), /Wednesday, 26 July 2023/));
    await row('What does not fit').waitFor({ state: 'detached' });
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
