import type { RecordData } from '../../assemble';
import type { ExportRow } from './export';
import { type Era, gap, nameKeyOf, sameEra, spellings } from './match';

/** Two births further apart are two people's. */
const SAME_BIRTH = 366;

interface Known {
  readonly born: string | undefined;
  readonly countries: ReadonlySet<string>;
  /** First days of terms. */
  readonly starts: readonly string[];
}

/**
 * Wikidata's numbers of people of the curated facts, by id: the one person of the export who bears the name and was born
 * on that day, or bears the name and held office in the person's state, or in a body of the world where there is no state.
 * @param codes ISO codes of states by their ids
 */
export function numbersOf(
  records: readonly RecordData[],
  rows: readonly ExportRow[],
  codes: ReadonlyMap<string, string>,
  eras: ReadonlyMap<string, Era>,
): ReadonlyMap<string, string> {
  const byName = new Map<string, Map<string, { born: string | undefined; countries: Set<string>; starts: string[] }>>();
  for (const { item, person, article, born, country, start } of rows) {
    for (const key of new Set([person, article?.replace(/ \(.*\)$/, '') ?? person].map(nameKeyOf))) {
      const people = byName.get(key) ?? new Map();
      const known = people.get(item) ?? { born, countries: new Set(), starts: [] };
      known.countries.add(country);
      known.starts.push(start);
      byName.set(key, people.set(item, known));
    }
  }
  const claims = new Map<string, string[]>();
  for (const record of records) {
    if (record.type !== 'person') continue;
    const bearers = new Map<string, Known>(spellings(record).flatMap(name => [...(byName.get(nameKeyOf(name)) ?? [])]));
    const state = codes.get(record.country ?? '') ?? 'world';
    const fits = [...bearers].filter(([, { born, countries, starts }]) => {
      if (gap(record.start, born) > SAME_BIRTH) return false;
      if (record.start?.length === 10 && record.start === born) return true;
      return countries.has(state) && starts.some(start => sameEra(record, eras.get(record.id), start));
    });
    const [[item] = []] = fits;
    if (fits.length === 1 && item !== undefined) claims.set(item, [...(claims.get(item) ?? []), record.id]);
  }
  // Two records that claim one number may be two people.
  return new Map(
    [...claims].flatMap(([item, [id, other]]) => (id === undefined || other !== undefined ? [] : [[id, item]])),
  );
}
