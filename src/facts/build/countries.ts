import { countries } from 'countries-list';
import type { FactDocument } from '../file';
import { readFactDocument } from '../file';
import { foldCase, nameKey } from '../slug';
import { WORLD_AS_OF } from './worldFiles';

/**
 * What the curated states lack: native names from the package `countries-list`, and the plainer forms of their official
 * names that texts use.
 */
export function countryDocument(world: readonly FactDocument[]): FactDocument {
  const taken = new Set<string>();
  for (const { entities } of world) {
    for (const { name, written, names } of entities)
      for (const each of [name ?? written, ...Object.values(names).flat()]) taken.add(nameKey(each));
  }
  const entities: Record<string, unknown> = {};
  for (const document of world) {
    for (const entity of document.entities) {
      if (entity.type !== 'country' || entity.code === undefined) continue;
      const found = Object.entries(countries).find(([code]) => code === entity.code)?.[1];
      const latin = found !== undefined && /\p{Script=Latin}/u.test(found.native);
      const same = found !== undefined && foldCase(found.native) === foldCase(entity.name ?? '');
      const forms = entity.kind === 'state' ? plainForms(entity).filter(form => !taken.has(nameKey(form))) : [];
      if (found === undefined && forms.length === 0) continue;
      entities[entity.key] = {
        type: 'country',
        name: entity.name,
        native: latin && !same ? found.native : undefined,
        also: forms.length > 0 ? forms : undefined,
      };
    }
  }
  return readFactDocument({ source: 'countries-list', asOf: WORLD_AS_OF, entities }, 'package countries-list');
}

/**
 * Plainer forms of a state's official names: *Republic of Sudan* for *Republic of the Sudan*, *Republic of Turkey* for
 * *Republic of Türkiye*, *Republic of Nigeria* for *Federal Republic of Nigeria*. A people's or socialist republic is not
 * called so: the plain name was another state's (Vietnam, China, Korea).
 */
function plainForms({ name, written, names }: FactDocument['entities'][number]): string[] {
  const short = [name ?? written, ...(names.also ?? []), ...(names.native ?? [])].filter(each =>
    /^\p{Script=Latin}/u.test(each),
  );
  const forms = new Set<string>();
  for (const official of names.official ?? []) {
    forms.add(official.replace(/ of the /i, ' of '));
    for (const own of short) {
      if (!official.includes(own)) continue;
      for (const other of short) forms.add(official.replace(own, other.replace(/^The /, 'the ')));
    }
    const kind = /\b(Republic|Kingdom|Principality|State|Sultanate|Emirate)\b/.exec(official)?.[1];
    if (kind === undefined || /People's|Socialist|^United/.test(official)) continue;
    for (const own of short)
      if (!/\b(?:Republic|Kingdom|State|Union)/.test(own)) forms.add(`${kind} of ${own.replace(/^The /, 'the ')}`);
  }
  return [...forms];
}
