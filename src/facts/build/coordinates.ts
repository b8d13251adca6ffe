import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Assembled, RecordData } from '../assemble';
import type { Coordinates, CountryOnMap, WorldCoordinates } from '../coordinates';
import { nameKey } from '../slug';
import { type CityRow, cityRows } from './geonames';

/** Kinds of places that are called as a town is; another kind's name may be that of a town elsewhere. */
const TOWNS = new Set([
  'city',
  'town',
  'village',
  'port',
  'border town',
  'mining town',
  'garrison town',
  'disputed town',
  'kibbutz',
]);
const REGIONS = new Set(['region', 'first-level region']);
/** World-atlas gives these shapes no code of ISO 3166-1, as the standard has none. */
const SHAPES_BY_NAME: Readonly<Record<string, string>> = {
  kosovo: 'Kosovo',
  somaliland: 'Somaliland',
  'northern-cyprus': 'N. Cyprus',
};
const REGION_WORDS = / (?:oblast|province|region|governorate|state|department|prefecture|county|district)$/;

/** Two decimals are a kilometre: enough for any map of the world. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

interface Cities {
  /** By state and name, the largest of each name. */
  readonly towns: ReadonlyMap<string, Coordinates>;
  /** The seats of first-level regions by state and name, and the capitals by state alone. */
  readonly seats: ReadonlyMap<string, Coordinates>;
}

function readCities(modules: string): Cities {
  const towns = new Map<string, CityRow>();
  const seats = new Map<string, CityRow>();
  const keep = (map: Map<string, CityRow>, key: string, row: CityRow): void => {
    if ((map.get(key)?.population ?? -1) < row.population) map.set(key, row);
  };
  for (const row of cityRows(modules)) {
    for (const name of new Set([row.name, row.plainName].map(nameKey))) {
      keep(towns, `${row.country} ${name}`, row);
      if (row.regionSeat) keep(seats, `${row.country} ${name}`, row);
    }
    // Its states have the codes of ISO 3166-2 there; the largest city stands for each.
    if (row.country === 'US') keep(seats, `US-${row.region}`, row);
    if (row.capital) keep(seats, row.country, row);
  }
  return { towns: points(towns), seats: points(seats) };
}

function points(rows: ReadonlyMap<string, CityRow>): ReadonlyMap<string, Coordinates> {
  return new Map([...rows].map(([key, { latitude, longitude }]) => [key, [rounded(longitude), rounded(latitude)]]));
}

/** Coordinates by the readable ids of a hand-made list: latitude first there, as people say it. */
function listed(root: string): ReadonlyMap<string, Coordinates> {
  const list: Record<string, [number, number]> = parse(
    readFileSync(join(root, 'src/facts/build/coordinates.yaml'), 'utf8'),
  );
  return new Map(Object.entries(list).map(([id, [latitude, longitude]]) => [id, [longitude, latitude]]));
}

/** Ids of the hand-made list that no record has. */
export function unknownListed(root: string, facts: Assembled): string[] {
  const ids = new Set(facts.records.map(record => record.id));
  return [...listed(root).keys()].filter(id => !ids.has(id));
}

/**
 * Where the places and states of the fact base lie: by the hand-made list, by GeoNames' city of that name in that state,
 * else where the place is that they lie in. Seats of power lie in the capital.
 * @param numeric numeric codes of ISO 3166-1 by the two letters
 */
export function worldCoordinates(
  root: string,
  facts: Assembled,
  numeric: Readonly<Record<string, string>>,
): WorldCoordinates {
  const cities = readCities(join(root, 'node_modules'));
  const byHand = listed(root);
  const code = new Map(facts.records.map(record => [record.id, record.type === 'country' ? record.code : undefined]));
  const within = new Map<string, string>();
  for (const { predicate, subject, object } of facts.statements) {
    if (predicate === 'locatedIn' && object !== undefined && !within.has(subject)) within.set(subject, object);
  }
  const places: Record<string, Coordinates> = {};
  for (const record of facts.records) {
    if (record.type !== 'place') continue;
    const at = byHand.get(record.id) ?? cityOf(record, code.get(record.country ?? ''), cities);
    if (at) places[record.id] = at;
  }
  for (const { id, type } of facts.records) {
    const around = type === 'place' && places[id] === undefined ? places[within.get(id) ?? ''] : undefined;
    if (around) places[id] = around;
  }
  const countries: Record<string, CountryOnMap> = {};
  for (const { id, type, code: letters = '' } of facts.records) {
    if (type !== 'country') continue;
    const shape = SHAPES_BY_NAME[id] ?? numeric[letters];
    const at = byHand.get(id) ?? cities.seats.get(letters);
    if (shape !== undefined || at) countries[id] = { shape: shape ?? '', ...(at ? { at } : {}) };
  }
  return { version: 1, places, countries };
}

function cityOf(record: RecordData, country: string | undefined, cities: Cities): Coordinates | undefined {
  if (country === undefined) return undefined;
  if (record.kind === 'seat of power') return cities.seats.get(country);
  if (country === 'US' && record.code !== undefined) return cities.seats.get(record.code);
  const index = TOWNS.has(record.kind) ? cities.towns : REGIONS.has(record.kind) ? cities.seats : undefined;
  for (const name of [record.name, ...record.aliases.map(({ text }) => text)]) {
    const at = index?.get(`${country} ${nameKey(name).replace(REGION_WORDS, '')}`);
    if (at) return at;
  }
  return undefined;
}
