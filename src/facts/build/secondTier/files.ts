import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Laid, SecondTier } from './lay';
import { type OfficeTerms, readTermsText, termsText } from './terms';

const FOLDER = 'src/facts/world/second-tier';
const TERMS = 'terms.tsv';
const NUMBERS = 'numbers.tsv';
const LIST = 'disagreements.tsv';

const read = (root: string, name: string): string => {
  const file = join(root, FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
const write = (root: string, name: string, text: string): void => {
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(join(root, FOLDER, name), text);
};
const rowsOf = (text: string): string[][] =>
  text.split('\n').flatMap(line => (line === '' || line.startsWith('#') ? [] : [line.split('\t')]));

/** The second tier as it stands in the project. */
export function readSecondTier(root: string): SecondTier {
  const numbers = rowsOf(read(root, NUMBERS)).map(([id = '', item = '']) => [id, item] as const);
  return { offices: readTermsText(read(root, TERMS)), numbers: new Map(numbers) };
}

export function writeTerms(root: string, offices: readonly OfficeTerms[]): void {
  write(root, TERMS, termsText(offices));
}

export function writeNumbers(root: string, numbers: ReadonlyMap<string, string>): void {
  const lines = [...numbers].map(([id, item]) => `${id}\t${item}\n`).sort();
  write(
    root,
    NUMBERS,
    `# Wikidata's numbers of people of the curated facts; written by \`npm run facts:import\`.\n${lines.join('')}`,
  );
}

const HEAD = `# Where the second tier disagrees with the curated facts; written by \`npm run facts:import\`.
# The last column is yours and is kept: record (the curated fact is right), export (it is not: mend it), both (there are two
# ways to count), or empty: nobody has looked yet.
# state\toffice\tperson\titem\tstart\tend\treason\tthe record says\tdecision
`;

/** Writes the list of disagreements, with the decisions that stand in it already. */
export function writeDisagreements(root: string, laid: readonly Laid[]): { open: number; decided: number } {
  const decisions = new Map(rowsOf(read(root, LIST)).map(cells => [cells.slice(0, 6).join('\t'), cells[8] ?? '']));
  const lines: string[] = [];
  let decided = 0;
  for (const { outcome, office, term, record } of laid) {
    if (outcome === 'agrees' || outcome === 'taken over' || outcome === 'no region') continue;
    const key = [office.country, office.office, term.person, term.item, term.start, term.end ?? ''].join('\t');
    const decision = decisions.get(key) ?? '';
    if (decision !== '') decided++;
    lines.push(
      [key, outcome, record ? `${record.person}, ${record.start}..${record.end}` : 'nothing', decision].join('\t'),
    );
  }
  write(root, LIST, `${HEAD}${lines.map(line => `${line.trimEnd()}\n`).join('')}`);
  return { open: lines.length - decided, decided };
}
