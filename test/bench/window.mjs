// Measured in the window, as a person drives it: from a key to its mark, and from an opened file to its marks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../rig/project.mjs';
import { eventually, openWorkbench } from '../rig/workbench.mjs';

const ARTICLE_CHARS = 5000;
const KEYS = 30;

/** @returns {Promise<{ cold: number, warm: number, keys: number[], frames: number, lacking: string[] }>} milliseconds */
export async function benchWindow() {
  const text = readdirSync(samples)
    .map(name => readFileSync(join(samples, name), 'utf8'))
    .join('\n\n')
    .slice(0, ARTICLE_CHARS);
  const first = 'Ghana and Peru met in Lima on 3 May 2024.\n\n';
  const window = await openWorkbench({
    files: { 'first.txt': first + text, 'second.txt': first + text, 'third.txt': first + text },
    settings: { 'dateline.mode': 'review', 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'off' } },
  });
  try {
    await window
      .lines()
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
    const cold = await fromTextToMarks(window, 'first.txt');
    await fromTextToMarks(window, 'second.txt');
    const warm = await fromTextToMarks(window, 'third.txt');
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.press('End');
    const stop = await window.watchFrames(['Ghana', 'Peru', 'Lima', '3 May 2024']);
    const keys = [];
    for (let n = 0; n < KEYS; n++) keys.push(await fromKeyToMark(window));
    const { frames, missing } = await stop();
    return { cold, warm, keys, frames, lacking: missing };
  } finally {
    await window.close();
  }
}

/** From the frame that shows the text to the frame that shows its marks. */
async function fromTextToMarks(window, name) {
  await window.page.evaluate(name => {
    const times = {};
    const editor = '.editor-group-container.active .monaco-editor .view-lines';
    const look = () => {
      const shown = document.querySelector(`.tab.active[data-resource-name="${name}"]`);
      if (shown && !times.text && document.querySelector(editor)?.textContent.includes('Ghana'))
        times.text = performance.now();
      if (times.text && document.querySelector(`${editor} [class*="ced-"]`)) times.marks = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    window.datelineTimes = times;
  }, name);
  await window.open(name);
  return eventually(async () => {
    const { text, marks } = await window.page.evaluate(() => window.datelineTimes);
    if (!marks) throw new Error(`${name} has no marks`);
    return marks - text;
  }, 60_000);
}

/** From the key that completes a name to the frame that shows its mark. */
async function fromKeyToMark(window) {
  await window.page.keyboard.type(' Keny');
  await new Promise(done => setTimeout(done, 250));
  await window.page.evaluate(() => {
    const count = () =>
      [...document.querySelectorAll('.view-lines [class*="ced-"]')].filter(span => span.textContent === 'Kenya').length;
    const before = count();
    window.datelineTimes = {};
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        const look = () => {
          if (count() > before) window.datelineTimes.took = performance.now() - pressed;
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  await window.page.keyboard.press('a');
  return eventually(async () => {
    const { took } = await window.page.evaluate(() => window.datelineTimes);
    if (!took) throw new Error('the name that was typed has no mark');
    return took;
  });
}
