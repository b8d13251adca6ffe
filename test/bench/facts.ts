// What the fact base costs: opening it, holding it, asking it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdersAsOf, isMember, loadFactBase } from '../../src/facts';

const ROUNDS = 9;
const QUESTIONS = 20_000;
const NAMES = ['Mali', 'ECOWAS', 'Zelensky', 'Congo', 'Goïta', 'Security Council', 'Tripoli', 'nobody at all'];
const DAYS = ['2001-05-01', '2012-09-09', '2020-10-01', '2024-06-01', '2025-02-01'];

function main(project: string): void {
  const json = readFileSync(join(project, 'dist', 'facts.json'), 'utf8');
  const opening = Array.from({ length: ROUNDS }, () => time(() => loadFactBase(json)));
  console.log(`  ${(Buffer.byteLength(json) / 1e6).toFixed(2)} MB; opened in ${median(opening).toFixed(1)} ms`);

  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const facts = loadFactBase(json);
  const first = time(() => facts.lookup('Mali'));
  const statements = time(() => facts.statements('mali'));
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(
    `  first look-up ${first.toFixed(1)} ms, first statements ${statements.toFixed(1)} ms, ${held.toFixed(1)} MB of heap`,
  );

  let n = 0;
  each('look-up by name', () => facts.lookup(NAMES[n++ % NAMES.length] ?? ''));
  each('who held the offices of a state on a day', () => holdersAsOf(facts, 'mali', DAYS[n++ % DAYS.length] ?? ''));
  each('was a state a member on a day', () => isMember(facts, 'mali', 'ecowas', DAYS[n++ % DAYS.length] ?? ''));
}

function each(what: string, ask: () => unknown): void {
  for (let i = 0; i < 500; i++) ask();
  const microseconds =
    (time(() => {
      for (let i = 0; i < QUESTIONS; i++) ask();
    }) *
      1000) /
    QUESTIONS;
  console.log(`  ${what}: ${microseconds.toFixed(1)} µs`);
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

main(process.argv[2] ?? '.');
