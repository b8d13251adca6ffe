import type { FactDocument } from '../file';
import { readFactDocument } from '../file';
import { nameKey, slug } from '../slug';
import { placeProminence } from './everyday';
import { WORLD_AS_OF } from './worldFiles';

/** Most of these regions are seldom in the news: lower than any curated place. */
const REGION_PROMINENCE = 18;

/** A row of ISO 3166-2 as the package gives it. */
export interface Subdivision {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/** States whose provinces stand below regions that are less known. */
const SECOND_LEVEL = new Set(['PH', 'ID', 'FR', 'IQ']);

const codes = (text: string): readonly string[] => text.split(' ');
/** What English calls the regions of some states: by this word a region is told from the state or city of its name. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['Governorate', codes('SY IQ YE EG JO LB TN OM PS KW')],
      ['State', codes('NG SD SS')],
      ['Province', codes('IR TR AF PK CN ID PH ZM AR CU CD RW LK MZ GA LA KH VN TH PG DO EC PA CR DZ MG')],
      ['Region', codes('ML BF SN TZ GH NA MR DJ ER ET TD CL PE SO NE')],
      ['Department', codes('CO BO UY HN GT PY SV NI HT')],
      ['County', codes('KE LR HR RO')],
      ['Prefecture', codes('JP')],
      ['Oblast', codes('UA RU BG KG')],
    ] as const
  ).flatMap(([word, states]) => states.map(state => [state, word] as const)),
);

/** *Niger State*, *Aleppo Governorate*: the name of a region that is called as something better known is. */
function withTypeWord(name: string, state: string): string | undefined {
  const word = TYPE_WORDS.get(state);
  return word === undefined || name.endsWith(` ${word}`)
    ? undefined
    : `${name.replace(/^(?:Al|An|Ar|As)[ -]/, '')} ${word}`;
}

/** What Unicode's CLDR adds to the names of some regions: an obsolete one's dagger, the region's type in its own language. */
const NOT_ENGLISH = / ?†| oblysy$/g;

/** Names of regions in English by ISO 3166-2 code, from CLDR (package `cldr-subdivisions-full`): *Hubei*, *West Java*. */
export function englishRegionNames(names: Readonly<Record<string, string>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [code, name] of Object.entries(names))
    found.set(`${code.slice(0, 2)}-${code.slice(2)}`.toUpperCase(), name.replace(NOT_ENGLISH, '').trim());
  return found;
}

/**
 * First-level regions from ISO 3166-2 (package `iso-3166`), by their English names where there is one: the level under a state, without the regions that the
 * curated files describe themselves (by code or by name in the same state).
 */
export function subdivisionDocument(
  rows: readonly Subdivision[],
  english: ReadonlyMap<string, string>,
  before: readonly FactDocument[],
): FactDocument {
  const taken = new Set<string>();
  const curatedNames = new Set<string>();
  /** Names of what is no place: *Niger* is the state, whatever region is called so. */
  const otherNames = new Set<string>();
  /** States, and the regions that the curated files describe, by the state in which they lie: they need no second record. */
  const described = new Set<string>();
  const countryOf = new Map<string, string>();
  for (const document of before) {
    for (const entity of document.entities) {
      taken.add(entity.key);
      if (entity.code !== undefined) {
        taken.add(entity.code);
        if (entity.type === 'country') countryOf.set(entity.code, entity.key);
      }
      for (const name of [entity.name, ...Object.values(entity.names).flat()]) {
        if (name === undefined || entity.type === 'person') continue;
        curatedNames.add(nameKey(name));
        if (entity.type === 'country') described.add(nameKey(name));
        else if (entity.kind === 'region') described.add(`${slug(entity.country ?? '')} ${nameKey(name)}`);
        if (entity.type !== 'place') otherNames.add(nameKey(name));
      }
    }
  }
  const entities: Record<string, unknown> = {};
  for (const { code, name: local, parent } of rows) {
    const state = code.slice(0, 2);
    const country = countryOf.get(SECOND_LEVEL.has(state) ? state : parent);
    const plain = local.replace(/ ?[[(*].*$/, '').trim();
    if (country === undefined || taken.has(code) || plain.length < 4) continue;
    if (/^[\d\W]|\b(?:and|District \d)/.test(plain) || !/^\p{Lu}/u.test(plain)) continue;
    if (curatedNames.has(nameKey(plain))) {
      const typed = withTypeWord(english.get(code) ?? plain, state);
      if (typed === undefined || curatedNames.has(nameKey(typed)) || taken.has(slug(typed))) continue;
      if (described.has(nameKey(plain)) || described.has(`${slug(country)} ${nameKey(plain)}`)) continue;
      taken.add(slug(typed));
      entities[slug(typed)] = { name: typed, code, country, in: country, prominence: REGION_PROMINENCE };
      continue;
    }
    let key = slug(plain);
    if (taken.has(key)) key = slug(code);
    taken.add(key);
    const known = english.get(code);
    const name = known !== undefined && known.length > 3 && !otherNames.has(nameKey(known)) ? known : plain;
    entities[key] = {
      name,
      ...namedAlso(name, plain, state, curatedNames.has(nameKey(name))),
      code,
      country,
      in: country,
      prominence: placeProminence(name, REGION_PROMINENCE, false),
    };
  }
  return readFactDocument(
    { type: 'place', kind: 'first-level region', source: 'iso-3166', asOf: WORLD_AS_OF, entities },
    'package iso-3166',
  );
}

/** *Anbar Governorate* is Al Anbar, *Aleppo Governorate* not the city; *Kano State* is found by *Kano*. */
function namedAlso(name: string, plain: string, state: string, isShared: boolean): { also?: string[] } {
  const isGoverned = isShared && TYPE_WORDS.get(state) === 'Governorate';
  const typed = isGoverned || /^(?:Al|An|Ar|As)[ -]/.test(name) ? withTypeWord(name, state) : undefined;
  const also = [...(nameKey(name) === nameKey(plain) ? [] : [plain]), ...(typed === undefined ? [] : [typed])];
  return also.length > 0 ? { also } : {};
}
