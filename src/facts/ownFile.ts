import type { FactBase, FactRecord } from './model';
import { slug } from './slug';

/** A table of a fact file, as it is written. */
export type Table = Record<string, unknown>;

/**
 * Reads somebody's own fact file to be added to; an empty text is a new file.
 * @throws Error that says what is wrong in it
 */
export function readOwnFile(text: string): Table {
  return text.trim() === '' ? {} : parse(text);
}

function parse(text: string): Table {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`It is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isTable(value)) throw new Error('It must be a table with “entities”: {"entities": {}}.');
  return value;
}

/** A member that is a table; a list of names, which a file may write too, becomes one. */
export function tableIn(table: Table, name: string): Table {
  const value = table[name] ?? {};
  const inside: unknown = Array.isArray(value) ? Object.fromEntries(value.map(item => [String(item), {}])) : value;
  if (!isTable(inside)) {
    const named: Table = typeof inside === 'string' ? { [inside]: '..' } : {};
    if (typeof inside !== 'string') throw new Error(`“${name}” must be a table.`);
    table[name] = named;
    return named;
  }
  table[name] = inside;
  return inside;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a file names a record: by its name where that means it and nothing else, else by its id. */
export function keyFor(facts: FactBase, id: string): string {
  const record = facts.record(id);
  if (!record) return id;
  return means(facts, slug(record.name), record) ? record.name : record.id.toLowerCase();
}

function means(facts: FactBase, key: string, { id }: FactRecord): boolean {
  const byId = facts.record(key);
  return (byId ?? facts.lookup(key)[0])?.id === id;
}
