import assert from 'node:assert/strict';
import { eventually } from '../rig/workbench.mjs';
import { decorated, useWorkbench } from './support.mjs';

describe('reading an article', () => {
  const window = useWorkbench({ file: 'accra.txt', size: { width: 1280, height: 1200 } }); // VS Code draws only rows in sight

  before(async () => {
    await decorated(window(), ['Kenya', 'ECOWAS', '3 May 2024']);
  });

  const status = () => window().status('Dateline. Article');
  const labels = async view =>
    window()
      .tree(view)
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')));

  it('says in a hover what a country is, with dated facts and their source', async () => {
    const text = await window().hover('Ghana');
    assert.match(text, /^\s*The record agrees: John Mahama, President of Ghana since 7 January 2025 — /);
    assert.match(text, /^Ghana · State/m);
    assert.match(text, /As of 14 January 2025/);
    assert.match(text, /Capital: Accra \(.+\)/);
    await window().leaveHover();
  });

  it('says what an acronym stands for', async () => {
    assert.match(await window().hover('ECOWAS'), /Economic Community of West African States/);
    await window().leaveHover();
  });

  it('says which day a weekday was', async () => {
    assert.match(await window().hover('Monday'), /13 January 2025/);
    await window().leaveHover();
  });

  it('says nothing over an ordinary word', async () => {
    const w = window();
    const box = await w.wordBox('agreement');
    await w.page.mouse.move(box.x + 10, box.y + 5, { steps: 3 });
    await new Promise(done => setTimeout(done, 800)); // longer than the delay of a hover
    assert.equal(await w.page.locator('.monaco-editor .monaco-hover:not(.hidden)').count(), 0);
  });

  it('lists the actors by kind, with counts', async () => {
    const w = window();
    await w.openView('Dateline');
    await w.tree('Actors').first().waitFor();
    await eventually(async () => {
      const rows = await labels('Actors');
      assert.ok(
        rows.some(row => /^Countries, \d/.test(row)),
        rows.join('\n'),
      );
      assert.ok(
        rows.some(row => row.startsWith('Kenya, Country, named once')),
        rows.join('\n'),
      );
      assert.ok(
        rows.some(row => /^Economic Community of West African States, .*named 3 times/.test(row)),
        rows.join('\n'),
      );
    });
  });

  it('goes to a mention that is clicked in the list', async () => {
    const w = window();
    await w
      .tree('Actors')
      .filter({ hasText: /^Kenya/ })
      .click();
    await w.page.keyboard.press('ArrowRight');
    const line = (await w.text()).split('\n').findIndex(text => text.startsWith('Kenya signed'));
    assert.ok(line > 0);
    await w.tree('Actors').filter({ hasText: 'signed an agreement' }).click();
    await eventually(async () => {
      const { line: at, column } = await w.cursor();
      assert.equal(at, 5);
      assert.ok(column >= 1 && column <= 6, `column ${column}`);
    });
  });

  it('lists what happened, and goes there', async () => {
    const w = window();
    const row = w
      .tree('Events')
      .filter({ hasText: /signed/ })
      .first();
    await row.waitFor();
    await w.clickWord('ACCRA');
    await row.click();
    await eventually(async () => assert.equal((await w.cursor()).line, 5));
  });

  it('goes to the next mention and back', async () => {
    const w = window();
    await w.clickWord('Kenya');
    await w.page.keyboard.press('Home');
    await w.command('Dateline: Go to Next Mention');
    const next = 1 + 'Kenya signed an agreement with '.length;
    await eventually(async () => {
      const { line, column } = await w.cursor();
      assert.deepEqual([line, column === next || column === next + 'Uganda'.length], [5, true]);
    });
    await w.command('Dateline: Go to Previous Mention');
    await eventually(async () => assert.ok((await w.cursor()).column <= 6));
  });

  it('shows the article’s date and where it came from, and takes another', async () => {
    const w = window();
    await status().filter({ hasText: '14 January 2025' }).waitFor();
    assert.match(await status().locator('a').getAttribute('aria-label'), /from the dateline/);
    await status().click();
    await w.quickInput().waitFor();
    await w.answer('2021-06-01');
    await status().filter({ hasText: '1 June 2021' }).waitFor();
    await eventually(async () => {
      await w.leaveHover();
      assert.match(await w.hover('Ghana'), /As of 1 June 2021/);
    });
    await w.leaveHover();
  });

  it('goes back to the date of the text on an empty answer', async () => {
    const w = window();
    await status().click();
    await w.quickInput().waitFor();
    await w.answer('');
    await status().filter({ hasText: '14 January 2025' }).waitFor();
  });

  it('takes the date of front matter', async () => {
    const w = window();
    await w.open('notes.md');
    await status().filter({ hasText: '1 June 2023' }).waitFor();
  });

  it('tells where the facts come from', async () => {
    const w = window();
    await w.command('Dateline: About the Facts');
    await w.page.locator('.tab.active', { hasText: 'DATA-LICENSES.md' }).waitFor();
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
