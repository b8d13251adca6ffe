import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project, readManifest } from '../rig/project.mjs';
import { eventually } from '../rig/workbench.mjs';
import { useWorkbench } from './support.mjs';

const NUMBER = 'rgb(181, 206, 168)'; // constant.numeric of Dark 2026
const TYPE = 'rgb(78, 201, 176)'; // entity.name.type of Dark 2026

/** The package with nothing but its grammars: what a reader has before the extension is active. */
function grammarsOnly() {
  const { name, publisher, version, engines, contributes } = readManifest();
  const folder = mkdtempSync(join(tmpdir(), 'grammars-'));
  const { grammars } = contributes;
  const manifest = { name, publisher, version, engines, contributes: { grammars } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  cpSync(join(project, 'syntaxes'), join(folder, 'syntaxes'), { recursive: true });
  return folder;
}

describe('colours before the extension is active', () => {
  const extension = grammarsOnly();
  const window = useWorkbench({ file: 'accra.txt', extension });
  after(() => rmSync(extension, { recursive: true }));

  const colored = color =>
    window()
      .tokens()
      .then(tokens => tokens.filter(token => token.color === color).map(({ text }) => text));

  it('dates and the dateline of plain text, and nothing else', async () => {
    await eventually(async () => {
      assert.deepEqual(await colored(NUMBER), ['14 January 2025', 'Monday', 'February 2025', '3 May 2024']);
      assert.deepEqual(await colored(TYPE), ['ACCRA']);
    });
    const colors = new Set((await window().tokens()).filter(({ text }) => text.trim()).map(({ color }) => color));
    assert.equal(colors.size, 3);
  });

  it('dates of Markdown', async () => {
    await window().open('notes.md');
    await eventually(async () => assert.ok((await colored(NUMBER)).includes('3 May 2023')));
  });
});
