// Builds the .vsix:  npm run package [-- --out file.vsix]
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from './packages.mjs';
import { project, readManifest, run } from './project.mjs';
import { installOnce } from './recipes.mjs';

const { name, version } = readManifest();
const { values } = parseArgs({ options: { out: { type: 'string', default: `${name}-${version}.vsix` } } });
const out = resolve(project, values.out);

try {
  ensurePackages();
  mkdirSync(dirname(out), { recursive: true });
  rmSync(out, { force: true });
  // No devDependency: 120 packages that say they need Node.js 22, for something that few people do now and then.
  const vsce = installOnce({ name: 'vsce', what: 'vsce' });
  // It runs the script vscode:prepublish, which builds; nothing of node_modules goes in, the bundles hold all.
  const args = ['package', '--no-dependencies', '--out', out];
  const main = join(vsce, 'node_modules', '@vscode', 'vsce', 'vsce');
  if (!run(process.execPath, [main, ...args])) throw new Error('vsce failed (see above)');
  console.log(`${out}: ${(statSync(out).size / 1_000_000).toFixed(2)} MB`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
