import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../rig/workbench.mjs';
import { decorated, useWorkbench } from './support.mjs';

const STORY = 'Kenya and Uganda met in Nairobi on 3 May 2024.\n';

const FILES = {
  'empty.txt': '',
  'gone.txt': STORY,
  'line.txt': STORY.trim()
    .concat(' ')
    .repeat(Math.ceil(1_000_000 / STORY.length)),
  'bytes.txt': Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)),
  // A Windows line end, right-to-left text with its marks, and bytes that are no UTF-8 (half a surrogate pair).
  'mixed.txt': Buffer.concat([
    Buffer.from('Kenya met Uganda.\r\nThe delegation (\u202eوفد مالي\u202c) left Nairobi on 3 May 2024.\r\n'),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from(' Ghana waited.\r\n'),
  ]),
};

describe('bad input', () => {
  const window = useWorkbench({ file: 'accra.txt', files: FILES });
  const status = () => window().status('Dateline');

  /** The editor still answers: typing shows, and what was typed is annotated. */
  const typesOn = async () => {
    const w = window();
    await w.clickWord('Kenya');
    await w.page.keyboard.press('Control+Home');
    await w.page.keyboard.type('Rwanda. ');
    await decorated(w, ['Rwanda']);
    await w.page.keyboard.press('Control+z');
  };

  before(async () => {
    await decorated(window(), ['Kenya']);
  });

  it('an empty file has no names, and says so', async () => {
    await window().open('empty.txt');
    await status().filter({ hasText: '0 names' }).waitFor();
    await window().page.keyboard.type('Ghana and Togo met. ');
    await decorated(window(), ['Ghana', 'Togo']);
  });

  it('a file that is deleted while it is open stays readable, and so does the next one', async () => {
    const w = window();
    await w.open('gone.txt');
    await decorated(w, ['Kenya', 'Nairobi']);
    rmSync(join(w.folder, 'gone.txt'));
    await eventually(async () => {
      const label = w.page.locator('.tab[data-resource-name="gone.txt"] .label-name');
      assert.match(await label.evaluate(name => getComputedStyle(name).textDecorationLine), /line-through/);
    });
    await typesOn();
    await w.open('accra.txt');
    await decorated(w, ['Kenya']);
    await typesOn();
  });

  it('a line of 1 MB is annotated, and the editor goes on', async () => {
    const w = window();
    await w.open('line.txt');
    await status()
      .filter({ hasText: /\d{4,} names/ })
      .waitFor();
    await w.open('accra.txt');
    await typesOn();
  });

  it('binary bytes get a message in the place of names', async () => {
    const w = window();
    await w.quickOpen('bytes.txt');
    const editor = w.page.locator('.editor-group-container.active', { hasText: /binary|unsupported text encoding/i });
    await editor
      .or(status().filter({ hasText: 'not plain text' }))
      .first()
      .waitFor();
    await w.open('accra.txt');
    await typesOn();
  });

  it('Windows line ends, lone surrogates and right-to-left text are text', async () => {
    const w = window();
    await w.open('mixed.txt');
    await decorated(w, ['Kenya', 'Uganda', 'Nairobi', '3 May 2024', 'Ghana']);
  });

  it('shows no error to the user', async () => {
    assert.deepEqual(await window().notifications().allInnerTexts(), []);
    await eventually(async () => assert.deepEqual(window().errors, []));
  });
});
