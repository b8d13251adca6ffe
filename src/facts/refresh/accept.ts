import type { LINK_FIELDS, LinkTime } from '../fileModel';
import type { FactBase, FactRecord, PartialDate, Statement } from '../model';
import { keyFor, readOwnFile, type Table, tableIn } from '../ownFile';
import type { Difference, Named } from './model';
import { pageOf } from './page';

/**
 * Adds what the reader accepted to the text of a fact file (empty: a new one), each with its page as the source and the
 * day on which it was read. A term that it ends gets its end there, too: the facts below stay as they are.
 * @throws Error that says what is wrong in the file; nothing is lost then
 */
export function withAccepted(text: string, facts: FactBase, accepted: readonly Difference[], day: PartialDate): string {
  const file = readOwnFile(text);
  const before = JSON.stringify(file);
  for (const difference of accepted) add(file, facts, difference, day);
  return JSON.stringify(file) === before ? text : `${JSON.stringify(file, undefined, 2)}\n`;
}

function add(file: Table, facts: FactBase, difference: Difference, day: PartialDate): void {
  const { old, now, since, page, state, cautions } = difference;
  const source = `wikidata-${page.toLowerCase()}`;
  const said = { source: [source], asOf: day };
  const sources = tableIn(file, 'sources');
  sources[source] ??= { title: `Wikidata: ${state.name}`, publisher: 'Wikidata', url: pageOf(page) };
  for (const statement of old) {
    if (since === undefined) continue;
    const targets = targetsOf(file, facts, difference, statement.subject);
    targets.table[targets.key(statement)] = { ...timesOf(statement), to: since, ...said };
  }
  if (!now) return;
  const key = keyOf(file, facts, now, difference);
  const { table } = targetsOf(file, facts, difference, state.id);
  const disputed = cautions.includes('disputed') ? { disputed: true } : {};
  const as = cautions.includes('acting') && difference.position ? { as: `Acting ${difference.position.name}` } : {};
  table[key] = { ...(since === undefined ? {} : { from: since }), ...as, ...said, ...disputed };
}

/** The table of an entity's links in which a difference is told, and how a statement's other end is named there. */
function targetsOf(
  file: Table,
  facts: FactBase,
  { relation, position }: Difference,
  subject: string,
): { table: Table; key: (statement: Statement) => string } {
  const entities = tableIn(file, 'entities');
  if (position) {
    const table = tableIn(tableIn(entities, keyFor(facts, position.id)), 'holders');
    return { table, key: statement => keyFor(facts, statement.subject) };
  }
  const field = relation === 'capital' ? 'capital' : 'memberOf';
  const table = tableIn(tableIn(entities, keyFor(facts, subject)), field satisfies keyof typeof LINK_FIELDS);
  return { table, key: statement => keyFor(facts, statement.object ?? '') };
}

function timesOf({ start, alternatives, value }: Statement): Partial<LinkTime> {
  const also = Object.fromEntries(
    alternatives.filter(({ of }) => of === 'start').map(({ criterion, date }) => [criterion, date]),
  );
  return {
    ...(start === undefined ? {} : { from: start }),
    ...(Object.keys(also).length > 0 ? { fromAlso: also } : {}),
    ...(value === undefined ? {} : { as: value }),
  };
}

/** How the file names who or what is new; one whom the facts do not know becomes an entity of the file. */
function keyOf(file: Table, facts: FactBase, { record, name, item }: Named, { relation }: Difference): string {
  if (record) return keyFor(facts, record.id);
  const key = isFree(facts.lookup(name)) ? name : item.toLowerCase();
  const type = relation === 'capital' ? 'place' : relation === 'member' ? 'organisation' : 'person';
  const entity = tableIn(tableIn(file, 'entities'), key);
  entity.type ??= type;
  if (key !== name) entity.name ??= name;
  entity.wikidata ??= item;
  return key;
}

const isFree = (namesakes: readonly FactRecord[]): boolean => namesakes.length === 0;
