// Programs of the package registry that are no devDependencies, because they would weigh on everybody's `npm ci` or not
// install there: each has a folder here with a package.json and a lock, and is installed once into the user's cache.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, npm, project } from './project.mjs';

/**
 * Installs what a recipe's package-lock.json says, with no install script.
 * @param {{ name: string, what: string, salt?: string, finish?: (temporary: string, final: string) => void }} recipe
 *   name: the folder beside this file; what: for people; salt: makes a new folder when it changes; finish: has the last
 *   word on what was installed
 * @returns {string} the folder that holds node_modules
 */
export function installOnce({ name, what, salt = '', finish = () => undefined }) {
  const recipe = join(project, 'test', 'rig', name);
  const folder = join(cache, `${name}-${hashOf(recipe, salt)}`);
  if (existsSync(join(folder, 'installed'))) return folder;
  console.error(`Installing ${what} into ${folder} (once) …`);
  const temporary = `${folder}.${process.pid}`; // renamed when whole: two runs at once do not disturb each other
  rmSync(temporary, { recursive: true, force: true });
  cpSync(recipe, temporary, { recursive: true });
  const args = ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!npm([...args, '--prefix', temporary], { cwd: temporary, stdio: ['ignore', 2, 2] })) {
    rmSync(temporary, { recursive: true, force: true });
    throw new Error(`${what} could not be installed: npm ci failed (see above)`);
  }
  finish(temporary, folder);
  writeFileSync(join(temporary, 'installed'), '');
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'installed'))) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

function hashOf(recipe, salt) {
  const hash = createHash('sha256').update(salt);
  const files = readdirSync(recipe, { recursive: true })
    .map(String)
    .filter(file => /\.(js|json)$/.test(file))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(recipe, file)));
  return hash.digest('hex').slice(0, 12);
}
