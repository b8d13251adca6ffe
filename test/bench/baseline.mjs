// What the benchmarks are held to: figures that do not depend on how fast the machine is.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../rig/project.mjs';

const file = join(project, 'test', 'bench', 'baseline.json');
/** Machines and their other work differ; what is twice as slow is something that we did. */
const TOLERANCE = 2;

/**
 * A figure of a run.
 * @typedef {{ name: string, value: number, better: 'higher' | 'lower' }} Figure
 */

/** @param {Figure[]} figures @returns {string[]} a sentence for each that is worse than the baseline allows */
export function compare(figures) {
  const baseline = JSON.parse(readFileSync(file, 'utf8'));
  return figures.flatMap(({ name, value, better }) => {
    const stored = baseline[name];
    if (stored === undefined) return [`"${name}" has no baseline: npm run bench -- --write`];
    const worse = better === 'higher' ? stored / value : value / stored;
    return worse > TOLERANCE ? [`"${name}" is ${worse.toFixed(1)} times as bad: ${round(value)}, was ${stored}`] : [];
  });
}

/** @param {Figure[]} figures Those that were measured; the others keep their baseline. */
export function store(figures) {
  const baseline = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, value } of figures) baseline[name] = round(value);
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

function round(value) {
  return Number(value.toPrecision(3));
}
