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

/**
 * First-level regions from ISO 3166-2 (package `iso-3166`): the level under a state, without the regions that the
 * curated files describe themselves (by code or by name in the same state).
 */
export function subdivisionDocument(rows: readonly Subdivision[], before: readonly FactDocument[]): FactDocument {
  const taken = new Set<string>();
  const curatedNames = new Set<string>();
  const countryOf = new Map<string, string>();
  for (const document of before) {
    for (const entity of document.entities) {
      taken.add(entity.key);
      if (entity.code !== undefined) {
        taken.add(entity.code);
        if (entity.type === 'country') countryOf.set(entity.code, entity.key);
      }
      for (const name of [entity.name, ...Object.values(entity.names).flat()]) {
        if (name !== undefined && entity.type !== 'person') curatedNames.add(nameKey(name));
      }
    }
  }
  const entities: Record<string, unknown> = {};
  for (const { code, name, parent } of rows) {
    const country = countryOf.get(parent);
    const plain = name.replace(/ ?[[(*].*$/, '').trim();
    if (country === undefined || taken.has(code) || plain.length < 4 || curatedNames.has(nameKey(plain))) continue;
    if (/^[\d\W]|\b(?:and|District \d)/.test(plain) || !/^\p{Lu}/u.test(plain)) continue;
    let key = slug(plain);
    if (taken.has(key)) key = slug(code);
    taken.add(key);
    entities[key] = {
      name: plain,
      code,
      country,
      in: country,
      prominence: placeProminence(plain, REGION_PROMINENCE, false),
    };
  }
  return readFactDocument(
    { type: 'place', kind: 'first-level region', source: 'iso-3166', asOf: WORLD_AS_OF, entities },
    'package iso-3166',
  );
}
