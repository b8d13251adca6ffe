// The runner itself: VS Code ends with code 0 when a test calls process.exit(0) and when no test ran, so a run that is
// no success must be seen from outside. Each of these is a real run of the real entry, with another suite in it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { mochaForBrowsers } from '../esbuild-mocha.cjs';
import { parseResult } from '../outcome.mjs';
import { project } from '../project.mjs';

const RUN_MS = 100_000;
const bundles = join(project, 'dist', 'test', 'runner');

/** Puts other tests into the place of the suite of test/host. */
const suiteOf = contents => ({
  name: 'suite',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.\/suite\/all$/ }, () => ({ path: 'suite', namespace: 'suite' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'suite' }, () => ({ contents, loader: 'js' }));
  },
});

/** Runs a suite in an extension host, as `npm test` does. */
async function run(host, suite, seconds = 60) {
  mkdirSync(bundles, { recursive: true });
  const entry = join(bundles, `${host}.js`);
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
  const args = [script, host, '--in', 'server', '--entry', entry, '--name', 'runner', '--timeout', String(seconds)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: RUN_MS });
  const result = stdout.split('\n').map(parseResult).find(Boolean);
  return { status, result, output: stdout + stderr };
}

describe('the runner', function () {
  this.timeout(RUN_MS);

  it('counts what passed and what failed', async () => {
    const { status, result, output } = await run(
      'node',
      `describe('a', () => { it('passes', () => {}); it('fails', () => { throw new Error('on purpose'); }); });`,
    );
    assert.equal(status, 1, output);
    assert.deepEqual(result, { passed: 1, failed: 1, skipped: 0 });
    assert.match(output, /on purpose/);
  });

  it('fails when there is no test', async () => {
    const { status, output } = await run('node', `describe('nothing', () => {});`);
    assert.equal(status, 1, output);
    assert.match(output, /no test ran/);
  });

  it('fails when a test ends its host with code 0', async () => {
    const { status, output } = await run('node', `it('passes', () => {}); it('leaves', () => process.exit(0));`);
    assert.equal(status, 1, output);
    assert.match(output, /no result|ended/);
  });

  it('fails when a test never ends', async () => {
    const { status, output } = await run('node', `it('loops', () => { for (;;); });`, 15);
    assert.equal(status, 1, output);
    assert.match(output, /timed out after 15 s/);
  });

  for (const host of ['node', 'web']) {
    it(`fails when a promise is rejected and nobody waits for it (${host})`, async () => {
      const suite = `it('passes', done => { Promise.reject(new Error('left alone')); setTimeout(done, 100); });`;
      const { status, output } = await run(host, suite);
      assert.equal(status, 1, output);
      assert.match(output, /nobody waited: Error: left alone/);
    });
  }
});
