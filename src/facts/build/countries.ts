import { countries } from 'countries-list';
import type { FactDocument } from '../file';
import { readFactDocument } from '../file';
import { foldCase } from '../slug';
import { WORLD_AS_OF } from './worldFiles';

/** What the package `countries-list` adds to the curated states: native names, currencies and languages. */
export function countryDocument(world: readonly FactDocument[]): FactDocument {
  const entities: Record<string, unknown> = {};
  for (const document of world) {
    for (const entity of document.entities) {
      if (entity.type !== 'country' || entity.code === undefined) continue;
      const found = Object.entries(countries).find(([code]) => code === entity.code)?.[1];
      if (found === undefined) continue;
      const latin = /\p{Script=Latin}/u.test(found.native);
      const same = foldCase(found.native) === foldCase(entity.name ?? '');
      entities[entity.key] = {
        type: 'country',
        name: entity.name,
        native: latin && !same ? found.native : undefined,
      };
    }
  }
  return readFactDocument({ source: 'countries-list', asOf: WORLD_AS_OF, entities }, 'package countries-list');
}
