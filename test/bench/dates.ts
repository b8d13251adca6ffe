// How fast dates are found and anchored: by paragraph as the annotator does it, and on single long strings, beside chrono-node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import { resolveDates, scanDates } from '../../src/core/dates';
import { finish } from '../../src/core/steps';

const ARTICLE_DATE = '2025-01-14';
const ROUNDS = 5;
const ROUND_MS = 400;
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];

function main(project: string): void {
  const folder = join(project, 'media', 'samples');
  const articles = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const paragraphs = articles.map(blocksOf);
  const scanned = paragraphs.map(blocks => blocks.map(block => ({ ...block, scans: scanDates(block.text) })));
  const size = articles.join('').length;
  const reference = new Date(ARTICLE_DATE);
  const long = stretch(articles.join('\n\n'), LENGTHS.at(-1) ?? 0);

  const speeds = inTurns({
    'scan, by paragraph': () => {
      for (const { text } of paragraphs.flat()) scanDates(text);
    },
    'resolve what was scanned': () => {
      for (const blocks of scanned) finish(resolveDates(blocks, ARTICLE_DATE));
    },
    'chrono-node, by paragraph': () => {
      for (const { text } of paragraphs.flat()) chrono.parse(text, reference);
    },
  });
  for (const [name, perSecond] of speeds) report(name, size * perSecond);
  const [scan = 0, , chronos = 1] = speeds.map(([, perSecond]) => perSecond);

  const speedsByLength = LENGTHS.map(length => {
    const text = long.slice(0, length);
    const passes = Math.max(1, Math.round(2_000_000 / length));
    const speed = (length * passes * 1000) / timed(() => repeat(passes, () => scanDates(text)));
    report(`scan, one string of ${length / 1000} kB`, speed);
    return speed;
  });
  const text = long.slice(0, 1_000_000);
  report('chrono-node, one string of 1000 kB', (text.length * 1000) / timed(() => chrono.parse(text, reference)));
  const [short = 1] = speedsByLength;
  const figures = {
    'times as fast as chrono-node, by paragraph': scan / chronos,
    'speed on 10 MB beside that on 10 kB': (speedsByLength.at(-1) ?? 0) / short,
  };
  console.log(`@@bench ${JSON.stringify(figures)}`);
}

/** Runs each in turns, so that what else the machine does hits all alike; the median of passes a second. */
function inTurns(contenders: Readonly<Record<string, () => void>>): [string, number][] {
  const results = Object.keys(contenders).map(name => [name, [] as number[]] as const);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, values] of results) {
      const work = contenders[name] ?? (() => undefined);
      const started = now();
      let passes = 0;
      for (; now() - started < ROUND_MS; passes++) work();
      // The first round only warms up.
      if (round > 0) values.push((passes * 1000) / (now() - started));
    }
  }
  return results.map(([name, values]) => [name, values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0]);
}

function blocksOf(article: string): { start: number; source: string; text: string }[] {
  return [...article.matchAll(/[^\n]+/g)].map(({ 0: text, index }) => ({ start: index, source: text, text }));
}

/** An article's text again and again, with other days each time. */
function stretch(text: string, length: number): string {
  const parts: string[] = [];
  for (let total = 0, turn = 0; total < length; turn++) {
    const part = text.replace(/\b\d{1,2}(?= [A-Z])/g, day => String(((Number(day) + turn) % 28) + 1));
    parts.push(part);
    total += part.length;
  }
  return parts.join('\n\n').slice(0, length);
}

function timed(work: () => unknown): number {
  const started = now();
  work();
  return now() - started;
}

/** Milliseconds of processor time, which say more than the clock on a machine that does other work too. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function repeat(times: number, work: () => unknown): void {
  for (let turn = 0; turn < times; turn++) work();
}

function report(name: string, charactersPerSecond: number): void {
  console.log(`${(charactersPerSecond / 1e6).toFixed(2).padStart(7)} MB/s  ${name}`);
}

main(process.argv[2] ?? '.');
