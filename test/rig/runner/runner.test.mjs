// The runner itself: VS Code ends with code 0 when a test calls process.exit(0) and when no test ran, so a run that is
// no success must be seen from outside. Each of these is a real run of the real entry, with another suite in it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { mochaForBrowsers } from '../esbuild-mocha.cjs';
import { eachLine, parseResult } from '../outcome.mjs';
import { project } from '../project.mjs';

const bundles = join(project, 'dist', 'test', 'runner');
/** A run waits most of its time: for the window, or for what never ends. */
const AT_ONCE = 3;
/** Longer than a window needs to begin, or no suite that hangs is what is seen. */
const SILENCE_S = 20;

const rejected = `it('passes', done => { Promise.reject(new Error('left alone')); setTimeout(done, 100); });`;
/** Suites by their names, those first that take longest. */
const SUITES = {
  endless: ['node', `it('loops', () => { for (;;); });`],
  leaving: ['node', `it('passes', () => {}); it('leaves', () => process.exit(0));`],
  rejectedInNode: ['node', rejected],
  rejectedInWeb: ['web', rejected],
  mixed: [
    'node',
    `describe('a', () => { it('passes', () => {}); it('fails', () => { throw new Error('on purpose'); }); });`,
  ],
  none: ['node', `describe('nothing', () => {});`],
};

/** Puts other tests into the place of the suite of test/host. */
const suiteOf = contents => ({
  name: 'suite',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.\/suite\/all$/ }, () => ({ path: 'suite', namespace: 'suite' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'suite' }, () => ({ contents, loader: 'js' }));
  },
});

/** Runs a suite in an extension host, as `npm test` does. */
async function run(name) {
  const [host, suite] = SUITES[name];
  const entry = join(bundles, `${name}.js`);
  await build({
    absWorkingDir: project,
    entryPoints: [`test/host/index.${host}.ts`],
    outfile: entry,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    inject: ['test/host/console.ts'],
    plugins: [suiteOf(suite), ...(host === 'web' ? [mochaForBrowsers] : [])],
    logLevel: 'error',
  });
  const script = join(project, 'test', 'rig', 'host.mjs');
  const silence = name === 'endless' ? ['--silence', String(SILENCE_S)] : [];
  const args = [script, host, '--in', 'server', '--entry', entry, '--name', `runner-${name}`, ...silence];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, line => lines.push(line));
  const status = await new Promise(done => child.once('close', done));
  return { status, result: lines.map(parseResult).find(Boolean), output: lines.join('\n') };
}

describe('the runner', () => {
  /** @type {Map<string, ReturnType<typeof run>>} */
  const runs = new Map();
  before(() => {
    mkdirSync(bundles, { recursive: true });
    const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve());
    let last = 0;
    for (const name of Object.keys(SUITES)) {
      const lane = last++ % AT_ONCE;
      const mine = lanes[lane].then(() => run(name));
      runs.set(name, mine);
      lanes[lane] = mine.catch(() => undefined);
    }
  });

  it('counts what passed and what failed', async () => {
    const { status, result, output } = await runs.get('mixed');
    assert.equal(status, 1, output);
    assert.deepEqual(result, { passed: 1, failed: 1, skipped: 0 });
    assert.match(output, /on purpose/);
  });

  it('fails when there is no test', async () => {
    const { status, output } = await runs.get('none');
    assert.equal(status, 1, output);
    assert.match(output, /no test ran/);
  });

  it('fails when a test ends its host with code 0', async () => {
    const { status, output } = await runs.get('leaving');
    assert.equal(status, 1, output);
    assert.match(output, /no result|ended/);
  });

  it('fails when a test never ends', async () => {
    const { status, output } = await runs.get('endless');
    assert.equal(status, 1, output);
    assert.match(output, /nothing was heard/);
  });

  for (const [host, name] of [
    ['node', 'rejectedInNode'],
    ['web', 'rejectedInWeb'],
  ]) {
    it(`fails when a promise is rejected and nobody waits for it (${host})`, async () => {
      const { status, output } = await runs.get(name);
      assert.equal(status, 1, output);
      assert.match(output, /nobody waited: Error: left alone/);
    });
  }
});
