// Measures, and asserts nothing: npm run bench [-- core|host]
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from '../rig/packages.mjs';
import { project, run } from '../rig/project.mjs';

const RUNS = 3;
const part = process.argv[2];

ensurePackages();
// As it is shipped: minified, and without what only tests need.
if (!run(process.execPath, ['esbuild.js', '--production'])) process.exit(1);
console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
if (part !== 'host') {
  await benchFacts();
  await benchCore();
}
if (part !== 'core') {
  for (const host of ['node', 'web']) await benchHost(host);
}

async function bundle(entry, options) {
  const { build } = await import('esbuild');
  const outfile = join(project, 'dist', 'test', 'bench', options.name);
  const common = { absWorkingDir: project, bundle: true, format: 'cjs', external: ['vscode'], logLevel: 'error' };
  const { name: _, ...rest } = options;
  await build({ ...common, entryPoints: [entry], outfile, ...rest });
  return outfile;
}

async function benchFacts() {
  console.log('Fact base:');
  const file = await bundle('test/bench/facts.ts', { name: 'facts.js', platform: 'node' });
  run(process.execPath, ['--expose-gc', file, project]);
}

async function benchCore() {
  console.log('\nCore, on the sample articles:');
  run(process.execPath, [await bundle('test/bench/core.ts', { name: 'core.js', platform: 'node' }), project]);
}

async function benchHost(host) {
  const platform = host === 'node' ? 'node' : 'browser';
  const inject = ['test/host/console.ts'];
  const entry = await bundle('test/bench/host.ts', { name: `${host}.js`, platform, inject });
  const rows = [];
  for (let n = 0; n < RUNS; n++) {
    const args = [join('test', 'rig', 'host.mjs'), host, '--entry', entry, '--name', 'bench', '--in', 'server'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    const row = /^@@bench (.*)$/m.exec(stdout)?.[1];
    if (!row) throw new Error(`no measurement:\n${stdout}${stderr}`);
    rows.push(JSON.parse(row));
  }
  const { size, mentions } = rows[0];
  console.log(
    `\nVS Code, ${host} extension host, ${RUNS} windows (an article of ${size} characters, ${mentions} mentions):`,
  );
  print('loading the bundle and activating, ms', rows, row => row.loadAndActivate);
  print('  of it in activate(), ms', rows, row => row.activation);
  print('reading facts and word list, ms', rows, row => row.factsLoad);
  print('from showing the article to its annotations, ms', rows, row => row.annotated);
  print('longest uninterrupted slice, ms', rows, row => row.longestSlice);
}

function print(what, rows, read) {
  const values = rows.map(read);
  const shown = values.map(value => (value === undefined ? '–' : value.toFixed(1)));
  console.log(`  ${what.padEnd(52)} ${shown.join('  ')}`);
}
