import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../rig/settings.mjs';
import { eventually } from '../rig/workbench.mjs';
import { colorOf, decorated, useWorkbench } from './support.mjs';

const ARTICLE = [
  'BAMAKO, 23 September 2024 — Assimi Goïta, the president of Mali, met envoys.',
  '',
  'Kossi Adzovi, the foreign minister of Togo, went to Niamey, Nigeria.',
  '',
  'Mauritania, a member of ECOWAS, closed its border.',
  '',
].join('\n');

describe('the record’s verdict', () => {
  const window = useWorkbench({
    file: 'sahel.txt',
    files: { 'sahel.txt': ARTICLE },
    settings: { 'dateline.mode': 'review' },
  });
  const facts = () => join(window().folder, '.dateline', 'facts.json');

  /** The signs behind words, in order of the text, with their colours. */
  const signs = () =>
    window().page.evaluate(() =>
      [...document.querySelectorAll('.monaco-editor .view-lines [class*="ced-"]')]
        .map(element => getComputedStyle(element, '::after'))
        .filter(({ content }) => /[≠?]/.test(content))
        .map(({ content, color }) => ({ sign: content.replaceAll('"', ''), color })),
    );

  before(() => decorated(window(), ['Assimi Goïta', 'ECOWAS']));

  it('stands first in the box over what it is about, once, with its source', async () => {
    const text = await window().hover('Goïta');
    assert.match(text, /^\s*The record agrees: President of Mali.* since 24 May 2021 — .+, \d+ \w+ \d{4}/);
    assert.equal(text.match(/since 24 May 2021/g)?.length, 1, text);
    await window().leaveHover();
  });

  it('says that the record is silent, and about whom', async () => {
    assert.match(await window().hover('Adzovi'), /The record is silent/);
    await window().leaveHover();
  });

  it('is a sign in review mode, told apart by its shape', async () => {
    await eventually(async () => assert.equal((await signs()).map(({ sign }) => sign).join(''), '?≠≠'));
  });

  it('is in the colours of every kind of theme', async () => {
    const w = window();
    for (const [kind, theme] of Object.entries(THEMES)) {
      await w.setTheme(theme);
      await eventually(async () => {
        const [silent, otherwise] = await signs();
        assert.equal(silent?.color, colorOf('unknown', kind));
        assert.equal(otherwise?.color, colorOf('contradicts', kind));
      });
    }
  });

  it('is no sign where the problem is not useful', async () => {
    const w = window();
    await w.clickWord('Nigeria');
    await w.command('Dateline: This Problem Is Not Useful');
    await eventually(async () => assert.equal((await signs()).map(({ sign }) => sign).join(''), '?≠'));
    await w.command('Dateline: How My Checks Do');
    const row = w.quickInput().locator('.monaco-list-row', { hasText: 'Of another country' });
    await row.filter({ hasText: '1 shown · 1 not useful' }).waitFor();
    await w.page.keyboard.press('Escape');
  });

  it('changes at once when the reader corrects the record, and back in one step', async () => {
    const w = window();
    await w.clickWord('Mauritania');
    await w.command('Dateline: The Record Is Wrong: Correct the Fact behind This Problem');
    await w.pick('It Has Other Dates…');
    const title = step => w.quickInput().filter({ hasText: `The record is wrong (${step} of 3)` });
    await title(1).waitFor();
    await w.answer('28 May 1975');
    await title(2).waitFor();
    await w.answer('some day');
    await w.quickInput().filter({ hasText: 'no date of the calendar' }).waitFor();
    await w.answer('');
    await title(3).waitFor();
    await w.answer('https://www.example.org/members');
    await eventually(async () => assert.equal((await signs()).map(({ sign }) => sign).join(''), '?'));
    assert.match(readFileSync(facts(), 'utf8'), /"from": "1975-05-28"/);
    assert.match(
      await w.hover('Mauritania'),
      /The record agrees: .*ECOWAS since 28 May 1975 — your own fact, example\.org/,
    );
    await w.leaveHover();
    await w.command('Notifications: Show Notifications');
    await w.page.locator('.notification-list-item', { hasText: 'counts from now on' }).first().hover();
    await w.page.locator('.notification-list-item a:has-text("Take Back")').first().click();
    await eventually(async () => {
      assert.equal(existsSync(facts()), false);
      assert.equal((await signs()).map(({ sign }) => sign).join(''), '?≠');
    });
  });

  it('has no sign in a draft', async () => {
    const w = window();
    await w.command('Dateline: Switch Between Draft and Review');
    await eventually(async () => assert.deepEqual(await signs(), []));
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
