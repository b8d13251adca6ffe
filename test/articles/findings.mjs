// Scores the checks on the articles with planted errors, the same set right, the clean ones, and those with gold:
//   node test/articles/findings.mjs     # what is found, under the right check or not, and every false alarm
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readArticles } from './marked.mjs';
import { readPlanted } from './planted.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ check: string, planted: number, found: number, right: number }} Score */

/**
 * What the checks make of all articles: `planted`, `found` and `right` (under the planted check) by check, the number of
 * articles in which nothing is to be found, and the false alarms with where they stand.
 * @returns {Promise<{ scores: Score[], articles: number, clean: number, alarms: string[] }>}
 */
export async function scoreFindings() {
  const annotate = await loadAnnotate();
  const { planted, clean } = readPlanted();
  /** @type {Map<string, Score>} */
  const scores = new Map();
  /** @type {string[]} */
  const alarms = [];
  for (const { id, kind, date, text, findings } of planted) {
    const found = annotate(text, { kind, date }).findings;
    const hits = new Set();
    for (const error of findings) {
      const score = scores.get(error.check) ?? { check: error.check, planted: 0, found: 0, right: 0 };
      const here = found.filter(finding => [error, ...error.elsewhere].some(place => overlap(finding, place)));
      for (const hit of here) hits.add(hit);
      score.planted++;
      if (here.length) score.found++;
      if (here.some(({ check }) => check === error.check)) score.right++;
      scores.set(error.check, score);
    }
    for (const finding of found) if (!hits.has(finding)) alarms.push(alarm(id, finding));
  }
  const silent = [
    ...[...planted, ...clean].map(({ id, kind, date, corrected }) => ({
      id: `${id} set right`,
      kind,
      date,
      text: corrected,
    })),
    ...readArticles().map(({ gold }) => ({ ...gold, date: gold.dateline })),
  ];
  for (const { id, kind, date, text } of silent)
    for (const finding of annotate(text, { kind, date }).findings) alarms.push(alarm(id, finding));
  return { scores: [...scores.values()], articles: planted.length, clean: silent.length, alarms };
}

async function loadAnnotate() {
  const outfile = join(PROJECT, 'dist', 'test', 'articles', 'annotate.cjs');
  const entryPoints = [join(PROJECT, 'test/core/world.ts')];
  await build({ absWorkingDir: PROJECT, entryPoints, outfile, bundle: true, platform: 'node', logLevel: 'error' });
  return createRequire(import.meta.url)(outfile).annotate;
}

/** @param {{ start: number, end: number }} a @param {{ start: number, end: number }} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** @param {string} id @param {{ check: string, text: string, message: string }} finding */
const alarm = (id, { check, text, message }) => `${id}: ${check}: “${text}”: ${message}`;

/** @param {Score[]} scores @param {'planted' | 'found' | 'right'} key */
export const total = (scores, key) => scores.reduce((sum, score) => sum + score[key], 0);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { scores, articles, clean, alarms } = await scoreFindings();
  for (const { check, planted, found, right } of scores)
    console.log(`${check.padEnd(24)} ${found} of ${planted} found, ${right} under this check`);
  for (const line of alarms) console.log(`false alarm: ${line}`);
  const [planted, found, right] = [total(scores, 'planted'), total(scores, 'found'), total(scores, 'right')];
  console.log(
    `${((100 * found) / planted).toFixed(0)} % of ${planted} planted errors found, ${((100 * right) / found).toFixed(0)} % of them under the right check; ` +
      `${alarms.length} false alarms in ${articles + clean} articles`,
  );
}
