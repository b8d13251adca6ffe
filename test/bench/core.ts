// How fast core annotates, beside the libraries that a JavaScript program would otherwise use for names and dates.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadAnnotator } from '../../src/commandLine/world';

const ROUNDS = 5;
const SECONDS_EACH = 1;
const PARAGRAPH_WORDS = 60;
const PARAGRAPHS = 400;

/** Prints kilobytes a second of each, the median of some rounds in turns, and their ratios. */
async function main(project: string): Promise<void> {
  const folder = join(project, 'media', 'samples');
  const articles = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const size = articles.reduce((sum, text) => sum + text.length, 0);
  const started = performance.now();
  const annotator = await loadAnnotator(join(project, 'dist'), []);
  console.log(`facts, word list and gazetteer loaded in ${(performance.now() - started).toFixed(0)} ms`);
  let salt = 0;
  // No sentence is the same twice, or caches would be measured.
  const fresh = (text: string) => text.replace(/\.(?=\s)/g, () => `, said ${salt++}.`);
  const wink = winkNLP(model);
  const contenders: Record<string, (text: string) => unknown> = {
    Dateline: text => annotator.annotate({ text, date: '2025-01-14' }),
    'compromise (people, places, organisations)': text => {
      const view = nlp(text);
      return [view.people(), view.places(), view.organizations()].map(found => found.json({ offset: true }));
    },
    'wink-nlp (parts of speech, entities)': text => {
      const doc = wink.readDoc(text);
      return [doc.tokens().out(wink.its.pos), doc.entities().out(wink.its.detail)];
    },
    'chrono-node (dates)': text => chrono.parse(text, new Date('2025-01-14')),
  };
  const speeds = new Map<string, number[]>(Object.keys(contenders).map(name => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, annotate] of Object.entries(contenders)) {
      const from = performance.now();
      let passes = 0;
      do {
        for (const text of articles) annotate(fresh(text));
        passes++;
      } while (performance.now() - from < SECONDS_EACH * 1000);
      const seconds = (performance.now() - from) / 1000;
      speeds.get(name)?.push((passes * size) / 1000 / seconds);
    }
  }
  const medians = new Map([...speeds].map(([name, values]) => [name, median(values)]));
  const own = medians.get('Dateline') ?? 0;
  for (const [name, speed] of medians) {
    const ratio = name === 'Dateline' ? '' : `   Dateline is ${(own / speed).toFixed(2)} times as fast`;
    console.log(`${speed.toFixed(0).padStart(7)} kB/s  ${name}${ratio}`);
  }
  console.log(`A paragraph of ${PARAGRAPH_WORDS} words, median of ${PARAGRAPHS}:`);
  for (const [name, annotate] of Object.entries(contenders)) {
    const times = paragraphs(articles, fresh).map(text => {
      const from = performance.now();
      annotate(text);
      return performance.now() - from;
    });
    console.log(`${median(times).toFixed(2).padStart(7)} ms    ${name}`);
  }
  const others = [...medians].filter(([name]) => name !== 'Dateline');
  console.log(`@@bench ${JSON.stringify(Object.fromEntries(others.map(([name, speed]) => [name, own / speed])))}`);
}

/** Paragraphs of so many words from the articles, none twice the same. */
function paragraphs(articles: readonly string[], fresh: (text: string) => string): string[] {
  const words = articles.flatMap(text => text.split(/\s+/).filter(Boolean));
  return Array.from({ length: PARAGRAPHS }, (_, n) => {
    const at = (n * PARAGRAPH_WORDS) % (words.length - PARAGRAPH_WORDS);
    return fresh(words.slice(at, at + PARAGRAPH_WORDS).join(' '));
  });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

void main(process.argv[2] ?? '.');
