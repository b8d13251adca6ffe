import type { FactBase, PartialDate } from '../model';
import { differencesFrom } from './compare';
import type { AskedState, Difference, Reading } from './model';
import { queriesFor } from './question';
import { ask, type Service } from './service';

/**
 * Asks Wikidata about some states and says what it knows otherwise, and later, than the facts. Nothing is kept or written.
 * @param day today, as the caller's clock has it
 * @param tell is told how much has been asked, 0 to 1
 * @throws ServiceError where the service does not answer: then there is no result at all, not half of one
 */
export async function lookForNewer(
  facts: FactBase,
  states: readonly AskedState[],
  service: Service,
  day: PartialDate,
  tell: (share: number) => void = () => {},
): Promise<Difference[]> {
  const queries = queriesFor(states);
  const readings: Reading[] = [];
  // One after the other: the service allows each client little at once.
  for (const [at, query] of queries.entries()) {
    readings.push(...(await ask(query, service)));
    tell((at + 1) / queries.length);
  }
  return differencesFrom(facts, states, readings, day);
}
