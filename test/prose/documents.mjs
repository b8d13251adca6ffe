// Texts of others, for measuring: read from wherever they lie, never part of the project.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** @typedef {{ id: string, text: string, date?: string, kind?: string }} Document */

const KINDS = { '.txt': 'plaintext', '.md': 'markdown' };

/**
 * The documents of files and folders: a line of a `.jsonl` file each (`id`, `text`, `date`?, `kind`?), or a whole `.txt` or `.md`.
 * @param {string[]} paths
 * @returns {Document[]} in order of path and line
 */
export function documentsIn(paths) {
  return paths.flatMap(path => {
    if (statSync(path).isDirectory())
      return readdirSync(path)
        .sort()
        .flatMap(name => documentsIn([join(path, name)]));
    const ending = extname(path);
    if (ending === '.jsonl') return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(documentOf);
    const kind = KINDS[ending];
    return kind ? [{ id: basename(path), text: readFileSync(path, 'utf8'), kind }] : [];
  });
}

function documentOf(line) {
  const { id, text, date, dateline, dct, kind } = JSON.parse(line);
  return { id: String(id), text, date: date ?? dateline ?? dct, kind };
}

/**
 * What the command line says of documents, in their order.
 * @param {readonly Document[]} documents
 */
export function annotated(documents) {
  const input = documents.map(document => `${JSON.stringify(document)}\n`).join('');
  const run = spawnSync(process.execPath, ['dist/cli.js', 'annotate', '--jsonl'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
  });
  if (run.status !== 0) throw new Error(`dist/cli.js ended with ${run.status}: ${run.stderr}`);
  return run.stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}
