// The sources as text, and who imports whom: a small scanner in the place of a compiler, which is enough for imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { project } from '../rig/project.mjs';

/** `import … from 'x'` and `export … from 'x'` (over several lines, too), `import 'x'`, `import('x')`, `require('x')`. */
const IMPORTS = [
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
];

/** @param {string} text TypeScript @returns {string[]} what it imports, types included */
export function importsOf(text) {
  return IMPORTS.flatMap(pattern => [...text.matchAll(pattern)].map(found => found[1]));
}

/**
 * Every TypeScript file below `src`.
 * @returns {{ path: string, text: string, imports: string[] }[]} paths from the project's folder, with slashes;
 *   imports of the project's own files as such paths without an ending, others as they are written
 */
export function readSources() {
  return readdirSync(join(project, 'src'), { recursive: true })
    .map(name => posix.join('src', String(name).replaceAll('\\', '/')))
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => {
      const text = readFileSync(join(project, path), 'utf8');
      const imports = importsOf(text).map(name => (name.startsWith('.') ? posix.join(dirname(path), name) : name));
      return { path, text, imports };
    });
}
