import { LINK_FIELDS } from './fileModel';
import type { FactBase, FactRecord, Predicate, Statement } from './model';
import { slug } from './slug';

/** A fact file's text with a statement in it, and where in it the times stand that are to be corrected. */
export interface MendedFile {
  readonly text: string;
  /** UTF-16 offsets of the times, without their quotes; the whole value where it is not a text. */
  readonly start: number;
  readonly end: number;
}

/** A table of a fact file, as it is written. */
export type Table = Record<string, unknown>;

/** The field of each relation: the subject's own, else the one that its object has. */
const FIELDS = new Map<Predicate, { readonly field: string; readonly ofObject: boolean }>();
for (const [field, { predicate, inverse = false }] of Object.entries(LINK_FIELDS))
  if (!inverse || !FIELDS.has(predicate)) FIELDS.set(predicate, { field, ofObject: inverse });

/**
 * Adds a statement to the text of somebody's own fact file (empty: a new file), as the facts have it now, so that they
 * can correct it. What the file says of the same two already stays as it is.
 * @throws Error that says what is wrong in the file
 */
export function addToFactFile(text: string, facts: FactBase, statement: Statement): MendedFile {
  const file = readOwnFile(text);
  const entities = tableIn(file, 'entities');
  const { subject, object, value } = statement;
  const { field = statement.predicate, ofObject = false } = FIELDS.get(statement.predicate) ?? {};
  const times = `${statement.start ?? ''}..${statement.end ?? ''}`;
  if (statement.predicate === 'inForce') {
    const treaty = tableIn(entities, keyFor(facts, subject));
    treaty[field] ??= times;
    return locate(file, [treaty, field]);
  }
  const [one, other] = ofObject && object !== undefined ? [object, subject] : [subject, object];
  const target = other === undefined ? (value ?? '') : keyFor(facts, other);
  const targets = tableIn(tableIn(entities, keyFor(facts, one)), field);
  targets[target] ??= ofObject && value !== undefined ? { as: value } : times;
  return locate(file, [targets, target]);
}

/**
 * Adds a record's own first day (when it was born, founded or happened) in the same way.
 * @throws Error that says what is wrong in the file
 */
export function addStartToFactFile(text: string, facts: FactBase, id: string): MendedFile {
  const file = readOwnFile(text);
  const subject = tableIn(tableIn(file, 'entities'), keyFor(facts, id));
  subject.start ??= facts.record(id)?.start ?? '';
  return locate(file, [subject, 'start']);
}

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

const MARK = '\u0000times\u0000';

/** Writes the file, and finds the place of one value by writing a mark in its place. */
function locate(file: Table, [table, name]: readonly [Table, string]): MendedFile {
  const value = table[name];
  table[name] = MARK;
  const marked = JSON.stringify(file, undefined, 2);
  table[name] = value;
  const at = marked.indexOf(JSON.stringify(MARK));
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const isText = typeof value === 'string';
  const start = isText ? at + 1 : at;
  return { text, start, end: isText ? start + JSON.stringify(value).length - 2 : start };
}
