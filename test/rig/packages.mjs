// `npm start` and `npm test` work right after `git clone`: this is what makes `npm ci` unnecessary before them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, project } from './project.mjs';

const OLDEST_NODE = 20;

/**
 * Installs what package-lock.json says where node_modules is missing or differs from it.
 * @throws Error that says what to do, where Node.js is too old or npm fails
 */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`Node.js ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  }
  const wanted = readLock(join(project, 'package-lock.json'));
  const installed = readLock(join(project, 'node_modules', '.package-lock.json'));
  if (inStep(wanted, installed)) return;
  console.error('Installing the packages of package-lock.json …');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] })) {
    throw new Error('npm ci failed (see above): is a package registry in reach?');
  }
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether what is installed is what is wanted. Optional packages of other platforms are not installed, ever.
 * @param {ReturnType<typeof readLock>} wanted @param {ReturnType<typeof readLock>} installed
 */
export function inStep(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (!path) return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}
