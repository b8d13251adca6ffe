// What `npm test` runs, in the order in which it begins: what takes long comes first. Every step is a process of its own.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { TEST_MS } from './patience.mjs';
import { project } from './project.mjs';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string[]} [needs] steps without which this one cannot be run
 * @property {(grep?: string) => string[]} command what Node.js runs
 * @property {number} [silence] the seconds for which it may say nothing, where that is not SILENCE_S
 * @property {boolean} [alone] it changes what the others use, and so runs when they have ended
 * @property {'tests' | 'check' | 'set-up'} kind tests tell their own number, a check counts as one, a set-up as none
 */

const modules = join(project, 'node_modules');
const rig = (script, ...args) => [join('test', 'rig', script), ...args];
const grepped = grep => (grep ? ['--grep', grep] : []);

/** Test files below some folders of the project, by how their names end. */
function files(ending, ...folders) {
  return folders
    .filter(folder => existsSync(join(project, folder)))
    .flatMap(folder =>
      readdirSync(join(project, folder), { recursive: true })
        .map(name => join(folder, String(name)))
        .filter(name => name.endsWith(ending))
        .sort(),
    );
}

/** Test files of a folder, not of those below it. */
const here = folder => files('.test.mjs', folder).filter(name => dirname(name) === normalize(folder));

function mocha(paths, grep) {
  const flags = ['--reporter', join(project, 'test', 'rig', 'reporter.cjs'), '--fail-zero', '--exit'];
  flags.push('--timeout', String(TEST_MS));
  if (process.env.CI) flags.push('--forbid-only');
  flags.push(process.stdout.isTTY || process.env.FORCE_COLOR ? '--color' : '--no-color');
  return [join(modules, 'mocha', 'bin', 'mocha.js'), ...flags, ...grepped(grep), ...paths];
}

/** @type {Record<string, Step>} */
export const STEPS = {
  build: { title: 'Build (esbuild)', kind: 'set-up', command: () => ['esbuild.js'] },
  vscode: { title: 'VS Code and Chromium', kind: 'set-up', silence: 1800, command: () => rig('setup.mjs') },
  ui: {
    title: 'The window, as a person drives it',
    kind: 'tests',
    needs: ['build', 'vscode'],
    command: grep => mocha(files('.test.mjs', 'test/ui'), grep),
  },
  types: {
    title: 'Types (tsc)',
    kind: 'check',
    command: () => [join(modules, 'typescript', 'bin', 'tsc'), '-p', '.'],
  },
  pageTypes: {
    title: 'Types of the panels’ pages (tsc)',
    kind: 'check',
    command: () => [join(modules, 'typescript', 'bin', 'tsc'), '-p', 'src/webview/page'],
  },
  lint: {
    title: 'Lint and format (biome)',
    kind: 'check',
    command: () => [
      join(modules, '@biomejs', 'biome', 'bin', 'biome'),
      'ci',
      '--reporter=summary',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
    ],
  },
  facts: {
    title: 'Facts: form, references, sources, contradictions',
    kind: 'check',
    needs: ['build'],
    command: () => [join('dist', 'build', 'check.js')],
  },
  architecture: {
    title: 'Architecture and manifest',
    kind: 'tests',
    needs: ['build'],
    command: grep => mocha(files('.test.mjs', 'test/architecture'), grep),
  },
  unit: {
    title: 'Unit tests (core, facts, panels, grammar, articles, rig)',
    kind: 'tests',
    needs: ['build'],
    command: grep =>
      mocha(
        [
          ...files('.test.mjs', 'dist/test/unit'),
          ...['test/grammar', 'test/articles', 'test/prose'].flatMap(folder => files('.test.mjs', folder)),
          ...here('test/rig'),
        ],
        grep,
      ),
  },
  node: {
    title: 'In VS Code: node extension host',
    kind: 'tests',
    needs: ['build', 'vscode'],
    command: grep => rig('host.mjs', 'node', ...grepped(grep)),
  },
  web: {
    title: 'In VS Code: web worker extension host',
    kind: 'tests',
    needs: ['build', 'vscode'],
    command: grep => rig('host.mjs', 'web', ...grepped(grep)),
  },
  runner: {
    title: 'The runner: failing, hanging and empty runs fail',
    kind: 'tests',
    needs: ['build', 'vscode'],
    command: grep => mocha(files('.test.mjs', 'test/rig/runner'), grep),
  },
  package: {
    title: 'The package, installed',
    kind: 'tests',
    alone: true, // it builds what is shipped where the others read what is tested
    needs: ['vscode'],
    command: grep => mocha(files('.test.mjs', 'test/package'), grep),
  },
};

/** What can be asked for by name, beside the steps themselves. */
export const GROUPS = {
  check: ['types', 'pageTypes', 'lint', 'facts', 'architecture'],
  all: Object.keys(STEPS),
};

/**
 * The steps for some names, with what they need before them, each once and in order.
 * @param {string[]} names @returns {string[]}
 * @throws Error on a name that is neither a step nor a group
 */
export function stepsFor(names) {
  const wanted = new Set();
  const add = name => {
    if (GROUPS[name]) return GROUPS[name].forEach(add);
    if (!STEPS[name]) throw new Error(`no step ${name}: there are ${[...Object.keys(STEPS), 'check'].join(', ')}`);
    STEPS[name].needs?.forEach(add);
    wanted.add(name);
  };
  (names.length ? names : ['all']).forEach(add);
  return Object.keys(STEPS).filter(name => wanted.has(name));
}
