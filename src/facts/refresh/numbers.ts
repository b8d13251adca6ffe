import type { FactRecord } from '../model';

const NUMBER = /^Q[1-9]\d*$/i;

/** A record's number in Wikidata, where it is known for sure: `Q912`. */
export function wikidataNumber({ id }: FactRecord): string | undefined {
  return NUMBER.test(id) ? id.toUpperCase() : undefined;
}

/** Address of an item's page, which shows its statements with their history. */
export function pageOf(item: string): string {
  return `https://www.wikidata.org/wiki/${item}`;
}
