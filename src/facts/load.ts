import { ColumnRecord, type Columns, columnsOf, type Ids } from './columnRecord';
import { type FactColumns, firstWordOfId, isFactColumns, predicateOf, typeOf, unpackAlternatives } from './columns';
import type { FactBase, FactRecord, NameEntry, RecordType, Source, Statement } from './model';
import { firstWord, nameKey, slug } from './slug';
import { placeIn } from './sorted';

const NO_STATEMENTS: readonly Statement[] = [];

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

/** The bundled facts: rows become objects, and indexes are made, when somebody asks. */
class ColumnFactBase implements FactBase, Ids {
  readonly asOf: string;
  readonly edition: string;
  readonly size: number;
  private readonly columns: Columns<FactColumns['records']>;
  private readonly statementColumns: Columns<FactColumns['statements']>;
  private readonly sources: readonly Source[];
  private readonly records: (FactRecord | undefined)[];
  private readonly ids: (string | undefined)[];
  private rowOfId: Map<string, number> | undefined;
  private rowOfItem: Map<string, number> | undefined;
  private readonly nameColumns: Columns<FactColumns['names']>;
  private readonly filed = new Map<string, readonly NameEntry[]>();
  private readonly keys = new Map<string, readonly string[]>();
  private statementRows: (number[] | undefined)[] | undefined;
  private readonly made = new Map<number, Statement>();
  private readonly asked = new Map<number, readonly Statement[]>();
  private readonly statementCount: number;

  constructor(facts: FactColumns) {
    this.asOf = facts.asOf;
    this.edition = facts.edition;
    this.columns = columnsOf(facts.records);
    this.statementColumns = columnsOf(facts.statements);
    this.nameColumns = columnsOf(facts.names);
    this.sources = facts.sources;
    this.size = facts.rows.records;
    this.statementCount = facts.rows.statements;
    this.records = new Array<FactRecord | undefined>(this.size);
    this.ids = new Array<string | undefined>(this.size);
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
      if (kind !== undefined && kind !== this.columns.kind.at(row)) continue;
      const rowType = typeOf(this.columns.type.at(row));
      if (rowType !== 'position' && (type === undefined || type === rowType)) yield* namesOf(this.at(row));
    }
  }

  namesFrom(word: string): readonly NameEntry[] {
    return this.references(word).flatMap(reference => this.nameAt(reference, false) ?? []);
  }

  /** The names that begin with a word, those of positions too. */
  private filedUnder(word: string): readonly NameEntry[] {
    let entries = this.filed.get(word);
    if (entries === undefined) {
      entries = this.references(word).flatMap(reference => this.nameAt(reference, true) ?? []);
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
    const row = placeIn(this.nameColumns.word.rows(), word);
    return row < 0 ? [] : this.nameColumns.names.at(row).split('|');
  }

  /** Reads a reference of the `names` column: `12n`, `45a2`, `45d0`. */
  private nameAt(reference: string, positions: boolean): NameEntry | undefined {
    const at = reference.search(/[nad]/);
    const row = Number(reference.slice(0, at));
    if (!positions && typeOf(this.columns.type.at(row)) === 'position') return undefined;
    const record = this.at(row);
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
      row = /^Q\d/.test(id) ? this.rowOfNumber(id.slice(1)) : this.rowByName(id);
      if (row !== undefined) this.rowOfId.set(id, row);
    }
    return row;
  }

  /** A record by its Wikidata number without the Q. */
  private rowOfNumber(number: string): number | undefined {
    if (this.rowOfItem === undefined) {
      this.rowOfItem = new Map();
      for (const [row, item] of this.columns.wikidata.rows().entries()) if (item !== '') this.rowOfItem.set(item, row);
    }
    return this.rowOfItem.get(number);
  }

  /** The ids that do not follow from names. */
  private writtenIds(): Map<string, number> {
    const rows = new Map<string, number>();
    for (const [row, id] of this.columns.id.rows().entries()) if (id !== '') rows.set(id, row);
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

  idOf(row: number): string {
    let id = this.ids[row];
    if (id === undefined) {
      id = this.columns.id.at(row) || slug(this.columns.name.at(row));
      this.ids[row] = id;
    }
    return id;
  }

  private at(row: number): FactRecord {
    let record = this.records[row];
    if (record === undefined) {
      record = new ColumnRecord(this.columns, row, this);
      this.records[row] = record;
    }
    return record;
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
    const subject = columns.subject.at(row);
    return {
      subject: this.idAt(subject) ?? '',
      predicate: predicateOf(columns.predicate.at(row)),
      alternatives: unpackAlternatives(columns.alternatives.at(row)),
      sources: sources === '' ? [] : sources.split('|').flatMap(source => this.sourceAt(source, Number(subject)) ?? []),
      asOf: columns.asOf.at(row) || this.asOf,
      disputed: columns.disputed.at(row) === '1',
      layer: 'bundled',
      ...(columns.unreviewed.at(row) === '1' ? { unreviewed: true } : {}),
      ...(object === undefined ? {} : { object }),
      ...(value === '' ? {} : { value }),
      ...(start === '' ? {} : { start }),
      ...(end === '' ? {} : { end }),
    };
  }

  /** A source whose address is that of the subject's own page there, if it is one. */
  private sourceAt(place: string, subject: number): Source | undefined {
    const source = this.sources[Number(place)];
    if (source?.url === undefined || !source.url.includes('{')) return source;
    const { url, ...rest } = source;
    const { wikidata, code, name } = this.at(subject);
    const values = { '{wikidata}': wikidata, '{state}': code?.slice(0, 2), '{name}': encodeURIComponent(name) };
    let page: string | undefined = url;
    for (const [slot, value] of Object.entries(values)) {
      if (page?.includes(slot)) page = value === undefined ? undefined : page.replace(slot, value);
    }
    return page === undefined ? rest : { ...rest, url: page };
  }
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
  if (!isFactColumns(value)) {
    throw new Error('The fact base cannot be read: its file has another form. Build or install Dateline again.');
  }
  return new ColumnFactBase(value);
}
