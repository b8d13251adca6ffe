// Where things are, and how to run another program: Node.js only, since this is used before any package is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const windows = process.platform === 'win32';

/** What the scripts leave behind: logs, screenshots, the data of `npm start`. Ignored by git. */
export const output = join(project, '.vscode-test');
export const logs = join(output, 'logs');
export const samples = join(project, 'media', 'samples');

export const readManifest = () => JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
export const extensionId = () => `${readManifest().publisher}.${readManifest().name}`;

/** The user's cache folder. VSCODE_TEST_CACHE puts the VS Codes of the tests elsewhere. */
export const cache =
  process.env.VSCODE_TEST_CACHE ?? join(process.env.XDG_CACHE_HOME ?? systemCache(), 'vscode-server-for-tests');

function systemCache() {
  if (windows) return process.env.LOCALAPPDATA ?? tmpdir();
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/**
 * Runs a program in the project, its output going to ours.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: project, stdio: 'inherit', ...options }).status === 0;
}

/** npm, as this process was started by it, else the one on the PATH. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options });
}
