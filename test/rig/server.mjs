// Starts VS Code's server on the loopback address, and ends it with everything that it started.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PATIENCE_MS } from './patience.mjs';
import { windows } from './project.mjs';
import { QUIET } from './settings.mjs';
import { ensureVSCode } from './vscode.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings, beside the quiet ones
 * @property {string} [home] keeps the data in this folder, which outlives the server (else: a temporary one)
 * @property {number} [port] 0 or unsaid: a free one
 * @property {string} [token] what the URL must know to be let in (unsaid: nothing)
 * @property {string[]} [builtins] which of VS Code's own extensions to load (unsaid: all)
 * @property {string} [vsix] installs this package first
 * @property {string} [log] the file that gets the server's output
 */

/**
 * Starts a server. `close()` ends it, and so does the end of this process.
 * @param {ServerOptions} [options]
 */
export async function startServer(options = {}) {
  const vscode = ensureVSCode();
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'vscode-'));
  const logFile = options.log ?? join(home, 'server.log');
  prepare(home, logFile, options);
  if (options.builtins) linkBuiltins(vscode, home, options.builtins);
  if (options.vsix) installExtension(vscode, home, options.vsix);

  const child = spawn(vscode.node, serverArguments(vscode, home, options), {
    env: serverEnvironment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows, // a process group of its own: the extension host and the file watcher end with it
  });
  const exited = new Promise(done => child.once('exit', (code, signal) => done({ code, signal })));
  const kill = signal => {
    try {
      process.kill(windows ? child.pid : -child.pid, signal);
    } catch {
      // it is gone already
    }
  };
  const clean = () => {
    if (!options.home) rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const last = () => {
    kill('SIGKILL');
    try {
      clean();
    } catch {
      // something still writes there; the folder is a temporary one
    }
  };
  process.once('exit', last);

  const log = createWriteStream(logFile);
  const listeners = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log.write(chunk);
      for (const listener of listeners) listener(String(chunk));
    });
  }
  const port = await listening(child, exited, listeners).catch(error => {
    process.off('exit', last);
    last();
    throw error;
  });

  return {
    port,
    home,
    exited,
    vscode,
    logFile,
    onOutput: listener => listeners.add(listener),
    /** Gives the windows that are opened from now on these user settings, beside the quiet ones. */
    setSettings: settings => writeSettings(home, settings),
    /** The URI of a file on this machine, as the workbench in the browser names it. */
    resource: path => `vscode-remote://127.0.0.1:${port}${windows ? `/${path.replaceAll('\\', '/')}` : path}`,
    /**
     * The page that opens a folder, or an empty window.
     * @param {string | undefined} folder
     * @param {[string, string][]} payload extensionDevelopmentPath, extensionTestsPath, openFile, …
     */
    url(folder, payload = []) {
      const url = new URL(`http://127.0.0.1:${port}/`);
      if (options.token) url.searchParams.set('tkn', options.token);
      if (folder) url.searchParams.set('folder', folder);
      else url.searchParams.set('ew', 'true');
      if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
      return url.href;
    },
    async close() {
      kill('SIGTERM');
      await Promise.race([exited, new Promise(done => setTimeout(done, 3000).unref())]);
      kill('SIGKILL');
      process.off('exit', last);
      log.end();
      clean();
    },
  };
}

function prepare(home, logFile, options) {
  for (const folder of [join(home, 'data', 'User'), join(home, 'extensions'), dirname(logFile)])
    mkdirSync(folder, { recursive: true });
  // In a home that is kept, what the user has set is the user's.
  if (!existsSync(settingsFile(home))) writeSettings(home, options.settings);
}

const settingsFile = home => join(home, 'data', 'User', 'settings.json');
const writeSettings = (home, settings) =>
  writeFileSync(settingsFile(home), JSON.stringify({ ...QUIET, ...settings }, null, 2));

function linkBuiltins(vscode, home, names) {
  rmSync(join(home, 'builtins'), { recursive: true, force: true });
  mkdirSync(join(home, 'builtins'));
  for (const name of names) {
    symlinkSync(join(vscode.root, 'extensions', name), join(home, 'builtins', name), 'junction');
  }
}

const main = vscode => join(vscode.root, 'out', 'server-main.js');

const folders = home => [
  '--accept-server-license-terms',
  ...['--server-data-dir', home],
  ...['--user-data-dir', join(home, 'data')],
  ...['--extensions-dir', join(home, 'extensions')],
];

function installExtension(vscode, home, vsix) {
  const args = [main(vscode), ...folders(home), '--install-extension', vsix];
  const { status, stdout, stderr } = spawnSync(vscode.node, args, { encoding: 'utf8', env: serverEnvironment(home) });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

function serverArguments(vscode, home, options) {
  return [
    main(vscode),
    ...folders(home),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    '--disable-workspace-trust',
    ...['--telemetry-level', 'off'],
    // Without it a released build ignores ?payload=, and with that extensionDevelopmentPath and extensionTestsPath.
    '--enable-smoke-test-driver',
    ...(options.builtins ? ['--builtin-extensions-dir', join(home, 'builtins')] : []),
    // Should whoever started it be killed outright: no waiting 3 h for the page to come back, and an end soon after.
    ...(options.home ? [] : ['--reconnection-grace-time', '60', '--enable-remote-auto-shutdown']),
  ];
}

function serverEnvironment(home) {
  return {
    ...process.env,
    EXTENSIONS_GALLERY: '{}', // no gallery, so no look-ups
    XDG_CACHE_HOME: join(home, 'cache'), // VS Code leaves a device id there
    ...(home.length < 40 ? { XDG_RUNTIME_DIR: home } : {}), // and sockets here, whose paths may not be long
  };
}

/** The port, as soon as the server says that it listens. */
function listening(child, exited, listeners) {
  return new Promise((done, fail) => {
    let text = '';
    const timer = setTimeout(() => fail(new Error(`VS Code's server does not start:\n${text}`)), PATIENCE_MS);
    const listener = chunk => {
      text += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (!port) return;
      clearTimeout(timer);
      listeners.delete(listener);
      done(Number(port));
    };
    listeners.add(listener);
    child.once('error', fail);
    exited.then(({ code, signal }) => {
      clearTimeout(timer);
      fail(new Error(`VS Code's server ended (${code ?? signal}):\n${text}`));
    });
  });
}
