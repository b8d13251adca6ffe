// Measures:  npm run bench [-- facts core growth ablation dates host typing window] [--check | --write]
// --check fails where a figure is twice as bad as in baseline.json; --write stores the figures there.
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../rig/packages.mjs';
import { project, run } from '../rig/project.mjs';
import { compare, store } from './baseline.mjs';

const RUNS = 3;
const PARTS = {
  facts: benchFacts,
  core: benchCore,
  growth: () => show('growth', 'Time as texts grow'),
  ablation: () => show('ablation', 'Names without some of the parts'),
  dates: benchDates,
  host: benchHosts,
  typing: benchTyping,
  window: benchWindows,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});
const unknown = positionals.find(name => !PARTS[name]);
if (unknown) throw new Error(`no benchmark ${unknown}: there are ${Object.keys(PARTS).join(', ')}`);

ensurePackages();
// As it is shipped: minified, and without what only tests need.
if (!run(process.execPath, ['esbuild.js', '--production'])) process.exit(1);
const load = loadavg()[0].toFixed(1);
console.log(`Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}`);
/** @type {import('./baseline.mjs').Figure[]} */
const figures = [];
for (const name of positionals.length ? positionals : Object.keys(PARTS)) await PARTS[name]();
if (values.write) store(figures);
if (values.check) {
  const worse = compare(figures);
  for (const sentence of worse) console.error(sentence);
  console.log(worse.length ? `\n${worse.length} figures are worse than the baseline` : '\nAs good as the baseline');
  process.exit(worse.length ? 1 : process.exitCode);
}

async function bundle(entry, options) {
  const { build } = await import('esbuild');
  const outfile = join(project, 'dist', 'test', 'bench', options.name);
  const common = { absWorkingDir: project, bundle: true, format: 'cjs', external: ['vscode'], logLevel: 'error' };
  const { name: _, ...rest } = options;
  await build({ ...common, entryPoints: [entry], outfile, ...rest });
  return outfile;
}

/** Runs a program that prints a line `@@bench {…}`, and returns what that says; what else it prints is shown. */
function measure(args) {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  const line = /^@@bench (.*)$/m.exec(stdout)?.[1];
  if (!line) throw new Error(`no measurement:\n${stdout}${stderr}`);
  return { result: JSON.parse(line), rest: stdout.replace(/^@@.*\n/gm, '') };
}

async function benchFacts() {
  console.log('\nFact base:');
  const file = await bundle('test/bench/facts.ts', { name: 'facts.js', platform: 'node' });
  run(process.execPath, ['--expose-gc', file, project]);
}

async function benchDates() {
  console.log('\nDates, on the sample articles:');
  const file = await bundle('test/bench/dates.ts', { name: 'dates.js', platform: 'node' });
  const { result, rest } = measure([file, project]);
  console.log(rest.trimEnd());
  for (const [name, value] of Object.entries(result)) figures.push({ name: `dates: ${name}`, value, better: 'higher' });
}

async function benchCore() {
  console.log('\nCore, on the sample articles:');
  const file = await bundle('test/bench/core.ts', { name: 'core.js', platform: 'node' });
  const { result, rest } = measure([file, project]);
  console.log(rest.trimEnd());
  for (const [name, times] of Object.entries(result))
    figures.push({ name: `core: times as fast as ${name}`, value: times, better: 'higher' });
}

/** Runs a program that prints what it found. */
async function show(name, title) {
  console.log(`\n${title}:`);
  const file = await bundle(`test/bench/${name}.ts`, { name: `${name}.js`, platform: 'node' });
  if (!run(process.execPath, [file, project])) process.exitCode = 1;
}

async function inHost(host, entry) {
  const options = { platform: host === 'node' ? 'node' : 'browser', inject: ['test/host/console.ts'] };
  const file = await bundle(`test/bench/${entry}.ts`, { name: `${entry}-${host}.js`, ...options });
  const rig = join('test', 'rig', 'host.mjs');
  return () => measure([rig, host, '--entry', file, '--name', 'bench', '--in', 'server', '--silence', '600']).result;
}

async function benchHosts() {
  for (const host of ['node', 'web']) {
    const start = await inHost(host, 'host');
    const rows = Array.from({ length: RUNS }, start);
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
}

async function benchTyping() {
  const { yardstick, short, opening, long, typing, memory } = (await inHost('node', 'typing'))();
  console.log(`\nVS Code, node extension host, typing (this machine’s yardstick now: ${yardstick.toFixed(1)} ms):`);
  const line = (what, ...shown) =>
    console.log(`  ${what.padEnd(66)} ${shown.map(value => value.toFixed(1)).join('  ')}`);
  line(`${short.size} characters: from a key to its annotations, ms: median, p99`, short.median, short.p99);
  line(`${opening.size} characters, ${opening.mentions} mentions: opened in s`, opening.seconds);
  line('  longest slice, longest block of the host, ms', opening.longestSlice, opening.longestBlock);
  line('  from a key to its annotations, ms: median, p99', long.median, long.p99);
  line(`  ${typing.characters} keys at 12 a second: longest block of the host, ms`, typing.longestBlock);
  line('  memory over the empty window, MB', memory.held);
  line('  and after closing, each time, MB', ...memory.left);
  const figure = (name, value) => figures.push({ name: `typing: ${name}`, value, better: 'lower' });
  figure('key in a short text, yardsticks', short.median / yardstick);
  figure('key in a long text, yardsticks', long.median / yardstick);
  figure('opening a long text, yardsticks', (opening.seconds * 1000) / yardstick);
  figure('memory of a long text, MB', memory.held);
}

async function benchWindows() {
  const { benchWindow } = await import('./window.mjs');
  const { cold, warm, keys, frames, lacking } = await benchWindow();
  const sorted = [...keys].sort((a, b) => a - b);
  console.log('\nThe window (an article of 5 kB, review mode):');
  print('from the text of the first article to its marks, ms', [cold], value => value);
  print('  of a later article', [warm], value => value);
  print('from a key to the mark of its name, ms: median, worst', [sorted[sorted.length >> 1], sorted.at(-1)], v => v);
  console.log(`  frames that lack a mark on an unchanged word: ${lacking.length} of ${frames}`);
  for (const what of lacking.slice(0, 5)) console.log(`    ${what}`);
}

function print(what, rows, read) {
  const shown = rows.map(read).map(value => (value === undefined ? '–' : value.toFixed(1)));
  console.log(`  ${what.padEnd(52)} ${shown.join('  ')}`);
}
