// What the tests of the window share.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { project, readManifest } from '../rig/project.mjs';
import { eventually, openHouse, openWorkbench, screenshots } from '../rig/workbench.mjs';

export const articles = join(project, 'test', 'ui', 'articles');

/** @type {Promise<import('../rig/workbench.mjs').House> | undefined} */
let house;
after(async () => (await house)?.close());

/** One window for the tests of a `describe`, in the house of all of them; a failed test leaves a picture. */
export function useWorkbench(options) {
  /** @type {{ current: Awaited<ReturnType<typeof openWorkbench>> }} */
  const window = { current: undefined };
  before(async () => {
    house ??= openHouse();
    window.current = await openWorkbench({
      house: await house,
      folder: articles,
      ...options,
      settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, ...options.settings },
    });
  });
  after(() => window.current?.close());
  afterEach(async function () {
    if (this.currentTest.state !== 'failed') return;
    await window.current?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
    console.log(`      picture: ${screenshots}`);
  });
  return () => window.current;
}

/** Waits until these texts are decorated (others may be), and returns all decorated texts. */
export function decorated(workbench, texts, { group } = {}) {
  return eventually(async () => {
    const found = (await workbench.decorations(group)).texts;
    const have = found.map(({ text }) => text);
    const missing = texts.filter(text => !have.includes(text));
    assert.deepEqual(missing, [], `decorated: ${have.join(' | ')}`);
    return found;
  });
}

/** The CSS form of a colour that the manifest declares, in a kind of theme. */
export function colorOf(type, kind) {
  const { defaults } = readManifest().contributes.colors.find(({ id }) => id === `dateline.${type}`);
  const [red, green, blue] = defaults[kind].match(/[0-9a-f]{2}/gi).map(pair => Number.parseInt(pair, 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
