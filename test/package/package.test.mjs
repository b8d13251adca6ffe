// The .vsix, installed in a VS Code that has never seen the project: what the package lacks shows here and nowhere else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extensionId, output, project, readManifest } from '../rig/project.mjs';
import { eventually, openHouse, openWorkbench } from '../rig/workbench.mjs';

const LARGEST_BYTES = 3_000_000;
/** What is loaded when the extension starts: every window with a text in it waits for that. */
const LARGEST_START = 150_000;
const vsix = join(output, 'dateline.vsix');

describe('the package', () => {
  let house;
  let w;
  let installed;

  before(async () => {
    const packer = join(project, 'test', 'rig', 'package.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [packer, '--out', vsix], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    const folder = join(project, 'test', 'ui', 'articles');
    house = await openHouse({ vsix });
    w = await openWorkbench({ house, folder, file: 'accra.txt', installed: true });
    installed = join(w.server.home, 'extensions', `${extensionId()}-${readManifest().version}`);
  });
  after(async () => {
    await w?.close();
    await house?.close();
  });

  it(`is smaller than ${LARGEST_BYTES / 1_000_000} MB`, () => {
    assert.ok(statSync(vsix).size < LARGEST_BYTES, `${statSync(vsix).size} bytes`);
  });

  it(`starts with no more than ${LARGEST_START / 1000} kB`, () => {
    const { size } = statSync(join(installed, 'dist', 'extension.js'));
    assert.ok(size < LARGEST_START, `${size} bytes`);
  });

  it('holds what runs and what is read, and nothing of the workshop', () => {
    const files = readdirSync(installed, { recursive: true }).map(name => String(name).replaceAll('\\', '/'));
    const needed = [
      'package.json',
      'package.nls.json',
      'dist/extension.js',
      'dist/annotator.js',
      'dist/extension.browser.js',
      'dist/cli.js',
      'dist/webview/story.js',
      'dist/webview/dossier.js',
      ...['panels', 'story', 'pictures', 'dossier'].map(name => `media/${name}.css`),
    ];
    for (const name of [...needed, 'dist/facts.json', 'dist/lexicon.json', 'dist/coordinates.json'])
      assert.ok(files.includes(name), name);
    const unwanted = files.filter(name =>
      /^(src|test|node_modules|\.|dist\/(test|build|meta))|\.(map|ts|mjs)$/.test(name),
    );
    assert.deepEqual(
      unwanted.filter(name => name !== '.vsixmanifest'),
      [],
    );
    const { contributes } = readManifest();
    const named = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g)];
    for (const [, name] of named) assert.ok(files.includes(name), name);
  });

  it('annotates an article', async () => {
    await eventually(async () => {
      const texts = (await w.decorations()).texts.map(({ text }) => text);
      for (const word of ['Kenya', 'ECOWAS', '3 May 2024']) assert.ok(texts.includes(word), texts.join(' | '));
    });
    assert.match(await w.hover('Ghana'), /Capital: Accra/);
  });

  it('fills its sidebar', async () => {
    await w.openView('Dateline');
    await w.tree('Actors').filter({ hasText: 'Kenya' }).waitFor();
  });

  it('works on the command line', () => {
    const input = JSON.stringify({ id: 'a', text: 'Kenya met Uganda on 3 May 2024.' });
    const cli = join(installed, 'dist', 'cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'annotate', '--jsonl'], {
      input,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const { id, mentions, dates } = JSON.parse(stdout);
    assert.equal(id, 'a');
    assert.deepEqual(
      [...mentions, ...dates].map(({ text }) => text),
      ['Kenya', 'Uganda', '3 May 2024'],
    );
  });

  it('shows no error to the user', async () => {
    assert.deepEqual(await w.notifications().allInnerTexts(), []);
    assert.deepEqual(w.errors, []);
  });
});
