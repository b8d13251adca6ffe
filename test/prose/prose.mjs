// What share of the warnings in published prose is true, by kind, after a list that editors keep:
//   npm run prose -- FOLDER…        # folders of .txt, .md, and .jsonl with {"id","text","kind"?,"date"?} a line
// A published text is nearly always right, so that a warning in it must be true. What nobody has read yet is listed; read it
// in its text, and add a line to reviewed.jsonl. Leaves with 1 where of a kind fewer than four of five are true.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tally } from './tally.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LIST = join(PROJECT, 'test/prose/reviewed.jsonl');

/** @typedef {{ id: string, text: string, kind?: string, date?: string }} Text */

/** @param {string} folder @returns {Text[]} */
function textsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .flatMap(file => {
      const text = readFileSync(file, 'utf8');
      switch (extname(file)) {
        case '.jsonl':
          return text.split('\n').flatMap(line => (line.trim() ? [JSON.parse(line)] : []));
        case '.md':
          return [{ id: relative(folder, file), text, kind: 'markdown' }];
        case '.txt':
          return [{ id: relative(folder, file), text, kind: 'plaintext' }];
        default:
          return [];
      }
    });
}

/** @param {readonly Text[]} texts */
function annotated(texts) {
  const cli = join(PROJECT, 'dist/cli.js');
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js: npm run build makes it.');
  const input = texts.map(({ id, text, kind, date }) => `${JSON.stringify({ id, text, kind, date })}\n`).join('');
  const run = spawnSync(process.execPath, [cli, 'annotate', '--jsonl'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('npm run prose -- FOLDER…   (a folder of .txt, .md or .jsonl)');
  process.exit(2);
}
const texts = folders.flatMap(textsIn);
const reviewed = readFileSync(LIST, 'utf8')
  .split('\n')
  .flatMap(line => (line ? [JSON.parse(line)] : []));
const { kinds, unread, words, low } = tally(texts, annotated(texts), reviewed);
for (const { doc, check, text, message, around } of unread) {
  console.log(`unread: ${JSON.stringify({ doc, check, text })}`);
  console.log(`    ${message}\n    …${around}…`);
}
for (const { check, right, wrong, open } of kinds)
  console.log(`${check.padEnd(24)} true ${right}, false ${wrong}${open ? `, unread ${open}` : ''}`);
const sum = (/** @type {'right' | 'wrong' | 'open'} */ key) => kinds.reduce((total, kind) => total + kind[key], 0);
console.log(
  `${texts.length} texts, ${words} words: ${sum('right')} warnings true, ${sum('wrong')} false (${((1000 * sum('wrong')) / Math.max(1, words)).toFixed(3)} in 1,000 words), ${sum('open')} unread`,
);
if (low.length > 0) console.log(`Fewer than four of five are true: ${low.join(', ')}.`);
process.exit(low.length > 0 ? 1 : 0);
