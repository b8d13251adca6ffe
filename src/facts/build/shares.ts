import type { Assembled } from '../assemble';

/** How much of the statements must have an address, and how much may say no more than that editors gathered it. */
const LEAST_WITH_ADDRESS = 0.95;
const MOST_GATHERED = 0.01;

interface Share {
  readonly what: string;
  readonly part: number;
  readonly of: number;
}

/** What of the fact base can be cited and found elsewhere, as lines for maintainers and as what is wrong. */
export function citable(facts: Assembled): { lines: string[]; wrong: string[] } {
  const sources = new Map(facts.sources.map(source => [source.id, source]));
  const address = (ids: readonly string[]): boolean => ids.some(id => sources.get(id)?.url !== undefined);
  const gathered = (ids: readonly string[]): boolean => ids.every(id => sources.get(id)?.gathered === true);
  const { statements, records } = facts;
  const holders = new Set(statements.flatMap(({ predicate, subject }) => (predicate === 'holds' ? [subject] : [])));
  const people = records.filter(({ id }) => holders.has(id));
  const numbered = (what: string, of: typeof records): Share => ({
    what: `${what} with a Wikidata number`,
    part: of.filter(({ wikidata }) => wikidata !== undefined).length,
    of: of.length,
  });
  const count = (what: string, is: (statement: (typeof statements)[0]) => boolean): Share => ({
    what,
    part: statements.filter(is).length,
    of: statements.length,
  });
  const withAddress = count('statements with an address', statement => address(statement.sources));
  const onlyGathered = count('statements that say only that editors gathered them', each => gathered(each.sources));
  const shares: Share[] = [
    withAddress,
    onlyGathered,
    count('statements of the second tier', ({ unreviewed }) => unreviewed === true),
    numbered('people with an office', people),
    numbered(
      'of them, curated people',
      people.filter(({ unreviewed }) => !unreviewed),
    ),
    numbered(
      'states',
      records.filter(({ kind }) => kind === 'state'),
    ),
    numbered(
      'blocs and bodies of the UN',
      records.filter(({ kind }) => kind === 'bloc' || kind === 'UN body'),
    ),
  ];
  return {
    lines: shares.map(({ what, part, of }) => `${what}: ${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`),
    wrong: [
      ...(withAddress.part < LEAST_WITH_ADDRESS * withAddress.of ? ['Too few statements have an address.'] : []),
      ...(onlyGathered.part > MOST_GATHERED * onlyGathered.of
        ? ['Too many statements say only that editors gathered them.']
        : []),
      ...facts.sources
        .filter(({ publisher }) => publisher === undefined)
        .map(({ id }) => `The source “${id}” has no publisher. Say who published it.`),
    ],
  };
}
