import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type FactDocument, readFactDocument } from '../file';

/** Up to which day the curated facts speak where a file does not say otherwise: the last day of the office-holders list. */
export const WORLD_AS_OF = '2026-01-22';

/** The edition of the contents, year and month and a number in it. Raise it with every release of data. */
export const EDITION = '2026-11-1';

/** Reads one YAML file of facts: one or more documents. */
export function readYamlFacts(text: string, file: string): FactDocument[] {
  const documents = parseAllDocuments(text, { uniqueKeys: true });
  if (!Array.isArray(documents)) return [];
  return documents.map((document, index) => {
    const where = documents.length > 1 ? `${file} (part ${index + 1})` : file;
    const [error] = document.errors;
    if (error !== undefined) {
      const message = `It is not valid YAML: ${error.message.split('\n')[0]} Look at indentation, colons and quotes.`;
      return { entities: [], sources: [], problems: [{ file: where, message }] };
    }
    return readFactDocument(document.toJS(), where, WORLD_AS_OF);
  });
}

/** What speaks of the whole world is read before what adds to it for a region: the first to name a record names it. */
const OF_THE_WORLD = /\/world[^/]*$/;

/** The fact files of a folder and its sub-folders, by path: those of the whole world, then the others, each in alphabetical order. */
export function worldFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && !name.includes('lexicon'))
    .map(name => name.replaceAll('\\', '/'))
    .sort();
  return [...names.filter(name => OF_THE_WORLD.test(name)), ...names.filter(name => !OF_THE_WORLD.test(name))];
}

/** Holds what is said of regions and cities that packages describe: it is read after them, by their ids. */
const AFTER_PACKAGES = 'after-packages/';

/** Every document of the curated facts, but for what is read after the packages. */
export const readWorld = (folder: string): FactDocument[] => read(folder, name => !name.startsWith(AFTER_PACKAGES));

/** What the curated facts say of records of packages. */
export const readAfterPackages = (folder: string): FactDocument[] =>
  read(folder, name => name.startsWith(AFTER_PACKAGES));

const read = (folder: string, wanted: (name: string) => boolean): FactDocument[] =>
  worldFiles(folder)
    .filter(wanted)
    .flatMap(name => readYamlFacts(readFileSync(join(folder, name), 'utf8'), name));
