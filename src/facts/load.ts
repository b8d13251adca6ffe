import {
  aliasKindOf,
  type FactColumns,
  firstWordOfId,
  predicateOf,
  typeOf,
  unpackAlternatives,
  unpackRows,
} from './columns';
import type { FactBase, FactRecord, NameEntry, RecordType, Source, Statement } from './model';
import { firstWord, nameKey, slug } from './slug';

const NO_STATEMENTS: readonly Statement[] = [];

/** Splits a column on first use: most runs never read most columns. */
class Column {
  private lines: string[] | undefined;
  constructor(private text: string) {}
  at(row: number): string {
    if (this.lines === undefined) {
      this.lines = unpackRows(this.text);
      this.text = '';
    }
    return this.lines[row] ?? '';
  }
}

/** A record's names, as texts may use them. */
export function namesOf(record: FactRecord): NameEntry[] {
  return [
    { text: record.name, kind: 'name', record },
    ...record.aliases.map(({ text, kind }) => ({ text, kind, record })),
    ...record.demonyms.map(text => ({ text, kind: 'demonym' as const, record })),
  ];
}

/** *The Gambia* and *Gambia* are one name. */
const withoutArticle = (key: string): string => (key.startsWith('the ') ? key.slice(4) : key);

type Columns<T> = Record<keyof T, Column>;

function columnsOf<T extends Readonly<Record<string, string>>>(texts: T): Columns<T> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new Column(text)])) as Columns<T>;
}

/** The bundled facts: rows become objects, and indexes are made, when somebody asks. */
class ColumnFactBase implements FactBase {
  readonly asOf: string;
  readonly size: number;
  private readonly columns: Columns<FactColumns['records']>;
  private readonly statementColumns: Columns<FactColumns['statements']>;
  private readonly sources: readonly Source[];
  private readonly records: (FactRecord | undefined)[];
  private rowOfId: Map<string, number> | undefined;
  private readonly nameColumns: Columns<FactColumns['names']>;
  private readonly wordCount: number;
  private rowOfWord: Map<string, number> | undefined;
  private readonly filed = new Map<string, readonly NameEntry[]>();
  private readonly keys = new Map<string, readonly string[]>();
  private statementRows: (number[] | undefined)[] | undefined;
  private readonly made = new Map<number, Statement>();
  private readonly asked = new Map<number, readonly Statement[]>();
  private readonly statementCount: number;

  constructor(facts: FactColumns) {
    this.asOf = facts.asOf;
    this.columns = columnsOf(facts.records);
    this.statementColumns = columnsOf(facts.statements);
    this.nameColumns = columnsOf(facts.names);
    this.wordCount = facts.rows.names;
    this.sources = facts.sources;
    this.size = facts.rows.records;
    this.statementCount = facts.rows.statements;
    this.records = new Array<FactRecord | undefined>(this.size);
  }

  record(id: string): FactRecord | undefined {
    const row = this.row(id);
    return row === undefined ? undefined : this.at(row);
  }

  lookup(name: string): readonly FactRecord[] {
    const key = withoutArticle(nameKey(name));
    const word = firstWord(key);
    const found = new Set<FactRecord>();
    const keys = this.keysUnder(word);
    for (const [n, { record }] of this.filedUnder(word).entries()) {
      if (keys[n] === key) found.add(record);
    }
    return [...found].sort((a, b) => b.prominence - a.prominence);
  }

  *names(type?: RecordType, kind?: string): Iterable<NameEntry> {
    for (let row = 0; row < this.size; row++) {
      const rowType = typeOf(this.columns.type.at(row));
      if (rowType === 'position' || (type !== undefined && type !== rowType)) continue;
      if (kind === undefined || kind === this.columns.kind.at(row)) yield* namesOf(this.at(row));
    }
  }

  namesFrom(word: string): readonly NameEntry[] {
    return this.filedUnder(word).filter(({ record }) => record.type !== 'position');
  }

  /** The names that begin with a word, those of positions too. */
  private filedUnder(word: string): readonly NameEntry[] {
    let entries = this.filed.get(word);
    if (entries === undefined) {
      entries = this.references(word).flatMap(reference => this.nameAt(reference) ?? []);
      this.filed.set(word, entries);
    }
    return entries;
  }

  /** The keys of the names that begin with a word, one by one. */
  private keysUnder(word: string): readonly string[] {
    let keys = this.keys.get(word);
    if (keys === undefined) {
      keys = this.filedUnder(word).map(({ text }) => withoutArticle(nameKey(text)));
      this.keys.set(word, keys);
    }
    return keys;
  }

  private references(word: string): readonly string[] {
    this.rowOfWord ??= this.wordIndex();
    const row = this.rowOfWord.get(word);
    return row === undefined ? [] : this.nameColumns.names.at(row).split('|');
  }

  private wordIndex(): Map<string, number> {
    const index = new Map<string, number>();
    for (let row = 0; row < this.wordCount; row++) index.set(this.nameColumns.word.at(row), row);
    return index;
  }

  /** Reads a reference of the `names` column: `12n`, `45a2`, `45d0`. */
  private nameAt(reference: string): NameEntry | undefined {
    const at = reference.search(/[nad]/);
    const record = this.at(Number(reference.slice(0, at)));
    const index = Number(reference.slice(at + 1));
    if (reference[at] === 'n') return { text: record.name, kind: 'name', record };
    const alias = reference[at] === 'a' ? record.aliases[index] : undefined;
    if (alias) return { text: alias.text, kind: alias.kind, record };
    const demonym = reference[at] === 'd' ? record.demonyms[index] : undefined;
    return demonym === undefined ? undefined : { text: demonym, kind: 'demonym', record };
  }

  statements(id: string): readonly Statement[] {
    const row = this.row(id);
    if (row === undefined) return NO_STATEMENTS;
    let statements = this.asked.get(row);
    if (statements === undefined) {
      statements = (this.statementIndex()[row] ?? []).map(statementRow => this.statementAt(statementRow));
      this.asked.set(row, statements);
    }
    return statements;
  }

  private row(id: string): number | undefined {
    this.rowOfId ??= this.writtenIds();
    let row = this.rowOfId.get(id);
    if (row === undefined) {
      row = this.rowByName(id);
      if (row !== undefined) this.rowOfId.set(id, row);
    }
    return row;
  }

  /** The ids that do not follow from names. */
  private writtenIds(): Map<string, number> {
    const rows = new Map<string, number>();
    for (let row = 0; row < this.size; row++) {
      for (const id of [this.columns.id.at(row), this.columns.slug.at(row)]) if (id !== '') rows.set(id, row);
    }
    return rows;
  }

  private rowByName(id: string): number | undefined {
    for (const reference of this.references(firstWordOfId(id))) {
      if (!reference.endsWith('n')) continue;
      const row = Number(reference.slice(0, -1));
      if (this.columns.id.at(row) === '' && slug(this.columns.name.at(row)) === id) return row;
    }
    return undefined;
  }

  private idAt(row: string): string | undefined {
    return row === '' ? undefined : this.idOf(Number(row));
  }

  private idOf(row: number): string {
    const made = this.records[row];
    return made ? made.id : this.columns.id.at(row) || slug(this.columns.name.at(row));
  }

  private at(row: number): FactRecord {
    let record = this.records[row];
    if (record === undefined) {
      record = this.make(row);
      this.records[row] = record;
    }
    return record;
  }

  private make(row: number): FactRecord {
    const { columns } = this;
    const aliases = columns.aliases.at(row);
    const demonyms = columns.demonyms.at(row);
    const start = columns.start.at(row);
    const end = columns.end.at(row);
    const code = columns.code.at(row);
    const country = this.idAt(columns.country.at(row));
    return {
      id: this.idOf(row),
      type: typeOf(columns.type.at(row)),
      kind: columns.kind.at(row),
      name: columns.name.at(row),
      aliases:
        aliases === ''
          ? []
          : aliases.split('|').map(alias => ({ text: alias.slice(1), kind: aliasKindOf(alias.charAt(0)) })),
      demonyms: demonyms === '' ? [] : demonyms.split('|'),
      description: columns.description.at(row),
      prominence: Number(columns.prominence.at(row)),
      layer: 'bundled',
      ...(start === '' ? {} : { start }),
      ...(end === '' ? {} : { end }),
      ...(country === undefined ? {} : { country }),
      ...(code === '' ? {} : { code }),
      ...(columns.complete.at(row) === '1' ? { membersComplete: true } : {}),
    };
  }

  private statementIndex(): (number[] | undefined)[] {
    if (this.statementRows !== undefined) return this.statementRows;
    const rows = new Array<number[] | undefined>(this.size);
    const add = (recordRow: string, statementRow: number): void => {
      if (recordRow === '') return;
      const list = rows[Number(recordRow)];
      if (list === undefined) rows[Number(recordRow)] = [statementRow];
      else if (list.at(-1) !== statementRow) list.push(statementRow);
    };
    for (let row = 0; row < this.statementCount; row++) {
      add(this.statementColumns.subject.at(row), row);
      add(this.statementColumns.object.at(row), row);
    }
    this.statementRows = rows;
    return rows;
  }

  private statementAt(row: number): Statement {
    let statement = this.made.get(row);
    if (statement === undefined) {
      statement = this.makeStatement(row);
      this.made.set(row, statement);
    }
    return statement;
  }

  private makeStatement(row: number): Statement {
    const { statementColumns: columns } = this;
    const object = this.idAt(columns.object.at(row));
    const value = columns.value.at(row);
    const start = columns.start.at(row);
    const end = columns.end.at(row);
    const sources = columns.sources.at(row);
    return {
      subject: this.idAt(columns.subject.at(row)) ?? '',
      predicate: predicateOf(columns.predicate.at(row)),
      alternatives: unpackAlternatives(columns.alternatives.at(row)),
      sources: sources === '' ? [] : sources.split('|').flatMap(source => this.sources[Number(source)] ?? []),
      asOf: columns.asOf.at(row) || this.asOf,
      disputed: columns.disputed.at(row) === '1',
      layer: 'bundled',
      ...(object === undefined ? {} : { object }),
      ...(value === '' ? {} : { value }),
      ...(start === '' ? {} : { start }),
      ...(end === '' ? {} : { end }),
    };
  }
}

function isColumns(value: unknown): value is FactColumns {
  if (typeof value !== 'object' || value === null) return false;
  const { version, rows, records, statements, names, sources } = value as Partial<FactColumns>;
  return (
    version === 3 &&
    typeof rows?.records === 'number' &&
    typeof records?.id === 'string' &&
    typeof statements?.subject === 'string' &&
    typeof names?.word === 'string' &&
    Array.isArray(sources)
  );
}

/**
 * Opens the compiled fact base, the text of `facts.json`.
 * @throws Error with a plain message where the text is not a compiled fact base of this version
 */
export function loadFactBase(json: string): FactBase {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('The fact base cannot be read: its file is damaged. Build or install Dateline again.');
  }
  if (!isColumns(value)) {
    throw new Error('The fact base cannot be read: its file has another form. Build or install Dateline again.');
  }
  return new ColumnFactBase(value);
}
