// Highlights while somebody writes: quiet on the word that is being typed, steady everywhere else.
import assert from 'node:assert/strict';
import { eventually } from '../rig/workbench.mjs';
import { colorOf, decorated, useWorkbench } from './support.mjs';

const STEADY = ['Ghana', 'Kenya', 'Nairobi', 'ECOWAS', 'Boko Haram', '3 May 2024'];

describe('while a text is written', () => {
  const window = useWorkbench({
    file: 'accra.txt',
    files: { 'other.txt': 'Peru and Chile met in Lima on 4 June 2024.\n' },
  });
  const shown = async () => (await window().decorations()).texts.map(({ text }) => text);
  /** Writes words into a new paragraph at the head of the article, so that no test needs what an earlier one left. */
  const firstLine = async words => {
    const { page } = window();
    for (const key of ['Control+Home', 'Enter', 'Enter', 'Control+Home']) await page.keyboard.press(key);
    await page.keyboard.type(words);
  };

  before(async () => {
    await decorated(window(), STEADY);
    await window().clickWord('Kenya');
  });

  it('the word that is being typed has no mark in draft mode, until it is left', async () => {
    const { page } = window();
    await firstLine('Rwanda');
    await window().atRest();
    assert.ok(!(await shown()).includes('Rwanda'));
    await page.keyboard.type(' ');
    await decorated(window(), ['Rwanda', ...STEADY]);
    await page.keyboard.type('met Togo');
    await window().atRest();
    assert.ok(!(await shown()).includes('Togo'));
    await page.keyboard.press('Home');
    await decorated(window(), ['Rwanda', 'Togo', ...STEADY]);
  });

  it('a name that is changed loses its mark, and the names around it do not', async () => {
    const { page } = window();
    await firstLine('Benin met Gabon ');
    await decorated(window(), ['Benin', 'Gabon', ...STEADY]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await window().atRest();
    const stop = await window().watchFrames(['Benin', ...STEADY]);
    await page.keyboard.type('le');
    await window().atRest();
    assert.deepEqual((await stop()).missing, []);
    assert.ok(!(await shown()).some(text => text.startsWith('Gab')), (await shown()).join(' | '));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Home');
    await decorated(window(), ['Benin', 'Gabon', ...STEADY]);
  });

  it('no frame is without the marks of the words that are left alone', async () => {
    const { page } = window();
    await firstLine('So , Angola met Malawi ');
    await page.keyboard.press('Home');
    for (let n = 0; n < 'So '.length; n++) await page.keyboard.press('ArrowRight');
    await decorated(window(), ['Angola', 'Malawi']);
    // Nobody types five keys at once: what they moved comes to rest first.
    await window().atRest();
    const stop = await window().watchFrames(['Angola', 'Malawi', ...STEADY]);
    // In the middle of a line, so that marks behind the cursor move with every key; new names come and go.
    await page.keyboard.type('in May 2024 Chad and Niger and France and Japan said', { delay: 60 });
    for (let n = 0; n < 20; n++) await page.keyboard.press('Backspace', { delay: 20 });
    await window().atRest();
    const { frames, missing } = await stop();
    assert.ok(frames > 0);
    assert.deepEqual(missing, []);
  });

  it('in review mode everything has its mark at once; the status bar says which mode it is', async () => {
    const w = window();
    await w.status('Draft: ').click();
    await w.status('Review: ').waitFor();
    await w.clickWord('Kenya');
    await firstLine('In May 2024 Chad and Norway');
    await decorated(w, ['Norway']);
    await w.command('Dateline: Switch Between Draft and Review');
    await w.status('Draft: ').waitFor();
  });

  it('both halves of a split editor show what is typed in one', async () => {
    const w = window();
    await w.open('accra.txt');
    await w.clickWord('Kenya');
    await firstLine('Sweden ');
    await decorated(w, ['Sweden']);
    await w.command('View: Split Editor Right');
    await decorated(w, ['Sweden', 'Kenya'], { group: 1 });
    await w.page.keyboard.press('Control+End');
    await w.page.keyboard.type(' Brazil and Cuba');
    await decorated(w, ['Brazil'], { group: 0 });
    await decorated(w, ['Brazil'], { group: 1 });
    for (const group of [0, 1]) {
      const texts = (await w.decorations(group)).texts.map(({ text }) => text);
      assert.ok(!texts.includes('Cuba'), `half ${group}: ${texts.join(' | ')}`);
    }
    await w.page.keyboard.type('. ');
    await decorated(w, ['Cuba'], { group: 0 });
    await decorated(w, ['Cuba'], { group: 1 });
    await w.command('View: Close Editor');
  });

  it('what is folded away is marked when it is back', async () => {
    const w = window();
    await w.open('notes.md');
    await decorated(w, ['Kenya', 'Uganda', '3 May 2023']);
    await w.clickWord('Notes on');
    await w.command('Fold');
    await eventually(async () => assert.ok(!(await shown()).includes('Uganda')));
    await w.page.keyboard.press('End');
    await w.page.keyboard.type(' and Fiji');
    await w.command('Unfold');
    await decorated(w, ['Kenya', 'Uganda', '3 May 2023']);
  });

  it('there are no marks beside the scroll bar, unless they are asked for', async () => {
    await decorated(window(), ['Kenya']);
    assert.ok(!(await besideScrollBar(window())).includes(colorOf('country', 'dark')));
  });

  it('both sides of a comparison are marked', async () => {
    const w = window();
    await w.open('other.txt');
    await decorated(w, ['Peru', 'Chile', 'Lima']);
    await w.command('File: Compare Active File With...');
    await w.quickInput().locator('input').first().fill('accra.txt');
    await w.quickInput().locator('.monaco-list-row', { hasText: 'accra.txt' }).first().click();
    await w.page.locator('.monaco-diff-editor').waitFor();
    await eventually(async () => {
      const texts = await w.page
        .locator('.monaco-diff-editor .view-lines [class*="ced-"]')
        .evaluateAll(spans => spans.map(span => span.textContent));
      for (const word of ['Peru', 'Kenya']) assert.ok(texts.includes(word), texts.join(' | '));
    });
    await w.command('View: Close Editor');
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});

/** The colours of the marks beside the scroll bar. */
function besideScrollBar({ page }) {
  return page.locator('.editor-group-container.active .decorationsOverviewRuler').evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) seen.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
    }
    return [...seen];
  });
}

describe('marks beside the scroll bar', () => {
  const window = useWorkbench({
    file: 'short.txt',
    files: { 'short.txt': `Nothing yet.${'\n'.repeat(40)}Kenya waited until 3 May 2024.` },
    settings: { 'dateline.highlights.overviewRuler': true },
  });

  it('have the colours of what is named in those lines', async () => {
    await eventually(async () => {
      const colours = await besideScrollBar(window());
      for (const type of ['country', 'date']) assert.ok(colours.includes(colorOf(type, 'dark')), colours.join(' | '));
    });
  });
});

describe('a text of 10 MB and 200,000 lines', () => {
  const filler = n => `Line ${n} says nothing that anybody would mark.`;
  const lines = Array.from({ length: 200_000 }, (_, n) => filler(n));
  lines[1] = 'Kenya and Peru met in Lima on 3 May 2024.';
  lines[199_990] = 'Ghana and Chile met in Accra on 4 June 2024.';
  const window = useWorkbench({
    files: { 'long.txt': lines.join('\n') },
    settings: { 'workbench.editorLargeFileConfirmation': 100 }, // MB; in a browser VS Code asks from 10 on
  });

  it('is marked where it is looked at, at its end as at its beginning, while it is read and after', async () => {
    const w = window();
    await w.open('long.txt');
    await decorated(w, ['Kenya', 'Peru', 'Lima', '3 May 2024']);
    await w.page.keyboard.press('Control+End');
    await decorated(w, ['Ghana', 'Chile', 'Accra', '4 June 2024']);
    await w.status('% read').waitFor();
    await w.page.keyboard.press('Control+Home');
    await decorated(w, ['Kenya', 'Peru', 'Lima', '3 May 2024']);
    await w.page.keyboard.press('Control+End');
    await decorated(w, ['Ghana', 'Chile', 'Accra', '4 June 2024']);
  });

  it('can be written in behind the part that is read', async () => {
    const w = window();
    await w.page.keyboard.type(' Uganda waits.');
    await decorated(w, ['Uganda', 'Ghana', 'Chile', '4 June 2024']);
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
