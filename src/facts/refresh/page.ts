/** Address of an item's page in Wikidata, which shows its statements with their history. */
export function pageOf(item: string): string {
  return `https://www.wikidata.org/wiki/${item}`;
}
