// The node suite in a desktop VS Code, by @vscode/test-electron, where there is one or one can be had.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachLine } from './outcome.mjs';
import { cache, project, samples, windows } from './project.mjs';
import { QUIET } from './settings.mjs';

const UPDATES = 'https://update.code.visualstudio.com/api/releases/stable';

/** A desktop program needs somewhere to show its window: on Linux that is a display server. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * `code` on the PATH, or VSCODE_PATH. Not the `code` of a remote window's terminal: that one asks a desktop elsewhere.
 * @returns {string | undefined}
 */
export function installedDesktop() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const names = windows ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(existsSync);
}

/**
 * Which desktop VS Code to test in: VSCODE_PATH (the program itself, not its `code` script), else the one that
 * test-electron downloads, where there is a display and its download site is in reach; else none.
 * @param {{ insist?: boolean }} [options] insist: throw where there is none
 * @returns {Promise<{ vscodeExecutablePath: string } | undefined>}
 */
export async function findDesktop({ insist = false } = {}) {
  if (process.env.VSCODE_PATH) return { vscodeExecutablePath: process.env.VSCODE_PATH };
  try {
    if (!hasDisplay()) throw new Error('there is no display');
    await fetch(UPDATES, { signal: AbortSignal.timeout(5000) });
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    // Outside the project, for the reason that ensureVSCode() gives.
    return {
      vscodeExecutablePath: await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cache, 'desktop') }),
    };
  } catch (error) {
    if (insist) throw new Error(`no desktop VS Code: ${error.message}`);
    return undefined;
  }
}

/**
 * Runs the suite there. In a process of its own: test-electron writes to its process' output, and what it starts can
 * only be ended as a group.
 * @param {{ vscodeExecutablePath: string, entry: string, settings: object, silence: { over: Promise<string> },
 *   onLine: (line: string, log: (text: string) => void) => import('./outcome.mjs').Counts | undefined }} options
 * @returns {Promise<{ result?: import('./outcome.mjs').Counts, problem?: string }>}
 */
export async function runInDesktop({ vscodeExecutablePath, entry, settings, silence, onLine }) {
  const home = mkdtempSync(join(tmpdir(), 'vscode-'));
  const user = join(home, 'data', 'User');
  const folder = join(home, 'articles');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  else mkdirSync(folder);
  const options = {
    vscodeExecutablePath,
    extensionDevelopmentPath: project,
    extensionTestsPath: entry,
    launchArgs: [
      folder,
      '--disable-extensions',
      ...['--user-data-dir', join(home, 'data')],
      ...['--extensions-dir', join(home, 'extensions')],
    ],
  };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: !windows,
  });
  const kill = () => {
    try {
      process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // it is gone already
    }
  };
  process.once('exit', kill);
  let result;
  eachLine(child.stdout, line => {
    const at = line.indexOf('@@test '); // VS Code may put a prefix before it
    result = onLine(at < 0 ? line : line.slice(at).trimEnd(), text => console.error(text)) ?? result;
  });
  const problem = await Promise.race([
    silence.over,
    new Promise(done => child.once('close', code => done(code === 0 ? undefined : `VS Code ended with code ${code}`))),
  ]);
  kill();
  process.off('exit', kill);
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { result, problem };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { runTests } = await import('@vscode/test-electron');
  await runTests(JSON.parse(process.argv[2])).catch(error => {
    console.log(error.message ?? String(error));
    process.exitCode = 1;
  });
}
