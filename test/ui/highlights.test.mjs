import assert from 'node:assert/strict';
import { THEMES } from '../rig/settings.mjs';
import { eventually } from '../rig/workbench.mjs';
import { colorOf, decorated, useWorkbench } from './support.mjs';

/** A word of each type in accra.txt. */
const WORDS = {
  person: 'John Mahama',
  country: 'Kenya',
  place: 'Nairobi',
  organisation: 'ECOWAS',
  armedGroup: 'Boko Haram',
  demonym: 'Malian',
  date: '3 May 2024',
};

describe('highlights', () => {
  const window = useWorkbench({ file: 'accra.txt' });

  const stylesByType = async () => {
    const texts = await decorated(window(), Object.values(WORDS));
    return Object.entries(WORDS).map(([type, word]) => [type, texts.find(({ text }) => text === word)]);
  };

  /** The same once the window has drawn them in the colours of a kind of theme: a word has its mark before its colour. */
  const drawn = kind =>
    eventually(async () => {
      const styles = await stylesByType();
      for (const [type, style] of styles) assert.equal(style.lineColor, colorOf(type, kind), type);
      return styles;
    });

  it('underlines every type in the colour of its own, each with a shape or thickness of its own', async () => {
    const shapes = new Set();
    for (const [type, style] of await drawn('dark')) {
      assert.equal(style.line, 'underline', type);
      assert.notEqual(style.lineStyle, 'wavy', `${type} looks like an error`);
      shapes.add(`${style.lineStyle} ${style.lineThickness} ${style.lineColor}`);
    }
    assert.equal(shapes.size, Object.keys(WORDS).length);
  });

  it('leaves other words alone', async () => {
    const texts = (await window().decorations()).texts.map(({ text }) => text);
    for (const word of ['mission', 'said', 'agreement', 'President', 'Coastline'])
      assert.ok(!texts.includes(word), word);
  });

  it('are told apart by more than their colour where it matters: people, countries, organisations, places', async () => {
    const styles = new Map(await drawn('dark'));
    const shapes = ['person', 'country', 'organisation', 'place'].map(type => {
      const { lineStyle, lineThickness } = styles.get(type);
      return `${lineStyle} ${lineThickness}`;
    });
    assert.equal(new Set(shapes).size, 4, shapes.join(', '));
  });

  it('follow typing, and move with the text before that', async () => {
    const w = window();
    await w.clickWord('Kenya');
    await w.page.keyboard.press('Control+End');
    await w.page.keyboard.type('Rwanda joined on 7 July 2024. ');
    await decorated(w, ['Rwanda', '7 July 2024', ...Object.values(WORDS)]);
    await w.page.keyboard.press('Control+Home');
    await w.page.keyboard.type('So ');
    await decorated(w, ['Rwanda', '7 July 2024', ...Object.values(WORDS)]);
    for (let n = 0; n < 3; n++) await w.page.keyboard.press('Backspace');
  });

  it('stay on their words when an edit is undone as soon as it shows', async () => {
    const w = window();
    const words = ['Ghana', 'Nigeria', 'Kenya', 'Uganda'];
    for (let n = 0; n < 6; n++) {
      await w.page.keyboard.press('Control+Home');
      await w.page.keyboard.type('Togo. ');
      await decorated(w, ['Togo']);
      await w.page.keyboard.press('Control+z'); // takes the space back
      await w.atRest();
      await decorated(w, words);
    }
    while ((await w.text()).startsWith('Togo')) await w.page.keyboard.press('Control+z');
  });

  it('go away with their words', async () => {
    const w = window();
    await w.page.keyboard.press('Control+End');
    await w.page.keyboard.press('Shift+Home');
    await w.page.keyboard.press('Delete');
    await eventually(async () => {
      assert.ok(!(await w.decorations()).texts.some(({ text }) => text === 'Rwanda'));
    });
  });

  it('are in both halves of a split editor, and in a file that is opened again', async () => {
    const w = window();
    await w.command('View: Split Editor Right');
    await decorated(w, ['Kenya', 'Nairobi'], { group: 0 });
    await decorated(w, ['Kenya', 'Nairobi'], { group: 1 });
    await w.command('View: Close All Editor Groups');
    const save = w.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    if (await save.isVisible()) await save.click();
    await w.page.locator('.tab').first().waitFor({ state: 'detached' });
    await w.open('accra.txt');
    // VS Code may come back to where the text was scrolled; what is not in sight has no decorations to look at.
    await w.page.keyboard.press('Control+Home');
    await decorated(w, Object.values(WORDS));
  });

  it('are in Markdown, but not in its code', async () => {
    const w = window();
    await w.open('notes.md');
    const texts = await decorated(w, ['Kenya', 'Uganda', '3 May 2023']);
    assert.ok(!texts.some(({ text }) => text === 'Nairobi'));
  });

  it('are in an untitled text', async () => {
    const w = window();
    await w.command('File: New Untitled Text File');
    await w.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await w.page.keyboard.type('Ghana and Uganda met on 12 March 2024. ');
    await decorated(w, ['Ghana', 'Uganda', '12 March 2024']);
    await w.open('accra.txt');
  });

  it('can be turned off and on', async () => {
    const w = window();
    await decorated(w, ['Kenya']);
    await w.command('Dateline: Turn Highlights On or Off');
    await eventually(async () => assert.deepEqual((await w.decorations()).texts, []));
    await w.command('Dateline: Turn Highlights On or Off');
    await decorated(w, Object.values(WORDS));
  });

  for (const [kind, theme] of Object.entries(THEMES)) {
    it(`has the colours of a ${kind} theme in ${theme}`, async () => {
      const w = window();
      await w.setTheme(theme);
      await drawn(kind);
    });
  }

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});
