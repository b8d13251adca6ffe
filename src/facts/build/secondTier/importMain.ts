import { assembleCurated, problemText } from '../compile';
import { cleaned, type Refusals } from './clean';
import { readOffices, readTerms } from './export';
import { readSecondTier, writeDisagreements, writeNumbers, writeTerms } from './files';
import { laySecondTier } from './lay';
import { erasOf } from './match';
import { numbersOf } from './numbers';

/**
 * Makes the second tier from an export of Wikidata: `npm run facts:import -- cabinets.tsv cabinets-positions.tsv`. Writes
 * `terms.tsv` and the list of disagreements, and prints what was refused and why. Without files it renews the list alone.
 */
async function main([terms, offices]: readonly string[]): Promise<void> {
  const root = process.cwd();
  const facts = await assembleCurated(root);
  for (const problem of facts.problems) console.error(problemText(problem));
  const states = facts.records.flatMap(({ id, type, code, wikidata: item }) =>
    type === 'country' && code !== undefined && item !== undefined ? [{ id, code, item }] : [],
  );
  if (terms !== undefined && offices !== undefined) {
    const refused: Refusals = new Map();
    const rows = readTerms(terms);
    writeTerms(
      root,
      cleaned(rows, readOffices(offices), new Map(states.map(({ code, item }) => [code, item])), refused),
    );
    writeNumbers(
      root,
      numbersOf(facts.records, rows, new Map(states.map(({ id, code }) => [id, code])), erasOf(facts.statements)),
    );
    print('refused', refused);
  }
  const laid = laySecondTier(facts, readSecondTier(root));
  print('laid', tally(laid.map(({ outcome }) => outcome)));
  const { open, decided } = writeDisagreements(root, laid);
  console.log(`disagreements: ${decided} decided, ${open} open`);
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function print(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`${title}:`);
  for (const [reason, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${reason}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
