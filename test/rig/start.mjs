// Opens the extension in a real VS Code on a copy of the sample articles:
//   npm start [-- --folder path] [--file name] [--port 8130] [--browser] [--no-open]
// In a desktop VS Code where there is one (`code` on the PATH, or VSCODE_PATH), else, or with --browser, in the browser.
// Right after `git clone` it gets everything that it needs itself, so nothing may be imported before ensurePackages().
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './packages.mjs';
import { output, project, run, samples, windows } from './project.mjs';

const home = join(output, 'start');

try {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      file: { type: 'string' },
      port: { type: 'string', default: '8130' },
      browser: { type: 'boolean' },
      'no-open': { type: 'boolean' },
    },
  });
  ensurePackages();
  console.error('Building …');
  if (!run(process.execPath, ['esbuild.js'])) throw new Error('The build failed (see above).');
  const folder = values.folder ? resolve(values.folder) : copyOfSamples();
  const file = values.file ?? firstArticle(folder);
  const { hasDisplay, installedDesktop } = await import('./desktop.mjs');
  const desktop = !values.browser && hasDisplay() ? installedDesktop() : undefined;
  if (desktop) openDesktop(desktop, folder, file);
  else await serve(folder, file, Number(values.port), !values['no-open'] && hasDisplay());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** A copy, so that no edit touches the repository; an edited one stays until the sample itself is newer. */
function copyOfSamples() {
  const folder = join(home, 'articles');
  mkdirSync(folder, { recursive: true });
  const isNews = (from, to) =>
    !existsSync(to) || statSync(from).isDirectory() || statSync(from).mtimeMs > statSync(to).mtimeMs;
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true, preserveTimestamps: true, filter: isNews });
  return folder;
}

function firstArticle(folder) {
  return readdirSync(folder)
    .filter(name => /\.(txt|md)$/.test(name) && !/^readme/i.test(name))
    .sort()[0];
}

function openDesktop(code, folder, file) {
  console.log(`Opening ${folder} in ${code}, with this extension.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${project}`, folder, ...(file ? [join(folder, file)] : [])];
  const child = spawn(windows ? `"${code}"` : code, args, { stdio: 'inherit', shell: windows });
  child.once('error', error => {
    console.error(`${code} could not be started: ${error.message}. With -- --browser, VS Code opens in the browser.`);
    process.exit(1);
  });
  child.once('exit', status => process.exit(status ?? 1));
}

async function serve(folder, file, port, open) {
  const { startServer } = await import('./server.mjs');
  const settings = { 'editor.wordWrap': 'on', 'window.autoDetectColorScheme': true };
  const options = { home, token: token(), settings, port: (await isFree(port)) ? port : 0 };
  const server = await startServer(options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
  const url = server.url(folder, [
    ['extensionDevelopmentPath', server.resource(project)],
    ...(file ? [['openFile', server.resource(join(folder, file))]] : []),
  ]);
  console.log(`VS Code ${server.vscode.version} with this extension, on ${folder}:\n\n  ${url}\n`);
  const { ensureChromium } = await import('./chromium.mjs');
  const browser = await ensureChromium().catch(error => console.error(error.message));
  if (open) openPage(browser, url);
  const where = open ? 'It opens by itself' : 'Open it in a browser (this machine has no display to show one on)';
  console.log(`${where}. After a rebuild, reload the page. Ctrl+C ends it.`);
  const { code, signal } = await server.exited;
  throw new Error(`VS Code's server ended (${code ?? signal}); its log: ${server.logFile}`);
}

/** The same in every run, so that a page that is still open can reload. */
function token() {
  const file = join(home, 'token');
  mkdirSync(home, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function isFree(port) {
  const { createServer } = await import('node:net');
  return new Promise(done => {
    const probe = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

function openPage(browser, url) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(home, 'browser')}`] : [];
  const system = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[process.platform];
  const [command, ...args] = system ?? (browser ? [browser, '--no-first-run', ...asRoot, url] : ['xdg-open', url]);
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined) // the page's address is on the screen
    .unref();
}
