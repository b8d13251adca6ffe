import type { Assembled, RecordData, StatementData } from './assemble';
import type { FileSource } from './file';
import type { AliasKind, AlternativeDate, Predicate, RecordType } from './model';
import { firstWord, nameKey, slug } from './slug';

/** Raised when columns or their codes change: an older program must not read a newer form, nor the other way round. */
export const FORM = 5;

/** Between the rows of a column: a sign that JSON need not escape and that no fact contains. */
const SEPARATOR = '~';
/** `^3` stands for three more rows like the one before. */
const REPEAT = '^';

/** Writes a column: rows joined, runs of equal rows counted. */
export function packRows(rows: readonly string[]): string {
  const parts: string[] = [];
  for (let row = 0; row < rows.length; ) {
    const value = rows[row] as string;
    let next = row + 1;
    while (rows[next] === value) next++;
    parts.push(value);
    const more = next - row - 1;
    if (more > 1) parts.push(`${REPEAT}${more}`);
    else if (more === 1) parts.push(value);
    row = next;
  }
  return parts.join(SEPARATOR);
}

/** Reads what `packRows` wrote. */
export function unpackRows(column: string): string[] {
  const parts = column.split(SEPARATOR);
  if (!column.includes(SEPARATOR + REPEAT)) return parts;
  const rows: string[] = [];
  for (const part of parts) {
    if (part.charCodeAt(0) !== 94) {
      rows.push(part);
      continue;
    }
    const from = rows.length;
    rows.length += Number(part.slice(1));
    rows.fill(rows[from - 1] ?? '', from);
  }
  return rows;
}

/**
 * The compiled form: a JSON object whose values are columns, each one string with a part for each row. One long string
 * parses faster than ten thousand small objects. Empty rows are absent values; lists are joined by `|`.
 */
export interface FactColumns {
  /** The form: columns and their codes. */
  readonly version: typeof FORM;
  /** The contents: a later edition sorts after an earlier one. */
  readonly edition: string;
  /** How many rows each kind of column has. */
  readonly rows: { readonly records: number; readonly statements: number; readonly names: number };
  readonly asOf: string;
  readonly records: Readonly<Record<RecordColumn, string>>;
  readonly statements: Readonly<Record<StatementColumn, string>>;
  readonly names: Readonly<Record<NameColumn, string>>;
  readonly sources: readonly FileSource[];
}

const RECORD_COLUMNS = [
  'id',
  /** The number without its Q. */
  'wikidata',
  'type',
  'kind',
  'name',
  'aliases',
  'demonyms',
  'description',
  'start',
  'end',
  'country',
  'prominence',
  'code',
  'complete',
  'unreviewed',
] as const;
type RecordColumn = (typeof RECORD_COLUMNS)[number];
/** For each first word of names the names: a record's row and which of its names, joined by `|`: `12n`, `45a2`, `45d0`. */
const NAME_COLUMNS = ['word', 'names'] as const;
type NameColumn = (typeof NAME_COLUMNS)[number];
const STATEMENT_COLUMNS = [
  'subject',
  'predicate',
  'object',
  'value',
  'start',
  'end',
  'alternatives',
  'sources',
  'asOf',
  'disputed',
  'unreviewed',
] as const;
type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** Whether a value is a compiled fact base of this form, with every column: what is missing would be missed much later. */
export function isFactColumns(value: unknown): value is FactColumns {
  if (typeof value !== 'object' || value === null) return false;
  const { version, edition, asOf, rows, records, statements, names, sources } = value as Partial<FactColumns>;
  return (
    version === FORM &&
    typeof edition === 'string' &&
    typeof asOf === 'string' &&
    typeof rows?.records === 'number' &&
    typeof rows.statements === 'number' &&
    RECORD_COLUMNS.every(name => typeof records?.[name] === 'string') &&
    STATEMENT_COLUMNS.every(name => typeof statements?.[name] === 'string') &&
    NAME_COLUMNS.every(name => typeof names?.[name] === 'string') &&
    Array.isArray(sources)
  );
}

const TYPE_CODES: readonly [string, RecordType][] = [
  ['p', 'person'],
  ['c', 'country'],
  ['l', 'place'],
  ['o', 'organisation'],
  ['g', 'armedGroup'],
  ['e', 'event'],
  ['t', 'position'],
];
const ALIAS_CODES: readonly [string, AliasKind][] = [
  ['a', 'acronym'],
  ['s', 'short'],
  ['o', 'official'],
  ['n', 'native'],
  ['f', 'former'],
  ['v', 'variant'],
  ['u', 'surname'],
];
const PREDICATE_CODES: readonly [string, Predicate][] = [
  ['h', 'holds'],
  ['i', 'positionIn'],
  ['m', 'memberOf'],
  ['c', 'capital'],
  ['l', 'locatedIn'],
  ['p', 'partOf'],
  ['s', 'standsFor'],
  ['q', 'headquarters'],
  ['f', 'founded'],
  ['r', 'participant'],
  ['a', 'happenedAt'],
  ['b', 'doneBy'],
  ['t', 'target'],
  ['x', 'winner'],
  ['u', 'runnerUp'],
  ['e', 'inForce'],
  ['k', 'candidateOf'],
  ['d', 'recognises'],
  ['v', 'activeIn'],
  ['o', 'successorOf'],
  ['y', 'currency'],
  ['g', 'language'],
  ['w', 'party'],
  ['z', 'citizenOf'],
  ['n', 'numbered'],
  ['1', 'firstOf'],
];

const TYPE_OF: ReadonlyMap<string, RecordType> = new Map(TYPE_CODES);
const ALIAS_KIND_OF: ReadonlyMap<string, AliasKind> = new Map(ALIAS_CODES);
const PREDICATE_OF: ReadonlyMap<string, Predicate> = new Map(PREDICATE_CODES);
const TYPE_CODE = new Map(TYPE_CODES.map(([code, type]) => [type, code]));
const ALIAS_CODE = new Map(ALIAS_CODES.map(([code, kind]) => [kind, code]));
const PREDICATE_CODE = new Map(PREDICATE_CODES.map(([code, predicate]) => [predicate, code]));

export const typeOf = (code: string): RecordType => TYPE_OF.get(code) ?? 'place';
export const predicateOf = (code: string): Predicate => PREDICATE_OF.get(code) ?? 'locatedIn';
export const aliasKindOf = (code: string): AliasKind => ALIAS_KIND_OF.get(code) ?? 'variant';

/** Text that can stand in a line of a column and between bars. */
const clean = (text: string): string => text.replace(/[\n|~]+/g, ' ');

function column<T>(rows: readonly T[], value: (row: T) => string | undefined): string {
  return packRows(rows.map(row => (value(row) ?? '').replace(/[\n~]+/g, ' ').replace(/^\^+/, '')));
}

function packAlternatives(alternatives: readonly AlternativeDate[]): string {
  return alternatives
    .map(({ of, criterion, date }) => `${of === 'start' ? 's' : 'e'}${date} ${clean(criterion)}`)
    .join('|');
}

/** Reads what `packAlternatives` wrote. */
export function unpackAlternatives(text: string): AlternativeDate[] {
  if (text === '') return [];
  return text.split('|').map(part => {
    const space = part.indexOf(' ');
    return {
      of: part.startsWith('s') ? 'start' : 'end',
      date: part.slice(1, space),
      criterion: part.slice(space + 1),
    };
  });
}

function encodeNames(records: readonly RecordData[]): { columns: FactColumns['names']; count: number } {
  const byWord = new Map<string, string[]>();
  records.forEach((record, row) => {
    const file = (text: string, which: string): void => {
      const word = firstWord(nameKey(text));
      const list = byWord.get(word);
      if (list) list.push(`${row}${which}`);
      else byWord.set(word, [`${row}${which}`]);
    };
    file(record.name, 'n');
    record.aliases.forEach(({ text }, index) => {
      file(text, `a${index}`);
    });
    record.demonyms.forEach((text, index) => {
      file(text, `d${index}`);
    });
  });
  const words = [...byWord.keys()].sort();
  const names = words.map(word => (byWord.get(word) ?? []).join('|'));
  return { columns: { word: packRows(words), names: packRows(names) }, count: words.length };
}

/** Most ids are the name's slug, and can be found by the name's first word: they need not be written. */
function followsFromName({ id, name }: RecordData): boolean {
  return id === slug(name) && firstWordOfId(id) === firstWord(nameKey(name));
}

/** The word under which the name of a record with a readable id is filed. */
export function firstWordOfId(id: string): string {
  return firstWord(id.replaceAll('-', ' '));
}

/** Writes the compiled form. References inside it are row numbers, so that ids stand in it once. */
export function encodeColumns(facts: Assembled, asOf: string, edition: string): FactColumns {
  const { records, statements } = facts;
  const row = new Map(records.map((record, index) => [record.id, index]));
  const used = facts.sources.filter(source => statements.some(statement => statement.sources.includes(source.id)));
  const sourceRow = new Map(used.map((source, index) => [source.id, index]));
  const reference = (id: string | undefined): string => (id === undefined ? '' : String(row.get(id) ?? ''));
  const ofRecord = (value: (record: RecordData) => string | undefined) => column(records, value);
  const ofStatement = (value: (statement: StatementData) => string | undefined) => column(statements, value);
  const names = encodeNames(records);
  return {
    version: FORM,
    edition,
    rows: { records: records.length, statements: statements.length, names: names.count },
    asOf,
    records: {
      id: ofRecord(record => (followsFromName(record) ? '' : record.id)),
      wikidata: ofRecord(record => record.wikidata?.slice(1)),
      type: ofRecord(record => TYPE_CODE.get(record.type)),
      kind: ofRecord(record => record.kind),
      name: ofRecord(record => record.name),
      aliases: ofRecord(record =>
        record.aliases.map(({ text, kind }) => `${ALIAS_CODE.get(kind)}${clean(text)}`).join('|'),
      ),
      demonyms: ofRecord(record => record.demonyms.map(clean).join('|')),
      description: ofRecord(record => record.description),
      start: ofRecord(record => record.start),
      end: ofRecord(record => record.end),
      country: ofRecord(record => reference(record.country)),
      prominence: ofRecord(record => String(record.prominence)),
      code: ofRecord(record => record.code),
      complete: ofRecord(record => (record.membersComplete ? '1' : '')),
      unreviewed: ofRecord(record => (record.unreviewed ? '1' : '')),
    },
    statements: {
      subject: ofStatement(statement => reference(statement.subject)),
      predicate: ofStatement(statement => PREDICATE_CODE.get(statement.predicate)),
      object: ofStatement(statement => reference(statement.object)),
      value: ofStatement(statement => statement.value),
      start: ofStatement(statement => statement.start),
      end: ofStatement(statement => statement.end),
      alternatives: ofStatement(statement => packAlternatives(statement.alternatives)),
      sources: ofStatement(statement => statement.sources.map(id => sourceRow.get(id)).join('|')),
      asOf: ofStatement(statement => (statement.asOf === asOf ? '' : statement.asOf)),
      disputed: ofStatement(statement => (statement.disputed ? '1' : '')),
      unreviewed: ofStatement(statement => (statement.unreviewed ? '1' : '')),
    },
    names: names.columns,
    sources: used.map(({ licence: _licence, ...source }) => source),
  };
}
