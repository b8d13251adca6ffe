import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../rig/settings.mjs';
import { eventually } from '../rig/workbench.mjs';
import { decorated, useWorkbench } from './support.mjs';

const ARTICLE = 'story.txt';
const TEXT = [
  'NAIROBI, 12 March 2024 — Kenya signed an agreement with Uganda in Kampala on 3 March 2024.',
  '',
  'Kenya accused Uganda of smuggling in January 2024. Kenya and Tanzania met in Nairobi on 5 February 2024.',
].join('\n');

describe('the panels', () => {
  // Without a file in the address: that would stand in the place of what a reload brings back.
  const window = useWorkbench({ files: { [ARTICLE]: TEXT } });

  /** What is inside the panel: VS Code puts a page into two frames. */
  const panel = title => {
    const name = new RegExp(`^${title}`);
    return eventually(async () => {
      const frames = window().page.frames();
      const headings = frames.map(frame =>
        frame
          .locator('body.story h1, body.dossier h1')
          .first()
          .textContent({ timeout: 2000 })
          .catch(() => ''),
      );
      for (const [n, heading] of headings.entries()) if (name.test((await heading) ?? '')) return frames[n];
      throw new Error(`no panel with the heading ${title}`);
    });
  };
  const story = () => panel(ARTICLE);
  const focused = frame => frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  /** Waits until the focus is on what is called so: a busy machine is late with a key. */
  const focusIsOn = (frame, name) => eventually(async () => assert.match(await focused(frame), name));
  const hasText = () => window().page.locator('.editor-group-container.active .monaco-editor').count();
  /**
   * Puts the keyboard into the picture, and waits until VS Code knows: told late, it would take it out of the text again.
   * On a busy machine VS Code may miss it, and is told once more.
   */
  const focus = locator =>
    eventually(async () => {
      await locator.blur();
      await locator.focus();
      await eventually(async () => assert.equal(await hasText(), 0), 5000);
    });
  /** The status bar tells of the cursor only while the text has the focus. */
  const toText = async () => {
    await window().page.keyboard.press('Control+1');
    await window().lines().first().waitFor();
  };
  const cursorLine = async line => {
    await toText();
    await eventually(async () => {
      const shown = window().page.locator('[id="status.editor.selection"]');
      assert.match((await shown.textContent({ timeout: 2000 })) ?? '', new RegExp(`Ln ${line},`));
    });
  };

  before(async () => {
    await window().open(ARTICLE);
    await decorated(window(), ['Kenya', 'Kampala', '3 March 2024']);
    await window().command('Dateline: Show Timeline of the Story');
    await story();
  });

  it('shows the events of the text and of the record on a timeline', async () => {
    const frame = await story();
    const spoken = await frame.locator('.timeline .item').evaluateAll(items => items.map(item => item.ariaLabel));
    assert.ok(
      spoken.some(words => words.startsWith('3 March 2024: Kenya signed an agreement with Uganda')),
      spoken.join('\n'),
    );
    assert.ok(spoken.some(words => words.startsWith('On record, ')));
  });

  it('goes through the timeline by keyboard, and shows the place in the text on Enter', async () => {
    const frame = await story();
    const tab = frame.locator('.timeline .item[tabindex="0"]');
    assert.equal(await tab.count(), 1, 'Tab reaches the picture once');
    await focus(tab);
    await window().page.keyboard.press('Home');
    await focusIsOn(frame, /^January 2024: Kenya accused Uganda/);
    await window().page.keyboard.press('ArrowRight');
    await focusIsOn(frame, /^5 February 2024: Kenya and Tanzania met/);
    await eventually(async () =>
      assert.match(await frame.locator('.details').innerText(), /5 February 2024 · talks · Nairobi/),
    );
    await window().page.keyboard.press('Enter');
    await window().page.keyboard.press('ArrowRight');
    await focusIsOn(frame, /^3 March 2024/); // the focus stays in the picture
    await window().page.keyboard.press('ArrowLeft');
    await window().page.keyboard.press('Enter');
    await cursorLine(3);
    await focus(frame.locator('.timeline .item[tabindex="0"]'));
    await window().page.keyboard.press('ArrowRight');
    await window().page.keyboard.press('Enter');
    await cursorLine(1);
  });

  it('zooms by keyboard, and keeps the zoom while the text is edited', async () => {
    const frame = await story();
    const ticks = () => frame.locator('.tick text').allTextContents();
    const whole = await ticks();
    await focus(frame.locator('.timeline .item[tabindex="0"]'));
    for (let n = 0; n < 6; n++) await window().page.keyboard.press('+');
    const near = await ticks();
    assert.notDeepEqual(near, whole);
    await toText();
    await window().clickWord('smuggling');
    await window().page.keyboard.type('x');
    const label = /Kenya accused Uganda of (?=\w*x)[smuglinx]{10} /;
    await eventually(async () => {
      const all = await frame
        .locator('.timeline .item')
        .evaluateAll(items => items.map(item => item.ariaLabel).join('\n'));
      assert.match(all, label);
    });
    assert.deepEqual(await ticks(), near);
    await window().page.keyboard.press('Control+Z');
    await frame.locator('#fit').click();
    assert.deepEqual(await ticks(), whole);
  });

  it('marks what stands under the cursor', async () => {
    const frame = await story();
    await toText();
    await window().clickWord('Tanzania');
    await eventually(async () => {
      const marked = await frame.locator('.item.marked').evaluateAll(items => items.map(item => item.ariaLabel));
      assert.ok(
        marked.some(words => words.includes('Tanzania met')),
        marked.join('\n'),
      );
    });
  });

  it('shows who appears with whom', async () => {
    const frame = await story();
    await focus(frame.locator('#tab-timeline'));
    await window().page.keyboard.press('ArrowRight');
    const actors = frame.locator('.network .item.actor');
    await actors.first().waitFor();
    assert.equal(await frame.locator('#tab-network').getAttribute('aria-selected'), 'true');
    assert.match(await actors.first().getAttribute('aria-label'), /^Kenya, Country, events: 3/);
    await focus(actors.first());
    await window().page.keyboard.press('Enter');
    await cursorLine(1);
    assert.equal(await frame.locator('.network .item.tie').count(), 2);
  });

  it('shows where it happened', async () => {
    const frame = await story();
    await frame.locator('#tab-map').click();
    const spoken = await frame.locator('.map .item').evaluateAll(items => items.map(item => item.ariaLabel));
    assert.ok(
      spoken.some(words => /^Kampala, Place, .*events: 1/.test(words)),
      spoken.join('\n'),
    );
    assert.equal(await frame.locator('.map .land .shown').count(), 3, 'the three states');
    const kampala = frame.locator('.map .item', { hasText: 'Kampala' });
    await focus(kampala);
    await eventually(async () =>
      assert.match(await frame.locator('.details').innerText(), /Kampala[\s\S]*Kenya signed an agreement/),
    );
  });

  it('says the same in tables', async () => {
    const frame = await story();
    const rows = async () => frame.locator('tbody tr').allInnerTexts();
    await frame.locator('#as-table').click();
    assert.ok((await rows()).some(row => row.startsWith('Kampala') && row.includes('Kenya signed')));
    await frame.locator('#tab-network').click();
    assert.ok((await rows()).some(row => /^Kenya\s+Uganda/.test(row)));
    await frame.locator('#tab-timeline').click();
    assert.ok((await rows()).some(row => /Kenya and Tanzania met.*5 February 2024/s.test(row)));
    await frame.locator('tbody button', { hasText: 'Kenya and Tanzania met' }).press('Enter');
    await cursorLine(3);
  });

  it('is back where it was after the window was loaded again', async () => {
    await window().command('Developer: Reload Window');
    await window().page.waitForEvent('load');
    await window().page.locator('.monaco-workbench').waitFor();
    const frame = await story();
    await frame.locator('tbody tr').first().waitFor();
    assert.equal(await frame.locator('#tab-timeline').getAttribute('aria-selected'), 'true');
    assert.equal(await frame.locator('#as-table').getAttribute('aria-pressed'), 'true');
    await frame.locator('#as-table').click();
    await frame.locator('.timeline .item').first().waitFor();
  });

  it('saves a picture that stands alone, as SVG and as PNG', async () => {
    const frame = await story();
    /** The file once it is written to its end. */
    const saved = async (format, isWhole) => {
      await frame.locator(`#save-${format}`).click();
      // The dialog shows before it has a name in it, and leaves Enter alone until then.
      const path = window().quickInput().locator('input').first();
      await eventually(async () => assert.ok((await path.inputValue()).endsWith(`story-timeline.${format}`)));
      await eventually(async () => {
        await window().page.keyboard.press('Enter');
        await window().quickInput().waitFor({ state: 'hidden', timeout: 5000 });
      });
      return eventually(() => {
        const bytes = readFileSync(join(window().folder, `story-timeline.${format}`));
        assert.ok(isWhole(bytes.toString('latin1')), `${bytes.length} bytes of ${format}`);
        return bytes;
      });
    };
    const svg = (await saved('svg', text => text.trimEnd().endsWith('</svg>'))).toString('utf8');
    assert.match(svg, /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /Kenya signed an agreement/);
    assert.doesNotMatch(svg, /var\(--|class=/, 'no style is left outside');
    const png = await saved('png', text => text.includes('IEND', text.length - 8));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) > 600, 'at twice its size');
  });

  it('opens a dossier, as of a day that can be slid', async () => {
    await toText();
    await window().clickWord('Uganda');
    await window().command('Dateline: Show Dossier');
    const frame = await panel('Uganda');
    const day = frame.locator('.day output');
    assert.match(await day.innerText(), /As of 12 March 2024, the article/);
    const status = () =>
      frame.locator('tr', { hasText: 'President of Uganda: Yoweri Museveni' }).locator('.stands').innerText();
    assert.equal(await status(), 'holds');
    await frame.locator('#day-field').fill('1980-05-01');
    await eventually(async () => assert.equal(await status(), 'later'));
    await frame.locator('#day-range').press('End');
    await eventually(async () => assert.match(await day.innerText(), /As of .* 202[56]/));
    await frame.locator('#day-back').click();
    await eventually(async () => assert.match(await day.innerText(), /12 March 2024/));
    assert.match(await frame.locator('.mentions').innerText(), /Kenya accused Uganda of smuggling/);
    assert.match(await frame.locator('td.sources a').first().getAttribute('href'), /^https:/);
  });

  it('can be read in every kind of theme', async () => {
    for (const theme of [THEMES.light, THEMES.highContrast, THEMES.dark]) {
      await window().setTheme(theme);
      const frame = await panel('Uganda');
      await eventually(async () => {
        const [text, ground] = await frame.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor];
        });
        assert.ok(contrast(text, ground) >= 4.5, `${theme}: ${text} on ${ground}`);
      });
    }
  });

  it('throws nothing in the page', () => assert.deepEqual(window().errors, []));
});

/** WCAG 2.2 contrast ratio of two CSS colours. */
function contrast(a, b) {
  const luminance = color => {
    const [red, green, blue] = color.match(/[\d.]+/g).map(part => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
