import type { Assembled } from '../assemble';
import { aliasCollisions, auditFacts } from './audit';
import { assembleWorld, problemText } from './compile';
import { unknownListed } from './coordinates';
import { licencesAreCurrent, writeLicences } from './licenses';
import { citable } from './shares';
import { EDITION, WORLD_AS_OF } from './worldFiles';

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, MOST_SHOWN).map(([value, count]) => `${value} ${count}`);
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} rarer ones`] : [])].join(', ');
}

const MOST_SHOWN = 40;

/** In which region of the world each record belongs: the state's own, or that of the state that it belongs to. */
function regionsOf({ records, statements }: Assembled): string[] {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  const regionOf = new Map<string, string>();
  for (const { subject, predicate, object } of statements) {
    if (predicate === 'locatedIn' && object !== undefined) regionOf.set(subject, names.get(object) ?? '');
  }
  return records.flatMap(({ id, type, country }) => {
    const state = type === 'country' ? id : country;
    return state === undefined ? [] : [regionOf.get(state) ?? '(no region)'];
  });
}

/**
 * Checks the fact files and prints what they cover.
 * @param fix writes DATA-LICENSES.md instead of comparing it
 * @returns whether everything is in order
 */
export async function checkFacts(root: string, fix: boolean): Promise<boolean> {
  const facts = await assembleWorld(root);
  if (fix) writeLicences(root, facts);
  const wrong = [...facts.problems.map(problemText), ...auditFacts(facts)];
  for (const id of unknownListed(root, facts)) wrong.push(`coordinates.yaml: no record has the id “${id}”.`);
  if (!licencesAreCurrent(root, facts)) wrong.push('DATA-LICENSES.md is stale. Run: npm run facts:licenses');
  const { lines, wrong: uncitable } = citable(facts);
  wrong.push(...uncitable);
  console.log(`${facts.records.length} entities: ${tally(facts.records.map(({ type }) => type))}`);
  console.log(`kinds: ${tally(facts.records.map(({ kind }) => kind || '(none)'))}`);
  console.log(`${facts.statements.length} statements: ${tally(facts.statements.map(({ predicate }) => predicate))}`);
  console.log(`regions: ${tally(regionsOf(facts))}`);
  console.log(`edition ${EDITION}, as of ${WORLD_AS_OF}`);
  for (const line of lines) console.log(line);
  const collisions = aliasCollisions(facts);
  console.log(`${collisions.length} names shared by prominent entities, the more prominent is meant:`);
  for (const line of collisions.slice(0, 40)) console.log(`  ${line}`);
  for (const line of wrong) console.error(`WRONG ${line}`);
  console.log(wrong.length === 0 ? 'facts: in order' : `facts: ${wrong.length} things to mend`);
  return wrong.length === 0;
}
