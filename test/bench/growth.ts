// Whether time grows with the text and no faster: texts of ten times the size, of prose, of names, and of what pattern
// matchers choke on. In a linear annotator the time a character stays the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnnotator } from '../../src/commandLine/world';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
/** Texts that no one writes stop here: what is not linear shows long before. */
const LARGEST_ODD = 1_000_000;
/** A character may take so many times as long in the largest text as in the smallest: ten times would be quadratic time. */
const MOST_GROWTH = 5;
/** Below this many milliseconds a row is measured again, and the median taken. */
const TOO_SHORT = 200;

/** A text of about so many characters from parts by number. */
function grown(size: number, part: (n: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, n = 0; length < size; n++) {
    const next = part(n);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'ma', 'ne', 'ro', 'sa', 'ti', 'wo'];
/** A made-up name, another one for every number. */
function name(n: number): string {
  const letters = [...String(n)].map(digit => SYLLABLES[Number(digit)] ?? '').join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const ODD: Readonly<Record<string, (n: number) => string>> = {
  'names only': n => `${name(n)} ${name(n + 7)}, `,
  'one word in capitals, no space': () => 'A',
  initials: () => 'A. ',
  hyphens: () => 'Al-',
  particles: () => 'de la ',
  'heads and connectors': () => 'Ministry of the ',
  possessives: () => 'People’s ',
  titles: () => 'Deputy Foreign Minister ',
  brackets: () => 'Union (',
  acronyms: n => `Great Umbrella Union (GU${n % 10}) `,
  'slashes and digits': () => '1/2/',
  'ranges of dates': () => 'from 1 May to ',
  'decades and ordinals': () => '20th 1990s ',
  'quotation marks': () => '“ ” ‘ ',
  'full stops': () => '. ',
  'empty lines': () => '\n',
  lists: () => '- \n',
  'table cells': () => ' | ',
  'definite phrases': () => 'the former president ',
  clauses: () => 'said that Mali left, and ',
  'a sentence without end': () =>
    'Mali, which Niger accused, since Benin, as Togo, and Ghana met Kenya on Monday and signed, ',
  'dates in one sentence': () => 'from 3 May to the end of 2024 or 12 years later, and ',
};

async function main(project: string): Promise<void> {
  const folder = join(project, 'media', 'samples');
  const articles = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'));
  const annotator = await loadAnnotator(join(project, 'dist'), []);
  let salt = 0;
  // No sentence is the same twice, or caches would be measured.
  const prose = (n: number): string =>
    `${(articles[n % articles.length] ?? '').replace(/\.(?=\s)/g, () => `, said ${salt++}.`)}\n\n`;
  const once = (text: string): number => {
    const from = performance.now();
    annotator.annotate({ text, date: '2025-01-14' });
    return performance.now() - from;
  };
  const measure = (part: (n: number) => string, size: number): { nanoseconds: number; milliseconds: number } => {
    const text = grown(size, part);
    let times = [once(text)];
    if ((times[0] as number) < TOO_SHORT) times = [once(text), once(text), once(text)].sort((a, b) => a - b);
    const milliseconds = times[Math.floor(times.length / 2)] as number;
    return { milliseconds, nanoseconds: (milliseconds * 1e6) / text.length };
  };
  const row = (title: string, part: (n: number) => string, sizes: readonly number[]): void => {
    const found = sizes.map(size => measure(part, size));
    const cells = found.map(({ milliseconds }) => milliseconds.toFixed(0).padStart(8)).join('');
    const ratio = (found.at(-1)?.nanoseconds ?? 0) / (found[0]?.nanoseconds ?? 1);
    if (ratio > MOST_GROWTH) {
      console.error(`  ${title}: time grows faster than the text`);
      process.exitCode = 1;
    }
    console.log(`  ${title.padEnd(34)}${cells}${' '.repeat(8 * (SIZES.length - sizes.length))}   ${ratio.toFixed(2)}`);
  };
  for (let n = 0; n < 20; n++) once(prose(n)); // warm
  console.log(
    `  ${'milliseconds for a text of'.padEnd(34)}   10 kB  100 kB    1 MB   10 MB   time a character, last to first`,
  );
  row('prose', prose, SIZES);
  row('one name, 300,000 times', () => 'Assimi Goïta ', [39_000, 390_000, 3_900_000]);
  const odd = SIZES.filter(size => size <= LARGEST_ODD);
  for (const [title, part] of Object.entries(ODD)) row(title, part, title === 'names only' ? SIZES : odd);
}

void main(process.argv[2] ?? '.');
