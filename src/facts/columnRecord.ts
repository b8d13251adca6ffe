import { aliasKindOf, type FactColumns, typeOf, unpackRows } from './columns';
import type { Alias, FactRecord, PartialDate, RecordType } from './model';

/** Splits a column on first use: most runs never read most columns. */
export class Column {
  private lines: string[] | undefined;
  constructor(private text: string) {}
  at(row: number): string {
    return this.rows()[row] ?? '';
  }
  rows(): readonly string[] {
    if (this.lines === undefined) {
      this.lines = unpackRows(this.text);
      this.text = '';
    }
    return this.lines;
  }
}

export type Columns<T> = Record<keyof T, Column>;

export function columnsOf<T extends Readonly<Record<string, string>>>(texts: T): Columns<T> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new Column(text)])) as Columns<T>;
}

/** Ids by rows: most follow from names. */
export interface Ids {
  idOf(row: number): string;
}

/**
 * A row of the bundled facts as a record. What tells names apart is read at once; of most records that share a word with a
 * text nobody asks the rest, which is read when somebody does.
 */
export class ColumnRecord implements FactRecord {
  readonly type: RecordType;
  readonly kind: string;
  readonly name: string;
  readonly prominence: number;
  readonly layer = 'bundled';
  private ownAliases: readonly Alias[] | undefined;
  private ownDemonyms: readonly string[] | undefined;

  constructor(
    private readonly columns: Columns<FactColumns['records']>,
    private readonly row: number,
    private readonly ids: Ids,
  ) {
    this.type = typeOf(columns.type.at(row));
    this.kind = columns.kind.at(row);
    this.name = columns.name.at(row);
    this.prominence = Number(columns.prominence.at(row));
  }

  get id(): string {
    return this.ids.idOf(this.row);
  }

  get aliases(): readonly Alias[] {
    this.ownAliases ??= list(this.columns.aliases.at(this.row)).map(alias => ({
      text: alias.slice(1),
      kind: aliasKindOf(alias.charAt(0)),
    }));
    return this.ownAliases;
  }

  get demonyms(): readonly string[] {
    this.ownDemonyms ??= list(this.columns.demonyms.at(this.row));
    return this.ownDemonyms;
  }

  get description(): string {
    return this.columns.description.at(this.row);
  }

  get start(): PartialDate | undefined {
    return this.columns.start.at(this.row) || undefined;
  }

  get end(): PartialDate | undefined {
    return this.columns.end.at(this.row) || undefined;
  }

  get country(): string | undefined {
    const row = this.columns.country.at(this.row);
    return row === '' ? undefined : this.ids.idOf(Number(row));
  }

  get code(): string | undefined {
    return this.columns.code.at(this.row) || undefined;
  }

  get wikidata(): string | undefined {
    const number = this.columns.wikidata.at(this.row);
    return number === '' ? undefined : `Q${number}`;
  }

  get unreviewed(): boolean | undefined {
    return this.columns.unreviewed.at(this.row) === '1' || undefined;
  }

  get membersComplete(): boolean | undefined {
    return this.columns.complete.at(this.row) === '1' || undefined;
  }
}

function list(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}
